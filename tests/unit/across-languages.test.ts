import { expect, it } from 'vitest'
import { acrossLanguages } from '../../src/core/search/across-languages'

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
