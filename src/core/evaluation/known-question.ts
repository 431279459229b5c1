/** A question of which somebody knows what answers it: a line of a JSONL file. */

export interface KnownQuestion {
  id: string
  /** The name of the file that answers it; null where none does. */
  file: string | null
  question: string
  /** In the words of who wrote the question; may be ''. */
  answer: string
  /** Physical, from 1 on; none where `file` is null. */
  pages: number[]
  /** The words of the page that answer it; may be ''. */
  evidence: string
  kind: string
}

/** Why a line is no question: it is no JSON, its texts are none, its file is none, its pages don't go with that. */
export type WrongQuestion = 'json' | 'texts' | 'file' | 'pages'

/** A set of questions, or its first line that is wrong, from 1 on. */
export type QuestionsRead =
  { kind: 'set'; questions: KnownQuestion[] } | { kind: 'empty' } | { kind: WrongQuestion; line: number }

/** The questions of a JSONL text; `answer` and `evidence` may be left out. */
export function readQuestions(text: string): QuestionsRead {
  const questions: KnownQuestion[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readQuestion(line)
    if (typeof read === 'string') return { kind: read, line: i + 1 }
    questions.push(read)
  }
  return questions.length === 0 ? { kind: 'empty' } : { kind: 'set', questions }
}

function readQuestion(line: string): KnownQuestion | WrongQuestion {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'json'
  }
  const { id, file, question, answer = '', pages, evidence = '', kind } = (value ?? {}) as Partial<KnownQuestion>
  if (![id, question, kind, answer, evidence].every((text) => typeof text === 'string')) return 'texts'
  if (!(file === null || typeof file === 'string') || !Array.isArray(pages)) return 'file'
  if (!pages.every((page) => Number.isInteger(page) && page > 0) || (file === null) !== (pages.length === 0))
    return 'pages'
  return { ...(value as KnownQuestion), answer, evidence }
}

/** Whether a document is the file that a question is about: by its name, wherever it lay. */
export function isFileOf(name: string, { file }: Pick<KnownQuestion, 'file'>): boolean {
  const last = (path: string) => path.normalize().split(/[\\/]/).at(-1)
  return file !== null && last(name) === last(file)
}

/** The files that a set asks about and that are not among these names, with how many questions ask each. */
export function missingFiles(
  questions: readonly KnownQuestion[],
  names: readonly string[],
): { file: string; questions: number }[] {
  const missing = questions.flatMap((one) =>
    one.file === null || names.some((name) => isFileOf(name, one)) ? [] : one.file,
  )
  return [...new Set(missing)].map((file) => ({ file, questions: missing.filter((one) => one === file).length }))
}
