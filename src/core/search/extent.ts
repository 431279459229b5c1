/** How far a quote goes: one sentence, or what belongs to it. */
import { hasFigure } from './forms'
import type { Question } from './question'

export interface ExtentInput {
  /** The sentences and rows of the passage, with the terms of each and how well each answers. */
  texts: readonly string[]
  lists: readonly string[][]
  shares: readonly number[]
  /** Which of them answers best. */
  best: number
  /** Whether that is the head of a table, which says nothing without its rows. */
  isHead: boolean
  /** Whether sentence `i` begins a line of its own. */
  opensLine(i: number): boolean
  /** What sentence `i` adds to what the best one has of the question, 0..1. */
  gain(i: number): number
  question: Question
}

/** The share of what is asked that makes it worth to take in the next sentence as well: 4 of 127 marked answers. */
const worthwhile = 0.12
/** Longer quotes than this are not made longer still, characters; a table that is asked for as a whole may be longer. */
const longest = 400
/** Steps are marked as far as they go together, characters: with 600 five of 213 marked answers are cut, and 1,200 marks no more. */
const longestSteps = 900
/** Rows that answer as well as the best one, but for this, answer too: beside cosines no two are equal. Without the pack 0 does as well. */
const alike = 0.02
/**
 * By how much the best sentence must stand out in a short passage; otherwise all of that is quoted. Never all of it loses two
 * marked answers (one held out, one German); always all of it wins three, and makes 45 of 447 quotes 224 characters long, from 82.
 */
const outstanding = 0.03

/** The first and the last sentence of the quote; with what its last one announces, which stands behind it. */
export function extentOf(input: ExtentInput): [number, number] {
  const { texts } = input
  const [first, last] = rangeOf(input)
  return announces(texts[last]) ? grown(first, last, (i) => i > last, texts, longestSteps) : [first, last]
}

function rangeOf(input: ExtentInput): [number, number] {
  const { texts, shares, best, isHead, question } = input
  const text = texts[best] ?? ''
  if (isHead) return grown(best, best, (i) => i > best && (texts[i] ?? '').includes('\t'), texts, longest)
  if (text.includes('\t') || isItem(text)) {
    const same = text.includes('\t') ? (other: string) => other.includes('\t') : isItem
    const joins = (i: number) =>
      same(texts[i] ?? '') && (question.list || (shares[i] ?? 0) >= (shares[best] ?? 0) - alike)
    const rows = grown(best, best, joins, texts, question.list ? 5 * longest : longest)
    if (rows[1] > rows[0] || text.includes('\t')) return rows
  }
  // What is done before and after, the warnings among it.
  if (question.steps) return around(best, texts, longestSteps)
  const whole: [number, number] = [0, texts.length - 1]
  // Rows beside it are of other things: the torque of another screw is not marked with the one that is asked for.
  const prose = !texts.some((one) => one.includes('\t'))
  if (prose && texts.join(' ').length <= longest && !standsOut(shares, best)) return whole
  const item = itemAround(input)
  if (item) return item
  return leaning(mended(withNeighbour(input), texts), input)
}

/**
 * The item of a list that the best sentence is part of, as far as it goes; undefined where it is part of none. Of 328 open
 * questions 3 more have their answer marked ("NOTE: it has a left hand thread" in a step), of 103 held out none, none loses it.
 */
function itemAround({ texts, best, opensLine }: ExtentInput): [number, number] | undefined {
  let first = best
  while (first > 0 && !opensLine(first) && !isItem(texts[first] ?? '')) first--
  if (!isItem(texts[first] ?? '')) return undefined
  const next = texts.findIndex((text, i) => i > best && isItem(text))
  const isPart = (i: number) => (i < best ? i >= first : next >= 0 ? i < next : !opensLine(i))
  const [from, to] = grown(best, best, (i) => isPart(i) && !(texts[i] ?? '').includes('\t'), texts, longest)
  return from < to ? [from, to] : undefined
}

/** With what leans on it or what it leans on, as "These must be preceded by WE": of the same questions 2 more, and none less. */
function leaning([first, last]: [number, number], { texts, opensLine, question }: ExtentInput): [number, number] {
  const leans = (i: number) => !opensLine(i) && question.lists.sentences.leaning.test(texts[i] ?? '')
  const fits = (from: number, to: number) => texts.slice(from, to + 1).join(' ').length <= longest
  while (leans(last + 1) && fits(first, last + 1)) last++
  while (first > 0 && leans(first) && fits(first - 1, last)) first--
  return [first, last]
}

/** Grown by one sentence behind and one before in turn, as long as all together is no longer than `most`. */
function around(best: number, texts: readonly string[], most: number): [number, number] {
  let range: [number, number] = [best, best]
  for (let reach = 1; reach < texts.length; reach++)
    range = grown(...range, (i) => Math.abs(i - best) <= reach, texts, most)
  return range
}

/**
 * With the rest of a sentence that the page's lines cut through: half of one may lack its condition ("the gateway is misconfigured
 * / or overloaded"). The sets cannot show that; 6 of 447 quotes are longer by it, and no judged answer goes otherwise.
 */
function mended([first, last]: [number, number], texts: readonly string[]): [number, number] {
  const goesOn = (i: number) => {
    const [text, next] = [texts[i] ?? '', texts[i + 1]]
    return next !== undefined && !next.includes('\t') && !/[.!?:;]["”’)]?$/.test(text) && /^[\p{Ll}(]/u.test(next)
  }
  const fits = (from: number, to: number) => texts.slice(from, to + 1).join(' ').length <= longest
  while (goesOn(last) && fits(first, last + 1)) last++
  while (first > 0 && goesOn(first - 1) && fits(first - 1, last)) first--
  return [first, last]
}

/** The best sentence, with the one behind or before it where that adds enough, or a figure that is asked for. */
function withNeighbour({ texts, lists, best, gain, question }: ExtentInput): [number, number] {
  const wantsFigure = question.quantity && !hasFigure(texts[best] ?? '', lists[best] ?? [], question)
  const adds = (i: number) => {
    const other = texts[i]
    if (other === undefined || other.includes('\t') || (texts[best] ?? '').length + other.length > longest) return 0
    return gain(i) + (wantsFigure && i > best && hasFigure(other, lists[i] ?? [], question) ? 1 : 0)
  }
  const [after, before] = [adds(best + 1), adds(best - 1)]
  if (after >= worthwhile && after >= before) return [best, best + 1]
  return before >= worthwhile ? [best - 1, best] : [best, best]
}

/** Taken on at the end, then at the start, as long as the next one `joins` and all together is no longer than `most`. */
function grown(
  first: number,
  last: number,
  joins: (i: number) => boolean,
  texts: readonly string[],
  most: number,
): [number, number] {
  const fits = (from: number, to: number) => texts.slice(from, to + 1).join(' ').length <= most
  while (last + 1 < texts.length && joins(last + 1) && fits(first, last + 1)) last++
  while (first > 0 && joins(first - 1) && fits(first - 1, last)) first--
  return [first, last]
}

function standsOut(shares: readonly number[], best: number): boolean {
  return shares.every((share, i) => i === best || share <= (shares[best] ?? 0) - outstanding)
}

/** Whether a sentence ends as one does that leads in a list or an example. */
function announces(text = ''): boolean {
  return /:["”’)]?$/.test(text)
}

/** "• Oil", "3. Close the valve", "a) Level" */
export function isItem(text: string): boolean {
  return /^(?:[•▪●○–*·-]|\(?(?:\d{1,2}|[a-z])[.)])\s/.test(text)
}
