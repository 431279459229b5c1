/** Each language of the documents through the suite of its contract, and what German does of its own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { german } from '../../src/core/language/de/de'
import { english } from '../../src/core/language/en/en'
import { languages } from '../../src/core/language/languages'
import { termsOf } from '../../src/core/language/terms'
import { languageContract, type Manual } from '../contracts/language'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'

function manualIn(language: string): Manual {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/languages/${language}.json`), 'utf8')) as Manual
}

it('has a test here for each language that the search knows', () => {
  expect(languages).toEqual([english, german])
})

languageContract('English', english, manualIn('en'))
languageContract('German', german, manualIn('de'))

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
