/** The index in segments finds what MiniSearch finds, with the same scores, however the passages are divided among segments. */
import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { createBm25, type IndexPart } from '../../src/core/search/bm25'
import { bytesOf, dictionaryOf, numberOfTerm, termAt, termsNear } from '../../src/core/search/dictionary'
import { eachPosting, isWhole, joinedSegments, segmentOf, type Segment } from '../../src/core/search/segment'
import { seed } from './seed'

const boosts = [1, 1, 0.4]
const term = fc.constantFrom('pump', 'pumps', 'valve', 'p101a', '120nm', 'Öl', '密封', 'a', 'ab', 'ba', '𝒜')
const field = fc.array(term, { maxLength: 12 })
const passage = fc.tuple(field, field, field)
const library = fc.array(fc.array(passage, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })
const question = fc.array(fc.tuple(term, fc.constantFrom(0.3, 0.5, 1)), { minLength: 1, maxLength: 5 })

/** What MiniSearch makes of it, by the number of the passage. */
function peer(passages: readonly string[][][], weights: ReadonlyMap<string, number>, searched: (n: number) => boolean) {
  const index = new MiniSearch({
    fields: ['0', '1', '2'],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (one) => one,
  })
  index.addAll(passages.map((fields, id) => ({ id, ...fields.map((terms) => terms.join(' ')) })))
  return index.search([...weights.keys()].join(' '), {
    boost: { 2: boosts[2]! },
    boostTerm: (one) => weights.get(one)!,
    bm25: { k: 1.2, b: 0.7, d: 0.5 },
    filter: ({ id }) => searched(id as number),
  })
}

const asParts = (segments: readonly Segment[], searched = (_: number) => true): IndexPart[] =>
  segments.map((segment, n) => ({ segment, searched: searched(n) }))

/** A segment as it is written down. */
const listed = (segment: Segment) =>
  Array.from({ length: segment.terms.ends.length }, (_, i) => {
    const postings: number[][] = []
    eachPosting(segment, i, boosts.length, (...posting) => postings.push(posting))
    return [termAt(segment.terms, i), postings]
  })

describe('for any library, divided into segments', () => {
  it('scores are those of MiniSearch over all of it, and so is the number of passages that have each term', () => {
    fc.assert(
      fc.property(library, question, fc.integer({ min: 0, max: 5 }), (documents, asked, left) => {
        const weights = new Map(asked)
        const homes = documents.flatMap((passages, n) => passages.map(() => n))
        const expected = peer(documents.flat(), weights, (n) => homes[n] !== left)
        const parts = asParts(
          documents.map((passages) => segmentOf(passages, boosts.length)),
          (n) => n !== left,
        )
        const { best, frequencies } = createBm25(boosts)(parts, weights, 100)
        const firsts = documents.map((_, n) => homes.indexOf(n))
        const found = new Map(best.map(({ part, passage, score }) => [firsts[part]! + passage, score]))
        expect([...found.keys()].sort()).toEqual(expected.map(({ id }) => id as number).sort())
        for (const { id, score } of expected) expect(found.get(id as number)).toBeCloseTo(score, 9)
        for (const one of weights.keys()) {
          const having = expected.filter(({ queryTerms }) => queryTerms.includes(one)).length
          expect(frequencies.get(one) ?? 0).toBe(having)
        }
        const scores = best.map(({ score }) => score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      }),
      { seed },
    )
  })

  it('the best are the first of all, and a search leaves nothing behind for the next', () => {
    fc.assert(
      fc.property(library, question, question, fc.integer({ min: 1, max: 4 }), (documents, asked, other, most) => {
        const parts = asParts(documents.map((passages) => segmentOf(passages, boosts.length)))
        const search = createBm25(boosts)
        const all = search(parts, new Map(asked), 100).best
        search(parts, new Map(other), 100)
        expect(search(parts, new Map(asked), most).best).toEqual(all.slice(0, most))
        expect(search(parts, new Map(asked), 100, (part) => part === 0).best).toEqual(
          all.filter(({ part }) => part === 0),
        )
      }),
      { seed },
    )
  })

  it('joined segments are the one segment of all passages', () => {
    fc.assert(
      fc.property(library, (documents) => {
        const segments = documents.map((passages) => segmentOf(passages, boosts.length))
        const joined = joinedSegments(segments, boosts.length)
        const whole = segmentOf(documents.flat(), boosts.length)
        expect(joined).toEqual(whole)
        expect(listed(joined)).toEqual(listed(whole))
        expect(structuredClone(joined)).toEqual(whole)
      }),
      { seed },
    )
  })
})

it('counts what stands there more often than a byte holds, and passages further apart', () => {
  const passages = Array.from({ length: 300 }, (_, n) => [n % 299 === 0 ? Array<string>(1000).fill('pump') : ['seal']])
  const postings: number[][] = []
  eachPosting(segmentOf(passages, 1), 0, 1, (...posting) => postings.push(posting))
  expect(postings).toEqual([
    [0, 0, 1000],
    [0, 299, 1000],
  ])
})

it('holds thousands of terms, and as many in one passage', () => {
  const many = Array.from({ length: 3000 }, (_, n) => `t${n}`)
  const segment = segmentOf(
    [
      [many, ['seal'], []],
      [['seal'], [], many],
    ],
    3,
  )
  const having = new Map(listed(segment).map(([term, postings]) => [term, postings]))
  expect(having.size).toBe(3001)
  for (const one of many)
    expect(having.get(one)).toEqual([
      [0, 0, 1],
      [2, 1, 1],
    ])
  expect(having.get('seal')).toEqual([
    [0, 1, 1],
    [1, 0, 1],
  ])
  expect([[...segment.lengths], segment.totals]).toEqual([
    [3000, 1, 0, 1, 0, 3000],
    [3001, 1, 3000],
  ])
})

it('takes a passage of more terms than a length can hold for one of as many as it can', () => {
  const many = Array.from({ length: 0x10001 }, (_, n) => `t${n}`)
  expect([...segmentOf([[many]], 1).lengths]).toEqual([0xffff])
})

it('is whole only where all that was stored of it belongs together', () => {
  const segment = segmentOf(
    [
      [['pump', 'seal'], ['seal']],
      [['valve'], []],
    ],
    2,
  )
  const { lengths, totals, terms, starts, postings } = segment
  const none = segmentOf([], 2)
  expect([isWhole(segment, 2), isWhole(none, 2)]).toEqual([true, true])
  const broken: Segment[] = [
    { ...segment, count: 3 },
    { ...segment, lengths: lengths.slice(1) },
    { ...segment, totals: totals.slice(1) },
    { ...segment, terms: { ...terms, bytes: terms.bytes.slice(1) } },
    { ...segment, terms: { ...terms, ends: terms.ends.slice(0, -1) } },
    { ...segment, starts: starts.slice(0, -1) },
    { ...segment, starts: Uint32Array.of(...starts, starts.at(-1)!) },
    { ...segment, postings: postings.slice(1) },
    { ...none, terms },
  ]
  expect(broken.map((one) => isWhole(one, 2))).toEqual(broken.map(() => false))
})

describe('of passages that score alike', () => {
  const passages = Array.from({ length: 5 }, () => [['pump'], [], []])
  const parts = asParts([segmentOf(passages.slice(0, 2), 3), segmentOf(passages.slice(2), 3)])
  const places = (most: number, wanted?: (part: number, passage: number) => boolean) =>
    createBm25(boosts)(parts, new Map([['pump', 1]]), most, wanted).best.map(({ part, passage }) => [part, passage])

  it('those that stand first are the best', () => {
    const all = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [1, 2],
    ]
    expect(places(9)).toEqual(all)
    expect(places(3)).toEqual(all.slice(0, 3))
  })

  it('those that are not wanted take no place of others', () => {
    expect(places(2, (part, passage) => part === 1 && passage > 0)).toEqual([
      [1, 1],
      [1, 2],
    ])
  })
})

it('what stands only in a field that is not searched finds nothing', () => {
  const segment = segmentOf(
    [
      [['pump'], ['p3']],
      [['seal'], ['p3', 'pump']],
    ],
    2,
  )
  const search = (term: string) => createBm25([1, 0])(asParts([segment]), new Map([[term, 1]]), 9)
  expect(search('p3')).toEqual({ best: [], frequencies: new Map() })
  expect(search('pump').best.map(({ passage }) => passage)).toEqual([0])
  expect(search('pump').frequencies).toEqual(new Map([['pump', 1]]))
})

describe('a dictionary', () => {
  const words = fc.uniqueArray(fc.oneof(term, fc.string({ unit: 'binary', minLength: 1, maxLength: 8 })))

  it('has each of its terms, in order, and no other', () => {
    fc.assert(
      fc.property(words, fc.string({ minLength: 1 }), (all, other) => {
        const terms = all.toSorted()
        const dictionary = dictionaryOf(terms)
        expect(terms.map((_, i) => termAt(dictionary, i))).toEqual(terms)
        expect(terms.map((one) => numberOfTerm(dictionary, bytesOf(one)))).toEqual(terms.map((_, i) => i))
        expect(numberOfTerm(dictionary, bytesOf(other))).toBe(terms.indexOf(other))
      }),
      { seed },
    )
  })

  it('finds as near what MiniSearch finds as near, where it begins alike', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ü', '密'), minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { minLength: 1 }),
        letters,
        fc.integer({ min: 1, max: 2 }),
        (all, asked, most) => {
          const terms = all.toSorted()
          const dictionary = dictionaryOf(terms)
          const index = new MiniSearch({ fields: ['text'], tokenize: (text) => [text], processTerm: (one) => one })
          index.addAll(terms.map((text, id) => ({ id, text })))
          const expected = index.search(asked, { fuzzy: most }).flatMap(({ terms }) => terms)
          expect(termsNear(dictionary, asked, most).map((i) => termAt(dictionary, i))).toEqual(
            expected.filter((one) => one.startsWith(asked.slice(0, 1))).toSorted(),
          )
        },
      ),
      { seed },
    )
  })
})
