/** An answer that is worded several times: each is checked, and of those of which every sentence holds the best is taken. */
import { checkAnswer, type CheckedSentence } from '../core/check/citations'
import type { Sampling } from '../core/model'
import type { Choice } from '../core/prompt/choices'

/** An answer in the words of a model, after the check; citations are numbers of the chosen sentences. */
export interface WordedAnswer {
  sentences: CheckedSentence[]
  /** Whether it may be shown: all of it is supported, it is more than a copy of the chosen sentences, and does not say the question again. */
  holds: boolean
}

/** Milliseconds that all wordings together may take; the first one is always made. */
const patience = 30_000
/** The first is the likeliest; the others are drawn. */
const drawn = 0.7

/** The best of up to `count` wordings, where one may be shown, and all that were not taken. Ends early where time or `signal` says so. */
export async function bestOf(
  count: number,
  question: string,
  chosen: readonly Choice[],
  word: (sampling: Sampling) => Promise<string>,
  signal: AbortSignal,
): Promise<{ best: WordedAnswer | undefined; lost: WordedAnswer[] }> {
  const candidates = new Map<string, WordedAnswer>()
  const began = performance.now()
  let longest = 0
  for (let i = 0; i < count && !signal.aborted; i++) {
    const started = performance.now()
    if (started - began + longest > patience) break
    const text = await word(i === 0 ? {} : { temperature: drawn, seed: i })
    longest = Math.max(longest, performance.now() - started)
    if (text.trim() !== '') candidates.set(text.trim(), candidateOf(text, question, chosen))
  }
  const all = [...candidates.values()]
  const [best] = all.filter(({ holds }) => holds).toSorted(byWorth)
  return { best, lost: all.filter((one) => one !== best) }
}

function candidateOf(text: string, question: string, chosen: readonly Choice[]): WordedAnswer {
  const passages = chosen.map(({ passage }) => passage)
  const sentences = [...new Map(checkAnswer(text, passages).map((sentence) => [sentence.text, sentence])).values()]
  const isCopy = sentences.every(({ text }) => chosen.some((one) => plain(one.text).includes(plain(text))))
  // The check finds nothing in it that the sentences do not have.
  const isAsked = sentences.some((sentence) => plain(sentence.text) === plain(question))
  return { sentences, holds: !isCopy && !isAsked && sentences.every(({ verdict }) => verdict === 'supported') }
}

/** Its words alone. */
const plain = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** Complete before short: that which bears on more of the chosen sentences, then that of fewer letters. */
function byWorth({ sentences: a }: WordedAnswer, { sentences: b }: WordedAnswer): number {
  const cited = (all: readonly CheckedSentence[]) => new Set(all.flatMap(({ citations }) => citations)).size
  const letters = (all: readonly CheckedSentence[]) => all.reduce((sum, { text }) => sum + text.length, 0)
  return cited(b) - cited(a) || letters(a) - letters(b)
}
