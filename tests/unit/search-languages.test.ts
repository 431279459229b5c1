/** Each language of the documents through the suite of its contract, and what German does of its own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { german } from '../../src/core/language/de/de'
import { english } from '../../src/core/language/en/en'
import { spanish } from '../../src/core/language/es/es'
import { french } from '../../src/core/language/fr/fr'
import { languages } from '../../src/core/language/languages'
import { portuguese } from '../../src/core/language/pt/pt'
import { plain } from '../../src/core/language/lists'
import { termsOf } from '../../src/core/language/terms'
import { languageContract, type Manual } from '../contracts/language'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'

function manualIn(language: string): Manual {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/languages/${language}.json`), 'utf8')) as Manual
}

it('has a test here for each language that the search knows', () => {
  expect(languages).toEqual([english, german, french, spanish, portuguese])
})

languageContract('English', english, manualIn('en'))
languageContract('German', german, manualIn('de'))
languageContract('French', french, manualIn('fr'))
languageContract('Spanish', spanish, manualIn('es'))
languageContract('Portuguese', portuguese, manualIn('pt'))

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

it.each([
  ['2 900 tr/min', french, '2900rpm'],
  ['1.850,5 kg', portuguese, '1850.5kg'],
  ['40.000 horas', spanish, '40000h'],
  ['40 000 horas', spanish, '40000h'],
  ['2 años', spanish, '2year'],
  ['0,6 litre', french, '0.6l'],
])('reads the numbers and units of "%s"', (text, language, term) => {
  expect(termsOf(text, language)).toContain(term)
})

it('takes two numbers that stand side by side for one only where the second has three figures', () => {
  expect(termsOf('M8 18 150 N·m', french)).not.toContain('18150')
  expect(termsOf('12 50 bar', french)).toEqual(expect.arrayContaining(['12', '50bar']))
})

it.each([
  ["l'huile", 'huile', french],
  ['L’huile', 'huile', french],
  ['doit-il', 'doit', french],
  ['y a-t-il', 'y a', french],
  ['verifique-se', 'verifique', portuguese],
  ["d'água", 'água', portuguese],
])('takes from "%s" what is no part of the word', (text, word, language) => {
  expect(termsOf(text, language)).toEqual(termsOf(word, language))
})

it('leaves the codes of a plant whole, which look like words with something written to them', () => {
  expect(termsOf('P-LE, MP-NO', french)).toEqual(termsOf('P-LE, MP-NO', english))
  expect(termsOf('P-LA, MP-NO', portuguese)).toEqual(termsOf('P-LA, MP-NO', english))
})

it.each([
  [french, 'vérifier vérifie vérifiée vérification'],
  [french, 'serrer serré serrées serrage'],
  [french, 'nettoyer nettoyé nettoyage nettoie'],
  [french, 'première premiers'],
  [french, 'batterie batteries'],
  [spanish, 'fijar fijación fijado'],
  [spanish, 'máximo máximos máximas'],
  [spanish, 'montar montaje'],
  [spanish, 'luz luces'],
  [spanish, 'aplicar aplique'],
  [spanish, 'conexión conexiones'],
  [portuguese, 'ligação ligações ligar ligue'],
  [portuguese, 'medir medição medições'],
  [portuguese, 'nível níveis'],
  [portuguese, 'trocar troque'],
  [portuguese, 'isolar isolamento'],
  [portuguese, 'tensão tensões'],
])('$code: has one stem for %s', ({ stem }, words) => {
  expect(new Set(words.split(' ').map((word) => stem(plain(word)))).size, words).toBe(1)
})
