/** A file of questions, one a line. */
import { readFileSync } from 'node:fs'
import { type KnownQuestion, readQuestions, type WrongQuestion } from '../src/core/evaluation/known-question'

const wrong: Record<WrongQuestion, string> = {
  json: 'this is not JSON.',
  texts: '"id", "question" and "kind" must be text, and so must "answer" and "evidence" where they are there.',
  file: '"file" must be a name or null, "pages" a list.',
  pages: '"pages" must be physical pages from 1 on, none only where "file" is null.',
}

/** The questions of a JSONL file. Throws an Error that names the line that is wrong. */
export function questionsOf(path: string): KnownQuestion[] {
  const read = readQuestions(readFileSync(path, 'utf8'))
  if (read.kind === 'set') return read.questions
  throw new Error(
    read.kind === 'empty' ? `${path} holds no question.` : `${path}, line ${read.line}: ${wrong[read.kind]}`,
  )
}
