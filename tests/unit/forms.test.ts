/** What the form of a sentence says of it as an answer. */
import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../src/core/document'
import { english } from '../../src/core/language/en/en'
import { termsOf } from '../../src/core/language/terms'
import { formOf, hasFigure, isMeasured, isSilent, measuredIn } from '../../src/core/search/forms'
import { questionOf } from '../../src/core/search/question'

const asked = (question: string) => questionOf(question, 'en')

/** What the form of a sentence counts; an amount of the kind asked for is looked for in it. */
function worthOf(question: string, text: string): number {
  const [one, terms] = [asked(question), termsOf(text, english)]
  return formOf(text, terms, isMeasured(text, terms, undefined, one), one)
}

describe('a sentence is the better answer for its form', () => {
  it.each([
    ['a figure where one is asked for', 'How many bolts hold the lid?', 'There are 8.', 'There are some.'],
    ['an amount of the kind asked for', 'How long does the purge take?', 'It takes 5 min.', 'It takes 5 kg.'],
    ['what it defines', 'What is RELTOL?', 'RELTOL is a tolerance.', 'Set the tolerance RELTOL.'],
    ['a ban where leave is asked', 'May I open the hatch?', 'Do not open the hatch.', 'The hatch is open.'],
    ['its day', 'Which plug fits?', 'The plug fits.', 'Formerly the plug fits.'],
    ['no example', 'Which plug fits?', 'The plug fits.', 'For example, the plug fits.'],
    ['a name where "which" is asked', 'Which oil is used?', 'The oil is VG46.', 'The oil is good.'],
  ])('with %s', (_, question, better, other) => {
    expect(worthOf(question, better)).toBeGreaterThan(worthOf(question, other))
  })

  it.each([
    ['a figure where none is asked for', 'Who made the pump?', 'There are 8.', 'There are some.'],
    ['a ban where nobody asks for leave', 'Where is the hatch?', 'Do not open the hatch.', 'The hatch is open.'],
    ['a definition where none is asked for', 'Set RELTOL', 'RELTOL is a tolerance.', 'Set the tolerance RELTOL.'],
    ['a definition of something else', 'What is RELTOL?', 'The gain is a number.', 'Set the gain.'],
    [
      'what only ends with the thing',
      'What is RELTOL?',
      'The gain is part of the list of RELTOL.',
      'Read the list of RELTOL.',
    ],
    ['what was where that is asked', 'Which was the former plug?', 'The former plug.', 'The plug.'],
    ['an example where one is asked for', 'Show an example of a plug', 'Plug, for example.', 'Plug.'],
    [
      'an example that has the number asked for',
      'Which plug fits 17?',
      'For example, 17 fits the plug.',
      '17 fits the plug.',
    ],
    ['the name that the question has itself', 'Which oil is VG46?', 'VG46 is the oil.', 'It is the oil.'],
  ])('but not with %s', (_, question, one, other) => {
    expect(worthOf(question, one)).toBeCloseTo(worthOf(question, other))
  })
})

describe('an amount of the kind asked for', () => {
  const isThere = (question: string, text: string, cells?: Sentence['cells']) =>
    isMeasured(text, termsOf(text, english), cells, asked(question))

  it('stands with its unit', () => {
    expect(isThere('How heavy is the pump?', 'It weighs 5 kg.')).toBe(true)
    expect(isThere('How heavy is the pump?', 'It takes 5 min.')).toBe(false)
    expect(isThere('Who made the pump?', 'It weighs 5 kg.')).toBe(false)
    expect(isThere('longest hose of the pump', 'Hoses of the pump are of 6 ft at most.')).toBe(true)
  })

  it('stands in a row whose first cell, or head, ends with the unit', () => {
    expect(isThere('How heavy is the pump?', 'Weight (kg)\t5\t6')).toBe(true)
    expect(isThere('How heavy is the pump?', 'Weight\t5\t6')).toBe(false)
    expect(isThere('How heavy is the pump?', 'Weight (kg)\tlow\thigh')).toBe(false)
    expect(isThere('How heavy is the pump?', 'Weight (kg) 5 6')).toBe(false)
    const under = (head: string) => [{ head, text: 'P-1' }]
    expect(isThere('How heavy is the pump?', 'P-1\t5', under('Weight [kg]'))).toBe(true)
    expect(isThere('How heavy is the pump?', 'P-1\t5', under('Time [min]'))).toBe(false)
  })

  it('stands there in words', () => {
    expect(isThere('How long is the warranty?', 'It ends after one year.')).toBe(true)
    expect(isThere('How long is the warranty?', 'It ends after five thousand (5,000) hours.')).toBe(true)
    expect(isThere('How long is the warranty?', 'It ends after two repairs.')).toBe(false)
    expect(isThere('Wie lange gilt die Garantie?', 'Sie endet nach zwei Jahren.')).toBe(true)
  })

  it('is a number of the things that are to be counted', () => {
    const question = 'How many relief valves can be fitted?'
    expect(isThere(question, 'Up to eight relief valves can be fitted.')).toBe(true)
    expect(isThere(question, 'Up to 8 relief valves can be fitted.')).toBe(true)
    expect(isThere(question, 'If 8 bar are exceeded, relief valves can be fitted.')).toBe(false)
    expect(isThere('Which relief valves can be fitted?', 'Up to 8 relief valves can be fitted.')).toBe(false)
  })

  it('makes a quote a whole answer; where no kind is known a figure does, and where none is asked for half', () => {
    const told = (question: string, text: string) => {
      const terms = termsOf(text, english)
      return measuredIn(terms, isMeasured(text, terms, undefined, asked(question)), asked(question))
    }
    expect(told('How heavy is the pump?', 'It weighs 5 kg.')).toBe(1)
    expect(told('How heavy is the pump?', 'It takes 5 min.')).toBe(0)
    expect(told('How many bolts are there?', 'There are 8.')).toBe(1)
    expect(told('How many bolts are there?', 'There are eight bolts.')).toBe(1)
    expect(told('How many bolts are there?', 'There are some.')).toBe(0)
    expect(told('Who made the pump?', 'There are 8.')).toBe(0.5)
  })
})

it('a figure is one that the question does not have, and that counts no step', () => {
  const has = (text: string) => hasFigure(text, termsOf(text, english), asked('torque of M8 at 20 °C with 8 bolts'))
  expect(has('Tighten it to 25 N·m.')).toBe(true)
  expect(has('Tighten 8 bolts.')).toBe(false)
  expect(has('3. Tighten it.')).toBe(false)
  expect(has('3. Tighten it to 25 N·m.')).toBe(true)
})

it('a quote is silent where an amount is asked for and it has no figure but those of the question', () => {
  const silent = (text: string, question = 'How heavy is the rotor R-5?') => isSilent(text, asked(question))
  expect(silent('The entire weight of the rotor R-5.')).toBe(true)
  expect(silent('The rotor R-5 weighs 7 kg.')).toBe(false)
  expect(silent('The entire weight of the rotor.', 'Where is the rotor?')).toBe(false)
})

it.each([
  [
    'Can I run the pump off a 9 V battery?',
    'A 9 V battery weighs more, and will run the fan.',
    'It cannot be used with a 9 V battery.',
  ],
  [
    'May the pump be oiled, is it allowed to?',
    'Oil for the pump is in the store.',
    'The pump may be oiled while it stands.',
  ],
  ['Darf man die Pumpe mit Öl schmieren?', 'Öl steht neben der Pumpe.', 'Die Pumpe kann mit Öl geschmiert werden.'],
  ["L'opérateur est-il autorisé à ouvrir la pompe ?", 'La pompe se trouve ici.', 'La pompe doit être arrêtée.'],
  ['¿Se puede abrir la bomba cuando está en marcha?', 'La bomba está aquí.', 'La bomba debe estar parada.'],
  ['Pode-se abrir a bomba quando ela está quente?', 'A bomba fica aqui.', 'A bomba deve estar parada.'],
])('a quote is silent where leave is asked and it neither gives nor refuses it: "%s"', (question, other, said) => {
  expect(isSilent(other, asked(question))).toBe(true)
  expect(isSilent(said, asked(question))).toBe(false)
})
