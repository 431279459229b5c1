/**
 * `npm run mutation -- PART [SHARE]`: breaks a room of the core in one small way after another and asks whether a test sees it.
 * PART is search, check or reading, or one file of src/core. A room takes most of a day: SHARE, as 0.05, tries so many of its
 * mutants. Not a gate. What is evaluated once, when a file is loaded (lists of words), is left alone: each such mutant asks
 * every test. The report with every mutant that survived is test-results/mutation/index.html.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setPriority } from 'node:os'

const [part = '', share = '1'] = process.argv.slice(2)
const isRoom = ['search', 'check', 'reading'].includes(part)
if (!(isRoom || (part.startsWith('src/core/') && existsSync(part))) || !(Number(share) > 0)) {
  console.error('Use: npm run mutation -- search|check|reading, or a file of src/core; then a share, as 0.05.')
  process.exit(1)
}
// Hours of work leave the machine to others.
setPriority(10)
const mutate = isRoom ? `src/core/${part}/**/*.ts` : part
const env = { ...process.env, SEED: '1', MUTATION_SHARE: share }
const { status } = spawnSync('npx', ['stryker', 'run', '--mutate', mutate], { stdio: 'inherit', env })
process.exit(status ?? 1)
