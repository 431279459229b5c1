/**
 * How a model answers: it chooses sentences of the documents by their numbers, and these are shown word for word; then it words
 * an answer from those alone, which is shown above them only where they support every sentence of it.
 */
import { answerSentences } from '../core/check/answer-sentences'
import type { CheckedSentence } from '../core/check/citations'
import type { Choice } from '../core/prompt/choices'
import type { Span } from '../core/document'
import { SitebookError } from '../core/errors'
import type { Sampling } from '../core/model'
import { chosenIn, choosingPrompt, promptBudget, wordingPrompt } from '../core/prompt/prompt'
import type { AnswerPlan, AnswerRequest } from './answer-plan'
import { bestOf, type WordedAnswer } from './best-of'

/** The `AnswerPlan` of this file. */
export async function* chosenSentences(
  { question, hits, fileName, engine, wordings = 1 }: AnswerRequest,
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
    const { best, lost } = await bestOf(wordings, question, chosen, word, signal)
    const toHits = ({ sentences }: WordedAnswer) => sentences.map((sentence) => citedByHit(sentence, chosen))
    if (best) yield { answer: [...toHits(best), ...quoted] }
    if (wordings > 1) yield { lost: lost.map(toHits) }
  }
  if (timed) yield { stats: timed }

  async function word(sampling: Sampling): Promise<string> {
    const request = wordingPrompt(question, chosen, marker)
    let text = ''
    for await (const piece of engine.answer({ ...request, sampling: { ...request.sampling, ...sampling } }, signal)) {
      text += piece
      const whole = wholeOf(text)
      // A small model says a sentence again and again until it is stopped.
      if (new Set(whole).size !== whole.length) return whole.join('\n')
    }
    return text
  }
}

/** Without those that another one has in it. */
function distinct(chosen: readonly Choice[]): Choice[] {
  return chosen.filter(({ text }) => !chosen.some((other) => other.text !== text && other.text.includes(text)))
}

function quotedOf({ text, hit, passage }: Choice): CheckedSentence {
  const places = [passage.sentences.flatMap(({ spans }) => spans)]
  return { text, newLine: true, citations: [hit + 1], places, verdict: 'supported', quoted: true }
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
