/**
 * `npx tsx tests/quality/claims.ts FILE.jsonl... [--json | --write-floors]`: how often the app's check of an answer accepts a
 * false sentence about a passage, and how often it rejects a true one. A claim is a line of
 * `{"id","passage","heading"?,"sentence","holds","kind","source"}`: `passage` as the app stores it (sentences, or table rows with tabs),
 * `holds` whether an engineer who acts on the sentence alone does nothing that the passage does not support.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { checkAnswer } from '../../src/core/check/citations'
import { shareInterval } from '../../src/core/evaluation/interval'
import { passageOf } from '../unit/passages'

export interface Claim {
  id: string
  passage: string
  /** Headings over the passage, where it has some. */
  heading?: string
  sentence: string
  holds: boolean
  kind: string
  /** File and page of the manual, or `invented`. */
  source: string
}

/** Wrong verdicts among the claims that could have got one. */
export interface Mistakes {
  of: number
  wrong: Claim[]
}

export interface Measured {
  /** False sentences that the check supports. */
  falseAcceptances: Mistakes
  /** True sentences that it does not support. */
  falseRejections: Mistakes
}

/** `floors.json` under `heldOutClaims`: the highest shares that are let through; which claims those are nobody is to know. */
export interface HeldOutFloors {
  falseAcceptances: number
  falseRejections: number
}

/** `floors.json` under `claims`: which of the open claims were judged wrong when it was written. */
export interface ClaimFloors {
  wrong: string[]
}

const filesOf = (half: string) =>
  ['', 'manuals-', 'paraphrases-', 'answers-', 'fresh-', 'light-', 'unseen-', 'engineer-'].map(
    (set) => `tests/fixtures/claims/${set}${half}.jsonl`,
  )
export const openFiles = filesOf('open')
export const heldOutFiles = filesOf('heldout')

export const floorsFile = join(import.meta.dirname, 'floors.json')

/** The claims of a JSONL file. Throws an Error that names the line that is wrong. */
export function readClaims(path: string): Claim[] {
  const ids = new Set<string>()
  const lines = readFileSync(path, 'utf8').split('\n')
  const claims = lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    const claim = parsed(line)
    const wrong = (why: string) => new Error(`${path}, line ${i + 1}: ${why}`)
    if (!claim) throw wrong('this is not JSON.')
    const { id, passage, sentence, kind, source, holds } = claim
    if ([id, passage, sentence, kind, source].some((field) => typeof field !== 'string' || field.trim() === ''))
      throw wrong('"id", "passage", "sentence", "kind" and "source" must be text.')
    if (typeof holds !== 'boolean') throw wrong('"holds" must be true or false.')
    if (ids.has(id)) throw wrong(`"${id}" stands there twice.`)
    ids.add(id)
    return [claim]
  })
  if (claims.length === 0) throw new Error(`${path} holds no claim.`)
  return claims
}

function parsed(line: string): Claim | undefined {
  try {
    return JSON.parse(line) as Claim
  } catch {
    return undefined
  }
}

/** Whether the check supports the sentence with the passage as the one that it cites. */
function isSupported({ passage, heading, sentence }: Claim): boolean {
  const cited = sentence.replace(/[.!?]?$/, (end) => ` [1]${end}`)
  return checkAnswer(cited, [passageOf('claims:0', passage, heading)]).every(({ verdict }) => verdict === 'supported')
}

/** Runs the check over `claims`. */
export function measure(claims: readonly Claim[]): Measured {
  const [holding, not] = [claims.filter(({ holds }) => holds), claims.filter(({ holds }) => !holds)]
  return {
    falseAcceptances: { of: not.length, wrong: not.filter(isSupported) },
    falseRejections: { of: holding.length, wrong: holding.filter((claim) => !isSupported(claim)) },
  }
}

/** The share of wrong verdicts; 0 where there was nothing to get wrong. */
export function shareOf({ of, wrong }: Mistakes): number {
  return of === 0 ? 0 : wrong.length / of
}

/** The 95 % interval of a share; anything where there was nothing to get wrong. */
export function wilson(wrong: number, of: number): [low: number, high: number] {
  return of === 0 ? [0, 1] : shareInterval(Array.from({ length: of }, (_, i) => Number(i < wrong)))
}

const percent = (share: number) => (100 * share).toFixed(1)

/** "30 of 120 (25.0 %, 95 % interval 18.1 to 33.4 %)" */
export function saidOf({ of, wrong }: Mistakes): string {
  const [low, high] = wilson(wrong.length, of).map(percent)
  return `${wrong.length} of ${of} (${percent(shareOf({ of, wrong }))} %, 95 % interval ${low} to ${high} %)`
}

/** A line for all claims, then one for each kind with the ids of its wrong verdicts, the worst kind first. */
function tableOf(name: string, claims: readonly Claim[], { of, wrong }: Mistakes): string[] {
  const kinds = [...new Set(claims.map(({ kind }) => kind))].map((kind) => {
    const ids = wrong.filter((claim) => claim.kind === kind).map(({ id }) => id)
    return { kind, ids, of: claims.filter((claim) => claim.kind === kind).length }
  })
  kinds.sort((a, b) => b.ids.length / b.of - a.ids.length / a.of)
  return [
    `${name}: ${saidOf({ of, wrong })}`,
    ...kinds.map(
      ({ kind, ids, of }) => `  ${kind}: ${ids.length} of ${of}${ids.length > 0 ? `: ${ids.join(', ')}` : ''}`,
    ),
  ]
}

/** Writes what is measured as the floors, with those of the held-out claims, and leaves the other keys of the file alone. */
async function writeFloors(measured: Measured): Promise<void> {
  const up = (mistakes: Mistakes) => Math.ceil(shareOf(mistakes) * 1000) / 1000
  const wrong = [...measured.falseAcceptances.wrong, ...measured.falseRejections.wrong].map(({ id }) => id).sort()
  const heldOut = measure(heldOutFiles.flatMap(readClaims))
  const claims: ClaimFloors = { wrong }
  const heldOutClaims: HeldOutFloors = {
    falseAcceptances: up(heldOut.falseAcceptances),
    falseRejections: up(heldOut.falseRejections),
  }
  const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Record<string, unknown>
  const options = { ...(await resolveConfig(floorsFile)), filepath: floorsFile }
  writeFileSync(floorsFile, await format(JSON.stringify({ ...floors, claims, heldOutClaims }), options))
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, 'write-floors': { type: 'boolean' } },
  })
  if (positionals.length === 0) throw new Error('Name a file of claims: npx tsx tests/quality/claims.ts FILE.jsonl')
  const claims = positionals.flatMap((file) => readClaims(file))
  const measured = measure(claims)
  if (values['write-floors']) await writeFloors(measured)
  if (values.json) return console.log(JSON.stringify(measured, undefined, 2))
  const [not, holding] = [claims.filter(({ holds }) => !holds), claims.filter(({ holds }) => holds)]
  console.log(tableOf('false acceptances', not, measured.falseAcceptances).join('\n'))
  console.log(tableOf('false rejections', holding, measured.falseRejections).join('\n'))
}

if (process.argv[1] === import.meta.filename) {
  await main().catch((error: unknown) => {
    console.error((error as Error).message)
    process.exitCode = 1
  })
}
