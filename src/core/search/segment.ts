/**
 * A part of the index that never changes: which terms stand in which of some consecutive passages of a document, and how
 * often. Nothing but typed arrays, so that it is stored and opened as it is.
 */
import { type Dictionary, dictionaryOf, termAt } from './dictionary'

/** Structured-cloneable; `count` passages. */
export interface Segment {
  count: number
  /** How many different terms each passage has in each field: `fields` numbers a passage. */
  lengths: Uint16Array<ArrayBuffer>
  /** The sums of `lengths`, by field. */
  totals: number[]
  terms: Dictionary
  /** Where the postings of each term begin; one more than there are terms. */
  starts: Uint32Array<ArrayBuffer>
  /**
   * Of each term, field by field: how many passages have it, then for each of these the step from the one before, doubled,
   * and one more where it stands there once; else its frequency follows. Numbers are of seven bits a byte, lowest first.
   */
  postings: Uint8Array<ArrayBuffer>
}

/** The terms of a passage, in each field. */
export type FieldTerms = readonly (readonly string[])[]

/** Called for each field and passage that has a term, field by field, passages rising. */
export type Visit = (field: number, passage: number, frequency: number) => void

/** The segment of these passages; each has `fields` lists of terms. */
export function segmentOf(passages: readonly FieldTerms[], fields: number): Segment {
  const lengths = new Uint16Array(passages.length * fields)
  const postings = new Map<string, number[]>()
  for (const [n, passage] of passages.entries()) {
    for (const [field, terms] of passage.entries()) {
      const frequencies = new Map<string, number>()
      for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
      lengths[n * fields + field] = Math.min(0xffff, frequencies.size)
      for (const [term, frequency] of frequencies) {
        if (term === '') continue
        const known = postings.get(term)
        if (known) known.push(field, n, frequency)
        else postings.set(term, [field, n, frequency])
      }
    }
  }
  return packed(passages.length, fields, lengths, [...postings.keys()], (term) => postings.get(term)!)
}

/** One segment of the passages of several, in their order. */
export function joinedSegments(segments: readonly Segment[], fields: number): Segment {
  const [only] = segments
  if (only && segments.length === 1) return only
  const places = new Map<string, number[]>()
  const lengths = new Uint16Array(segments.reduce((sum, { lengths }) => sum + lengths.length, 0))
  const firsts: number[] = []
  let first = 0
  for (const [n, segment] of segments.entries()) {
    lengths.set(segment.lengths, first * fields)
    firsts.push(first)
    first += segment.count
    for (let i = 0; i < segment.terms.ends.length; i++) {
      const term = termAt(segment.terms, i)
      const known = places.get(term)
      if (known) known.push(n, i)
      else places.set(term, [n, i])
    }
  }
  return packed(first, fields, lengths, [...places.keys()], (term) => {
    const all: number[] = []
    const at = places.get(term)!
    for (let i = 0; i < at.length; i += 2) {
      const n = at[i]!
      eachPosting(segments[n]!, at[i + 1]!, fields, (field, passage, frequency) =>
        all.push(field, firsts[n]! + passage, frequency),
      )
    }
    return all
  })
}

/** Postings of one term, one behind the other in arrays that grow: what a search goes through is nothing for V8 to collect. */
export interface Postings {
  length: number
  fields: Uint8Array
  /** By number, counted from the `first` of their segment. */
  passages: Uint32Array
  frequencies: Uint32Array
  /** How many different terms the passage has in that field. */
  lengths: Uint16Array
}

export function createPostings(): Postings {
  return {
    length: 0,
    fields: new Uint8Array(0),
    passages: new Uint32Array(0),
    frequencies: new Uint32Array(0),
    lengths: new Uint16Array(0),
  }
}

/** Puts the postings of the `term`-th term behind those that are `into`, field by field, passages rising. */
export function readPostings(segment: Segment, term: number, fields: number, first: number, into: Postings): void {
  const { starts, postings: bytes, lengths } = segment
  let at = starts[term]!
  // Each takes a byte at least.
  makeRoom(into, into.length + starts[term + 1]! - at)
  const number = () => {
    let value = bytes[at++]!
    if (value < 0x80) return value
    value &= 0x7f
    for (let factor = 0x80; ; factor *= 0x80) {
      const byte = bytes[at++]!
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
    }
  }
  for (let field = 0; field < fields; field++) {
    let passage = 0
    for (let left = number(); left > 0; left--) {
      const step = number()
      passage += step >>> 1
      const n = into.length++
      into.fields[n] = field
      into.passages[n] = first + passage
      into.frequencies[n] = step & 1 ? 1 : number()
      into.lengths[n] = lengths[passage * fields + field]!
    }
  }
}

function makeRoom(into: Postings, length: number): void {
  if (into.fields.length >= length) return
  const grown = <T extends Uint8Array | Uint16Array | Uint32Array>(larger: T, before: T) => (larger.set(before), larger)
  into.fields = grown(new Uint8Array(2 * length), into.fields)
  into.passages = grown(new Uint32Array(2 * length), into.passages)
  into.frequencies = grown(new Uint32Array(2 * length), into.frequencies)
  into.lengths = grown(new Uint16Array(2 * length), into.lengths)
}

/** Goes through the postings of the `term`-th term. */
export function eachPosting(segment: Segment, term: number, fields: number, visit: Visit): void {
  const postings = createPostings()
  readPostings(segment, term, fields, 0, postings)
  for (let n = 0; n < postings.length; n++) visit(postings.fields[n]!, postings.passages[n]!, postings.frequencies[n]!)
}

/** Whether all parts of a segment that was stored belong together. */
export function isWhole({ count, lengths, totals, terms, starts, postings }: Segment, fields: number): boolean {
  const size = terms.ends.length
  const isFilled = terms.bytes.length === (terms.ends[size - 1] ?? 0) && postings.length === starts[size]
  return lengths.length === count * fields && totals.length === fields && starts.length === size + 1 && isFilled
}

/** `postingsOf` gives field, passage and frequency of each, one behind the other; passages rise within a field. */
function packed(
  count: number,
  fields: number,
  lengths: Segment['lengths'],
  unsorted: string[],
  postingsOf: (term: string) => readonly number[],
): Segment {
  const terms = unsorted.sort()
  const totals = Array.from({ length: fields }, (_, field) => {
    let sum = 0
    for (let at = field; at < lengths.length; at += fields) sum += lengths[at]!
    return sum
  })
  const starts = new Uint32Array(terms.length + 1)
  const bytes = createBytes()
  for (const [i, term] of terms.entries()) {
    const postings = postingsOf(term)
    for (let field = 0; field < fields; field++) {
      let inField = 0
      for (let at = 0; at < postings.length; at += 3) if (postings[at] === field) inField++
      bytes.add(inField)
      let before = 0
      for (let at = 0; at < postings.length; at += 3) {
        if (postings[at] !== field) continue
        const [passage, frequency] = [postings[at + 1]!, postings[at + 2]!]
        bytes.add(2 * (passage - before) + (frequency === 1 ? 1 : 0))
        if (frequency !== 1) bytes.add(frequency)
        before = passage
      }
    }
    starts[i + 1] = bytes.length()
  }
  return { count, lengths, totals, terms: dictionaryOf(terms), starts, postings: bytes.all() }
}

/** Bytes that grow. */
function createBytes() {
  let bytes = new Uint8Array(1024)
  let length = 0
  return {
    add(number: number) {
      if (length + 5 > bytes.length) {
        const more = new Uint8Array(2 * bytes.length)
        more.set(bytes)
        bytes = more
      }
      let rest = number
      for (; rest > 0x7f; rest >>>= 7) bytes[length++] = (rest & 0x7f) | 0x80
      bytes[length++] = rest
    },
    length: () => length,
    all: () => bytes.slice(0, length),
  }
}
