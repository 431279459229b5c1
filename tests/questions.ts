/** A file of questions, one a line, and how well a search answers them. */
import { readFileSync } from 'node:fs'
import type { Passage, SearchResult, Verdict } from '../src/core/document'

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
}

export interface Outcome {
  question: Question
  /** Rank of the first right passage, 1-based; 0 where there is none. */
  rank: number
  verdict: Verdict
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
  return {
    question,
    rank: result.hits.findIndex(({ passage }) => right(passage)) + 1,
    verdict: result.verdict,
  }
}

/** The scores of some outcomes; a share of nothing is 0. */
export function scoresOf(outcomes: readonly Outcome[]): Scores {
  const answerable = outcomes.filter(({ question }) => question.file !== null)
  const unanswerable = outcomes.filter(({ question }) => question.file === null)
  const recall = (k: number) => shareOf(answerable, ({ rank }) => rank > 0 && rank <= k)
  const reciprocal = answerable.reduce((sum, { rank }) => sum + (rank > 0 && rank <= 10 ? 1 / rank : 0), 0)
  return {
    questions: outcomes.length,
    recall: { 1: recall(1), 5: recall(5), 10: recall(10) },
    mrr: answerable.length === 0 ? 0 : reciprocal / answerable.length,
    abstention: {
      recognised: shareOf(unanswerable, ({ verdict }) => verdict !== 'found'),
      falseRefusals: shareOf(answerable, ({ verdict }) => verdict === 'absent'),
    },
  }
}

function shareOf<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length
}
