import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../src/core/document'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'
import { seed } from './seed'

const pump = [
  passageOf('pump:0', 'The pump P-101A moves water. Tighten the M12 bolts to 120 N·m.', 'Mounting'),
  passageOf('pump:1', 'Lubricate the bearings every 2,000 h. Use lithium grease.', 'Maintenance'),
  passageOf('pump:2', 'The motor runs at 400 V and 50 Hz. Its windings stand 155 °C.', 'Motor'),
  passageOf('pump:3', 'Open the drain valve. Flush the housing with clean water.', 'Cleaning'),
]
const valve = [
  passageOf('valve:0', 'The relief valve opens at 16 bar. It is set in the works.', 'Relief valve'),
  passageOf('valve:1', 'Tighten the flange bolts crosswise to 65 N·m.', 'Mounting'),
]

function library() {
  const index = createLibraryIndex()
  index.add(pump, 'pump manual.pdf')
  index.add(valve, 'valve manual.pdf')
  return index
}

const ids = (question: string, documents?: string[]) =>
  library()
    .search(question, 10, documents)
    .hits.map(({ hit }) => hit.id)

describe('a search', () => {
  it.each([
    ['Which torque do the M12 bolts need?', 'pump:0'],
    ['How often must bearings be lubricated?', 'pump:1'],
    ['At what pressure does the relief valve open?', 'valve:0'],
    ['flange bolts of the valve', 'valve:1'],
    ['motor voltage 400V', 'pump:2'],
    ['lubricaton of the bearngs', 'pump:1'],
    ['p101a', 'pump:0'],
    ['P 101A', 'pump:0'],
  ])('finds for "%s" first %s', (question, id) => {
    expect(ids(question)[0]).toBe(id)
  })

  it.each([
    ['its text', 'gasket'],
    ['its heading', 'alignment'],
    ['the name of its file', 'compressor'],
  ])('finds a passage by a word that stands in %s alone', (_, word) => {
    const index = library()
    index.add([passageOf('c:0', 'Renew the gasket each year.', 'Alignment')], 'compressor.pdf')
    expect(index.search(word, 10).hits.map(({ hit }) => hit.id)).toEqual(['c:0'])
  })

  it('takes a model and the word behind it for the name of a file that writes them as one', () => {
    const index = createLibraryIndex()
    index.add([passageOf('hs:0', 'Fault 08: bus voltage too high.')], 'PI30_HS_Protocol.pdf')
    index.add([passageOf('max:0', 'Fault 08: bus voltage too high.')], 'PI30MAX_Protocol.pdf')
    index.add([passageOf('else:0', 'Nothing of the kind.')], 'else.pdf')
    index.add([passageOf('more:0', 'Nothing of this kind.')], 'more.pdf')
    expect(index.search('PI30 MAX fault 08', 3).hits[0]?.hit.id).toBe('max:0')
  })

  it('takes a word by which less than half of the files are called for said on all of their pages', () => {
    const first = (fourth: string) => {
      const index = createLibraryIndex()
      index.add([passageOf('a:0', 'The bolts are of steel. So is the fan.')], 'pump.pdf')
      index.add([passageOf('b:0', 'Tighten the bolts to 5 N·m.')], 'fan.pdf')
      index.add([passageOf('c:0', 'The valve is blue.')], 'valve.pdf')
      index.add([passageOf('d:0', 'Nothing of the kind.')], fourth)
      return index.search('Bolts of the fan', 1).hits[0]?.hit.id
    }
    expect([first('else.pdf'), first('fan 2.pdf')]).toEqual(['b:0', 'a:0'])
  })

  it('quotes the sentence that bears on the question, with its place on the page', () => {
    const [first] = library().search('Which torque do the M12 bolts need?', 1).hits
    expect(first?.quote).toEqual({
      passage: 'pump:0',
      document: 'pump',
      text: 'Tighten the M12 bolts to 120 N·m.',
      spans: [{ page: 1, start: 29, end: 62 }],
    })
  })

  it.each([
    ['To how many volts is the motor connected?', 'The motor runs at 400 V and 50 Hz.'],
    ['How often is grease renewed?', 'Lubricate the bearings every 2,000 h.'],
    ['What is the highest temperature of the windings?', 'Its windings stand 155 °C.'],
  ])('quotes for "%s": %s', (question, quote) => {
    expect(library().search(question, 1).hits[0]?.quote.text).toBe(quote)
  })

  it('puts a table of contents behind what it points to', () => {
    const index = library()
    const lines = ['Lubricate the bearings', 'Grease the bearings', 'Bearings'].map(
      (line) => `${line} . . . . . . . . 12`,
    )
    index.add([passageOf('list:0', lines.join('\n'), 'Contents')], 'list.pdf')
    expect(index.search('Lubricate the bearings', 2).hits.map(({ hit }) => hit.id)).toEqual(['pump:1', 'list:0'])
  })

  it('puts an index behind what it points to, but not a table whose last column is figures', () => {
    const index = library()
    const entries = [
      'bearings',
      'bearings, greased',
      'bolts',
      'drain valve',
      'flush',
      'grease',
      'grease, lithium',
      'housing',
    ]
    index.add([passageOf('list:0', entries.map((entry, i) => `${entry}, ${i + 3}, ${i + 9}`).join('\n'))], 'list.pdf')
    const rows = ['Main bearing', 'Front bearing', 'Rear bearing', 'Left bearing', 'Upper bearing', 'Thrust bearing']
    index.add(
      [passageOf('table:0', rows.map((row, i) => `${row}\t${200 - i}`).join('\n'), 'Temperatures')],
      'table.pdf',
    )
    const found = index.search('grease for bearings', 9).hits.map(({ hit }) => hit.id)
    expect(found.indexOf('list:0')).toBeGreaterThan(found.indexOf('pump:1'))
    expect(index.search('temperature of the thrust bearing', 1).hits[0]?.quote.text).toBe('Thrust bearing\t195')
  })

  it('finds a row of a table that goes on from the passage before by the head of the table', () => {
    const index = library()
    const rows = (from: number) => Array.from({ length: 5 }, (_, i) => `V${from + i}\t${7 * (from + i)}`).join('\n')
    index.add(
      [10, 20, 30].map((from, i) => ({
        ...passageOf(`set:${i}`, rows(from), 'Valves'),
        table: 'Table 2: Set pressures\nTag\tPressure (bar)',
      })),
      'set.pdf',
    )
    const { hits, verdict } = index.search('What is the set pressure of V23?', 3)
    expect([hits[0]?.quote.text, verdict]).toEqual(['V23\t161', 'found'])
  })

  it.each([
    [
      'What is the default of the accuracy RELTOL?',
      'RELTOL=x resets the relative error. The default value is 0.001.',
      'RELTOL=x resets the relative error. The default value is 0.001.',
    ],
    [
      'How do I start the pump?',
      'To start the pump, do this:\nTurn the key.\nWait.',
      'To start the pump, do this:\nTurn the key.\nWait.',
    ],
    [
      'How is the seal cooled?',
      'The seal is cooled by water. The motor is cooled by air.',
      'The seal is cooled by water.',
    ],
  ])('quotes for "%s" as much as it takes', (question, text, quote) => {
    const index = createLibraryIndex()
    index.add([passageOf('a:0', text)], 'a.pdf')
    expect(index.search(question, 1).hits[0]?.quote.text).toBe(quote)
  })

  it('says which word it has read as which', () => {
    const result = library().search('lubricaton of the bearngs', 5)
    expect(result.readAs).toEqual([
      { word: 'lubricaton', as: 'lubricate' },
      { word: 'bearngs', as: 'bearings' },
    ])
    expect(library().search('Lubricate the bearings', 5)).not.toHaveProperty('readAs')
  })

  it('takes no word for another whose stem alone is near', () => {
    const index = createLibraryIndex()
    index.add([passageOf('a:0', 'If you install a shield on the pump, it is guaranteed with caution.')], 'a.pdf')
    const result = index.search('What is the guarantor of the pump?', 1)
    expect(result.verdict).toBe('unsure')
    expect(result).not.toHaveProperty('readAs')
  })

  it('reads a word that it does not know as the commoner of two that are as near', () => {
    const readAs = (...texts: string[]) => {
      const index = createLibraryIndex()
      index.add(
        texts.map((text, n) => passageOf(`a:${n}`, text)),
        'a.pdf',
      )
      return index.search('flasc', 5).readAs
    }
    const [flash, flask] = ['The flash is red.', 'The flask is red.']
    expect(readAs(flash, flask, flash)).toEqual([{ word: 'flasc', as: 'flash' }])
    expect(readAs(flask, flash, flask)).toEqual([{ word: 'flasc', as: 'flask' }])
  })

  it('puts words that stand side by side, as they are asked, before the same words apart', () => {
    const index = createLibraryIndex()
    index.add([passageOf('a:0', 'Grease is on the pump and oil is in the nipple.')], 'a.pdf')
    index.add([passageOf('b:0', 'Oil is on the pump and it is in the grease nipple.')], 'b.pdf')
    expect(index.search('grease nipple', 2).hits.map(({ hit }) => hit.id)).toEqual(['b:0', 'a:0'])
  })

  it('counts nearness in meaning only where words alone have found nothing, and says by words alone whether they have', () => {
    const counted = (question: string) => {
      const score = (cosine: number) => {
        const nearness = () => ({ whole: cosine, sentences: [cosine, cosine] })
        const { hits, verdict } = library().search(question, 1, ['pump'], { find: () => [], nearness })
        return { score: hits[0]!.hit.score, verdict }
      }
      const [far, near] = [score(0), score(0.5)]
      return [near.verdict, far.verdict, near.score - far.score]
    }
    expect(counted('Flush the housing with clean water')).toEqual(['found', 'found', 0])
    expect(counted('Why does the loud noisy housing crack soon?')).toEqual(['unsure', 'unsure', 12 * 0.5])
  })

  it('takes what only another source finds, where it answers better than what the words find', () => {
    const source = { find: () => [{ id: 'pump:1', score: 0 }], nearness: () => undefined }
    const index = createLibraryIndex()
    index.add(pump, 'pump manual.pdf')
    expect(index.search('Who tightens greasy windings?', 5, undefined, source).hits.map(({ hit }) => hit.id)).toContain(
      'pump:1',
    )
  })

  it('looks only into the given documents', () => {
    expect(ids('Tighten the bolts', ['valve'])).toEqual(['valve:1'])
    expect(ids('Tighten the bolts', [])).toEqual([])
  })

  it.each([
    ['Tighten the M12 bolts of P-101A', 'found'],
    ['How are the bearings lubricated?', 'found'],
    ['What is the torque of pump P-205?', 'absent'],
    ['Which M16 bolts are tightened?', 'absent'],
    ['At what voltage does the motor of P-101A run?', 'found'],
    ['How are the bearings denoted in LUBRIX?', 'absent'],
    ['Which Siemens motor runs at 400 V?', 'absent'],
    ['Who is the president of France?', 'absent'],
    ['Which noise do worn windings of the motor make?', 'unsure'],
    ['', 'absent'],
  ])('of "%s": the verdict is %s', (question, verdict) => {
    expect(library().search(question, 5).verdict).toBe(verdict)
  })

  it.each([
    ['What does read.table do with a header line?', 'found'],
    ['What does relief_valve.close do with a header line?', 'unsure'],
    ['What does read.line do with a header table?', 'unsure'],
    ['At what max.pressure does the relief valve open?', 'found'],
    ['Which header line of the table.What does it do?', 'found'],
    ['How many retries does ups.conf allow?', 'found'],
  ])('of "%s", where names are made of words: the verdict is %s', (question, verdict) => {
    const index = library()
    index.add([passageOf('r:0', 'With a header line, read.table takes the names of the columns from it.')], 'r.pdf')
    index.add([passageOf('s:0', 'Relief valve: max. pressure 16 bar, then it must open.')], 's.pdf')
    index.add([passageOf('t:0', 'The file ups.conf'), passageOf('t:1', 'Three retries are allowed.')], 't.pdf')
    expect(index.search(question, 5).verdict).toBe(verdict)
  })

  it('searches the edition there is until another is complete, which may have no passage at all', () => {
    const index = createLibraryIndex()
    index.add(pump, 'pump manual.pdf')
    const coming = index.replace('pump', 'pump manual.pdf')
    coming.add([{ ...passageOf('pump/1:0', 'Renew the gasket.'), document: 'pump' }])
    coming.add([{ ...passageOf('pump/1:1', 'Grease the seal.'), document: 'pump' }])
    expect([index.ids('pump').length, index.find('gasket').ids, index.find('bearings').ids]).toEqual([
      4,
      [],
      ['pump:1'],
    ])
    coming.finish()
    expect(index.ids('pump')).toEqual(['pump/1:0', 'pump/1:1'])
    expect([index.find('gasket').ids, index.find('bearings').ids]).toEqual([['pump/1:0'], []])
    index.replace('pump', 'pump manual.pdf').finish()
    expect([index.count(), index.document('pump')]).toEqual([0, undefined])
  })

  it('counts the passages of each document and of all', () => {
    const index = library()
    index.add(pump, 'pump manual.pdf')
    expect([index.count('pump'), index.count('valve'), index.count('other'), index.count()]).toEqual([4, 2, 0, 6])
  })
})

describe('for any library', () => {
  const words = [
    'pump',
    'valve',
    'seal',
    'bolt',
    'oil',
    'P-101A',
    'P-101B',
    'DN50',
    '120 N·m',
    '16 bar',
    'the',
    'torques',
    'flange',
    'motor',
  ]
  const text = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 30 }).map((list) => `${list.join(' ')}.`)
  const documents = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  const question = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((list) => list.join(' '))

  function build(texts: string[][], name = (n: number) => `d${n}`) {
    const index = createLibraryIndex()
    const all: Passage[] = []
    for (const [n, list] of texts.entries()) {
      const passages = list.map((text, i) => passageOf(`${name(n)}:${i}`, text))
      all.push(...passages)
      index.add(passages, 'manual.pdf')
    }
    return { index, all }
  }

  it('a removed document has no hit, and the others are all still found', () => {
    fc.assert(
      fc.property(documents, question, (texts, asked) => {
        const { index, all } = build(texts)
        index.remove('d0')
        const found = index.search(asked, 100).hits.map(({ hit }) => hit.id)
        const before = build(texts)
          .index.search(asked, 100)
          .hits.map(({ hit }) => hit.id)
        expect(found.filter((id) => id.startsWith('d0:'))).toEqual([])
        expect(index.count()).toBe(all.filter(({ document }) => document !== 'd0').length)
        // Spelling is looked up only for what nobody writes, so removal may add hits, never lose one.
        expect(new Set(found)).toEqual(new Set([...before.filter((id) => !id.startsWith('d0:')), ...found]))
      }),
      { seed },
    )
  })

  it('documents that were kept find what they found, in the same order with the same scores', () => {
    fc.assert(
      fc.property(documents, question, (texts, asked) => {
        const { index } = build(texts)
        const before = index.search(asked, 100)
        for (const { document } of [...index.documents()]) {
          const kept = structuredClone(index.whole(document)!)
          index.remove(document)
          index.open(kept)
        }
        expect(index.search(asked, 100)).toEqual(before)
      }),
      { seed },
    )
  })

  it('passages that arrive one by one are found as if they had come at once', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), question, (texts, asked) => {
        // The language is told by what came first.
        const english = 'This is the manual of a pump and it is in English.'
        const passages = [english, ...texts].map((one, n) => passageOf(`d:${n}`, one))
        const [atOnce, byOne] = [createLibraryIndex(), createLibraryIndex()]
        atOnce.add(passages, 'manual.pdf')
        for (const passage of passages) byOne.add([passage], 'manual.pdf')
        expect(byOne.search(asked, 100)).toEqual(atOnce.search(asked, 100))
      }),
      { seed },
    )
  })

  it('a passage with all of the question comes before one with nothing of it but its commonest word', () => {
    fc.assert(
      fc.property(documents, (texts) => {
        const { index } = build(texts)
        index.add(
          [passageOf('x:0', 'The impeller XK-77 needs 33 kW.'), passageOf('x:1', 'The pump needs the oil.')],
          'x.pdf',
        )
        expect(index.search('What power does the impeller XK-77 of the pump need?', 1).hits[0]?.hit.id).toBe('x:0')
      }),
      { seed },
    )
  })

  it('passages that share nothing with the question do not appear, however many there are', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 20 }), question, (texts, n, asked) => {
        const { index } = build(texts)
        const before = index.search(asked, 100).hits.map(({ hit }) => hit.id)
        index.add(
          Array.from({ length: n }, (_, i) => passageOf(`y:${i}`, 'Quite unrelated words stand here.')),
          'y.txt',
        )
        const after = index.search(asked, 100).hits.map(({ hit }) => hit.id)
        expect(after.filter((id) => id.startsWith('y:'))).toEqual([])
        expect(new Set(after)).toEqual(new Set(before))
      }),
      { seed },
    )
  })

  it('every quote is a copy of consecutive sentences of its passage, and scores fall', () => {
    fc.assert(
      fc.property(documents, question, (texts, asked) => {
        const { hits } = build(texts).index.search(asked, 5)
        for (const { passage, quote, hit } of hits) {
          const { text, sentences } = passage
          const copies = sentences.flatMap(({ start }, i) =>
            sentences.slice(i).map(({ end }) => text.slice(start, end)),
          )
          expect(copies).toContain(quote.text)
          expect(hit.coverage).toBeGreaterThanOrEqual(0)
          expect(hit.coverage).toBeLessThanOrEqual(1.0000001)
        }
        expect(hits.map(({ hit }) => hit.score)).toEqual(hits.map(({ hit }) => hit.score).sort((a, b) => b - a))
      }),
      { seed },
    )
  })
})
