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
export function termAt({ bytes, ends }: Dictionary, i: number): string {
  let term = ''
  for (let at = startOf(ends, i), end = ends[i]!; at < end; at++) {
    const first = bytes[at]!
    if (first < 0x80) term += String.fromCharCode(first)
    else if (first < 0xe0) term += String.fromCharCode(((first & 0x1f) << 6) | (bytes[++at]! & 0x3f))
    else term += String.fromCharCode(((first & 0xf) << 12) | ((bytes[++at]! & 0x3f) << 6) | (bytes[++at]! & 0x3f))
  }
  return term
}

/** The numbers of the terms that begin as `term` does, and that `most` insertions, deletions and changes of a letter make of it. */
export function termsNear(dictionary: Dictionary, term: string, most: number): number[] {
  const first = term.slice(0, 1)
  const near: number[] = []
  for (let i = firstFrom(dictionary, bytesOf(first)); i < dictionary.ends.length; i++) {
    const length = dictionary.ends[i]! - startOf(dictionary.ends, i)
    // A letter takes three bytes at most, and one at least.
    if (length < term.length - most || length > 3 * (term.length + most)) continue
    const other = termAt(dictionary, i)
    if (!other.startsWith(first)) break
    if (isWithin(term, other, most)) near.push(i)
  }
  return near
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

/** Whether the Levenshtein distance is at most `most`: row by row of the table, as far as it can still be. */
function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      const value = Math.min(changed, row[j]! + 1, next[j - 1]! + 1)
      next.push(value)
      least = Math.min(least, value)
    }
    if (least > most) return false
    row = next
  }
  return row[b.length]! <= most
}
