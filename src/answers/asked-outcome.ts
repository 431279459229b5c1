/** What comes of one question with a known answer, asked as the app asks it: in the app and in Node. */
import { citationMark } from '../core/check/answer-sentences'
import { checkAnswer, type CheckedSentence } from '../core/check/citations'
import type { DocumentId, SearchResult } from '../core/document'
import { asSitebookError, isAbort } from '../core/errors'
import { isFileOf, type KnownQuestion } from '../core/evaluation/known-question'
import { type ModelOutcome, outcomeOf, type QuestionOutcome } from '../core/evaluation/outcome'
import type { Stats } from '../core/model'
import type { AnswersParts } from './ask'

export interface AskedParts extends Pick<AnswersParts, 'search' | 'engine' | 'plan' | 'fileName'> {
  /** The name of a document's file. */
  file(document: DocumentId): string
}

/** Hits of a question, as the screen has. */
const hitsAsked = 10

/** Throws what stopped it; what a model fails with stands in the outcome. */
export async function outcomeOfAsking(
  { search, engine, plan, fileName, file }: AskedParts,
  question: KnownQuestion,
  signal: AbortSignal,
): Promise<QuestionOutcome> {
  const began = performance.now()
  let result: SearchResult = { hits: [], verdict: 'absent' }
  for await (result of search({ question: question.question, k: hitsAsked }, signal)) signal.throwIfAborted()
  const quoted = performance.now() - began
  const found = outcomeOf(question, result, ({ document }) =>
    isFileOf(file(document), question) ? question.file! : file(document),
  )
  const { hits, verdict } = result
  const isAsked = hits.length > 0 && verdict !== 'absent' && (await engine.capacity()).contextTokens > 0
  if (!isAsked) return { ...found, quoted }
  const makeAnswer = await plan()
  const heard = listening(engine)
  let answer: CheckedSentence[] = []
  let stats: Stats | undefined
  let error: string | undefined
  try {
    const find = async (words: string) => {
      let found: SearchResult = { hits: [], verdict: 'absent' }
      for await (found of search({ question: words, k: hitsAsked }, signal)) signal.throwIfAborted()
      return found.hits
    }
    // Nobody is there to open a page for.
    const pageCalled = async () => undefined
    const request = { question: question.question, hits, fileName, engine: heard.engine, find, pageCalled }
    for await (const changed of makeAnswer(request, signal)) {
      signal.throwIfAborted()
      answer = changed.answer ?? answer
      stats = changed.stats ?? stats
      error = changed.error?.code ?? error
    }
  } catch (thrown) {
    if (isAbort(thrown) || signal.aborted) throw thrown
    error = asSitebookError(thrown).code
  }
  const answered = performance.now() - began
  const worded = answer.filter((one) => !one.quoted)
  const shown = worded.length > 0 ? worded : answer
  const passages = hits.map(({ passage }) => passage)
  // By itself each sentence must be borne by one of a passage: its marks count what the model was shown, not passages.
  const said = [...new Set(heard.texts)].flatMap((text) => checkAnswer(text.replace(citationMark, ''), passages))
  const distinct = [...new Map(said.map((one) => [one.text, one.verdict])).values()].filter((one) => one !== 'refusal')
  const model: ModelOutcome = {
    worded: worded.length > 0,
    sentences: distinct.length,
    supported: distinct.filter((one) => one === 'supported').length,
    answered,
    ...(stats && { firstToken: stats.timeToFirstToken, decodeRate: stats.decodeRate }),
    ...(error !== undefined && { error }),
  }
  return { ...found, quoted, model, ...(shown.length > 0 && { said: shown.map(({ text }) => text).join(' ') }) }
}

/** The engine, and what it has said in its own words: what is held to a schema is a choice. */
function listening(engine: AskedParts['engine']) {
  const texts: string[] = []
  const answer: typeof engine.answer = async function* (request, signal) {
    let text = ''
    try {
      for await (const piece of engine.answer(request, signal)) {
        text += piece
        yield piece
      }
    } finally {
      if (request.sampling?.schema === undefined) texts.push(text)
    }
  }
  return { texts, engine: { ...engine, answer } }
}
