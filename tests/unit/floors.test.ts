import { expect, it } from 'vitest'
import { byKind, compare, countsOf } from '../quality/floors'
import { storedOf } from '../quality/stored'
import type { SearchOutcome } from '../../src/core/evaluation/outcome'

/** How an answerable question went, or with `file` null an unanswerable one. */
function outcome(
  id: string,
  rank: number,
  more: Partial<SearchOutcome> = {},
  file: string | null = 'a.pdf',
): SearchOutcome {
  const question = { id, file, question: `${id}?`, answer: '', pages: [1], evidence: '', kind: file ? 'fact' : 'none' }
  return {
    question,
    rank,
    verdict: 'found',
    marked: rank === 1,
    card: rank === 1,
    cards3: rank > 0 && rank <= 3,
    said: '',
    ...more,
  }
}

const before = [outcome('a', 1), outcome('b', 1), outcome('c', 0, { verdict: 'absent' })]
const floor = countsOf(before)

it('counts the answerable by rank, answer and verdict, and the unanswerable that are not called found', () => {
  expect(floor).toEqual({ of: 3, first: 2, five: 2, marked: 2, cards3: 2, found: 2, notAbsent: 2 })
  const none = [outcome('d', 0, {}, null), outcome('e', 0, { verdict: 'unsure' }, null)]
  expect(countsOf(none)).toEqual({ of: 2, notFound: 1 })
  expect(byKind([...before, ...none]).map(([kind, some]) => [kind, some.length])).toEqual([
    ['fact', 3],
    ['none', 2],
  ])
})

it('names the question that a figure below its floor has lost, and no others', () => {
  const now = [
    outcome('a', 1),
    outcome('b', 4, { marked: false, cards3: true }),
    outcome('c', 0, { verdict: 'absent' }),
  ]
  const { below, above } = compare(now, floor, before.map(storedOf))
  expect(below).toEqual([
    'first 1 of 3, floor 2. Lost:\n  b: b? (right page at rank 4, found)',
    'marked 1 of 3, floor 2. Lost:\n  b: b? (right page at rank 4, found)',
    'found 1 of 3, floor 2. Lost:\n  b: b? (right page at rank 4, found)',
  ])
  expect(above).toEqual([])
})

it('allows no question more or less, in any figure', () => {
  expect(compare(before, floor, [])).toEqual({ below: [], above: [] })
  const better = [...before.slice(0, 2), outcome('c', 2)]
  expect(compare(better, floor, []).above).toEqual([
    'five 3 of 3, floor 2',
    'cards3 3 of 3, floor 2',
    'found 3 of 3, floor 2',
    'notAbsent 3 of 3, floor 2',
  ])
  const worse = [outcome('a', 2, { marked: true }), outcome('b', 0, { cards3: true }), before[2]!]
  expect(compare(worse, floor, before.map(storedOf)).below.map((line) => line.split(' ')[0])).toEqual([
    'first',
    'five',
    'marked',
    'found',
  ])
})

it('names all that go wrong where it is not known how they went before', () => {
  const { below } = compare([outcome('a', 2), outcome('b', 1), outcome('c', 0)], floor, [])
  expect(below[0]).toContain('a: a? (right page at rank 2, found)\n  c: c? (right page not among the first ten, found)')
})
