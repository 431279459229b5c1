/** Which word a word stands for that no document has. */
import { describe, expect, it } from 'vitest'
import { english } from '../../src/core/language/en/en'
import type { SearchResult } from '../../src/core/document'
import { questionOf } from '../../src/core/search/question'
import { borneOut, formsOf, nearest, readAs, stemBeforeMisspeltEnding } from '../../src/core/search/spelling'
import { passageOf } from './passages'

const terms = (...all: string[]) => new Map(all.map((term, i) => [term, all.length - i]))

describe('the nearest word', () => {
  it.each([
    ['a letter too few', 'couplng'],
    ['a letter too many', 'couppling'],
    ['another letter', 'couplimg'],
    ['two letters swapped', 'copuling'],
    ['the last letter missing', 'couplin'],
  ])('has %s: %s', (_, word) => {
    expect(nearest(word, terms('pump', 'coupling', 'seal'))).toBe('coupling')
  })

  it.each([
    ['another first letter', 'doupling'],
    ['two letters too few', 'coupl'],
    ['three letters swapped around', 'colpu'],
  ])('is none of a short word with %s: %s', (_, word) => {
    expect(nearest(word.slice(0, 7), terms('coupling'))).toBeUndefined()
  })

  it('is the commonest of those that are as near', () => {
    expect(nearest('seat', new Map(Object.entries({ seal: 2, sear: 9, beat: 99 })))).toBe('sear')
  })

  it('may be further from a long word, but is no word that it begins with', () => {
    expect(nearest('lubrcaton', terms('lubrication'))).toBe('lubrication')
    expect(nearest('lubricaton', terms('lubric'))).toBeUndefined()
  })
})

describe('a misspelt ending', () => {
  const isKnown = (stem: string) => stem === 'lubric' || stem === 'oil'

  it('is taken off where a known stem is left', () => {
    expect(stemBeforeMisspeltEnding('lubricaton', english, isKnown)).toBe('lubric')
    expect(stemBeforeMisspeltEnding('lubricatoin', english, isKnown)).toBe('lubric')
  })

  it('is none where no stem is known, or a short one', () => {
    expect(stemBeforeMisspeltEnding('seperaton', english, isKnown)).toBeUndefined()
    expect(stemBeforeMisspeltEnding('oilaton', english, isKnown)).toBeUndefined()
    expect(stemBeforeMisspeltEnding('lubricxyzq', english, isKnown)).toBeUndefined()
  })
})

it('a word is looked for without an ending that its stem should not have, too', () => {
  expect(formsOf('pump', english)).toEqual(['pump'])
  expect(formsOf('charcter', english)).toEqual(['charcter', 'charct'])
})

describe('how a question was read', () => {
  const hits = (...texts: string[]) =>
    texts.map((text) => ({ passage: passageOf('a:0', text) })) as SearchResult['hits']
  const question = questionOf('Grease of the couplng', 'en')
  const corrections = new Map([['couplng', 'coupl']])

  it('is said with the word as the first passage that has it writes it', () => {
    expect(readAs(question, corrections, hits('The pump.', 'The Couplings turn.', 'A coupling.'))).toEqual([
      { word: 'couplng', as: 'couplings' },
    ])
  })

  it('is not said of a word that nothing found has, nor of one that is spelt right', () => {
    expect(readAs(question, corrections, hits('The pump.'))).toEqual([])
    expect(readAs(question, new Map(), hits('The couplings turn.'))).toEqual([])
  })
})

describe('a correction', () => {
  const kept = (question: string, word: string, stem: string, text: string) =>
    borneOut(new Map([[word, stem]]), questionOf(question, 'en'), [passageOf('a:0', text)]).has(word)

  it.each([
    ['a letter is missing', 'Grease of the couplng', 'couplng', 'coupl', 'The Couplings turn.'],
    ['two letters are swapped', 'lenght of the shaft', 'lenght', 'length', 'Its length is 2 m.'],
    ['two of a long word are wrong', 'lubrcaton of the pump', 'lubrcaton', 'lubric', 'See Lubrication.'],
    ['its ending alone is', 'lubricaton of the pump', 'lubricaton', 'lubric', 'Lubricate the pump.'],
  ])('is borne out where %s', (_, question, word, stem, text) => {
    expect(kept(question, word, stem, text)).toBe(true)
  })

  it('is none where the stems are near, but no word is', () => {
    expect(kept('price of the pump', 'price', 'proce', 'Please proceed. The processes proceeded.')).toBe(false)
    expect(kept('Which glove?', 'glove', 'glow', 'The lamp glows.')).toBe(false)
  })
})
