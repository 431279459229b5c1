import { expect, it } from 'vitest'
import { languageOf } from '../../src/core/language/function-words'
import { languageOfQuestion } from '../../src/core/language/question-language'

it.each([
  ['How often is the oil changed in the gearbox?', 'en'],
  ['Wie oft wird das Öl im Getriebe gewechselt?', 'de'],
  ['Quel est le couple de serrage des vis de la bride ?', 'fr'],
  ['¿Cuál es el par de apriete de los tornillos?', 'es'],
  ['Qual é o torque dos parafusos da tampa?', 'pt'],
])('"%s" is in %s', (text, language) => {
  expect(languageOf(text)).toBe(language)
})

it.each(['Zündtemperatur Bremsenreiniger', 'oil change interval PWI-BB', '', '4-20 mA'])(
  'says nothing of "%s", which has no two function words',
  (text) => {
    expect(languageOf(text)).toBeUndefined()
  },
)

it('takes the letters of tags for no words', () => {
  expect(languageOf('P-101A P-102A 103-A A-104 DE-40 E5')).toBeUndefined()
  expect(languageOf('P-101A is in the hall beside P-102A, P-103A, P-104A and P-105A.')).toBe('en')
})

it.each([
  ['Axialspiel der Welle', 'de'],
  ['Netzspannung für DSA-2000', 'de'],
  ['Pourquoi vibration pompe', 'fr'],
  ['Cuándo purgar bomba', 'es'],
])('a question tells its language by one word: "%s" is in %s', (text, language) => {
  expect(languageOf(text)).toBeUndefined()
  expect(languageOfQuestion(text)).toBe(language)
})

it.each([
  'DAS input range',
  'FÜR 100 relay',
  'what is the Wie factor',
  'die cushion pressure',
  'man hole cover torque',
])('a question tells no language but English by "%s"', (text) => {
  expect([undefined, 'en']).toContain(languageOfQuestion(text))
})
