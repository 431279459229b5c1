/** What every language of the search must do. A new one runs through all of it with a small manual of its own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { german } from '../../src/core/language/de/de'
import { english } from '../../src/core/language/en/en'
import type { Language } from '../../src/core/language/language'
import { languageOf } from '../../src/core/language/function-words'
import { languages, listsOf } from '../../src/core/language/languages'
import { lexemesOf } from '../../src/core/language/lexemes'
import { termsOf } from '../../src/core/language/terms'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'

interface Asked {
  question: string
  page: number
  answer: string
}

interface Manual {
  pages: string[][]
  /** To tune with, and not to tune with. */
  open: Asked[]
  heldOut: Asked[]
  unanswered: string[]
}

function manualIn(language: string): Manual {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/languages/${language}.json`), 'utf8')) as Manual
}

/** A passage a page, as short pages have. */
function indexOf({ pages }: Manual) {
  const index = createLibraryIndex()
  index.add(
    pages.map((lines, n) => passageOf(`manual:${n}`, lines.join('\n'))),
    'manual.pdf',
  )
  return index
}

function languageContract(language: Language, manual: Manual) {
  const text = manual.pages.flat().join('\n')

  it('is recognised by its words, and its lists are taken', () => {
    expect(languageOf(text)).toBe(language.code)
    expect(listsOf(language.code)).toBe(language)
  })

  it('has stop words and stems in the spelling in which words are looked up', () => {
    for (const word of language.stopWords) {
      const lexemes = lexemesOf(word, language).map(({ raw }) => raw)
      expect(lexemes.length === 1 ? lexemes[0] : word).toBe(word)
    }
    for (const stem of language.framingWords) expect(stem).toBe(stem.normalize('NFKD').replace(/\p{M}/gu, ''))
  })

  it('makes the same terms of a text each time', () => {
    expect(termsOf(text, language)).toEqual(termsOf(text, language))
  })

  it.each([
    ['questions to tune with', manual.open],
    ['questions that were held back', manual.heldOut],
  ])('finds the page of nearly all %s', (_, questions) => {
    const index = indexOf(manual)
    const lost = questions.filter(({ question, page, answer }) => {
      const { hits, verdict } = index.search(question, 3)
      const [first] = hits
      return verdict === 'absent' || first?.passage.id !== `manual:${page - 1}` || !first.passage.text.includes(answer)
    })
    expect(lost.map(({ question }) => question).slice(1)).toEqual([])
  })

  it('never calls found what the manual does not answer', () => {
    const index = indexOf(manual)
    for (const question of manual.unanswered) expect(index.search(question, 3).verdict).not.toBe('found')
  })
}

it('has a test here for each language that the search knows', () => {
  expect(languages).toEqual([english, german])
})

describe('English', () => languageContract(english, manualIn('en')))
describe('German', () => languageContract(german, manualIn('de')))

it('reads German numbers and units', () => {
  expect(termsOf('1.450 U/min, 0,8 Liter, 3.000 Betriebsstunden', german)).toEqual(
    expect.arrayContaining(['1450', '0.8', '0.8l', '3000', '3000h']),
  )
})

it('knows a German verb that comes apart by its participle and with "zu" inside', () => {
  for (const [form, verb] of [
    ['abgespannt', 'abspannen'],
    ['eingestellt', 'einstellen'],
    ['ausgeschaltet', 'ausschalten'],
    ['abgelesen', 'ablesen'],
    ['auszutauschen', 'austauschen'],
  ] as const)
    expect(termsOf(form, german), form).toEqual(termsOf(verb, german))
})

it('takes a compound apart, so that it is found by its parts', () => {
  expect(termsOf('Ölfilterwechsel', german)).toEqual(expect.arrayContaining(['olfilt', 'wechsel']))
  expect(termsOf('Ölfilter', german)).toContain('olfilt')
})

it('asks each document in its own language, side by side', () => {
  const index = createLibraryIndex()
  for (const language of ['de', 'en']) {
    const { pages } = manualIn(language)
    index.add(
      pages.map((lines, n) => ({ ...passageOf(`${language}:${n}`, lines.join('\n')), document: language })),
      `${language}.pdf`,
    )
  }
  expect(index.search('Wie oft muss man das Öl wechseln?', 1).hits[0]?.passage.document).toBe('de')
  expect(index.search('How often must the oil be changed?', 1).hits[0]?.passage.document).toBe('en')
})
