/** BM25 over the segments of all documents, which count as one index: whoever asks does not notice how many there are. */
import { bytesOf, numberOfTerm } from './dictionary'
import { createPostings, readPostings, type Segment } from './segment'

/** What a search goes through; the statistics are of all, passages are found in the `searched` ones. */
export interface IndexPart {
  segment: Segment
  searched: boolean
}

export interface Scored {
  /** The number of the part, and of the passage in it. */
  part: number
  passage: number
  score: number
}

export interface Bm25Result {
  /** Best first; those that stand first of equal ones. */
  best: Scored[]
  /** In how many of the passages searched each term stands, of those that stand in any. */
  frequencies: Map<string, number>
}

/** Saturation, the share of a text's length, and what the mere presence counts, of BM25+ (Lv and Zhai, 2011). */
const k = 1.2
const b = 0.7
const delta = 0.5

/** Searches in fields with these boosts, one after another; those of boost 0 are not searched. */
export function createBm25(boosts: readonly number[]) {
  const fields = boosts.length
  // By passage, counted through all parts; all zero between two searches.
  let scores = new Float64Array(0)
  let matched = new Uint16Array(0)
  let lastTerm = new Uint16Array(0)
  const postings = createPostings()

  /** Reads the postings of a term in what is searched; returns in how many passages of all parts each field has it. */
  function read(term: readonly number[], parts: readonly IndexPart[], firsts: readonly number[]): number[] {
    const having = Array<number>(fields).fill(0)
    for (const [n, { segment, searched }] of parts.entries()) {
      const number = numberOfTerm(segment.terms, term)
      if (number < 0) continue
      const before = postings.length
      readPostings(segment, number, fields, firsts[n]!, postings)
      for (let i = before; i < postings.length; i++) having[postings.fields[i]!]!++
      if (!searched) postings.length = before
    }
    return having
  }

  /** The best `most` passages for weighted terms, of those that are `wanted`. A passage counts once more for each of the terms that it has. */
  return (
    parts: readonly IndexPart[],
    weights: ReadonlyMap<string, number>,
    most: number,
    wanted: (part: number, passage: number) => boolean = () => true,
  ): Bm25Result => {
    const firsts: number[] = []
    let size = 0
    for (const { segment } of parts) {
      firsts.push(size)
      size += segment.count
    }
    if (scores.length < size) {
      scores = new Float64Array(size)
      matched = new Uint16Array(size)
      lastTerm = new Uint16Array(size)
    }
    const averages = boosts.map((_, field) => parts.reduce((sum, one) => sum + one.segment.totals[field]!, 0) / size)
    const frequencies = new Map<string, number>()
    let term = 0
    for (const [word, weight] of weights) {
      term++
      postings.length = 0
      const having = read(bytesOf(word), parts, firsts)
      const worth = boosts.map((boost, field) => {
        const rarity = Math.log(1 + (size - having[field]! + 0.5) / (having[field]! + 0.5))
        return boost * weight * rarity
      })
      let frequency = 0
      for (let i = 0; i < postings.length; i++) {
        const field = postings.fields[i]!
        if (boosts[field] === 0) continue
        const passage = postings.passages[i]!
        const often = postings.frequencies[i]!
        const saturated = often + k * (1 - b + (b * postings.lengths[i]!) / averages[field]!)
        scores[passage]! += worth[field]! * (delta + (often * (k + 1)) / saturated)
        if (lastTerm[passage] === term) continue
        lastTerm[passage] = term
        matched[passage]!++
        frequency++
      }
      if (frequency > 0) frequencies.set(word, frequency)
    }

    const best: Scored[] = []
    for (const [part, { segment }] of parts.entries()) {
      const first = firsts[part]!
      for (let passage = 0; passage < segment.count; passage++) {
        const terms = matched[first + passage]!
        if (terms === 0) continue
        const score = scores[first + passage]! * terms
        scores[first + passage] = 0
        matched[first + passage] = 0
        lastTerm[first + passage] = 0
        if (best.length === most && score <= best[most - 1]!.score) continue
        if (!wanted(part, passage)) continue
        if (best.length === most) best.pop()
        best.splice(placeOf(best, score), 0, { part, passage, score })
      }
    }
    return { best, frequencies }
  }
}

/** Behind all that are as good. */
function placeOf(best: readonly Scored[], score: number): number {
  let place = best.length
  while (place > 0 && best[place - 1]!.score < score) place--
  return place
}
