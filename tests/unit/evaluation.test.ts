import { describe, expect, it } from 'vitest'
import type { AnswersState } from '../../src/answers/answers'
import { chosenSentences } from '../../src/answers/chosen-sentences'
import { type EvaluationParts, openEvaluation } from '../../src/answers/evaluation'
import { runCsv, runJsonl } from '../../src/answers/evaluation-export'
import { setupOf } from '../../src/answers/evaluation-setup'
import { isFileOf, type KnownQuestion, missingFiles } from '../../src/core/evaluation/known-question'
import type { EvaluationRun, RunSetup } from '../../src/core/evaluation/run'
import { SitebookError } from '../../src/core/errors'
import { createStore, until } from '../../src/core/store'
import { createQuotesEngine } from '../../src/engine/quotes'
import type { LibraryState } from '../../src/library/library'
import type { ModelsState } from '../../src/models/models'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'

const index = createLibraryIndex()
index.add(
  [
    passageOf('pump:0', 'Tighten the M12 bolts to 120 N·m.', 'Mounting'),
    passageOf('pump:1', 'Lubricate the bearings every 2,000 h.', 'Maintenance'),
  ],
  'pump.pdf',
)

const asked = (id: string, question: string, answer: string): KnownQuestion => {
  return { id, file: 'pump.pdf', question, answer, pages: [1], evidence: '', kind: 'number' }
}
const questions = [
  asked('bolts', 'What torque for the M12 bolts?', '120 Nm'),
  asked('bearings', 'How often are the bearings lubricated?', 'every 2000 h'),
]
const stats = { timeToFirstToken: 1, prefillRate: 100, decodeRate: 10, promptTokens: 9, answerTokens: 9 }
const nobodyAsks: AnswersState = { turns: [], notes: [] }
const someoneAsks = { turns: [{ state: 'searching' }], notes: [] } as unknown as AnswersState

/** A model that chooses the first sentence, and then says `text`. */
function modelThat(text: string | (() => Promise<string>)): EvaluationParts['engine'] {
  return {
    async *answer({ sampling }) {
      if (sampling?.schema) yield '{"sentences": [1]}'
      else yield typeof text === 'string' ? text : await text()
    },
    stats: async () => stats,
    capacity: async () => ({ contextTokens: 4096, prefillRate: 0, systemKept: false }),
  }
}

function memoryStorage(): EvaluationParts['storage'] & { kept: EvaluationRun[] } {
  const kept: EvaluationRun[] = []
  return {
    kept,
    runs: async () => kept.map((run) => ({ ...run })),
    saveHead: async (head) => {
      const at = kept.findIndex(({ id }) => id === head.id)
      if (at < 0) kept.push({ ...head, outcomes: [] })
      else kept[at] = { ...kept[at]!, ...head }
    },
    saveOutcome: async (id, n, outcome) => void (kept.find((run) => run.id === id)!.outcomes[n] = outcome),
    saveRun: async (run) => void kept.push(run),
    removeRun: async (id) => void kept.splice(kept.findIndex((run) => run.id === id)),
  }
}

const here: RunSetup = { build: 'b', reader: 6, documents: [] }

function partsWith(given: Partial<EvaluationParts> = {}): EvaluationParts {
  return {
    async *search({ question, k }) {
      yield index.search(question, k)
    },
    engine: createQuotesEngine(),
    plan: async () => chosenSentences,
    fileName: () => 'Pump',
    file: () => 'pump.pdf',
    passages: async () => [],
    settings: { read: async () => undefined, save: async () => undefined },
    answers: createStore(nobodyAsks),
    setup: async () => here,
    memory: async () => undefined,
    storage: memoryStorage(),
    ...given,
  }
}

describe('a run', () => {
  it('asks each question, keeps what came of it as it comes, and what the browser says of memory', async () => {
    const storage = memoryStorage()
    const evaluation = await openEvaluation(partsWith({ storage, memory: async () => 5e6 }))
    await evaluation.start('set.jsonl', questions)
    await until(evaluation.state, ({ runs }) => runs[0]?.memory !== undefined)
    const [run] = evaluation.state.get().runs
    expect(storage.kept).toEqual([run])
    expect(run).toMatchObject({ name: 'set.jsonl', setup: here, memory: 5e6 })
    expect(run!.outcomes.map(({ question, rank, marked, said }) => [question.id, rank, marked, said])).toEqual([
      ['bolts', 1, true, 'Tighten the M12 bolts to 120 N·m.'],
      ['bearings', 1, true, 'Lubricate the bearings every 2,000 h.'],
    ])
    expect(run!.outcomes[0]).not.toHaveProperty('model')
    expect(evaluation.state.get().current).toBeUndefined()
  })

  it('says of a model what it worded, and what of that the check supports, also where it was not shown', async () => {
    const text = 'The M12 bolts are tightened to 120 N·m [1]. They are made of brass [1].'
    const evaluation = await openEvaluation(partsWith({ engine: modelThat(text) }))
    await evaluation.start('set', questions.slice(0, 1))
    expect(evaluation.state.get().runs[0]!.outcomes[0]).toMatchObject({
      said: 'Tighten the M12 bolts to 120 N·m.',
      model: { worded: false, sentences: 2, supported: 1, decodeRate: 10 },
    })
    const good = await openEvaluation(partsWith({ engine: modelThat('The M12 bolts are tightened to 120 N·m [1].') }))
    await good.start('set', questions.slice(0, 1))
    expect(good.state.get().runs[0]!.outcomes[0]).toMatchObject({
      said: 'The M12 bolts are tightened to 120 N·m.',
      model: { worded: true, sentences: 1, supported: 1 },
    })
  })

  it('notes what a model failed with, and goes on', async () => {
    const failing = () => Promise.reject(new SitebookError('model/stopped'))
    const evaluation = await openEvaluation(partsWith({ engine: modelThat(failing) }))
    await evaluation.start('set', questions)
    const errors = evaluation.state.get().runs[0]!.outcomes.map(({ model }) => model?.error)
    expect(errors).toEqual(['model/stopped', 'model/stopped'])
  })

  it('that was cut off goes on where it was, after a start too, and asks no question twice', async () => {
    const storage = memoryStorage()
    let searched = 0
    const parts = partsWith({
      storage,
      async *search({ question, k }, signal) {
        searched += 1
        if (searched === 2) evaluation.stop()
        signal.throwIfAborted()
        yield index.search(question, k)
      },
    })
    const evaluation = await openEvaluation(parts)
    await evaluation.start('set', questions)
    expect(storage.kept[0]!.outcomes).toHaveLength(1)
    const later = await openEvaluation(parts)
    await later.goOn(storage.kept[0]!.id)
    expect(storage.kept[0]!.outcomes.map(({ question }) => question.id)).toEqual(['bolts', 'bearings'])
    expect(searched).toBe(3)
  })

  it('goes on with nothing else than it was begun with, and says what is other', async () => {
    let setup: RunSetup = { ...here, model: { id: 'm', name: 'M', contextTokens: 4096 } }
    const storage = memoryStorage()
    const parts = partsWith({
      storage,
      setup: async () => setup,
      async *search({ question, k }) {
        // The model ends under the second question.
        if (question === questions[1]!.question) setup = { ...here, documents: [{ name: 'new.pdf', sha256: '0' }] }
        yield index.search(question, k)
      },
    })
    const evaluation = await openEvaluation(parts)
    await evaluation.start('set', questions)
    const { id } = storage.kept[0]!
    expect(evaluation.state.get()).toMatchObject({ changed: { id, parts: ['model', 'documents'] }, current: undefined })
    expect(storage.kept[0]!.outcomes).toHaveLength(1)
  })

  it('makes way for who asks, and asks its question again afterwards', async () => {
    const answers = createStore(nobodyAsks)
    let aborted = 0
    let searched = 0
    const evaluation = await openEvaluation(
      partsWith({
        answers,
        async *search({ question, k }, signal) {
          searched += 1
          if (searched === 1) {
            answers.set(someoneAsks)
            await new Promise((resolve) => setTimeout(resolve))
            if (signal.aborted) aborted += 1
            signal.throwIfAborted()
          }
          yield index.search(question, k)
        },
      }),
    )
    const running = evaluation.start('set', questions)
    await until(evaluation.state, ({ current }) => current?.waits === true)
    expect([aborted, searched]).toEqual([1, 1])
    answers.set(nobodyAsks)
    await running
    expect(evaluation.state.get().runs[0]!.outcomes).toHaveLength(2)
    expect(searched).toBe(3)
  })

  it('that waits for who asks can be stopped', async () => {
    const answers = createStore(someoneAsks)
    const evaluation = await openEvaluation(partsWith({ answers }))
    const running = evaluation.start('set', questions)
    await until(evaluation.state, ({ current }) => current?.waits === true)
    evaluation.stop()
    await running
    expect(evaluation.state.get()).toMatchObject({ current: undefined, error: undefined })
  })

  it('stops where the storage fails, and says why', async () => {
    const error = new SitebookError('storage/no-space')
    const storage = { ...memoryStorage(), saveOutcome: () => Promise.reject(error) }
    const evaluation = await openEvaluation(partsWith({ storage }))
    await evaluation.start('set', questions)
    expect(evaluation.state.get()).toMatchObject({ error, current: undefined })
  })

  it('is deleted, and comes back from what was kept of it, once', async () => {
    const evaluation = await openEvaluation(partsWith())
    await evaluation.start('set', questions)
    const [run] = evaluation.state.get().runs
    await evaluation.remove(run!.id)
    expect(evaluation.state.get().runs).toEqual([])
    await evaluation.takeIn([run!])
    await evaluation.takeIn([{ ...run!, name: 'other' }])
    expect(evaluation.state.get().runs).toEqual([run])
  })

  it('is saved as JSONL with what it was made with, and as CSV with a row for each question', async () => {
    const evaluation = await openEvaluation(partsWith())
    await evaluation.start('set', questions)
    const [run] = evaluation.state.get().runs
    const [head, ...lines] = runJsonl(run!)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(head).toMatchObject({ name: 'set', setup: here, figures: { recall1: { value: 1, of: 2 } } })
    expect(lines).toEqual(run!.outcomes)
    const rows = runCsv(run!).trimEnd().split('\r\n')
    expect(rows).toHaveLength(3)
    expect(rows[1]).toMatch(/^bolts,number,What torque for the M12 bolts\?,pump\.pdf,1,120 Nm,Tighten.*,1,found,true,/)
  })
})

it('names the model only where it is loaded, with its context, and the documents in an order that does not change', () => {
  const items = ['b', 'a'].map((sha256) => ({ record: { name: `${sha256}.pdf`, sha256, reader: 6, size: 1 } }))
  const model = { id: 'm', name: 'M', endpoint: undefined }
  const of = (kind: 'ready' | 'loading') =>
    setupOf(
      { items } as unknown as LibraryState,
      { active: { kind, id: 'm' }, models: [model] } as unknown as ModelsState,
      { contextTokens: 8192 },
      { wordings: 3 },
      'pack',
      'build',
    )
  expect(of('ready')).toEqual({
    model: { id: 'm', name: 'M', contextTokens: 8192, wordings: 3 },
    pack: 'pack',
    build: 'build',
    reader: 6,
    documents: [
      { name: 'a.pdf', sha256: 'a', reader: 6 },
      { name: 'b.pdf', sha256: 'b', reader: 6 },
    ],
  })
  expect(of('loading').model).toBeUndefined()
})

it('knows a file by its name, wherever it lay, and counts the questions of those that are missing', () => {
  const about = (file: string | null) => ({ ...questions[0]!, file })
  expect(isFileOf('pump.pdf', about('manuals/pump.pdf'))).toBe(true)
  expect(isFileOf('Caf\u00e9.pdf', about('Cafe\u0301.pdf'))).toBe(true)
  expect(isFileOf('my pump.pdf', about('pump.pdf'))).toBe(false)
  expect(isFileOf('pump.pdf', about(null))).toBe(false)
  const set = [about('a.pdf'), about('b.pdf'), about('b.pdf'), about(null)]
  expect(missingFiles(set, ['a.pdf'])).toEqual([{ file: 'b.pdf', questions: 2 }])
})
