/** An answer that is worded several times. */
import { afterEach, expect, it, vi } from 'vitest'
import { bestOf } from '../../src/answers/best-of'
import { chosenSentences } from '../../src/answers/chosen-sentences'
import { openFeedback } from '../../src/answers/feedback'
import { trainingSets } from '../../src/answers/training'
import type { Turn } from '../../src/answers/turn'
import type { AllFeedback, Feedback } from '../../src/core/feedback'
import type { ModelRequest, Sampling } from '../../src/core/model'
import type { Choice } from '../../src/core/prompt/choices'
import { passageOf } from './passages'

const bolts = 'Tighten the M12 bolts to 120 N·m.'
const grease = 'Lubricate the bearings every 2,000 h.'
const chosen: Choice[] = [bolts, grease].map((text, hit) => ({ hit, text, passage: passageOf(`pump:${hit}`, text) }))
const short = 'The M12 bolts must be tightened to 120 N·m. [1]'
const long = 'The M12 bolts should be tightened to a torque of 120 N·m. [1]'
const both = `${short} The bearings must be lubricated every 2,000 h. [2]`
const wrong = 'The M12 bolts must be tightened to 210 N·m. [1]'

const question = 'Which torque do the M12 bolts need?'
const signal = new AbortController().signal
const said = (sentences: readonly { text: string }[]) => sentences.map(({ text }) => text).join(' ')
const without = (text: string) => text.replace(/ \[\d\]/g, '')

/** Says these one after another, and writes down how each was to be drawn. */
function saying(...texts: string[]) {
  const drawn: Sampling[] = []
  return { drawn, word: async (sampling: Sampling) => (drawn.push(sampling), texts[drawn.length - 1] ?? '') }
}

afterEach(() => void vi.restoreAllMocks())

it.each([
  [[wrong, long, short], short],
  [[short, both, wrong], both],
  [[wrong], undefined],
  [[`${bolts} [1]`], undefined],
  [[`==> ${bolts} [1]`], undefined],
])('of %s takes %s', async (texts, expected) => {
  const { best, lost } = await bestOf(texts.length, question, chosen, saying(...texts).word, signal)
  expect(best && said(best.sentences)).toBe(expected && without(expected))
  expect(lost.map(({ sentences }) => said(sentences))).toEqual(
    texts.filter((text) => text !== expected).map((text) => without(text)),
  )
})

it('takes none that says the question again', async () => {
  const asked = 'bolts: tightened to what'
  const { best } = await bestOf(1, asked, chosen, saying('Bolts, tightened to what. [1]').word, signal)
  expect(best).toBeUndefined()
})

it('draws all but the first, each otherwise, and keeps equal ones once', async () => {
  const { drawn, word } = saying(short, short, long)
  const { lost } = await bestOf(3, question, chosen, word, signal)
  expect(drawn).toEqual([{}, { temperature: 0.7, seed: 1 }, { temperature: 0.7, seed: 2 }])
  expect(lost).toHaveLength(1)
})

it('makes no more than half a minute has room for, but the first', async () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const slow = (seconds: number) => {
    let made = 0
    const word = async () => {
      now += seconds * 1000
      return `${short} ${++made}`
    }
    return bestOf(5, question, chosen, word, signal).then(() => made)
  }
  expect(await slow(40)).toBe(1)
  expect(await slow(9)).toBe(3)
  expect(await slow(1)).toBe(5)
})

const quote = (text: string, i: number) => ({
  hit: { id: `pump:${i}`, document: 'pump', score: 1, coverage: 1 },
  passage: passageOf(`pump:${i}`, text),
  quote: { passage: `pump:${i}`, document: 'pump', text, spans: [] },
})

/** What a turn is after an answer of a model that says these. */
async function answered(wordings: number, ...texts: string[]): Promise<Partial<Turn>> {
  const hits = [bolts, grease].map(quote)
  const engine = {
    capacity: async () => ({ contextTokens: 4096, prefillRate: 100, systemKept: true }),
    stats: async () => undefined,
    async *answer({ sampling }: ModelRequest) {
      yield sampling?.schema ? '{"sentences": [1]}' : (texts.shift() ?? '')
    },
  }
  const none = { find: async () => [], pageCalled: async () => undefined }
  const request = {
    ...{ question: 'How are the M12 bolts tightened?', hits, fileName: () => 'pump.pdf', engine, wordings },
    ...none,
  }
  const turn = { id: 't', question: request.question, asked: 1, state: 'done', result: { hits, verdict: 'found' } }
  for await (const changed of chosenSentences(request, signal)) Object.assign(turn, changed)
  return turn as Partial<Turn>
}

it('shows the best above the chosen sentence, and keeps what lost with the turn', async () => {
  const turn = await answered(3, wrong, long, short)
  expect(turn.answer?.map(({ text }) => text)).toEqual([without(short), bolts])
  expect(turn.lost?.map(said)).toEqual([wrong, long].map(without))
  expect(await answered(1, short)).not.toHaveProperty('lost')
})

it('teaches what lost only where the user calls the answer good or writes a better one', async () => {
  let all: AllFeedback = { feedback: [], rightPassages: [] }
  const storage = {
    all: async () => all,
    change: async ({ put }: { put?: { feedback?: readonly Feedback[] } }) =>
      void (all = { ...all, feedback: put?.feedback ?? [] }),
  }
  const feedback = await openFeedback(storage)
  const turn = (await answered(3, wrong, short)) as Turn
  const dpo = () => trainingSets(all.feedback, () => 'fence').dpo.map(({ rejected }) => rejected[0]!.content)
  await feedback.say(turn, [], { thumb: 'down' })
  expect(dpo()).toEqual([])
  await feedback.say(turn, [], { thumb: 'up' })
  expect(dpo()).toEqual([`${without(wrong)} ${bolts} [1]`.replace(` ${bolts}`, `\n${bolts}`)])
  expect(trainingSets(all.feedback, () => 'fence').best).toMatchObject([{ candidates: 2 }])
})
