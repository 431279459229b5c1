/** A file of questions, one a line, and how well a search answers them. */
import { readFileSync } from 'node:fs'
import type { Passage, SearchResult, Verdict } from '../src/core/document'
import { holdsAnswer } from './quality/holds'

/** `pages` are physical, 1-based; `file` is null and `pages` empty where nothing answers. */
export interface Question {
  id: string
  file: string | null
  question: string
  answer: string
  pages: number[]
  evidence: string
  kind: string
}

export interface Scores {
  questions: number
  /** Share of the answerable questions with a right passage among the first k. */
  recall: { 1: number; 5: number; 10: number }
  /** Mean of 1 / rank of the first right passage, 0 where none of the first ten is right. */
  mrr: number
  /** `recognised`: share of the unanswerable questions not called found; `falseRefusals`: share of the answerable called absent. */
  abstention: { recognised: number; falseRefusals: number }
  /** Shares of each verdict; `foundRight`: of the answerable questions called found, those with a right page among the first three. */
  verdicts: { answerable: Verdicts; unanswerable: Verdicts; foundRight: number }
  /** Shares of the answerable questions whose answer stands in what is marked on the first card, on that card, on one of the first three. */
  marks: { marked: number; card: number; cards3: number }
}

type Verdicts = Record<Verdict, number>

export interface Outcome {
  question: Question
  /** Rank of the first right passage, 1-based; 0 where there is none. */
  rank: number
  verdict: Verdict
  /** Whether the answer stands in the quote of the first passage, and that passage is right. */
  marked: boolean
  /** The same of that passage as its card shows it: with the head of its table. */
  card: boolean
  /** The same of one of the first three. */
  cards3: boolean
}

/** The questions of a JSONL file. Throws an Error that names the line that is wrong. */
export function readQuestions(path: string): Question[] {
  const questions: Question[] = []
  for (const [i, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    const wrong = (why: string) => new Error(`${path}, line ${i + 1}: ${why}`)
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      throw wrong('this is not JSON.')
    }
    const { id, file, question, pages, kind } = (value ?? {}) as Partial<Question>
    if (typeof id !== 'string' || typeof question !== 'string' || typeof kind !== 'string') {
      throw wrong('"id", "question" and "kind" must be text.')
    }
    if (!(file === null || typeof file === 'string') || !Array.isArray(pages)) {
      throw wrong('"file" must be a name or null, "pages" a list.')
    }
    if (!pages.every((page) => Number.isInteger(page) && page > 0) || (file === null) !== (pages.length === 0)) {
      throw wrong('"pages" must be physical pages from 1 on, none only where "file" is null.')
    }
    questions.push(value as Question)
  }
  if (questions.length === 0) throw new Error(`${path} holds no question.`)
  return questions
}

/** How one question went; `fileOf` names the file of a passage. */
export function outcomeOf(question: Question, result: SearchResult, fileOf: (passage: Passage) => string): Outcome {
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
  }
}

export const isFirst = ({ rank }: Outcome) => rank === 1
export const isAmong = (k: number) => (outcome: Outcome) => outcome.rank > 0 && outcome.rank <= k

/** The scores of some outcomes; a share of nothing is 0. */
export function scoresOf(outcomes: readonly Outcome[]): Scores {
  const { answerable, unanswerable } = partsOf(outcomes)
  const recall = (k: number) => shareOf(answerable, isAmong(k))
  const reciprocal = answerable.reduce((sum, { rank }) => sum + (rank > 0 && rank <= 10 ? 1 / rank : 0), 0)
  const verdicts = (all: readonly Outcome[]) => {
    const share = (verdict: Verdict) => shareOf(all, (outcome) => outcome.verdict === verdict)
    return { found: share('found'), unsure: share('unsure'), absent: share('absent') }
  }
  return {
    questions: outcomes.length,
    recall: { 1: recall(1), 5: recall(5), 10: recall(10) },
    mrr: answerable.length === 0 ? 0 : reciprocal / answerable.length,
    abstention: {
      recognised: shareOf(unanswerable, ({ verdict }) => verdict !== 'found'),
      falseRefusals: shareOf(answerable, ({ verdict }) => verdict === 'absent'),
    },
    verdicts: {
      answerable: verdicts(answerable),
      unanswerable: verdicts(unanswerable),
      foundRight: shareOf(foundOf(answerable), isAmong(3)),
    },
    marks: {
      marked: shareOf(answerable, ({ marked }) => marked),
      card: shareOf(answerable, ({ card }) => card),
      cards3: shareOf(answerable, ({ cards3 }) => cards3),
    },
  }
}

/** Those that some document answers, and those that none does. */
export function partsOf(outcomes: readonly Outcome[]): { answerable: Outcome[]; unanswerable: Outcome[] } {
  return {
    answerable: outcomes.filter(({ question }) => question.file !== null),
    unanswerable: outcomes.filter(({ question }) => question.file === null),
  }
}

export function foundOf(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(({ verdict }) => verdict === 'found')
}

function shareOf<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length
}
