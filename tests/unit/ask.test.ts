import { describe, expect, it } from 'vitest'
import type { ConversationNote } from '../../src/answers/conversations'
import { chosenSentences } from '../../src/answers/chosen-sentences'
import { createAnswers, type AnswersParts } from '../../src/answers/ask'
import { withTools } from '../../src/answers/tools'
import type { StoredTurn, Turn } from '../../src/answers/turn'
import type { DocumentRecord } from '../../src/core/document'
import { abortError, type ErrorCode, SitebookError } from '../../src/core/errors'
import type { ModelRequest } from '../../src/core/model'
import type { WordedResult } from '../../src/core/task'
import { createLibraryIndex } from '../library-index'
import { createQuotesEngine } from '../../src/engine/quotes'
import { passageOf } from './passages'
import { pageOf } from './task-pages'

const index = createLibraryIndex()
index.add(
  [
    passageOf('pump:0', 'Tighten the M12 bolts to 120 N·m.', 'Mounting'),
    passageOf('pump:1', 'Lubricate the bearings every 2,000 h.', 'Maintenance'),
  ],
  'pump.pdf',
)
const drawing = { worker: { close: () => undefined }, idleAfter: 0 } as unknown as AnswersParts['tasks']['drawing']
const stats = { timeToFirstToken: 1, prefillRate: 100, decodeRate: 10, promptTokens: 9, answerTokens: 9 }

/** An engine that chooses the first sentence and then says `pieces`; a function among them is awaited. */
function engineOf(...pieces: (string | (() => Promise<void>))[]) {
  return choosing('{"sentences": [1]}', ...pieces)
}

/** An engine that says `numbers` where it is to choose. */
function choosing(numbers: string, ...pieces: (string | (() => Promise<void>))[]) {
  return {
    capacity: async () => ({ contextTokens: 4096, prefillRate: 100, systemKept: true }),
    stats: async () => stats,
    async *answer({ sampling }: ModelRequest): AsyncGenerator<string> {
      for (const piece of sampling?.schema ? [numbers] : pieces) {
        if (typeof piece === 'string') yield piece
        else await piece()
      }
    },
  }
}

function setUp(engine: AnswersParts['engine'] = createQuotesEngine(), parts: Partial<AnswersParts> = {}) {
  const kept = new Map<string, StoredTurn>()
  let notes: readonly ConversationNote[] = []
  const answers = createAnswers({
    async *search({ question, k, documents }) {
      yield index.search(question, k, documents)
    },
    look: async (result) => result,
    engine,
    plan: async () => chosenSentences,
    fileName: () => 'pump.pdf',
    unsearched: () => [],
    tasks: { items: () => [], pageTexts: async () => [], drawing },
    language: () => 'en',
    conversation: {
      turns: async () => [...kept.values()],
      saveTurn: async (turn) => void kept.set(turn.id, structuredClone(turn)),
      removeTurns: async (ids) => ids.forEach((id) => kept.delete(id)),
      notes: async () => notes,
      saveNotes: async (saved) => void (notes = saved),
    },
    report: (error) => {
      throw error
    },
    ...parts,
  })
  return { answers, kept, turn: () => answers.state.get().turns.at(-1) }
}

const question = 'How are the M12 bolts tightened?'
const torque = 'Tighten the M12 bolts to 120 N·m.'
const nowhere: AnswersParts['conversation'] = {
  turns: async () => [],
  saveTurn: async () => undefined,
  removeTurns: async () => undefined,
  notes: async () => [],
  saveNotes: async () => undefined,
}
const never = () => new Promise<void>(() => undefined)

/** A search that fails, or for ever waits, before it has found anything. */
async function* failing(reason: Promise<never>): AsyncGenerator<never> {
  yield await reason
}

describe('a model on a server of the site', () => {
  const served = (...pieces: (string | (() => Promise<void>))[]) => {
    const engine = engineOf(...pieces)
    return { ...engine, capacity: async () => ({ ...(await engine.capacity()), server: 'llm.plant.example' }) }
  }

  it('is named at the answer that it was asked for, when it is asked and for good, and at no other', async () => {
    const { answers, turn, kept } = setUp(served('Tighten them.', never))
    void answers.ask(question)
    await expect.poll(() => turn()?.sentTo).toBe('llm.plant.example')
    await expect.poll(() => [...kept.values()].at(-1)?.sentTo).toBe('llm.plant.example')
    answers.stop()
    await answers.ask('What is the price of a spare impeller?')
    expect(turn()).toMatchObject({ state: 'done' })
    expect(turn()).not.toHaveProperty('sentTo')
  })

  it('is named nowhere where this device answers', async () => {
    const { answers, turn } = setUp(engineOf('Tighten them.'))
    await answers.ask(question)
    expect(turn()?.answer).not.toHaveLength(0)
    expect(turn()).not.toHaveProperty('sentTo')
  })
})

describe('a question that asks for a task', () => {
  it('is done with the documents, nothing is searched, and it is kept', async () => {
    const record = { id: 'pump', name: 'pump.pdf', state: 'ready', pages: 1, pagesRead: 1, pagesWithText: 1 }
    const items = [{ record: record as DocumentRecord, name: 'pump.pdf', activity: { kind: 'idle' as const } }]
    const { answers, turn, kept } = setUp(createQuotesEngine(), {
      search: () => failing(Promise.reject(new Error('searched'))),
      tasks: { items: () => items, pageTexts: async () => [], drawing },
    })
    await answers.ask('list all warnings of the pump')
    expect(turn()).toMatchObject({ state: 'done', result: undefined, task: { result: { kind: 'warnings' } } })
    expect([...kept.values()]).toMatchObject([{ task: { request: { documents: ['pump'] } } }])
  })
})

describe('a question about a hazard', () => {
  const record = { id: 'pump', name: 'pump.pdf', state: 'ready', pages: 1, pagesRead: 1, pagesWithText: 1 }
  const items = () => [
    { record: { ...record } as DocumentRecord, name: 'pump.pdf', activity: { kind: 'idle' as const } },
  ]
  const text = 'Never remove the M12 bolts of a pump that is not locked out.'
  const block = { kind: 'paragraph', start: 0, end: text.length, level: 0 } as const
  const none = { starts: new Uint32Array(), ends: new Uint32Array(), boxes: new Float32Array() }
  const page = { document: 'pump', page: 2, label: 'ii', width: 600, height: 800, text, blocks: [block], ...none }
  const lockOut = 'Is the pump locked out when the M12 bolts are removed?'

  it('has the document’s own prohibition, looked at on its page as quotes are, and it is kept', async () => {
    const looked: string[] = []
    const { answers, turn, kept } = setUp(engineOf('Tighten the M12 bolts.'), {
      tasks: { items, pageTexts: async () => [page], drawing },
      look: async (result) => {
        looked.push(result.hits[0]!.quote.text)
        return result
      },
    })
    await answers.ask(lockOut)
    expect(turn()?.warnings).toMatchObject([{ above: true, found: { quote: { text, spans: [{ page: 2 }] } } }])
    expect(looked.at(-1)).toBe(text)
    expect([...kept.values()]).toMatchObject([{ state: 'done', warnings: [{ above: true }] }])
  })

  it('keeps its quotes and its answer where the pages cannot be read', async () => {
    const errors: unknown[] = []
    const pageTexts = () => Promise.reject(new Error('gone'))
    const { answers, turn } = setUp(engineOf('Nothing.'), {
      tasks: { items, pageTexts, drawing },
      report: (error) => void errors.push(error),
    })
    await answers.ask(lockOut)
    expect(turn()).toMatchObject({ state: 'done', answer: [{ quoted: true }] })
    expect(turn()?.warnings).toBeUndefined()
    expect(errors).toHaveLength(1)
  })
})

describe('a task by a model', () => {
  const record = { id: 'pump', name: 'pump.pdf', state: 'ready', pages: 1, pagesRead: 1, pagesWithText: 1 }
  const items = [{ record: record as DocumentRecord, name: 'pump.pdf', activity: { kind: 'idle' as const } }]
  const page = pageOf(1, [{ level: 1, text: '1 Oil' }, 'Oil it.', { level: 1, text: '2 Bolts' }, 'Tighten them.'])
  const call = async (method: string) => (method === 'strikes' ? [] : {})
  const worker = { call, close: () => undefined, isRunning: () => true } as unknown as typeof drawing.worker
  const library = { fileName: () => 'pump.pdf', bytes: async () => new Blob(), password: async () => undefined }
  const drawn = { worker, library, idleAfter: 0, patience: 1000 }
  const tasks = { items: () => items, pageTexts: async () => [page], drawing: drawn }
  const request = { kind: 'plainer' as const, documents: ['pump'] }
  const piecesOf = (turn: StoredTurn | Turn | undefined) =>
    turn?.task?.result?.kind === 'worded' ? turn.task.result.parts[0]?.pieces.length : undefined

  it('keeps each piece, can be stopped, and goes on where it was', async () => {
    let isHeld = false
    const engine = engineOf(() => (isHeld ? never() : Promise.resolve()))
    const { answers, turn, kept } = setUp(engine, { tasks })
    answers.state.subscribe(() => (isHeld ||= piecesOf(turn()) === 1))
    void answers.ask('plainer', undefined, undefined, request)
    await expect.poll(() => piecesOf([...kept.values()][0])).toBe(1)
    answers.stop()
    expect(turn()?.state).toBe('stopped')
    expect(piecesOf(turn())).toBe(1)
    const before = structuredClone(turn()?.task?.result as WordedResult)
    engine.answer = async function* () {}
    await answers.goOn(turn()!.id)
    expect(turn()?.state).toBe('done')
    expect(piecesOf(turn())).toBe(2)
    expect((turn()?.task?.result as WordedResult).parts[0]?.pieces[0]).toEqual(before.parts[0]?.pieces[0])
  })

  it('that a reload cut off goes on by itself where there is a model, and waits where there is none', async () => {
    const result = { kind: 'worded' as const, as: 'plainer' as const, parts: [] }
    const turn = { id: 'a', question: 'plainer', asked: 1, state: 'searching', task: { request, result } } as unknown
    const conversation = { ...nowhere, turns: async () => [turn as StoredTurn] }
    const without = setUp(createQuotesEngine(), { tasks, conversation })
    await without.answers.resume()
    expect(without.turn()?.state).toBe('stopped')
    const { answers, turn: now } = setUp(engineOf(), { tasks, conversation })
    await answers.resume()
    expect(now()?.state).toBe('done')
    expect(piecesOf(now())).toBe(2)
  })

  it('that another tab is at is left to it, and is what that tab made of it when it is done', async () => {
    const kept = new Map<string, StoredTurn>()
    const conversation = {
      ...nowhere,
      turns: async () => [...kept.values()],
      saveTurn: async (turn: StoredTurn) => void kept.set(turn.id, structuredClone(turn)),
    }
    const holding = Promise.withResolvers<undefined>()
    const first = setUp(
      engineOf(() => holding.promise),
      { tasks, conversation },
    )
    void first.answers.ask('plainer', undefined, undefined, request)
    await expect.poll(() => piecesOf([...kept.values()][0])).toBe(0)
    const second = setUp(engineOf(), { tasks, conversation })
    await second.answers.resume()
    expect(second.turn()).toMatchObject({ state: 'failed', error: { code: 'model/other-tab' } })
    expect([...kept.values()]).toMatchObject([{ state: 'searching' }])
    holding.resolve(undefined)
    await expect.poll(() => [...kept.values()][0]?.state).toBe('done')
    await second.answers.goOn(second.turn()!.id)
    expect(second.turn()).toMatchObject({ state: 'done', error: undefined })
    expect(piecesOf(second.turn())).toBe(2)
  })

  it('that two tabs find at once when they start is done by one of them', async () => {
    const result = { kind: 'worded' as const, as: 'plainer' as const, parts: [] }
    const turn = { id: 'both', question: 'plainer', asked: 1, state: 'searching', task: { request, result } } as unknown
    const conversation = { ...nowhere, turns: async () => [turn as StoredTurn] }
    const tabs = [1, 2].map(() => setUp(engineOf(), { tasks, conversation }))
    await Promise.all(tabs.map(({ answers }) => answers.resume()))
    expect(tabs.map(({ turn }) => turn()?.state).sort()).toEqual(['done', 'failed'])
  })

  it('that the user had stopped does not go on by itself, nor without a model', async () => {
    const result = { kind: 'worded' as const, as: 'plainer' as const, parts: [] }
    const turn = { id: 'a', question: 'plainer', asked: 1, state: 'stopped', task: { request, result } } as unknown
    const conversation = { ...nowhere, turns: async () => [turn as StoredTurn] }
    const { answers, turn: now } = setUp(engineOf(), { tasks, conversation })
    await answers.resume()
    expect(now()?.state).toBe('stopped')
    const without = setUp(createQuotesEngine(), { tasks, conversation })
    await without.answers.resume()
    await without.answers.goOn('a')
    expect(without.turn()).toMatchObject({ state: 'failed', error: { code: 'model/not-started' }, task: { result } })
  })
})

describe('a question that is a calculation', () => {
  it('is answered by that, beside what is found, and no model is asked', async () => {
    const { answers, turn } = setUp(engineOf('12 bar are 200 psi. [1]'))
    await answers.ask('Convert 7 bar to psi')
    expect(turn()).toMatchObject({
      calculation: { to: { value: '101.5', unit: 'psi' } },
      state: 'done',
      answer: undefined,
    })
    expect(turn()?.result).toBeDefined()
  })

  it('which has no result is asked as any other', async () => {
    const { answers, turn } = setUp(engineOf('Tighten them. [1]'))
    await answers.ask('120 N·m in bar')
    expect(turn()).toMatchObject({ calculation: { kind: 'impossible' }, state: 'done' })
  })

  it('reads its numbers as the screen writes them where its words do not tell', async () => {
    const { answers, turn } = setUp(undefined, { language: () => 'de' })
    await answers.ask('1.500 mbar in bar')
    expect(turn()?.calculation).toMatchObject({ from: { value: '1500' }, to: { value: '1.5' }, exact: true })
  })
})

describe('a follow-up', () => {
  it('is searched as the question that stands alone, which the next one leans on', async () => {
    const { answers, turn } = setUp()
    await answers.ask('How often are the bearings greased?')
    await answers.ask('and the bolts?')
    expect(turn()).toMatchObject({ question: 'and the bolts?', askedAs: 'How often are the bolts greased?' })
    await answers.ask('why?')
    expect(turn()?.askedAs).toBe('How often are the bolts greased, and why?')
  })

  it('leans on nothing of another conversation', async () => {
    const { answers, turn } = setUp()
    await answers.ask('How often are the bearings greased?')
    await answers.ask('and the bolts?', undefined, 'b')
    expect(turn()?.askedAs).toBeUndefined()
  })

  it('that asks for another unit shows the value of the quote in it, and the quote', async () => {
    const { answers, turn } = setUp()
    await answers.ask('Tighten the M12 bolts')
    await answers.ask('in ft-lb?')
    expect(turn()).toMatchObject({ state: 'done', conversions: [{ to: { value: '88.51', unit: 'lbf·ft' } }] })
    expect(turn()?.result?.hits.map(({ quote }) => quote.text)).toEqual(['Tighten the M12 bolts to 120 N·m.'])
    // The next one goes on from what was asked, not from the unit.
    await answers.ask('and M16?')
    expect(turn()?.askedAs).toBe('Tighten the M16 bolts')
  })
})

describe('a question without a model', () => {
  it('is done with its quotes', async () => {
    const { answers, turn } = setUp()
    await answers.ask('Tighten the M12 bolts')
    expect(turn()).toMatchObject({ state: 'done', answer: undefined, error: undefined, result: { verdict: 'found' } })
    expect(turn()?.result?.hits[0]?.quote.text).toBe('Tighten the M12 bolts to 120 N·m.')
  })

  it('shows what stands on the first pages while the others are still searched', async () => {
    const { answers, turn } = setUp(undefined, {
      async *search({ k }) {
        yield { ...index.search('oil', k), verdict: 'unsure' }
        await new Promise((resolve) => setTimeout(resolve, 20))
        yield index.search('Tighten the M12 bolts', k)
      },
    })
    const seen: unknown[] = []
    answers.state.subscribe(() => seen.push([turn()?.state, turn()?.result?.verdict]))
    await answers.ask('Tighten the M12 bolts')
    expect(seen).toContainEqual(['searching', 'unsure'])
    expect(seen).not.toContainEqual(['quoted', 'unsure'])
    expect(turn()).toMatchObject({ state: 'done', result: { verdict: 'found' } })
  })

  it('of white space is not asked', async () => {
    const { answers, turn } = setUp()
    await answers.ask('  \n')
    expect(turn()).toBeUndefined()
  })

  it('fails with its error, and the question stays', async () => {
    const error = new SitebookError('storage/closed')
    const { answers, turn, kept } = setUp(undefined, { search: () => failing(Promise.reject(error)) })
    await answers.ask('Tighten the M12 bolts')
    expect(turn()).toMatchObject({ question: 'Tighten the M12 bolts', state: 'failed', error })
    expect([...kept.values()]).toMatchObject([{ state: 'failed', error: { code: 'storage/closed' } }])
  })
})

describe('a question with a model', () => {
  it('has done and shown what the model calls for, kept, before it is answered; of what a person cannot see it knows nothing', async () => {
    const calls = ['search', 'convert_units'].map((name) => ({
      name,
      parameters: name === 'search' ? { query: 'bolts bearings' } : { value: '120', from: 'N·m', to: 'ft-lb' },
    }))
    const engine = engineOf()
    const seen: string[] = []
    engine.answer = async function* ({ messages, sampling }: ModelRequest) {
      const { content } = messages.at(-1)!
      seen.push(content)
      const isTool = content.includes('Given the functions')
      yield isTool ? JSON.stringify(calls.shift() ?? { name: 'none' }) : sampling?.schema ? '{"sentences": [1]}' : ''
    }
    const { answers, turn, kept } = setUp(engine, {
      plan: async () => withTools(chosenSentences),
      look: async (result) => {
        const hits = result.hits.map((hit) =>
          /Lubricate/.test(hit.quote.text) ? { ...hit, unseen: true as const } : hit,
        )
        return { ...result, hits }
      },
    })
    await answers.ask('What torque do the M12 bolts need in ft-lb?')
    expect(turn()?.steps).toMatchObject([
      { call: { name: 'search' }, result: { kind: 'found', places: [] } },
      { result: { kind: 'calculated', calculation: { to: { value: '88.51', unit: 'lbf·ft' } } } },
    ])
    expect([...kept.values()][0]?.steps).toHaveLength(2)
    expect(turn()?.answer).toMatchObject([{ text: torque, quoted: true }])
    expect(seen.join()).not.toContain('Lubricate')
  })

  it('shows its quotes, then the sentence that it chooses, then above it what it makes of that, and how it went', async () => {
    const { answers, turn } = setUp(engineOf('The M12 bolts are tightened ', 'to 120 N·m [1].'))
    const seen: unknown[] = []
    answers.state.subscribe(() => seen.push([turn()?.state, turn()?.answer?.length]))
    await answers.ask('Tighten the M12 bolts')
    const steps = seen.filter((one, i) => JSON.stringify(one) !== JSON.stringify(seen[i - 1]))
    expect(steps).toEqual([
      ['searching', undefined],
      ['quoted', undefined],
      ['answering', undefined],
      ['answering', 1],
      ['answering', 2],
      ['done', 2],
    ])
    expect(turn()).toMatchObject({
      stats: { decodeRate: stats.decodeRate },
      answer: [
        { text: 'The M12 bolts are tightened to 120 N·m.', citations: [1], verdict: 'supported' },
        { text: torque, citations: [1], quoted: true, verdict: 'supported' },
      ],
    })
    expect(turn()?.answer?.[0]).not.toHaveProperty('quoted')
  })

  it('keeps the words of the model to itself where one of them is not in the sentences that it chose', async () => {
    const right = 'The M12 bolts are tightened to 120 N·m [1].'
    for (const said of [
      `${right} Then drink 9 l of tea [1].`,
      right.replace('120', '210'),
      'Not in the documents.',
      ' ',
    ]) {
      const { answers, turn } = setUp(engineOf(said))
      await answers.ask('Tighten the M12 bolts')
      expect(turn()).toMatchObject({ state: 'done', stats: { decodeRate: 10 } })
      expect(turn()?.answer).toMatchObject([{ text: torque, quoted: true }])
    }
  })

  it('says nothing twice: what it copies, or says again and again until it is cut short', async () => {
    const copy = setUp(engineOf(`${torque} [1]`))
    await copy.answers.ask('Tighten the M12 bolts')
    expect(copy.turn()?.answer).toMatchObject([{ text: torque, quoted: true }])
    const loop = 'The M12 bolts are tightened to 120 N·m [1]. '
    const { answers, turn } = setUp(engineOf(loop, loop, 'The', () => Promise.reject(new Error('read on'))))
    await answers.ask('Tighten the M12 bolts')
    expect(turn()).toMatchObject({ state: 'done', answer: [{ citations: [1] }, { text: torque, quoted: true }] })
  })

  it('is not asked for words where it chooses nothing, or writes no numbers of sentences', async () => {
    for (const numbers of ['{"sentences": []}', 'The first.', '{"sentences": [70]}', '{"sentences": [1', '']) {
      const { answers, turn } = setUp(choosing(numbers, () => Promise.reject(new Error('asked for words'))))
      await answers.ask('Tighten the M12 bolts')
      expect(turn()).toMatchObject({ state: 'done', answer: [], error: undefined, result: { verdict: 'found' } })
    }
  })

  it('cites the quotes by their numbers, whatever it calls the sentences', async () => {
    const { answers, turn } = setUp(choosing('{"sentences": [2, 1]}', 'The bearings are lubricated every 2,000 h [1].'))
    await answers.ask('Tighten the M12 bolts and lubricate the bearings')
    expect(turn()?.result?.hits.map(({ passage }) => passage.id)).toEqual(['pump:0', 'pump:1'])
    expect(turn()?.answer?.map(({ text, citations }) => [text, ...citations])).toEqual([
      ['The bearings are lubricated every 2,000 h.', 2],
      ['Lubricate the bearings every 2,000 h.', 2],
      [torque, 1],
    ])
  })

  it('fences its passages with a marker that no other question has', async () => {
    const turns: string[] = []
    const { answers } = setUp({
      ...engineOf(),
      async *answer({ messages }) {
        turns.push(messages.at(-1)?.content ?? '')
        yield '{"sentences": []}'
      },
    })
    for (let n = 0; n < 3; n++) await answers.ask('Tighten the M12 bolts')
    const fences = turns.map((turn) => /^=== [0-9a-f]{8} ===$/m.exec(turn)?.[0])
    expect(fences).not.toContain(undefined)
    expect(new Set(fences).size).toBe(3)
  })

  it('does not give it what nobody sees on the page', async () => {
    const prompts: string[] = []
    const engine = engineOf('Nothing.')
    const { answers } = setUp(
      {
        ...engine,
        async *answer(request) {
          prompts.push(JSON.stringify(request))
          yield* engine.answer(request)
        },
      },
      {
        look: async ({ hits, ...result }) => {
          const [first] = hits
          return { ...result, hits: first ? [{ ...first, unseen: true as const }] : [] }
        },
      },
    )
    await answers.ask(question)
    expect(prompts).toEqual([])
  })

  it('is done with its quotes when no prompt fits into what the device reads in ten seconds, and says why', async () => {
    const slow = {
      ...engineOf('Never'),
      capacity: async () => ({ contextTokens: 4096, prefillRate: 1, systemKept: true }),
    }
    const { answers, turn } = setUp(slow)
    const seen: string[] = []
    answers.state.subscribe(() => seen.push(turn()?.state ?? ''))
    await answers.ask('Tighten the M12 bolts')
    expect([...new Set(seen)]).toEqual(['searching', 'quoted', 'done'])
    expect(turn()).toMatchObject({ answer: undefined, error: { code: 'model/too-slow' } })
  })

  it('is answered in the way that is given, as it comes, and what came stays where that fails', async () => {
    const said = { text: torque, newLine: true, citations: [1], verdict: 'supported' as const }
    const { answers, turn, kept } = setUp(engineOf(), {
      plan: async () =>
        async function* ({ question, hits, fileName }) {
          expect([question, hits[0]?.passage.id, fileName('pump')]).toEqual([torque, 'pump:0', 'pump.pdf'])
          yield { state: 'answering' }
          yield { answer: [said] }
          await expect.poll(() => [...kept.values()]).toMatchObject([{ state: 'answering', answer: [said] }])
          throw new SitebookError('gpu/lost')
        },
    })
    await answers.ask(torque)
    expect(turn()).toMatchObject({ state: 'failed', error: { code: 'gpu/lost' }, answer: [said] })
  })

  it('that the documents do not answer is not put to the model', async () => {
    const { answers, turn } = setUp(engineOf(() => Promise.reject(new Error('asked'))))
    await answers.ask('Who is the president of France?')
    expect(turn()).toMatchObject({ state: 'done', answer: undefined, result: { verdict: 'absent' } })
  })

  it('in another language than that of the documents, of which they have no word, is not put to the model, nor said to be absent', async () => {
    const { answers, turn } = setUp(engineOf(() => Promise.reject(new Error('asked'))))
    await answers.ask('Wie heißt der Präsident von Frankreich?')
    expect(turn()).toMatchObject({ state: 'done', answer: undefined, result: { hits: [], verdict: 'unsure' } })
  })

  it('that the documents may answer is put to the model', async () => {
    const { answers, turn } = setUp(engineOf())
    await answers.ask('Which noise do worn bearings of the motor make?')
    expect(turn()).toMatchObject({ result: { verdict: 'unsure' }, answer: [{ quoted: true }] })
  })

  it('stops at once, though the engine does not, and what was said stays', async () => {
    const { answers, turn, kept } = setUp(engineOf('The M12 bolts are tightened to 120 N·m [1]. The', never))
    void answers.ask('Tighten the M12 bolts')
    await expect.poll(() => turn()?.answer?.length).toBe(1)
    answers.stop()
    const stopped = { state: 'stopped', answer: [{ text: torque, quoted: true }] }
    expect(turn()).toMatchObject(stopped)
    await expect.poll(() => [...kept.values()]).toMatchObject([stopped])
  })

  it('that stops by itself is stopped, not failed', async () => {
    const { answers, turn } = setUp(engineOf(() => Promise.reject(abortError())))
    await answers.ask('Tighten the M12 bolts')
    expect(turn()).toMatchObject({ state: 'stopped', error: undefined })
  })

  it('keeps the quotes and what was said when the engine fails', async () => {
    const error = new SitebookError('gpu/lost')
    const { answers, turn } = setUp(engineOf('Tighten the M12 bolts to 120 N·m [1]. ', () => Promise.reject(error)))
    await answers.ask('Tighten the M12 bolts')
    expect(turn()).toMatchObject({ state: 'failed', error, answer: [{ text: torque, quoted: true }] })
    expect(turn()?.result?.hits).toHaveLength(1)
  })

  it('stops the one before it', async () => {
    const { answers } = setUp(engineOf('Tighten', never))
    void answers.ask('Tighten the M12 bolts')
    await expect.poll(() => answers.state.get().turns[0]?.state).toBe('answering')
    void answers.ask('Lubricate the bearings')
    await expect.poll(() => answers.state.get().turns.map(({ state }) => state)).toEqual(['stopped', 'answering'])
  })
})

describe('a conversation', () => {
  it('comes back at the next start; a turn that was cut off is stopped', async () => {
    const first = setUp(engineOf('Tighten', never))
    void first.answers.ask(question)
    await expect.poll(() => first.turn()?.answer).toHaveLength(1)
    const again = setUp(undefined, {
      conversation: { ...nowhere, turns: async () => [...first.kept.values()] },
    })
    await expect.poll(() => again.turn()).toMatchObject({ question, state: 'stopped', answer: [{ text: torque }] })
  })

  it('says what went wrong in the words of today, by whatever code an earlier build has stored it', async () => {
    const { kept, answers } = setUp(undefined, { search: () => failing(Promise.reject(new SitebookError('gpu/lost'))) })
    await answers.ask(question)
    const [turn] = [...kept.values()]
    const stored = { ...turn!, error: { code: 'pdf/unreadable' as ErrorCode, detail: '' } }
    const again = setUp(undefined, { conversation: { ...nowhere, turns: async () => [stored] } })
    await expect.poll(() => again.turn()?.error).toMatchObject({ code: 'document/unreadable' })
  })

  it('keeps a question before it is answered', async () => {
    const { answers, kept } = setUp(undefined, { search: () => failing(new Promise(() => undefined)) })
    void answers.ask(question)
    await expect.poll(() => [...kept.values()]).toMatchObject([{ question, state: 'searching' }])
  })

  it('is forgotten when deleted, with what is under way, unless that is undone', async () => {
    const { answers, kept, turn } = setUp(engineOf('Tighten', never))
    void answers.ask('Tighten the M12 bolts', undefined, 'flange')
    await expect.poll(() => turn()?.state).toBe('answering')
    await answers.remove('flange')
    expect(turn()?.state).toBe('stopped')
    await answers.undoRemoval()
    await answers.finishRemoval()
    expect(answers.state.get().turns).toHaveLength(1)
    await answers.remove('flange')
    await answers.finishRemoval()
    expect(answers.state.get()).toEqual({ turns: [], notes: [] })
    expect([...kept.values()]).toEqual([])
  })

  it('goes on while another one is deleted, which is not shown as gone before that is stored', async () => {
    let store = () => {}
    const { answers, turn } = setUp(engineOf('Tighten', never), {
      conversation: { ...nowhere, saveNotes: () => new Promise((resolve) => (store = resolve)) },
    })
    void answers.ask('Tighten the M12 bolts', undefined, 'flange')
    await expect.poll(() => turn()?.state).toBe('answering')
    const removed = answers.remove('pump')
    await new Promise((resolve) => setTimeout(resolve))
    expect(answers.state.get().notes).toEqual([])
    store()
    await removed
    expect(answers.state.get().notes).toMatchObject([{ id: 'pump' }])
    expect(turn()?.state).toBe('answering')
  })

  it('keeps each of two changes that are made at once', async () => {
    const { answers } = setUp()
    await answers.ask(question)
    await Promise.all([answers.note('', { title: 'Bolts' }), answers.note('', { pinned: true })])
    expect(answers.state.get().notes).toMatchObject([{ id: '', title: 'Bolts', pinned: true }])
  })

  it('that is asked again while it could be brought back is brought back', async () => {
    const { answers } = setUp()
    await answers.ask(question)
    await answers.remove('')
    await answers.ask(question)
    await answers.finishRemoval()
    expect(answers.state.get().turns).toHaveLength(2)
  })
})
