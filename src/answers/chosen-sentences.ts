/**
 * How a model answers: it chooses sentences of the documents by their numbers, and these are shown word for word; then it words
 * an answer from those alone, which is shown above them only where they support every sentence of it.
 */
import { answerSentences } from '../core/check/answer-sentences'
import { checkAnswer, type CheckedSentence } from '../core/check/citations'
import type { Choice } from '../core/prompt/choices'
import type { Span } from '../core/document'
import { SitebookError } from '../core/errors'
import { chosenIn, choosingPrompt, promptBudget, wordingPrompt } from '../core/prompt/prompt'
import type { AnswerPlan, AnswerRequest } from './answer-plan'

/** The `AnswerPlan` of this file. */
export async function* chosenSentences(
  { question, hits, fileName, engine }: AnswerRequest,
  signal: AbortSignal,
): ReturnType<AnswerPlan> {
  const began = performance.now()
  const marker = crypto.randomUUID().slice(0, 8)
  const prompt = choosingPrompt({ question, hits, fileName, budget: promptBudget(await engine.capacity()), marker })
  if (!prompt) {
    yield { error: new SitebookError('model/too-slow') }
    return
  }
  const { choices, ...choosing } = prompt
  yield { state: 'answering' }
  let numbers = ''
  for await (const piece of engine.answer(choosing, signal)) numbers += piece
  const chosen = distinct((chosenIn(numbers, choices.length) ?? []).map((i) => choices[i]!))
  const stats = await engine.stats()
  // Nobody sees a word before all numbers are there.
  const timed = stats && numbers !== '' && { ...stats, timeToFirstToken: performance.now() - began }
  const quoted = chosen.map(quotedOf)
  yield { answer: quoted }
  if (chosen.length > 0) {
    let text = ''
    for await (const piece of engine.answer(wordingPrompt(question, chosen, marker), signal)) {
      text += piece
      const whole = wholeOf(text)
      if (new Set(whole).size === whole.length) continue
      // A small model says a sentence again and again until it is stopped.
      text = whole.join('\n')
      break
    }
    const worded = wordedOf(text, chosen)
    if (worded) yield { answer: [...worded, ...quoted] }
  }
  if (timed) yield { stats: timed }
}

/** Without those that another one has in it. */
function distinct(chosen: readonly Choice[]): Choice[] {
  return chosen.filter(({ text }) => !chosen.some((other) => other.text !== text && other.text.includes(text)))
}

function quotedOf({ text, hit, passage }: Choice): CheckedSentence {
  const places = [passage.sentences.flatMap(({ spans }) => spans)]
  return { text, newLine: true, citations: [hit + 1], places, verdict: 'supported', quoted: true }
}

/** Undefined where a sentence is not supported, nothing is said, or only what stands in the chosen sentences word for word. */
function wordedOf(text: string, chosen: readonly Choice[]): CheckedSentence[] | undefined {
  const passages = chosen.map(({ passage }) => passage)
  const said = new Map(checkAnswer(text, passages).map((sentence) => [sentence.text, sentence]))
  const worded = [...said.values()]
  if (worded.some(({ verdict }) => verdict !== 'supported')) return undefined
  if (worded.every((sentence) => chosen.some((one) => one.text.includes(sentence.text)))) return undefined
  return worded.map((sentence) => citedByHit(sentence, chosen))
}

/** With the numbers of hits for those of chosen sentences. */
function citedByHit(sentence: CheckedSentence, chosen: readonly Choice[]): CheckedSentence {
  const places = new Map<number, Span[]>()
  sentence.citations.forEach((n, i) => {
    const number = chosen[n - 1]!.hit + 1
    places.set(number, [...(places.get(number) ?? []), ...(sentence.places?.[i] ?? [])])
  })
  const sorted = [...places].sort(([a], [b]) => a - b)
  return { ...sentence, citations: sorted.map(([number]) => number), places: sorted.map(([, spans]) => spans) }
}

/** The sentences of a text under way that have come to their end. */
function wholeOf(text: string): string[] {
  return answerSentences(text).flatMap(({ marked, whole }) => (whole ? [marked] : []))
}
