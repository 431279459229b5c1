import { expect, it } from 'vitest'
import { acrossLanguages, inTheirTerms } from '../../src/core/search/across-languages'
import { questionOf } from '../../src/core/search/question'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'

it('says nothing of documents in the language of the question, or where a language is not known', () => {
  expect(acrossLanguages('absent', 'en', ['en', 'en'])).toEqual({})
  expect(acrossLanguages('absent', undefined, ['de', 'en'])).toEqual({})
  expect(acrossLanguages('absent', 'de', [undefined])).toEqual({})
})

it('calls nothing absent where no document, or at most every other one, is in the language of the question', () => {
  const languages = { question: 'de', documents: ['en', 'fr'] }
  expect(acrossLanguages('absent', 'de', ['en', 'fr', 'en'])).toEqual({ languages, verdict: 'unsure' })
  expect(acrossLanguages('absent', 'de', ['en', 'de'])).toEqual({ otherLanguages: ['en'], verdict: 'unsure' })
  expect(acrossLanguages('absent', 'de', ['en', undefined])).toEqual({ otherLanguages: ['en'], verdict: 'unsure' })
})

it('names the languages of a few documents beside a verdict that stays as it is', () => {
  expect(acrossLanguages('absent', 'en', ['de', 'en', 'en'])).toEqual({ otherLanguages: ['de'] })
  expect(acrossLanguages('found', 'de', ['en', 'de'])).toEqual({ otherLanguages: ['en'] })
})

it('looks for a name as each of the documents has it, whatever its language makes of it', () => {
  const index = createLibraryIndex()
  index.add(
    [passageOf('pt:0', 'A bomba é da linha FBEI. Nunca opere a bomba FBEI com água, que não lubrifica os mancais.')],
    'pt.pdf',
  )
  index.add([passageOf('en:0', 'This is the manual of the fan. Keep it near to the fan.')], 'en.pdf')
  expect(index.search('can the FBEI run on water', 1).hits[0]?.passage.document).toBe('pt')
})

it('looks for all words so where they tell no language, and for names alone where they do', () => {
  const compounds = (text: string, documents: readonly ('en' | 'pt' | undefined)[]) =>
    inTheirTerms(questionOf(text), documents).asked.map((one) => one.compounds)
  expect(compounds('temperatura mancais', ['en', 'pt'])).toEqual([['temperatur'], ['mancal']])
  expect(compounds('temperatura mancais', ['en', undefined])).toEqual([[], []])
  expect(compounds('what is the temperatura of the mancais', ['en', 'pt'])).toEqual([[], []])
})
