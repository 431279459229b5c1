/** BM25 over the segments of all documents, which count as one index: whoever asks does not notice how many there are. */
import { bytesOf, numberOfTerm } from './dictionary'
import { eachPosting, type Segment } from './segment'

/** What a search goes through; the statistics are of all, passages are found in the `searched` ones. */
export interface Part {
  segment: Segment
  searched: boolean
}

export interface Scored {
  /** The number of the part, and of the passage in it. */
  part: number
  passage: number
  score: number
}

export interface Found {
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

  /** The best `most` passages for weighted terms, of those that are `wanted`. A passage counts once more for each of the terms that it has. */
  return (
    parts: readonly Part[],
    weights: ReadonlyMap<string, number>,
    most: number,
    wanted: (part: number, passage: number) => boolean = () => true,
  ): Found => {
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
    const touched: number[] = []
    const frequencies = new Map<string, number>()
    let term = 0
    for (const [word, weight] of weights) {
      term++
      const postings = postingsOf(word, parts, firsts, fields)
      let frequency = 0
      const worth = boosts.map((boost, field) => {
        const having = postings.having[field]!
        return boost * weight * Math.log(1 + (size - having + 0.5) / (having + 0.5))
      })
      for (let i = 0; i < postings.passages.length; i++) {
        const field = postings.fields[i]!
        if (boosts[field] === 0) continue
        const passage = postings.passages[i]!
        const often = postings.frequencies[i]!
        const saturated = often + k * (1 - b + (b * postings.lengths[i]!) / averages[field]!)
        scores[passage]! += worth[field]! * (delta + (often * (k + 1)) / saturated)
        if (lastTerm[passage] === term) continue
        if (matched[passage] === 0) touched.push(passage)
        lastTerm[passage] = term
        matched[passage]!++
        frequency++
      }
      if (frequency > 0) frequencies.set(word, frequency)
    }

    const best: Scored[] = []
    let part = 0
    for (const passage of touched.sort((one, other) => one - other)) {
      const score = scores[passage]! * matched[passage]!
      scores[passage] = 0
      matched[passage] = 0
      lastTerm[passage] = 0
      while (passage >= firsts[part]! + parts[part]!.segment.count) part++
      if (best.length === most && score <= best[most - 1]!.score) continue
      const found = { part, passage: passage - firsts[part]!, score }
      if (!wanted(found.part, found.passage)) continue
      if (best.length === most) best.pop()
      best.splice(placeOf(best, score), 0, found)
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

/** All postings of a term in what is searched, and in how many passages of all parts each field has it. */
function postingsOf(term: string, parts: readonly Part[], firsts: readonly number[], fieldCount: number) {
  const bytes = bytesOf(term)
  const having = Array<number>(fieldCount).fill(0)
  const [fields, passages, frequencies, lengths]: number[][] = [[], [], [], []]
  for (const [n, { segment, searched }] of parts.entries()) {
    const number = numberOfTerm(segment.terms, bytes)
    if (number < 0) continue
    eachPosting(segment, number, fieldCount, (field, passage, frequency) => {
      having[field]!++
      if (!searched) return
      fields!.push(field)
      passages!.push(firsts[n]! + passage)
      frequencies!.push(frequency)
      lengths!.push(segment.lengths[passage * fieldCount + field]!)
    })
  }
  return { having, fields: fields!, passages: passages!, frequencies: frequencies!, lengths: lengths! }
}
