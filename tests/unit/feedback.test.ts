/** What is said of answers, and what becomes of it. */
import { describe, expect, it } from 'vitest'
import type { Turn } from '../../src/answers/turn'
import { openFeedback, rightsFor } from '../../src/answers/feedback'
import type { AllFeedback, FeedbackChange } from '../../src/core/feedback'
import type { Feedback, RightPassage } from '../../src/core/feedback'
import { passageOf } from './passages'

const sources = [{ id: 'a', sha256: 'hash of a', name: 'press.pdf' }]

function storage() {
  const rows = { feedback: new Map<string, Feedback>(), rightPassages: new Map<string, RightPassage>() }
  return {
    all: async (): Promise<AllFeedback> => ({
      feedback: [...rows.feedback.values()],
      rightPassages: [...rows.rightPassages.values()],
    }),
    async change({ put, drop }: FeedbackChange) {
      for (const id of drop?.feedback ?? []) rows.feedback.delete(id)
      for (const id of drop?.rightPassages ?? []) rows.rightPassages.delete(id)
      for (const one of put?.feedback ?? []) rows.feedback.set(one.id, one)
      for (const one of put?.rightPassages ?? []) rows.rightPassages.set(one.id, one)
    },
  }
}

function turnOf(id: string, question: string, ...texts: string[]): Turn {
  const hits = texts.map((text, n) => {
    const passage = passageOf(`a:${n}`, text)
    return {
      hit: { id: passage.id, document: 'a', score: 0, coverage: 1 },
      passage,
      quote: { passage: passage.id, document: 'a', text, spans: passage.spans },
    }
  })
  const answer = [{ text: 'It is 5 bar.', newLine: true, citations: [2], verdict: 'supported' as const }]
  const nothing = { stats: undefined, error: undefined }
  return { id, question, asked: 1, state: 'done', result: { hits, verdict: 'unsure' }, answer, ...nothing }
}

const turn = turnOf('t', 'Which pressure?', 'The pump is blue.', 'It runs at 5 bar.')
const [blue, bar] = turn.result!.hits

describe('feedback', () => {
  it('keeps what was asked, quoted and answered with what is said of it, until nothing is said any more', async () => {
    const feedback = await openFeedback(storage())
    await feedback.say(turn, sources, { thumb: 'down' })
    await feedback.say(turn, sources, { corrected: '5 bar.' })
    expect(feedback.state.get().feedback).toEqual([
      {
        id: 't',
        question: 'Which pressure?',
        asked: 1,
        answer: 'It is 5 bar. [2]',
        thumb: 'down',
        corrected: '5 bar.',
        quotes: ['The pump is blue.', 'It runs at 5 bar.'].map((text) => {
          return { name: 'press.pdf', page: '1', heading: '', text, passage: text }
        }),
      },
    ])
    await feedback.say(turn, sources, { thumb: undefined })
    await feedback.say(turn, sources, { corrected: undefined })
    expect(feedback.state.get().feedback).toEqual([])
  })

  it('knows a right passage by its document and words, for one question once, also where that is asked twice', async () => {
    const feedback = await openFeedback(storage())
    const again = turnOf('again', 'which pressure', 'It runs at 5 bar.')
    await feedback.mark(turn, sources, bar!)
    await feedback.mark(again, sources, again.result!.hits[0]!)
    const { rightPassages } = feedback.state.get()
    expect(rightPassages).toHaveLength(1)
    expect(rightPassages[0]).toMatchObject({ question: 'Which pressure?', sha256: 'hash of a', page: 1 })
    expect(rightsFor(rightPassages, sources, bar!)).toEqual(rightPassages)
    expect(rightsFor(rightPassages, sources, blue!)).toEqual([])
    expect(rightsFor(rightPassages, [{ ...sources[0]!, sha256: 'other' }], bar!)).toEqual([])
    await feedback.unmark(rightPassages[0]!.id)
    expect(feedback.state.get()).toMatchObject({ feedback: [], rightPassages: [] })
  })

  it('forgets with a row what that alone says of passages, and gets both back', async () => {
    const feedback = await openFeedback(storage())
    const again = turnOf('again', 'which pressure', 'It runs at 5 bar.')
    await feedback.mark(turn, sources, bar!)
    await feedback.mark(again, sources, again.result!.hits[0]!)
    await feedback.remove('t')
    expect(feedback.state.get().rightPassages).toHaveLength(1)
    const before = feedback.state.get()
    await feedback.remove('again')
    expect(feedback.state.get()).toMatchObject({ feedback: [], rightPassages: [] })
    await feedback.takeIn(before)
    expect(feedback.state.get()).toEqual(before)
  })

  it('takes in what a backup has beside what is there, which stays as it is; an old backup has none', async () => {
    const feedback = await openFeedback(storage())
    await feedback.say(turn, sources, { thumb: 'up' })
    const [row] = feedback.state.get().feedback
    await feedback.takeIn({
      feedback: [
        { ...row!, thumb: 'down' },
        { ...row!, id: 'other' },
      ],
    })
    await feedback.takeIn({})
    expect(feedback.state.get().feedback.map(({ id, thumb }) => [id, thumb])).toEqual([
      ['t', 'up'],
      ['other', 'up'],
    ])
  })
})
