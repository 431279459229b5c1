/**
 * Puts each number of `src/core/reading` wrong, one at a time, to two thirds and to one and a half, and says what it costs:
 * `npx tsx tests/bench/reading-knobs.ts [FILE…]`. Costs are labelled pages of two columns that are read across, head-to-value F1 of
 * the labelled tables, small inputs that are read right, and the share of pages of the corpus whose text or passages change.
 * Takes some seconds a number. It works on a copy, so that the checkout stays as it is.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { KnobCosts } from './reading-knobs/costs'

const room = 'src/core/reading'
const folder = resolve('test-results/knobs')
const copy = join(folder, 'copy')

interface Knob {
  file: string
  line: number
  at: number
  /** As it is written. */
  text: string
  /** The name of the constant, or the line that it stands in. */
  called: string
}

/** Numbers that could be others: constants, and what lengths are multiplied by. */
const named = /^(?:export )?const (\w+) = (\d[\d_]*(?:\.\d+)?)$/
const factor = /(?<![\w.'"])(?:\d+\.\d+)(?![\w.])/g

function knobsOf(file: string): Knob[] {
  const lines = readFileSync(join(room, file), 'utf8').split('\n')
  return lines.flatMap((code, line): Knob[] => {
    if (/^\s*(?:\*|\/\/|\/\*)/.test(code)) return []
    const constant = named.exec(code)
    if (constant) return [{ file, line, at: code.indexOf(constant[2]!, 6), text: constant[2]!, called: constant[1]! }]
    return [...code.matchAll(factor)].map(({ 0: text, index }) => ({
      file,
      line,
      at: index,
      text,
      called: code.trim(),
    }))
  })
}

function scaled(text: string, by: number): string {
  const value = Number(text.replaceAll('_', ''))
  if (text.includes('.')) return String(Number((value * by).toFixed(4)))
  const whole = Math.round(value * by)
  return String(whole === value ? value + Math.sign(by - 1) : whole)
}

function costs(): KnobCosts | undefined {
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', 'tests/bench/reading-knobs/costs.ts'], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1e8,
    timeout: 120_000,
  })
  return status === 0 ? (JSON.parse(stdout.trim().split('\n').at(-1)!) as KnobCosts) : undefined
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(copy, { recursive: true })
for (const one of ['src', 'tests', 'package.json', 'tsconfig.json'])
  cpSync(one, join(copy, one), { recursive: true, filter: (path) => !path.includes('.cache') })
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
if (existsSync('tests/.cache')) symlinkSync(resolve('tests/.cache'), join(copy, 'tests/.cache'))
if (existsSync('../shared')) symlinkSync(resolve('../shared'), join(folder, 'shared'))

const wanted = process.argv.slice(2)
const files = readdirSync(room).filter((name) => name.endsWith('.ts') && (wanted.length === 0 || wanted.includes(name)))
const right = costs()
if (!right) throw new Error('The reader as it is could not be measured.')
console.log(
  `As it is: ${right.across} of ${right.columns} read across, F1 ${right.pairs.toFixed(3)}, ${right.inputs} inputs right`,
)
for (const knob of files.flatMap(knobsOf)) {
  const path = join(copy, room, knob.file)
  const code = readFileSync(path, 'utf8')
  const told = [2 / 3, 3 / 2].map((by) => {
    const lines = code.split('\n')
    const line = lines[knob.line]!
    const value = scaled(knob.text, by)
    lines[knob.line] = line.slice(0, knob.at) + value + line.slice(knob.at + knob.text.length)
    writeFileSync(path, lines.join('\n'))
    const found = costs()
    if (!found) return `${value}: fails`
    const [across, pairs, inputs] = [
      found.across - right.across,
      found.pairs - right.pairs,
      found.inputs - right.inputs,
    ]
    const changed = found.pages.filter((page, i) => page !== right.pages[i]).length / right.pages.length
    return `${value}: across ${across}, F1 ${pairs.toFixed(3)}, inputs ${inputs}, pages ${(100 * changed).toFixed(1)} %`
  })
  writeFileSync(path, code)
  console.log([`${knob.file}:${knob.line + 1}`, knob.called, knob.text, ...told].join('\t'))
}
