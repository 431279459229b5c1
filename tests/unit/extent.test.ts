/** How far a quote goes from the sentence that answers best. */
import { describe, expect, it } from 'vitest'
import { english } from '../../src/core/language/en/en'
import { termsOf } from '../../src/core/language/terms'
import { extentOf } from '../../src/core/search/extent'
import { questionOf } from '../../src/core/search/question'

interface Case {
  question?: string
  /** The sentences; the one that answers best begins with ">". */
  texts: string[]
  /** How well each answers; only the best one does where nothing else is said. */
  shares?: number[]
  /** What each adds to the best one; nothing where nothing else is said. */
  gains?: number[]
  isHead?: boolean
  /** Which of them go on in the line of the one before; none where nothing else is said. */
  goOn?: number[]
}

/** The sentences that are quoted. */
function quoted({ question = 'What does it weigh?', texts, shares, gains, isHead = false, goOn = [] }: Case): string[] {
  const best = texts.findIndex((text) => text.startsWith('>'))
  const plain = texts.map((text) => text.replace(/^>/, ''))
  const [first, last] = extentOf({
    texts: plain,
    lists: plain.map((text) => termsOf(text, english)),
    shares: shares ?? plain.map((_, i) => (i === best ? 0.8 : 0.2)),
    best,
    isHead,
    opensLine: (i) => !goOn.includes(i),
    gain: (i) => gains?.[i] ?? 0,
    question: questionOf(question, 'en'),
  })
  return plain.slice(first, last + 1)
}

/** A sentence of so many characters. */
const long = (length: number, begin = 'A') => `${begin}${'n'.repeat(length - begin.length - 1)}.`

describe('of a table', () => {
  it('is one row, without the rows beside it', () => {
    expect(quoted({ texts: ['M8\t25 N·m', '>M10\t45 N·m', 'M12\t80 N·m'] })).toEqual(['M10\t45 N·m'])
  })

  it('is each row that answers as well, as far as they follow one another', () => {
    const texts = ['M6\t10 N·m', '>M8\t25 N·m', 'M8\t30 N·m', 'M10\t45 N·m', 'M8\t35 N·m']
    expect(quoted({ texts, shares: [0.5, 0.8, 0.79, 0.5, 0.8] })).toEqual(['M8\t25 N·m', 'M8\t30 N·m'])
    expect(quoted({ texts: texts.slice(0, 2), shares: [0.78, 0.8] })).toEqual(['M6\t10 N·m', 'M8\t25 N·m'])
  })

  it('is all of it where a list is asked for, but not the prose around it', () => {
    const texts = ['These fit.', 'M8\t25 N·m', '>M10\t45 N·m', 'M12\t80 N·m', 'Others do not.']
    expect(quoted({ question: 'List all screws', texts })).toEqual(['M8\t25 N·m', 'M10\t45 N·m', 'M12\t80 N·m'])
  })

  it('has an end: 400 characters, and five times as many where a list is asked for', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i === 0 ? '>' : ''}${i}\t${'x'.repeat(96)}`)
    const shares = rows.map(() => 0.8)
    expect(quoted({ texts: rows, shares })).toHaveLength(4)
    expect(quoted({ question: 'List all screws', texts: rows, shares }).length).toBeGreaterThan(15)
    expect(quoted({ question: 'List all screws', texts: rows, shares }).join(' ').length).toBeLessThanOrEqual(2000)
  })
})

describe('of the head of a table', () => {
  it('is the rows below it too, as the head alone answers nothing', () => {
    const texts = ['M6\t10', '>Screw\tTorque', 'M8\t25', 'M10\t45', 'Use oil.']
    expect(quoted({ texts, isHead: true })).toEqual(['Screw\tTorque', 'M8\t25', 'M10\t45'])
    const rows = Array.from({ length: 9 }, (_, i) => `${i === 0 ? '>' : ''}${i}\t${'x'.repeat(96)}`)
    expect(quoted({ texts: rows, isHead: true })).toHaveLength(4)
  })
})

describe('of items', () => {
  it('is one with all its sentences, to where the next begins, whichever of them answers', () => {
    const texts = [
      '1. Drain it.',
      '>2. Remove the nut.',
      'NOTE:',
      'It is a left hand thread.',
      '3. Take off the wheel.',
    ]
    const item = ['2. Remove the nut.', 'NOTE:', 'It is a left hand thread.']
    expect(quoted({ texts, goOn: [2] })).toEqual(item)
    expect(quoted({ texts: texts.slice(1), goOn: [1] })).toEqual(item)
    const others = ['1. Drain it.', '2. Use a pipe.', '>Bends are bad.', '3. Wait.']
    expect(quoted({ texts: others, goOn: [2] })).toEqual(['2. Use a pipe.', 'Bends are bad.'])
    expect(quoted({ texts: others })).toEqual(['Bends are bad.'])
  })

  it('ends with its line where no other item follows, and takes no row', () => {
    const texts = ['1. Drain it.', '>2. Remove the nut.', 'It sits tight.', 'The pump is blue.', long(380)]
    expect(quoted({ texts, goOn: [2] })).toEqual(['2. Remove the nut.', 'It sits tight.'])
    expect(quoted({ texts: ['>1. Bolts', 'M8\t25 N·m', '2. Nuts'] })).toEqual(['1. Bolts'])
  })

  it('takes no sentence in that makes it too long', () => {
    const texts = ['>1. Remove the nut.', long(200, 'B'), long(200, 'C'), '2. Wait.']
    expect(quoted({ texts, goOn: [1, 2] })).toEqual(['1. Remove the nut.', long(200, 'B')])
  })

  it.each(['• Oil', '1. Oil', '(2) Oil', 'a) Oil', '- Oil'])(
    '"%s" is quoted with the item that answers as well',
    (item) => {
      const texts = [`>${item}`, item.replace('Oil', 'Grease'), 'Both are in the store.']
      expect(quoted({ texts, shares: [0.8, 0.8, 0.8] })).toEqual([item, item.replace('Oil', 'Grease')])
    },
  )

  it('are all quoted where a list is asked for', () => {
    const texts = ['Use one of these.', '• Oil', '>• Grease', '• Wax']
    expect(quoted({ question: 'List all lubricants', texts })).toEqual(['• Oil', '• Grease', '• Wax'])
  })
})

it('takes what its last sentence announces, of an item too', () => {
  const texts = ['8. Close it.', '>9. Press INDEX.', 'Select the action from this list:', '0 - None 1 - Alarm']
  expect(quoted({ texts, goOn: [2], question: 'CnF5 alarm action' })).toEqual(
    texts.slice(1).map((text) => text.replace('>', '')),
  )
})

describe('of steps', () => {
  const question = 'How do I start the pump?'

  it('is what stands before and behind in equal parts', () => {
    const texts = Array.from({ length: 7 }, (_, i) => `${i === 3 ? '>' : ''}${long(290, `S${i}`)}`)
    expect(quoted({ question, texts }).map((text) => text.slice(0, 2))).toEqual(['S2', 'S3', 'S4'])
  })

  it('is all of a short passage', () => {
    const texts = ['Open the valve.', '>Start the pump.', 'Wait.', 'Never run it dry.']
    expect(quoted({ question, texts })).toEqual(['Open the valve.', 'Start the pump.', 'Wait.', 'Never run it dry.'])
  })
})

describe('of prose', () => {
  it('is what a sentence announces with it', () => {
    const texts = ['Before that.', '>Check these:', 'Oil.', 'Water.']
    expect(quoted({ texts })).toEqual(['Check these:', 'Oil.', 'Water.'])
  })

  it('is all of a short passage in which no sentence stands out', () => {
    const texts = ['It is of steel.', '>It weighs 5 kg.', 'It is blue.']
    expect(quoted({ texts, shares: [0.2, 0.8, 0.78] })).toEqual(['It is of steel.', 'It weighs 5 kg.', 'It is blue.'])
    expect(quoted({ texts, shares: [0.2, 0.8, 0.7] })).toEqual(['It weighs 5 kg.'])
  })

  it('is one sentence of a long passage, or beside a table, though it does not stand out', () => {
    const around = [long(250, 'B'), '>It weighs 5 kg.', long(250, 'C')]
    expect(quoted({ texts: around, shares: [0.8, 0.8, 0.8] })).toEqual(['It weighs 5 kg.'])
    expect(quoted({ texts: ['>It weighs 5 kg.', 'M8\t25 N·m'], shares: [0.8, 0.8] })).toEqual(['It weighs 5 kg.'])
  })

  it('is all of a passage of 400 characters, and not of one more', () => {
    const texts = (length: number) => [`>${long(200)}`, long(length, 'B')]
    expect(quoted({ texts: texts(199), shares: [0.8, 0.8] })).toHaveLength(2)
    expect(quoted({ texts: texts(200), shares: [0.8, 0.8] })).toEqual([long(200)])
  })

  it('takes the sentence beside it that adds a tenth of the question and more, rather the one behind', () => {
    const texts = ['The pump is blue.', '>It weighs 5 kg.', 'With oil it is 6 kg.']
    expect(quoted({ texts, gains: [0, 0, 0.12] })).toEqual(['It weighs 5 kg.', 'With oil it is 6 kg.'])
    expect(quoted({ texts, gains: [0.2, 0, 0.12] })).toEqual(['The pump is blue.', 'It weighs 5 kg.'])
    expect(quoted({ texts, gains: [0.2, 0, 0.2] })).toEqual(['It weighs 5 kg.', 'With oil it is 6 kg.'])
    expect(quoted({ texts, gains: [0.1, 0, 0.1] })).toEqual(['It weighs 5 kg.'])
  })

  it('takes no row, and no sentence that makes it too long', () => {
    expect(quoted({ texts: ['>It weighs 5 kg.', 'M8\t25 N·m'], gains: [0, 0.5] })).toEqual(['It weighs 5 kg.'])
    expect(quoted({ texts: ['>It weighs 5 kg.', long(390)], gains: [0, 0.5] })).toEqual(['It weighs 5 kg.'])
  })

  it('takes the sentence behind it that has the figure which it lacks itself', () => {
    const texts = ['It had 7 kg.', '>The weight of the pump is given here.', 'It has 5 kg.']
    expect(quoted({ question: 'How much does the pump weigh?', texts })).toEqual(
      texts.slice(1).map((text) => text.replace('>', '')),
    )
    expect(quoted({ question: 'Who made the pump?', texts })).toEqual(['The weight of the pump is given here.'])
    const alone = ['>The weight of the pump is 5 kg.', 'It had 7 kg.']
    expect(quoted({ question: 'How much does the pump weigh?', texts: alone })).toEqual([
      'The weight of the pump is 5 kg.',
    ])
  })

  it('takes what leans on it, and what it leans on itself, in the same line', () => {
    const texts = ['The pump is blue.', '>Writing is protected.', 'This needs WE first.', 'Other commands do not.']
    expect(quoted({ texts, goOn: [1, 2, 3] })).toEqual(['Writing is protected.', 'This needs WE first.'])
    expect(quoted({ texts })).toEqual(['Writing is protected.'])
    const leaning = ['Wait.', 'The nut has a left hand thread.', '>It weighs 5 kg.']
    expect(quoted({ texts: leaning, goOn: [1, 2] })).toEqual(['The nut has a left hand thread.', 'It weighs 5 kg.'])
    expect(quoted({ texts: leaning })).toEqual(['It weighs 5 kg.'])
    expect(quoted({ texts: ['>It weighs 5 kg.', `This ${long(390)}`], goOn: [1] })).toEqual(['It weighs 5 kg.'])
    expect(quoted({ texts: [long(390), '>It weighs 5 kg.'], goOn: [1] })).toEqual(['It weighs 5 kg.'])
  })

  it('mends a sentence that the lines of the page cut', () => {
    const texts = ['It is blue.', 'The weight of the', '>pump with its oil', '(grade 46) is 5 kg.', 'it is of steel.']
    expect(quoted({ texts })).toEqual(['The weight of the', 'pump with its oil', '(grade 46) is 5 kg.'])
    expect(quoted({ texts: ['The weight', '>Oil is in it.', 'And water.'] })).toEqual(['Oil is in it.'])
  })
})
