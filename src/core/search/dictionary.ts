/** The terms of a segment, sorted, as bytes: looked up by binary search, without an object for each. */

export interface Dictionary {
  /** One term behind the other: each UTF-16 unit as UTF-8 would write it, so that the order of bytes is that of strings. */
  bytes: Uint8Array<ArrayBuffer>
  /** Where each term ends in `bytes`; as many as there are terms. */
  ends: Uint32Array<ArrayBuffer>
}

/** A dictionary of these terms, which are sorted (as `sort` does) and each there once. */
export function dictionaryOf(terms: readonly string[]): Dictionary {
  const bytes: number[] = []
  const ends = new Uint32Array(terms.length)
  for (const [i, term] of terms.entries()) {
    bytes.push(...bytesOf(term))
    ends[i] = bytes.length
  }
  return { bytes: Uint8Array.from(bytes), ends }
}

/** The number of a term, given by its bytes; -1 where it is not there. */
export function numberOfTerm(dictionary: Dictionary, bytes: readonly number[]): number {
  const at = firstFrom(dictionary, bytes)
  return at < dictionary.ends.length && compare(dictionary, at, bytes) === 0 ? at : -1
}

/** A term as a dictionary has it. */
export function bytesOf(term: string): number[] {
  const bytes: number[] = []
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i)
    if (unit < 0x80) bytes.push(unit)
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f))
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f))
  }
  return bytes
}

/** The `i`-th term. */
export function termAt(dictionary: Dictionary, i: number): string {
  return String.fromCharCode(...unitsAt(dictionary, i))
}

/** Its UTF-16 units. */
function unitsAt({ bytes, ends }: Dictionary, i: number): number[] {
  const units: number[] = []
  for (let at = startOf(ends, i), end = ends[i]!; at < end; at++) {
    const first = bytes[at]!
    if (first < 0x80) units.push(first)
    else if (first < 0xe0) units.push(((first & 0x1f) << 6) | (bytes[++at]! & 0x3f))
    else units.push(((first & 0xf) << 12) | ((bytes[++at]! & 0x3f) << 6) | (bytes[++at]! & 0x3f))
  }
  return units
}

/**
 * The numbers of the terms that begin as `term` does, and that `most` insertions, deletions and changes of a letter make of it:
 * Levenshtein's table, of which neighbours in the order share the rows of the letters that they begin with.
 */
export function termsNear(dictionary: Dictionary, term: string, most: number): number[] {
  const letters = Array.from({ length: term.length }, (_, i) => term.charCodeAt(i))
  const near: number[] = []
  /** Of the term looked at last: row `n` says how far its first `n` letters are from each beginning of `term`. */
  const rows = [Array.from({ length: letters.length + 1 }, (_, j) => j)]
  let last: number[] = []
  /** So many bytes from there on begin no term that is near. */
  let far = { start: 0, length: 0 }
  for (let i = firstFrom(dictionary, bytesOf(term.slice(0, 1))); i < dictionary.ends.length; i++) {
    const start = startOf(dictionary.ends, i)
    const length = dictionary.ends[i]! - start
    if (far.length > 0 && length >= far.length && isAlike(dictionary.bytes, start, far)) continue
    // A letter takes three bytes at most, and one at least.
    if (length < letters.length - most || length > 3 * (letters.length + most)) continue
    const other = unitsAt(dictionary, i)
    if (other[0] !== letters[0]) break
    let shared = 0
    while (shared < rows.length - 1 && other[shared] === last[shared]) shared++
    rows.length = shared + 1
    last = other
    while (rows.length <= other.length && Math.min(...rows.at(-1)!) <= most)
      rows.push(rowBehind(rows.at(-1)!, other[rows.length - 1]!, letters))
    if (Math.min(...rows.at(-1)!) > most)
      far = { start, length: bytesOf(String.fromCharCode(...other.slice(0, rows.length - 1))).length }
    else if (rows.at(-1)!.at(-1)! <= most) near.push(i)
  }
  return near
}

function isAlike(bytes: Uint8Array, start: number, far: { start: number; length: number }): boolean {
  for (let n = 0; n < far.length; n++) if (bytes[start + n] !== bytes[far.start + n]) return false
  return true
}

/** The row of one letter more. */
function rowBehind(row: readonly number[], letter: number, letters: readonly number[]): number[] {
  const next = [row[0]! + 1]
  for (let j = 1; j <= letters.length; j++)
    next.push(Math.min(row[j - 1]! + (letters[j - 1] === letter ? 0 : 1), row[j]! + 1, next[j - 1]! + 1))
  return next
}

function startOf(ends: Uint32Array, i: number): number {
  return i === 0 ? 0 : ends[i - 1]!
}

/** The number of the first term that does not come before these bytes. */
function firstFrom(dictionary: Dictionary, bytes: readonly number[]): number {
  let low = 0
  let high = dictionary.ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(dictionary, middle, bytes) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Negative where the `i`-th term comes before these bytes, 0 where it is them, else positive. */
function compare({ bytes, ends }: Dictionary, i: number, others: readonly number[]): number {
  const start = startOf(ends, i)
  const length = ends[i]! - start
  const shared = Math.min(length, others.length)
  for (let at = 0; at < shared; at++) {
    const difference = bytes[start + at]! - others[at]!
    if (difference !== 0) return difference
  }
  return length - others.length
}
