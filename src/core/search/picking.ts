/** Which sentence or row of a passage answers a question best, and how much of what is asked stands in or right around it. */
import type { Passage, Quote } from '../document'
import { withAmounts } from './amounts'
import type { Evidence } from './evidence'
import { extentOf } from './extent'
import { formOf, isMeasured, isSilent, measuredIn } from './forms'
import { clauseShares, keyShares } from './keys'
import type { Question } from './question'
import type { Language } from '../language/language'
import { termsAbove, termsOf } from '../language/terms'

export interface Picked {
  quote: Quote
  /** 0..1: the share of what is asked in the best sentence, with some credit for what its surroundings say. */
  near: number
  /** The same, where what stands in the sentence itself counts more, and its form too. */
  sentence: number
  /** 0..1: the same for all of the passage with its heading and file name. */
  coverage: number
  /** What the weightiest thing asked weighs that is missing there. */
  missing: number
  /** 0 or 1: whether the quote has an amount of the kind asked for; a half where none is asked for. */
  measured: number
  /** Whether an amount is asked for and the quote says no number. */
  silent: boolean
  /** All terms of the passage, in order. */
  sequence: string[]
  /** The terms of the passage and of `context` that tell of the question. */
  terms: ReadonlySet<string>
}

/**
 * What a word counts for a sentence if it stands beside it: in the heading, in a neighbour, in the head of its table. Of 203
 * public and plant questions 3 lose the first place without headings, 1 without neighbours, 1 without heads.
 */
const beside = { heading: 0.6, neighbour: 0.5, tableHead: 0.8 }
/** Terms of each sentence of the passages looked at so far: one question follows another about the same thing. */
const known = new WeakMap<Passage, string[][]>()
/** Terms of what stands over the cells of each row, and of the cells that it shares with rows above. */
const knownHeads = new WeakMap<Passage, (ReadonlySet<string> | undefined)[]>()

function headTerms(passage: Passage, language: Language): (ReadonlySet<string> | undefined)[] {
  const heads =
    knownHeads.get(passage) ??
    passage.sentences.map(({ cells }) =>
      cells ? new Set(cells.flatMap(({ head, text }) => termsOf(`${head} ${text}`, language))) : undefined,
    )
  knownHeads.set(passage, heads)
  return heads
}

function sentenceTerms(passage: Passage, texts: readonly string[], language: Language): string[][] {
  const lists = known.get(passage) ?? texts.map((text) => termsOf(text, language))
  known.set(passage, lists)
  return lists
}

/** What is known of a passage besides its text. */
export interface Surroundings {
  /** The terms of what stands above all of it: heading, head of a table, file name. */
  context: readonly string[]
  /** Terms of the question that the name of its file has: all of it is about them. */
  named: ReadonlySet<string>
  lists: Language
}

/**
 * What the key of an entry counts, beside what it counts as a part of the sentence: of 380 open questions 2 more have the right
 * page first and 3 more their answer marked than where only a number alone is a key. Up to .5 it is the same.
 */
const keyWorth = 0.2
/**
 * What it counts that a clause of the sentence, or its heading, names the case, the aim or the thing that the question does. Of 1,967 questions
 * made of sentences and rows of the manuals 1,669 have the right one first, 1,454 without, and 1,652 marked, 1,389 without.
 */
const clauseWorth = 0.5
/**
 * What a heading or the caption of a figure counts beside its words: it names what others tell. Of 436 open questions one more has its
 * answer marked, and one on one of three cards.
 */
const titleWorth = -0.3
/** What the cosine of a sentence counts beside its share of the words. */
const meaningShare = 0.5

/** Looks closely at a passage; `cosines` say how near each sentence is in meaning, where that is known. */
export function pick(
  passage: Passage,
  { context, named: inName, lists: language }: Surroundings,
  question: Question,
  evidence: Evidence,
  cosines?: readonly number[],
): Picked {
  const weighted = (share: (asked: number) => number) =>
    evidence.weights.reduce((sum, weight, j) => sum + weight * share(j), 0)
  const texts = passage.sentences.map(({ start, end }) => passage.text.slice(start, end))
  const lists = sentenceTerms(passage, texts, language)
  const isNamed = question.asked.map(({ whole }) => inName.has(whole))
  const has = lists.map((terms, i) =>
    withAmounts(evidence.presence(evidence.telling(terms)), texts[i] ?? '', question.asked, language).map((share, j) =>
      isNamed[j] ? 1 : share,
    ),
  )
  const around = evidence.presence(evidence.telling(context))
  const heads = tableHeads(texts, passage.table !== undefined)
  const carried =
    passage.table === undefined ? undefined : evidence.presence(evidence.telling(termsAbove(passage.table, language)))

  const named = headTerms(passage, language).map((terms) => terms && evidence.presence(evidence.telling(terms)))
  const headOf = (i: number) =>
    named[i] ?? (heads[i] === undefined ? undefined : heads[i] === -1 ? carried : has[heads[i]])
  const near = texts.map((_, i) => {
    const head = headOf(i)
    return weighted((j) => {
      const inNeighbour = Math.max(has[i - 1]?.[j] ?? 0, has[i + 1]?.[j] ?? 0)
      return Math.max(
        has[i]?.[j] ?? 0,
        beside.heading * (around[j] ?? 0),
        beside.neighbour * inNeighbour,
        beside.tableHead * (head?.[j] ?? 0),
      )
    })
  })
  const inKey = keyShares(texts, lists, question, evidence, language)
  const inClause = clauseShares(texts, lists, passage.heading, question, evidence, language)
  const amounts = passage.sentences.map(({ cells }, i) => isMeasured(texts[i] ?? '', lists[i] ?? [], cells, question))
  const shares = near.map((share, i) => {
    const head = heads[i] === i && !named[i] ? undefined : headOf(i)
    const own = weighted((j) => Math.max(has[i]?.[j] ?? 0, beside.tableHead * (head?.[j] ?? 0)))
    const form = formOf(texts[i] ?? '', lists[i] ?? [], amounts[i] ?? false, question)
    const title = isTitle(texts[i] ?? '', passage.heading) ? titleWorth : 0
    return 0.5 * share + 0.5 * own + form + title + keyWorth * (inKey[i] ?? 0) + clauseWorth * (inClause[i] ?? 0)
  })
  const chosen = shares.map((share, i) => share + meaningShare * (cosines?.[i] ?? 0))
  const best = Math.max(0, chosen.indexOf(Math.max(...chosen)))
  const sequence = lists.flat()
  const terms = new Set([...evidence.telling(sequence), ...evidence.telling(context)])
  const covered = evidence
    .said(terms)
    .map((share, j) => (question.asked[j]?.amount ? Math.max(...has.map((one) => one[j] ?? 0)) : share))
  const gain = (i: number) => weighted((j) => Math.max(0, (has[i]?.[j] ?? 0) - (has[best]?.[j] ?? 0)))
  const isHead = heads[best] === best && heads[best + 1] === best && !/\t[+-]?\d/.test(texts[best] ?? '')
  const opensLine = (i: number) => {
    const [before, one] = [passage.sentences[i - 1], passage.sentences[i]]
    return !before || passage.text.slice(before.end, one?.start).includes('\n')
  }
  const [first, last] = extentOf({ texts, lists, shares: chosen, best, isHead, opensLine, gain, question })
  const quote = quoteOf(passage, first, last)
  return {
    quote,
    near: near[best] ?? 0,
    sentence: shares[best] ?? 0,
    coverage: weighted((j) => covered[j] ?? 0),
    missing: Math.max(0, ...evidence.weights.map((weight, j) => weight * (1 - (covered[j] ?? 0)))),
    measured: measuredIn(lists.slice(first, last + 1).flat(), amounts.slice(first, last + 1).includes(true), question),
    silent: isSilent(quote.text, question),
    sequence,
    terms,
  }
}

const caption =
  /^(?:figure|fig\.|table|tab\.|abbildung|abb\.|bild|tabelle|tableau|figura|tabla|tabela|quadro) ?[\dA-Z]/i

function isTitle(text: string, heading: string): boolean {
  return caption.test(text) || heading.split(' › ').includes(text.trim())
}

/**
 * Of each sentence: the first row of the table that it is a row of, -1 if that began before the passage, undefined for prose and
 * where the first row is of values, as it begins with a figure: it says nothing of the others.
 */
function tableHeads(texts: readonly string[], carried: boolean): (number | undefined)[] {
  let head: number | undefined
  return texts.map((text, i) => {
    if (!text.includes('\t')) head = undefined
    else head ??= i === 0 && carried ? -1 : i
    return head !== undefined && /^\d/.test(texts[head] ?? '') ? undefined : head
  })
}

/** The sentences from the `first` to the `last` as a quote. */
export function quoteOf({ id, document, text, sentences }: Passage, first: number, last: number): Quote {
  const quoted = sentences.slice(first, last + 1)
  return {
    passage: id,
    document,
    text: text.slice(quoted[0]?.start ?? 0, quoted.at(-1)?.end ?? 0),
    spans: quoted.flatMap(({ spans }) => spans),
  }
}
