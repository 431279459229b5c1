/** What every source of candidates keeps to (src/core/search/README.md), as one suite that each runs through. */
import { expect, it } from 'vitest'
import type { Passage } from '../../src/core/document'
import type { Candidate, Scope } from '../../src/core/search/source'
import { passageOf } from '../unit/passages'

export interface FilledSource {
  find(question: string, scope: Scope, most: number): Candidate[]
  remove(passage: Passage): void
}

const passages = [
  passageOf('pump:0', 'Lubricate the bearings every 2,000 h with lithium grease.'),
  passageOf('pump:1', 'Grease the bearings of the motor once a year.'),
  passageOf('pump:2', 'The housing is painted blue.'),
  passageOf('fan:0', 'Lubricate the bearings of the fan every 500 h.'),
]
const question = 'How often must I lubricate the bearings?'

export function sourceContract(name: string, filled: (passages: readonly Passage[]) => FilledSource): void {
  const find = (scope: Scope, most = 10) => filled(passages).find(question, scope, most)

  it(`${name}: gives what it finds best first, each once, as often as it is asked`, () => {
    const found = find(undefined)
    expect(found.length).toBeGreaterThan(1)
    expect(['pump:0', 'fan:0']).toContain(found[0]?.id)
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
    const scores = found.map(({ score }) => score)
    expect(scores.every(Number.isFinite)).toBe(true)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(find(undefined)).toEqual(found)
  })

  it(`${name}: gives no more than it is asked for, and the best of them`, () => {
    expect(find(undefined, 1)).toEqual(find(undefined).slice(0, 1))
  })

  it(`${name}: looks in the documents that are searched, and in no other`, () => {
    expect(find(new Set(['fan'])).map(({ id }) => id)).toEqual(['fan:0'])
    expect(find(new Set())).toEqual([])
    expect(find(new Set(['gone']))).toEqual([])
  })

  it(`${name}: does not find what was removed, nor anything where nothing is`, () => {
    const source = filled(passages)
    source.remove(passages[3]!)
    expect(source.find(question, undefined, 10).map(({ id }) => id)).not.toContain('fan:0')
    expect(filled([]).find(question, undefined, 10)).toEqual([])
  })
}
