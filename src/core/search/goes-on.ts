/** A table or a list that is asked for as a whole, or that a quote announces, goes on in other passages: these are shown with the one that answers best. */
import type { Found, Passage } from '../document'
import { editionOfPassage, numberOfPassage } from '../edition'
import { isItem } from './extent'
import { quoteOf } from './picking'

/** Passages that are looked at behind and before it: some thousand words. */
const reach = 4

/**
 * The ids of the passages around the first hit, in reading order; none where its quote is no row and no item of a list, or `isAll`
 * does not ask for all of them, but where it ends with what it announces: "Change the oil at these intervals:".
 */
export function around(hits: readonly Found[], isAll: boolean): string[] {
  const [first] = hits
  if (!first || !(announces(first) || (isAll && kindOf(first.quote.text) !== undefined))) return []
  const [edition, at] = [editionOfPassage(first.passage.id), numberOfPassage(first.passage.id)]
  const numbers = Array.from({ length: 2 * reach + 1 }, (_, n) => at - reach + n).filter((n) => n >= 0 && n !== at)
  return numbers.filter((n) => n > at || isAll).map((n) => `${edition}:${n}`)
}

/**
 * The hits with what goes on in these passages right behind the first one, in reading order. It is quoted as far as its rows or
 * items reach; the heading has to be the same.
 */
export function withWhole(hits: readonly Found[], passages: readonly Passage[]): Found[] {
  const [first, ...others] = hits
  if (!first) return []
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const parts = [...partsOf(first, byId, -1).reverse(), ...partsOf(first, byId, 1)]
  const ids = new Set(parts.map(({ passage }) => passage.id))
  return [first, ...parts, ...others.filter(({ passage }) => !ids.has(passage.id))]
}

/** What goes on behind it (`step` 1) or before it (-1), the nearest first. */
function partsOf(first: Found, byId: ReadonlyMap<string, Passage>, step: 1 | -1): Found[] {
  const parts: Found[] = []
  const [edition, at] = [editionOfPassage(first.passage.id), numberOfPassage(first.passage.id)]
  const isAnnounced = step > 0 && announces(first)
  const kind = isAnnounced ? beginningOf(byId.get(`${edition}:${at + 1}`)) : kindOf(first.quote.text)
  if (kind === undefined) return []
  for (let last = first, n = at + step; ; n += step) {
    const next = byId.get(`${edition}:${n}`)
    const [before, behind] = step > 0 ? [last.passage, next] : [next, last.passage]
    // A table in the middle of which a passage begins is that of the one before.
    const isPart = kind === 'item' || behind?.table !== undefined || (isAnnounced && last === first)
    if (!next || before?.heading !== behind?.heading || !isPart || !reachesEdge(last, step)) return parts
    const rows = edgeOf(next, kind, step)
    if (!rows) return parts
    last = { hit: { ...first.hit, id: next.id }, passage: next, quote: quoteOf(next, ...rows) }
    parts.push(last)
  }
}

/** Whether what it says stands in the next passage. */
const announces = (one: Found) => one.quote.text.trim().endsWith(':') && reachesEdge(one, 1)

/** Whether the quote is the last of its passage, or the first. */
function reachesEdge({ passage, quote }: Found, step: 1 | -1): boolean {
  const text = passage.text.trim()
  return step > 0 ? text.endsWith(quote.text.trim()) : text.startsWith(quote.text.trim())
}

/** The first and the last of the rows or items with which a passage begins, or ends; undefined where it does with none. */
function edgeOf(passage: Passage, kind: Kind, step: 1 | -1): [number, number] | undefined {
  const { sentences, text } = passage
  const isPart = (i: number) => {
    const one = sentences[i]
    return one !== undefined && kindOf(text.slice(one.start, one.end)) === kind
  }
  const edge = step > 0 ? 0 : sentences.length - 1
  if (!isPart(edge)) return undefined
  let last = edge
  while (isPart(last + step)) last += step
  return step > 0 ? [edge, last] : [last, edge]
}

/** What a passage begins with. */
function beginningOf(passage: Passage | undefined): Kind {
  const sentence = passage?.sentences[0]
  return passage && sentence && kindOf(passage.text.slice(sentence.start, sentence.end))
}

type Kind = 'row' | 'item' | undefined

function kindOf(text: string): Kind {
  if (text.includes('\t')) return 'row'
  return isItem(text) ? 'item' : undefined
}
