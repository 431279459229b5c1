import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { floorsFile, measure, openFiles, readClaims, wilson, type Claim, type ClaimFloors } from '../quality/claims'

const howToRaise = `npx tsx tests/quality/claims.ts ${openFiles.join(' ')} --write-floors`

const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as { claims: ClaimFloors }

/** The claims of each kind. */
function kindsOf(claims: readonly Claim[]): [kind: string, claims: Claim[]][] {
  const kinds = new Set(claims.map(({ kind }) => kind))
  return [...kinds].map((kind) => [kind, claims.filter((claim) => claim.kind === kind)])
}

// Claim by claim, as a total lets one be lost for another that is won. By kind, so that a mutant asks only those that reach it.
describe('the labelled claims', () => {
  const known = new Set(floors.claims.wrong)

  it.each(kindsOf(openFiles.flatMap(readClaims)))('are judged no worse than before: %s', (_, claims) => {
    const { falseAcceptances, falseRejections } = measure(claims)
    const wrong = [...falseAcceptances.wrong, ...falseRejections.wrong]
    const lost = wrong.filter(({ id }) => !known.has(id))
    expect(lost.map(({ id, holds, sentence }) => `${id} ${holds ? 'rejected' : 'accepted'}: ${sentence}`)).toEqual([])
    const won = claims.filter((claim) => known.has(claim.id) && !wrong.includes(claim))
    if (won.length > 0) console.log(`Better: ${won.map(({ id }) => id).join(', ')}. Write it down: ${howToRaise}`)
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
