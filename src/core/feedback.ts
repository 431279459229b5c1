/** What a person says of an answer and of the passages under it: it is looked through, handed out as training data, and helps the search. */
import type { Passage } from './document'

/** That a passage is right for a question. It names words and place, not an id: so it holds for what is read anew. */
export interface RightPassage {
  id: string
  /** As it was searched: a follow-up as the question that stands alone. */
  question: string
  /** Of the document. */
  sha256: string
  /** Physical page on which the passage begins. */
  page: number
  /** The words of the passage. */
  text: string
  /** Milliseconds since the epoch. */
  made: number
}

/** A quote as it stood under the answer. */
export interface JudgedQuote {
  /** What is shown of the document: its title or the name of its file. */
  name: string
  /** What the document calls the page. */
  page: string
  heading: string
  /** The quoted words, and all of the passage. */
  text: string
  passage: string
  /** The id of the `RightPassage`, where it was marked. */
  right?: string
}

/** What is said of one answer: a row of the table. */
export interface Feedback {
  /** That of the turn. */
  id: string
  question: string
  /** Milliseconds since the epoch, when it was asked. */
  asked: number
  thumb?: 'up' | 'down'
  /** What the model answered; [n] is the n-th of `quotes`. '' where no model did. */
  answer: string
  /** Other wordings of it that the app did not take; absent where there are none. */
  lost?: string[]
  /** What it should have said, where the user wrote that. */
  corrected?: string
  /** As they were shown, best first. */
  quotes: JudgedQuote[]
}

export interface AllFeedback {
  feedback: readonly Feedback[]
  rightPassages: readonly RightPassage[]
}

/** Records to put, in the place of those that have their ids, and the ids of those to drop. */
export interface FeedbackChange {
  put?: { feedback?: readonly Feedback[]; rightPassages?: readonly RightPassage[] }
  drop?: { feedback?: readonly string[]; rightPassages?: readonly string[] }
}

/** At least so much of what was marked must stand in a passage that is cut anew. */
const enough = 0.5

/** 0..1: the share of the marked words that stands in a passage on its page; 0 where that is too little. The document is looked at elsewhere. */
export function shareIn({ page, text }: RightPassage, passage: Passage): number {
  if (!passage.spans.some((span) => span.page === page)) return 0
  if (passage.text === text) return 1
  const wordsOf = (from: string) => new Set(from.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const marked = wordsOf(text)
  const here = wordsOf(passage.text)
  const share = [...marked].filter((word) => here.has(word)).length / marked.size
  return share >= enough ? share : 0
}

/** Two questions that differ in case, spaces and signs at the end alone are one. */
export function isSameQuestion(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/[\s.?!]+$/, '')
  return plain(one) === plain(other)
}
