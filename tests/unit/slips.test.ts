import { describe, expect, it } from 'vitest'
import { english } from '../../src/core/language/en/en'
import { createLibraryIndex } from '../library-index'
import { mended, misspellingsIn, withoutSlips } from '../../src/core/search/slips'
import { passageOf } from './passages'

const never = () => false

describe('a slip', () => {
  it.each([
    ['waht is teh torque?', 'what is the torque?'],
    ['Waht is the torque?', 'what is the torque?'],
    ['Hwo do I start it?', 'how do I start it?'],
    ['wich bolts hold it', 'which bolts hold it'],
    ['Wehre is it, adn whcih one?', 'where is it, and which one?'],
  ])('in "%s" is mended: %s', (question, text) => {
    expect(withoutSlips(question, english, never).text).toBe(text)
  })

  it.each([
    // Words of their own, however near to a stop word.
    'which dose of chlorine',
    'form of the seal',
    'hose, gain, blow, cold, hat',
    'flanges as in asme b16, see inst. sheet',
    // Names, abbreviations and identifiers.
    'torque of TEH',
    'egt limit, lte antenna',
    'What is Waht?',
    'torque of P-teh and teh-1',
    // A letter is missing, but this is not where the question begins.
    'the wich motor',
  ])('is not seen in "%s"', (question) => {
    expect(withoutSlips(question, english, never)).toEqual({ text: question, slips: [] })
  })

  it('is none where a document has the word', () => {
    expect(withoutSlips('waht is teh torque?', english, (term) => term === 'teh').text).toBe('what is teh torque?')
  })
})

describe('a question with slips', () => {
  const index = createLibraryIndex()
  index.add(
    [
      passageOf('a:0', 'RELTOL=x resets the relative error. The default value of RELTOL is 0.001.'),
      passageOf('a:1', 'Close the relief valve. It opens at 16 bar.'),
      passageOf('a:2', 'The motor runs at 400 V. It does not start when it is hot.'),
    ],
    'a.pdf',
  )

  it.each([
    ['waht is the defualt value of reltol', 'found'],
    ['whats the default value of reltol', 'found'],
    ['Why doesnt the motor start when hot?', 'found'],
    ['hwo is teh relief valve closed', 'found'],
    ['waht is the torque of the impeller', 'absent'],
    ['waht is the dose of the relief valve', 'absent'],
    ['wich grease for the relief valve', 'absent'],
    ['waht teh whcih', 'absent'],
  ])('"%s": the verdict is %s', (question, verdict) => {
    expect(index.search(question, 5).verdict).toBe(verdict)
  })

  it('says how it was read', () => {
    expect(index.search('waht is the defualt value of reltol', 5).readAs).toEqual([
      { word: 'waht', as: 'what' },
      { word: 'defualt', as: 'default' },
    ])
  })
})

describe('a misspelt word', () => {
  const counts = new Map(['temperatur', 'lubric', 'coupl'].map((stem) => [stem, 3]))
  const terms = { has: (term: string) => counts.has(term), count: (term: string) => counts.get(term) ?? 0 }
  const read = (question: string) => misspellingsIn(question, english, terms)

  it.each([
    ['tempreature of it', 'temperature'],
    ['a lubricatoin point', 'lubrication'],
    ['the couplling guard', 'coupling'],
  ])('is read as one that a document has: %s', (question, as) => {
    const [one] = read(question)
    expect(english.stem(one?.as ?? '')).toBe(english.stem(as))
    expect(mended(question, read(question))).toContain(one?.as)
  })

  it('is none that is short, known, a name or part of a code', () => {
    for (const question of ['the cupl', 'coupling', 'Tempreature', 'P-tempreature', 'get_tempreature', 'temperature'])
      expect(read(question)).toEqual([])
  })

  it('counts as the word that was meant, and is said', () => {
    const index = createLibraryIndex()
    index.add([passageOf('a:0', 'The maximum temperature of the bearing is 80 °C.')], 'a.pdf')
    const { readAs, verdict } = index.search('maximum tempreature of the bearing', 1)
    expect(readAs).toEqual([{ word: 'tempreature', as: 'temperature' }])
    expect(verdict).toBe(index.search('maximum temperature of the bearing', 1).verdict)
  })
})
