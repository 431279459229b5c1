import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  floorsFile,
  measure,
  readClaims,
  saidOf,
  shareOf,
  wilson,
  type Claim,
  type ClaimFloors,
} from '../quality/claims'

const files = ['open', 'manuals-open', 'paraphrases-open'].map((name) => `tests/fixtures/claims/${name}.jsonl`)
const howToRaise = `npx tsx tests/quality/claims.ts ${files.join(' ')} --write-floors`
/** Better by this much is worth a new floor. */
const clearly = 0.01

describe('the labelled claims', () => {
  const measured = measure(files.flatMap((file) => readClaims(file)))
  const floors = (JSON.parse(readFileSync(floorsFile, 'utf8')) as { claims: ClaimFloors }).claims
  const known = new Set(floors.wrong)

  it.each([
    ['accepts no more false sentences', 'falseAcceptances'],
    ['rejects no more true sentences', 'falseRejections'],
  ] as const)('%s than the floor allows', (_, which) => {
    const mistakes = measured[which]
    const lost = mistakes.wrong.filter(({ id }) => !known.has(id)).map(({ id, sentence }) => `${id}: ${sentence}`)
    const said = `${which}: ${saidOf(mistakes)}, floor ${floors[which]}. Lost:\n${lost.join('\n')}\n`
    expect(shareOf(mistakes), said).toBeLessThanOrEqual(floors[which])
    if (shareOf(mistakes) < floors[which] - clearly)
      console.log(`${which}: ${saidOf(mistakes)}, better than the floor of ${floors[which]}. Raise it: ${howToRaise}`)
  })
})

describe('measuring the check', () => {
  const claim = (id: string, sentence: string, holds: boolean): Claim => ({
    id,
    sentence,
    holds,
    passage: 'Pump P-101A is rated for 85 m³/h at 12 bar.',
    kind: 'any',
    source: 'invented',
  })

  it('counts a supported sentence that does not hold, and an unsupported one that does', () => {
    const { falseAcceptances, falseRejections } = measure([
      claim('right', 'Pump P-101A is rated for 85 m³/h at 12 bar.', true),
      claim('labelled true', 'Pump P-101A is rated for 99 m³/h.', true),
      claim('wrong', 'Pump P-101A is rated for 99 bar.', false),
      claim('labelled false', 'Pump P-101A is rated for 85 m³/h.', false),
    ])
    expect([falseAcceptances.of, falseAcceptances.wrong.map(({ id }) => id)]).toEqual([2, ['labelled false']])
    expect([falseRejections.of, falseRejections.wrong.map(({ id }) => id)]).toEqual([2, ['labelled true']])
  })

  it('gives the interval of a share', () => {
    const [low, high] = wilson(10, 100)
    expect(low).toBeCloseTo(0.0552, 3)
    expect(high).toBeCloseTo(0.1744, 3)
    expect(wilson(0, 0)).toEqual([0, 1])
  })

  it.each([
    ['{"id"', 'line 2: this is not JSON.'],
    ['{"id":"b","passage":"p","sentence":"","kind":"k","source":"s","holds":true}', 'line 2: "id"'],
    ['{"id":"b","passage":"p","sentence":"s","kind":"k","source":"s","holds":"yes"}', 'line 2: "holds"'],
    [JSON.stringify(claim('a', 's', true)), 'line 2: "a" stands there twice.'],
  ])('names the line that is wrong: %s', (second, why) => {
    const folder = mkdtempSync(join(tmpdir(), 'claims-'))
    const path = join(folder, 'claims.jsonl')
    writeFileSync(path, `${JSON.stringify(claim('a', 's', true))}\n${second}\n`)
    expect(() => readClaims(path)).toThrow(why)
    rmSync(folder, { recursive: true })
  })
})
