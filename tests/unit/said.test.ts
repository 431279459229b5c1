import { expect, test } from 'vitest'
import type { Found, SearchResult } from '../../src/core/document'
import { quoteParts } from '../../src/ui/quote-parts'
import { answerSaid, hazardsSaid, quoteSaid } from '../../src/ui/speech/said'
import { catalogues } from '../../src/ui/words/words'
import { en } from '../../src/ui/words/en'
import { tablePassage } from './table-passage'

const screen = { words: en, locale: 'en' } as const
const heads = ['Joint', 'Thread', 'Torque']
const passage = tablePassage(
  ['These are the torques of the joints.', heads.join('\t'), 'Casing nuts\tM16\t120 N·m', 'Drain plug\t\t-0.94 N·m'],
  heads,
)
const place = { name: 'pump-manual.pdf', page: '12' }

function foundIn(text: string, own: Partial<Found['passage']> = {}): Found {
  const quoted = { ...passage, ...own }
  return { hit: {} as Found['hit'], passage: quoted, quote: { passage: 'd:0', document: 'd', text, spans: [] } }
}

function saidOf(
  found: Found,
  verdict: SearchResult['verdict'] = 'found',
  warnings: string[] = [],
  on: Parameters<typeof quoteSaid>[0] = screen,
) {
  const result = { hits: [found], verdict } as unknown as SearchResult
  const parts = quoteParts(found.passage, found.quote, false)
  return quoteSaid(on, found, parts, result, warnings, place).map(({ text, language }) => `${language}: ${text}`)
}

test('a quoted row is said by its heads, without the rows beside it, and then where it stands', () => {
  expect(saidOf(foundIn('Drain plug\t\t-0.94 N·m'))).toEqual([
    'en: Joint: Drain plug; Torque: minus 0.94 N m',
    'en: page 12 of pump-manual',
  ])
})

test('a sentence is said with what its card shows beside it', () => {
  expect(saidOf(foundIn('These are the torques of the joints.'))).toEqual([
    'en: These are the torques of the joints.',
    'en: Joint; Thread; Torque',
    'en: page 12 of pump-manual',
  ])
})

test('what is said against a quote comes before it, and what is struck out says so', () => {
  const { text } = passage
  const start = text.indexOf('120')
  const found = foundIn('Casing nuts\tM16\t120 N·m', { struck: [{ start, end: start + 3 }] })
  expect(saidOf(found, 'unsure', ['Read by OCR, 80 % sure: compare with the page.'])).toEqual([
    'en: These come closest. Check the page.',
    'en: Read by OCR, 80 % sure: compare with the page.',
    'en: Joint: Casing nuts; Thread: M16; Torque: struck out: 120; N m',
    'en: page 12 of pump-manual',
  ])
})

test('the words are said in their language, what is said of them in that of the screen', async () => {
  const found = foundIn('Druck ≤ 5 bar', {
    text: 'Der Druck ist bei der Pumpe zu prüfen.\nDruck ≤ 5 bar',
    sentences: [],
  })
  expect(saidOf(found).at(-2)).toBe('de: Druck kleiner oder gleich 5 bar')
  const words = await catalogues.fr.load()
  expect(saidOf(found, 'found', [], { words, locale: 'fr' }).at(-1)).toBe('fr: page 12 de pump-manual')
})

test('of an answer, what the documents do not support is said to be so before it', () => {
  const sentence = { text: 'The valve is set to -5 bar.', newLine: true, citations: [1], verdict: 'supported' as const }
  const unsupported = { ...sentence, text: 'It is red.', citations: [], verdict: 'unsupported' as const }
  const said = answerSaid(screen, [sentence, unsupported], ['This page is stamped “VOID”.'], [place, place])
  expect(said.map(({ text }) => text)).toEqual([
    'This page is stamped “VOID”.',
    'The valve is set to minus 5 bar.',
    'Not supported by the documents',
    'It is red.',
    'page 12 of pump-manual',
  ])
})

test('the documents’ own warnings are said under what they are, each in its language and with its place', () => {
  const warning = (text: string, above: boolean, own: Partial<Found['passage']> = {}) => {
    return { found: foundIn(text, { text, heading: '', ...own }), above }
  }
  const german = warning('Der Deckel darf nicht unter Druck geöffnet werden.', true)
  const struck = warning('WARNING Hot surface, 80 °C', false, { struck: [{ start: 21, end: 26 }] })
  const said = hazardsSaid(screen, [german, struck, warning('Wear gloves.', false)], () => place)
  expect(said.map(({ text, language }) => `${language}: ${text}`)).toEqual([
    'en: The documents forbid',
    'de: Der Deckel darf nicht unter Druck geöffnet werden.',
    'en: page 12 of pump-manual',
    'en: Warnings in the documents',
    'en: WARNING Hot surface, struck out: 80 degrees Celsius;',
    'en: page 12 of pump-manual',
    'en: Wear gloves.',
    'en: page 12 of pump-manual',
  ])
})
