/** Runs the unit tests and closes with one line, `N passed, N failed`; exits with 1 when one failed or none ran. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const report = 'test-results/unit.json'
mkdirSync('test-results', { recursive: true })
rmSync(report, { force: true })
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const run = spawnSync('vitest', ['run', '--dir', 'tests/unit', ...reporters], { stdio: 'inherit' })
const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'))
console.log(`${passed} passed, ${failed} failed`)
process.exit(run.status !== 0 || failed > 0 || passed === 0 ? 1 : 0)
