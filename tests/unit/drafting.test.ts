import { describe, expect, it } from 'vitest'
import type { AnswersState } from '../../src/answers/answers'
import { type Draft, type DraftingParts, openDrafting } from '../../src/answers/drafting'
import type { Passage } from '../../src/core/document'
import { SitebookError } from '../../src/core/errors'
import { draftsOf, isWordedAs, spread } from '../../src/core/evaluation/drafts'
import { createStore } from '../../src/core/store'
import { createQuotesEngine } from '../../src/engine/quotes'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'

const asked = (...passages: Passage[]) => draftsOf(passages).map(({ question, answer }) => [question, answer])
/** So that it is known for English. */
const about = passageOf('p:9', 'The manual is for the pump and for the motor of it.')

/** A row of a table, with what stands over its cells. */
function rowOf(cells: [head: string, text: string][]): Passage {
  const passage = passageOf('p:1', cells.map(([, text]) => text).join('\t'))
  const row = { columns: cells.length, empty: 0 }
  const [sentence] = passage.sentences
  return { ...passage, sentences: [{ ...sentence!, row, cells: cells.map(([head, text]) => ({ head, text })) }] }
}

describe('a draft', () => {
  it.each([
    ['The sound pressure level at 1 m is 76 dB(A).', 'What is the sound pressure level at 1 m?', '76 dB(A)'],
    ['The gap at the wear ring is 0.35 mm, when new.', 'What is the gap at the wear ring?', '0.35 mm'],
    [
      'The casing nuts are tightened to 120 N·m in steps.',
      'To what are the casing nuts tightened?',
      'to 120 N·m in steps',
    ],
    ['The bearing temperature may rise to 80 °C.', 'To what may the bearing temperature rise?', 'to 80 °C'],
    ['The relief valve must be set to 7 bar.', 'To what must the relief valve be set?', 'to 7 bar'],
    ['The casing weighs 64 kg without the motor.', 'What does the casing weigh?', '64 kg without the motor'],
    ['Fit it and tighten the impeller nut to 85 N·m.', 'To what do you tighten the impeller nut?', '85 N·m'],
    ['Grease the bearings every 2,000 hours with oil.', 'How often do you grease the bearings?', 'every 2,000 hours'],
    [
      'Cavitation is the collapse of bubbles in a liquid.',
      'What is cavitation?',
      'the collapse of bubbles in a liquid',
    ],
  ])('of "%s" asks "%s"', (text, question, answer) => {
    expect(asked(passageOf('p:0', text), about)).toContainEqual([question, answer])
  })

  it.each(['It is the best of all pumps.', 'If it is the first, wait.', 'Never run the pump dry.'])(
    'is not made of "%s"',
    (text) => {
      expect(asked(passageOf('p:0', text), about)).toEqual([])
    },
  )

  it('of a row asks for each of its values by what stands over it, in its own words where it is not English', () => {
    const torque = rowOf([
      ['Joint', 'Casing nuts'],
      ['Thread', 'M16'],
      ['Torque', '120 N·m'],
      ['Note', 'dry'],
    ])
    expect(asked(torque, about)).toEqual([
      ['What is the thread of the casing nuts?', 'M16'],
      ['What is the torque of the casing nuts?', '120 N·m'],
    ])
    expect(
      asked(
        rowOf([
          ['Type', 'Pump set'],
          ['A', '12 mm'],
          ['kW', '7'],
        ]),
        about,
      ),
    ).toEqual([])
    expect(
      asked(
        rowOf([
          ['Limit', 'Starts per hour'],
          ['Value', '12'],
        ]),
        about,
      ),
    ).toEqual([['What are the starts per hour?', '12']])
    expect(
      asked(
        rowOf([
          ['', 'Flow'],
          ['11 kW', '80 m³/h'],
        ]),
        about,
      ),
    ).toEqual([['What is the flow for 11 kW?', '80 m³/h']])
    const german = passageOf('p:9', 'Die Pumpe ist für das Wasser und nicht für das Öl.')
    expect(
      asked(
        rowOf([
          ['Teil', 'Muttern'],
          ['Moment', '120 Nm'],
        ]),
        german,
      ),
    ).toEqual([['Muttern: Moment?', '120 Nm']])
    expect(
      asked(
        rowOf([
          ['Grenze', 'Druck'],
          ['Wert', '7 bar'],
        ]),
        german,
      ),
    ).toEqual([['Druck?', '7 bar']])
  })

  it('of which two places say otherwise is none, and one that both say is one', () => {
    const set = (bar: number) => passageOf('p:0', `The relief valve is set to ${bar} bar.`)
    expect(asked(set(7), set(8), about)).toEqual([])
    expect(asked(set(7), set(7), about)).toHaveLength(1)
  })

  it('names its page and sentence', () => {
    const [draft] = draftsOf([passageOf('p:0', 'Wait. The relief valve is set to 7 bar.'), about])
    expect(draft).toMatchObject({ evidence: 'The relief valve is set to 7 bar.', page: 1 })
  })
})

it('lets a model word a question, but no other figure, no answer and no talk', () => {
  const draft = { question: 'To what is RV-3 set?', answer: 'to 7 bar', evidence: 'RV-3 is set to 7 bar.', page: 1 }
  expect(isWordedAs(draft, 'At which pressure does RV-3 open?')).toBe(true)
  for (const wrong of ['At which pressure does RV-4 open?', 'Does RV-3 open at 7 bar?', 'Here it is: RV-3', ''])
    expect(isWordedAs(draft, wrong), wrong).toBe(false)
})

it('takes some of many from everywhere among them', () => {
  expect(spread([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5])
  expect(spread([1, 2], 3)).toEqual([1, 2])
})

describe('drafting', () => {
  const passages = [
    passageOf('pump:0', 'The relief valve is set to 7 bar. The casing weighs 64 kg. The pump is for water.', 'Limits'),
  ]
  const index = createLibraryIndex()
  index.add(passages, 'pump.pdf')
  let kept: readonly Draft[] = []
  const nobodyAsks: AnswersState = { turns: [], notes: [] }
  const partsWith = (given: Partial<DraftingParts> = {}): DraftingParts => ({
    async *search({ question, k }) {
      yield index.search(question, k)
    },
    engine: createQuotesEngine(),
    file: () => 'pump.pdf',
    passages: async () => passages,
    answers: createStore(nobodyAsks),
    settings: { read: async () => undefined, save: async (_, drafts) => void (kept = drafts as Draft[]) },
    ...given,
  })
  const questions = () => kept.map(({ question }) => question)

  it('keeps what the search bears out, and nothing that it marks other words for', async () => {
    const drafting = await openDrafting(partsWith())
    await drafting.draft(['pump'])
    expect(questions()).toEqual(['To what is the relief valve set?', 'What does the casing weigh?'])
    expect(kept[0]).toMatchObject({ file: 'pump.pdf', pages: [1], answer: 'to 7 bar', kind: 'draft' })
    expect(drafting.state.get()).toMatchObject({ current: undefined, last: { borne: 2, of: 2 } })
    // What is there is not drafted twice.
    await drafting.draft(['pump'])
    expect(drafting.state.get().last).toEqual({ borne: 0, of: 0 })

    kept = []
    const blind = async function* () {
      yield index.search('water', 3)
    }
    await (await openDrafting(partsWith({ search: blind }))).draft(['pump'])
    expect(questions()).toEqual([])
  })

  const modelThat = (says: () => string): DraftingParts['engine'] => ({
    async *answer() {
      yield says()
    },
    stats: async () => undefined,
    capacity: async () => ({ contextTokens: 4096, prefillRate: 0, systemKept: false }),
  })

  it('has a model word the question, where that is borne out too', async () => {
    const words = ['At which pressure is the relief valve set?', 'Why is the sky blue on Mondays?']
    const drafting = await openDrafting(partsWith({ engine: modelThat(() => words.shift()!) }))
    await drafting.draft(['pump'])
    expect(questions()).toEqual(['At which pressure is the relief valve set?', 'What does the casing weigh?'])
  })

  it('goes on without a model that fails', async () => {
    const failing = modelThat(() => {
      throw new SitebookError('model/stopped')
    })
    await (await openDrafting(partsWith({ engine: failing }))).draft(['pump'])
    expect(questions()).toHaveLength(2)
  })

  it('is stopped, changed by a person, dropped and brought back, and kept', async () => {
    const drafting = await openDrafting(
      partsWith({
        async *search({ question, k }) {
          if (question.includes('casing')) drafting.stop()
          yield index.search(question, k)
        },
      }),
    )
    await drafting.draft(['pump'])
    expect(questions()).toHaveLength(1)
    const [draft] = kept
    await drafting.put([{ ...draft!, question: 'Set pressure?', kept: true }])
    expect(kept).toEqual([{ ...draft!, question: 'Set pressure?', kept: true }])
    await drafting.drop(draft!.id)
    expect(kept).toEqual([])
    await drafting.put([draft!])
    expect(
      (await openDrafting(partsWith({ settings: { read: async () => kept, save: async () => undefined } }))).state.get()
        .drafts,
    ).toEqual([draft])
  })

  it('says what went wrong', async () => {
    const error = new SitebookError('storage/closed')
    const drafting = await openDrafting(partsWith({ passages: () => Promise.reject(error) }))
    await drafting.draft(['pump'])
    expect(drafting.state.get()).toMatchObject({ error, current: undefined })
  })
})
