/** How far two readers of the same pages agree: on which words there are, and on their order. */

/** The words of a page: white space and outer punctuation off, one form of each letter, small letters. */
export function wordsIn(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
}

/**
 * Of pairs of pages, ours and theirs: `f1` of the bags of words, and `order`, the longest common subsequence as a share of
 * the words in common (1 where there are none). Pages are summed up by their words.
 */
export function agreement(pairs: readonly (readonly [ours: readonly string[], theirs: readonly string[]])[]): {
  f1: number
  order: number
} {
  let shared = 0
  let both = 0
  let ordered = 0
  for (const [ours, theirs] of pairs) {
    shared += sharedOf(ours, theirs)
    both += ours.length + theirs.length
    ordered += commonSubsequence(ours, theirs)
  }
  return { f1: both === 0 ? 1 : (2 * shared) / both, order: shared === 0 ? 1 : ordered / shared }
}

function sharedOf(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of ours) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared++
  }
  return shared
}

function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let before = new Uint32Array(b.length + 1)
  for (const word of a) {
    const row = new Uint32Array(b.length + 1)
    for (let i = 0; i < b.length; i++) row[i + 1] = b[i] === word ? before[i]! + 1 : Math.max(before[i + 1]!, row[i]!)
    before = row
  }
  return before[b.length]!
}
