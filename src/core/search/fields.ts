/** What a passage is found by: its text, its headings, the name of its file, its running heads, and its place. */
import type { Passage } from '../document'
import type { Language } from '../language/language'
import { termsOf } from '../language/terms'
import { termsOfName } from './file-name'
import { placeTermsOf } from './place'
import { isWhole, joinedSegments, segmentOf, type Segment } from './segment'

/** The weight of a word in each field. The last, the place (page and section), is looked up and not searched by words. */
export const boosts = [1, 1, 0.4, 0.05, 0]
export const fields = boosts.length

/** The segment of consecutive passages of one document. */
export function passageSegment(passages: readonly Passage[], fileName: string, lists: Language): Segment {
  const known = new Map<string, readonly string[]>()
  /** What stands above many passages is taken apart once. */
  const above = (text: string) => {
    const terms = known.get(text) ?? termsOf(text, lists)
    known.set(text, terms)
    return terms
  }
  const name = termsOfName(fileName, lists)
  const termsIn = (passage: Passage) => [
    termsOf(passage.text, lists),
    above(passage.table === undefined ? passage.heading : `${passage.heading}\n${passage.table}`),
    name,
    above(passage.context ?? ''),
    placeTermsOf(passage),
  ]
  return segmentOf(passages.map(termsIn), fields)
}

/**
 * The segments of a document with one more behind them. Those at the end that are no larger are joined with it: so there are
 * few, and each passage is joined seldom.
 */
export function withSegment(segments: readonly Segment[], more: Segment): Segment[] {
  let kept = segments.length
  let size = more.count
  while (kept > 0 && segments[kept - 1]!.count <= size) size += segments[--kept]!.count
  return [...segments.slice(0, kept), joinedSegments([...segments.slice(kept), more], fields)]
}

/** All passages of a document in one segment. */
export function wholeSegment(segments: readonly Segment[]): Segment {
  return joinedSegments(segments, fields)
}

/** Whether what was kept is a segment of these fields as a whole. */
export function isSegment(value: Segment): boolean {
  return isWhole(value, fields)
}
