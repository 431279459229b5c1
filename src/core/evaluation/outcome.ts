/** How one question went. */
import type { Passage, SearchResult, Verdict } from '../document'
import { holdsAnswer } from './holds'
import type { KnownQuestion } from './known-question'

/** What a search found, judged by what is known. */
export interface SearchOutcome {
  question: KnownQuestion
  /** Rank of the first right passage, 1-based; 0 where there is none. */
  rank: number
  verdict: Verdict
  /** Whether the answer stands in the quote of the first passage, and that passage is right. */
  marked: boolean
  /** The same of that passage as its card shows it: with the head of its table. */
  card: boolean
  /** The same of one of the first three. */
  cards3: boolean
  /** What a person reads first: the model's words, or the sentences that it chose, or the first quote; '' for "Not in the documents." */
  said: string
}

/** With what it took, and what a model did. */
export interface QuestionOutcome extends SearchOutcome {
  /** Milliseconds until the quotes. */
  quoted: number
  /** Absent where no model was asked. */
  model?: ModelOutcome
}

export interface ModelOutcome {
  /** Whether words of its own were shown. */
  worded: boolean
  /** The sentences that it worded, whether they were shown or not, and how many of them the check supports. */
  sentences: number
  supported: number
  /** Milliseconds until the first token, and until all was said; tokens a second. */
  firstToken?: number
  answered: number
  decodeRate?: number
  /** The code of what went wrong. */
  error?: string
}

/** How a search went; `fileOf` names the file of a passage. */
export function outcomeOf(
  question: KnownQuestion,
  result: SearchResult,
  fileOf: (passage: Passage) => string,
): SearchOutcome {
  const right = (passage: Passage) =>
    fileOf(passage) === question.file && passage.spans.some(({ page }) => question.pages.includes(page))
  const hold = (passage: Passage, text: string) => right(passage) && holdsAnswer(text, question)
  const [first] = result.hits
  const cards = result.hits.slice(0, 3).map(({ passage }) => hold(passage, `${passage.table ?? ''}\n${passage.text}`))
  return {
    question,
    rank: result.hits.findIndex(({ passage }) => right(passage)) + 1,
    verdict: result.verdict,
    marked: first !== undefined && hold(first.passage, first.quote.text),
    card: cards[0] ?? false,
    cards3: cards.includes(true),
    said: result.verdict === 'absent' ? '' : (first?.quote.text ?? ''),
  }
}

/** Whether the first right passage is among the first k. */
export const isAmong =
  (k: number) =>
  ({ rank }: Pick<SearchOutcome, 'rank'>) =>
    rank > 0 && rank <= k

/** What of one question went otherwise than before. */
export type OutcomeChange =
  | { kind: 'rank'; from: number; to: number }
  | { kind: 'verdict'; from: Verdict; to: Verdict }
  | { kind: 'marked' | 'card' | 'cards3'; now: boolean }
  | { kind: 'said'; from: string; to: string }

type Compared = Omit<SearchOutcome, 'question' | 'said'> & { said?: string }

/** The changes; what was said is compared where both have it. */
export function changesBetween(before: Compared, now: Compared): OutcomeChange[] {
  const changes: OutcomeChange[] = []
  if (before.rank !== now.rank) changes.push({ kind: 'rank', from: before.rank, to: now.rank })
  if (before.verdict !== now.verdict) changes.push({ kind: 'verdict', from: before.verdict, to: now.verdict })
  for (const kind of ['marked', 'card', 'cards3'] as const)
    if (before[kind] !== now[kind]) changes.push({ kind, now: now[kind] })
  if (before.said !== undefined && now.said !== undefined && before.said !== now.said)
    changes.push({ kind: 'said', from: before.said, to: now.said })
  return changes
}
