/** What is left of a question when all that says nothing of it is taken off. */
import { describe, expect, it } from 'vitest'
import { asAsked } from '../../src/core/search/as-asked'
import { withoutFile } from '../../src/core/search/file-name'
import { questionOf } from '../../src/core/search/question'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'

describe('courtesies', () => {
  it.each([
    ['hi, quick question: what is the torque?', 'what is the torque?'],
    ['Hello there, could you please tell me how I start the pump? Thanks a lot!', 'how I start the pump'],
    ["I'd like to know what the limit is", 'what the limit is'],
    ['do you know where the fuse is, please', 'where the fuse is'],
    ['torque of M8, does anyone know?', 'torque of M8'],
    ['can you show me the wiring', 'show me the wiring'],
    ['Guten Tag, können Sie mir bitte sagen, wie hoch der Druck ist', 'wie hoch der Druck ist'],
    ['Bonjour, quel est le couple, merci', 'quel est le couple'],
    ['Hola, ¿cuál es la presión? gracias', '¿cuál es la presión'],
    ['Bom dia, qual é a pressão? obrigado', 'qual é a pressão'],
  ])('are taken off "%s"', (typed, asked) => {
    expect(asAsked(typed)).toBe(asked)
  })

  it.each([
    'hi limit of the tank',
    'well pump depth',
    'OK lamp stays off',
    'question mark key',
    'so far, which faults are known?',
    'ich muss das Öl wechseln',
    'is 5 bar ok',
    'thanks',
    'please',
  ])('are none in "%s"', (typed) => {
    expect(asAsked(typed)).toBe(typed)
  })
})

describe('capitals', () => {
  it.each([
    ['WHAT IS THE TORQUE OF P-101A AT 5 MPA?', 'what is the torque of P-101A at 5 MPA?'],
    ['How Do I Zero The LED Of The D5000', 'how do I zero the LED of the D5000'],
  ])('that all words have make no names: "%s"', (typed, asked) => {
    expect(asAsked(typed)).toBe(asked)
  })

  it.each(['LOTO', 'Presto Power', 'what does RMX do on the D5000', 'which LED'])('stay in "%s"', (typed) => {
    expect(asAsked(typed)).toBe(typed)
  })
})

it('a question has one blank between its words', () => {
  expect(asAsked(' what  is\u00a0the\ntorque ')).toBe('what is the torque')
})

describe('the name of a file', () => {
  const files = ['PWI_IOM.pdf', 'PWI_IOM_2.pdf', 'gnuplot.pdf'].map((fileName) => ({ fileName }))

  it.each([
    ['PWI_IOM.pdf: which oil', 'which oil', 'PWI_IOM.pdf'],
    ['which oil in the file pwi_iom.pdf?', 'which oil ?', 'PWI_IOM.pdf'],
    ['in PWI_IOM_2, which oil', 'which oil', 'PWI_IOM_2.pdf'],
    ['how do I plot, see gnuplot.pdf', 'how do I plot, see', 'gnuplot.pdf'],
  ])('is taken off "%s"', (question, text, fileName) => {
    const found = withoutFile(question, files)
    expect(found?.text).toBe(text)
    expect(found?.files).toEqual([{ fileName }])
  })

  it('is none where a word is a thing, or nothing else is asked', () => {
    expect(withoutFile('how do I plot in gnuplot', files)).toBeUndefined()
    expect(withoutFile('PWI_IOM.pdf', files)).toBeUndefined()
  })

  it('narrows the search to that file', () => {
    const index = createLibraryIndex()
    const add = (fileName: string, text: string) => index.add([passageOf(`${fileName}:0`, text)], fileName)
    add('A_1.pdf', 'The pump takes 2 l of oil.')
    add('B_2.pdf', 'The pump takes 3 l of oil.')
    for (const question of ['B_2.pdf: how much oil does the pump take', 'how much oil does the pump take, in B_2']) {
      const { hits, verdict } = index.search(question, 3)
      expect(hits.map(({ passage }) => passage.document)).toEqual(['B_2.pdf'])
      expect(verdict).not.toBe('absent')
    }
  })
})

describe('what is told before the question', () => {
  it('counts little, but for names', () => {
    const { asked } = questionOf('My colleague is standing at P-101A. What is the torque of the coupling bolts?')
    const framing = asked.filter((one) => one.framing).map(({ raw }) => raw)
    expect(framing).toEqual(expect.arrayContaining(['colleague', 'standing']))
    for (const word of ['P-101A', 'torque', 'coupling', 'bolts']) expect(framing).not.toContain(word)
  })

  it('is what it is about where the question does not say so', () => {
    const { asked } = questionOf('The motor hums. What do I check?')
    expect(asked.filter(({ framing }) => framing)).toEqual([])
  })

  it('leaves the question one for leave', () => {
    expect(questionOf('The tank is empty now. May I run the pump dry?').leave).toBe(true)
  })
})

it('asks how where it asks for the procedure', () => {
  for (const question of ['what is the procedure to change the oil', 'steps to change the oil'])
    expect(questionOf(question).asked.map(({ raw }) => raw)).toEqual(['change', 'oil'])
})
