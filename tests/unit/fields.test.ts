/** What a passage is found by, and into which segments passages go that arrive one by one. */
import { expect, it } from 'vitest'
import { english } from '../../src/core/language/en/en'
import { numberOfTerm, bytesOf } from '../../src/core/search/dictionary'
import { fields, isSegment, passageSegment, wholeSegment, withSegment } from '../../src/core/search/fields'
import { isInFirst } from '../../src/core/search/lexical'
import { eachPosting, type Segment } from '../../src/core/search/segment'
import { passageOf } from './passages'

/** In which field of which passage a term stands, how often. */
function placesOf(segment: Segment, term: string): number[][] {
  const places: number[][] = []
  eachPosting(segment, numberOfTerm(segment.terms, bytesOf(term)), fields, (...place) => places.push(place))
  return places
}

it('keeps apart what stands in the text, above it, in the name of the file and in the running head', () => {
  const plain = passageOf('m:0', 'Renew the gasket, a gasket of rubber.', 'Alignment')
  const row = { ...passageOf('m:1', 'M8', 'Alignment'), table: 'Torques', context: 'Impeller' }
  const segment = passageSegment([plain, row], 'compressor.pdf', english)
  expect(placesOf(segment, 'gasket')).toEqual([[0, 0, 2]])
  expect(placesOf(segment, 'align')).toEqual([
    [1, 0, 1],
    [1, 1, 1],
  ])
  expect(placesOf(segment, 'torqu')).toEqual([[1, 1, 1]])
  expect(placesOf(segment, 'compressor')).toEqual([
    [2, 0, 1],
    [2, 1, 1],
  ])
  expect(placesOf(segment, 'impel')).toEqual([[3, 1, 1]])
  expect(isSegment(segment)).toBe(true)
})

it('joins what arrives with what is no larger, so that segments are few and a large one is seldom joined', () => {
  const counts: number[][] = []
  let segments: Segment[] = []
  for (let n = 0; n < 8; n++) {
    segments = withSegment(segments, passageSegment([passageOf(`m:${n}`, `seal t${n}`)], 'm.pdf', english))
    counts.push(segments.map(({ count }) => count))
  }
  expect(counts).toEqual([[1], [2], [2, 1], [4], [4, 1], [4, 2], [4, 2, 1], [8]])
  const [first, ...others] = segments
  expect(others).toEqual([])
  expect(placesOf(first!, 'seal')).toEqual(Array.from({ length: 8 }, (_, n) => [0, n, 1]))
  const five = withSegment([first!], passageSegment([passageOf('m:8', 'seal')], 'm.pdf', english))
  expect(five.map(({ count }) => count)).toEqual([8, 1])
  expect(placesOf(wholeSegment(five), 'seal')).toEqual(Array.from({ length: 9 }, (_, n) => [0, n, 1]))
})

it('takes for the title of a document what stands in the text of its first passage', () => {
  const passages = [passageOf('m:0', 'Pump P-101A', 'Contents'), passageOf('m:1', 'Grease the seal.')]
  const segment = passageSegment(passages, 'manual.pdf', english)
  const inFirst = ['pump', 'p101a', 'content', 'greas', 'manual', 'valve'].map((term) => isInFirst(segment, term))
  expect(inFirst).toEqual([true, true, false, false, false, false])
})
