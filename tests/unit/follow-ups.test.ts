import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readQuestion } from '../../src/answers/read-question'
import { calculationOf } from '../../src/core/calculate/calculate'
import { wantedUnit } from '../../src/core/calculate/wanted-unit'
import type { SearchResult } from '../../src/core/document'
import { german } from '../../src/core/language/de/de'
import { standAlone } from '../../src/core/search/follow-up'
import { smallTalkOf } from '../../src/core/search/small-talk'
import { thingsOf, wordsIn } from '../../src/core/search/things'
import { passageOf } from './passages'

interface Case {
  previous: string
  question: string
  /** The question that stands alone, "unit psi" where a value is wanted in another unit, or null where it is asked as it is. */
  expected: string | null
}

function casesOf(half: 'open' | 'unseen'): Case[] {
  const file = join(import.meta.dirname, `../fixtures/follow-ups/${half}.jsonl`)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)
}

/** A question before, with what came back. */
function turn(question: string, result?: SearchResult) {
  const calculation = calculationOf(question, 'en')
  const smallTalk = smallTalkOf(question)
  const nothing: SearchResult | undefined = smallTalk && { hits: [], verdict: 'absent', smallTalk }
  return { question, ...(calculation && { calculation }), result: result ?? nothing }
}

describe.each(['open', 'unseen'] as const)('of the %s follow-ups', (half) => {
  it.each(casesOf(half))('"$question" after "$previous": $expected', ({ previous, question, expected }) => {
    const before = turn(previous)
    const wanted = before.calculation ? undefined : wantedUnit(question)
    const asked = readQuestion(question, [before], 'en').askedAs ?? null
    expect(wanted ? `unit ${wanted.unit.name}` : asked).toBe(expected)
  })
})

it('takes no more than six words for the name of another thing', () => {
  const previous = 'What is the torque of the impeller nut?'
  expect(standAlone('And for the large red casing nut?', previous)).toBe(
    'What is the torque of the large red casing nut?',
  )
  expect(standAlone('And for the large red steel casing nut?', previous)).toBeUndefined()
  expect(standAlone('And for the casing nut?', `  ${previous} `)).toBe('What is the torque of the casing nut?')
})

it.each([
  ['What does error E02 mean?', 'E05?', 'What does error E05 mean?'],
  ['What torque for M12?', 'M16', 'What torque for M16?'],
  ['What torque for M12?', 'XVME-560', undefined],
  ['Which fuse does the Model 450 need?', 'for 230 V?', 'Which fuse does the Model 450 need for 230 V?'],
  ['How often is the oil changed?', 'and in winter', 'How often is the oil changed in winter?'],
  ['Wie hoch ist der Prüfdruck?', 'und beim Innengerät?', 'Wie hoch ist der Prüfdruck beim Innengerät?'],
  ['How do I clean the bath, and how often?', 'with bleach?', 'How do I clean the bath with bleach?'],
  // It may be a question of its own.
  ['How often is the oil changed?', 'in case of fire', undefined],
  // The fuse, most likely, and not the Model 450.
  ['Which fuse does the Model 450 need?', 'where is it?', undefined],
  ['To what is the relief valve set?', 'What is secret?', undefined],
])('after "%s" "%s" is: %s', (previous, question, expected) => {
  expect(standAlone(question, previous)).toBe(expected)
})

const torque = 'What is the torque of the cover screws?'
const seal = 'How do I replace the seal?'
it.each([
  ['Which oil goes into the gearbox?', 'how many litres?', 'Which oil goes into the gearbox, and how many litres?'],
  ['How often is the oil changed?', 'Which oil?', 'How often is the oil changed, and which oil?'],
  [seal, 'What parts do I need for this?', 'How do I replace the seal, and what parts do I need for this?'],
  [seal, 'Is it dangerous?', 'How do I replace the seal, and is it dangerous?'],
  [torque, 'And if they are greased?', 'What is the torque of the cover screws if they are greased?'],
  [torque, 'same for the base screws', 'What is the torque of the base screws?'],
  ['What is the fuse rating at 230 V?', 'same at 400 V', 'What is the fuse rating at 400 V?'],
  ['What is needed after 2000 hours?', 'and after 6000?', 'What is needed after 6000 hours?'],
  ['Set pressure of PSV-1?', 'And of PSV-2 and PSV-3?', 'Set pressure of PSV-2 and PSV-3?'],
  ['What does alarm A-17 mean?', 'how do I reset it?', 'how do I reset alarm A-17?'],
  ['Where is the fuse of the charger?', 'what rating does it have?', 'what rating does the fuse of the charger have?'],
  ['Can it be mounted vertically?', 'or horizontally?', 'Can it be mounted horizontally?'],
  ['When is the belt replaced?', 'and tensioned?', 'When is the belt tensioned?'],
  ['What is the voltage of the valve?', 'and the power consumption?', 'What is the power consumption of the valve?'],
  ['What is the voltage of the valve?', 'and its current?', 'What is the current of the valve?'],
  ['Was bedeutet Fehler E3?', 'Wie behebe ich ihn?', 'Was bedeutet Fehler E3, und wie behebe ich ihn?'],
  ['Wie wechsle ich den Filter?', 'Was brauche ich dafür?', 'Wie wechsle ich den Filter, und was brauche ich dafür?'],
  ['Que signifie D4 ?', 'comment le corriger ?', 'Que signifie D4, et comment le corriger?'],
  ['¿Qué significa F3?', '¿cómo lo borro?', '¿Qué significa F3, y cómo lo borro?'],
  ['O que significa F3?', 'é perigoso?', 'O que significa F3, e é perigoso?'],
  [seal, 'Which valve isolates the boiler?', undefined],
  [seal, 'which grease for bearing 6308', undefined],
  [seal, 'And if the boiler is hot, what is the pressure?', undefined],
])('after "%s" "%s" goes on: %s', (previous, question, expected) => {
  expect(standAlone(question, previous)).toBe(expected)
})

it('what is only called "one" has no name to put in the place of another', () => {
  const previous = 'What is the torque of the impeller nut?'
  expect(standAlone('And for the blue one?', previous)).toBeUndefined()
  expect(standAlone('And for the other nut?', previous)).toBeUndefined()
})

const ofPump = 'Quelle est la pression maximale de la pompe ?'
it.each([
  [ofPump, 'et pour la vanne ?', 'Quelle est la pression maximale de la vanne?'],
  [ofPump, 'Et du compresseur ?', 'Quelle est la pression maximale du compresseur?'],
  [ofPump, 'et la température ?', 'Quelle est la température maximale de la pompe?'],
  [ofPump, 'et la température minimale ?', 'Quelle est la température minimale de la pompe?'],
  ['Que signifie le code E-17 ?', 'et pour E-14 ?', 'Que signifie le code E-14?'],
  ["Comment changer l'huile du réducteur ?", 'et de la pompe ?', "Comment changer l'huile de la pompe?"],
  ['Faut-il changer le filtre ?', 'pourquoi ?', 'Faut-il changer le filtre, et pourquoi?'],
  ["Quel est le niveau de l'huile du palier ?", 'et pour le moteur ?', undefined],
  ['Quels sont le débit et la pression de la pompe ?', 'et la température ?', undefined],
  ['¿Cuál es la presión máxima de la bomba?', '¿Y para la válvula?', '¿Cuál es la presión máxima de la válvula?'],
  ['¿Cuál es la presión máxima de la bomba?', '¿y del motor?', '¿Cuál es la presión máxima del motor?'],
  ['¿Cuál es la presión máxima del motor?', '¿y la temperatura?', '¿Cuál es la temperatura máxima del motor?'],
  ['¿Cada cuánto se cambia el filtro?', '¿por qué?', '¿Cada cuánto se cambia el filtro, y por qué?'],
  ['Qual é a pressão máxima da bomba?', 'e da válvula?', 'Qual é a pressão máxima da válvula?'],
  ['Qual é a pressão máxima do motor?', 'e para a bomba?', 'Qual é a pressão máxima da bomba?'],
  ['O que significa o alarme E-17?', 'e E-14?', 'O que significa o alarme E-14?'],
])('"%s", "%s": %s', (previous, question, expected) => {
  expect(standAlone(question, previous)).toBe(expected)
})

it('a German name ends with its nouns and codes, and may begin small', () => {
  const things = thingsOf(wordsIn('Wie oft wird der obere Filter F2 gewechselt'), german.followUps)
  expect(things.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(['obere Filter F2'])
})

function found(text: string, fields: Partial<SearchResult['hits'][number]> = {}): SearchResult {
  const passage = passageOf('pump:0', text, 'Maintenance')
  const hit = { id: passage.id, document: 'pump', score: 1, coverage: 1 }
  const quote = { passage: passage.id, document: 'pump', text, spans: [] }
  return { verdict: 'found', hits: [{ hit, passage, quote, ...fields }] }
}

/** "120 Nm = 88.51 lbf·ft", of each value. */
function values(text: string, question: string): string[] | undefined {
  return readQuestion(question, [turn('torque of the nuts?', found(text))], 'en').conversions?.map((one) =>
    one.kind === 'conversion' ? `${one.from.value} ${one.from.unit}: ${one.to.value} ${one.to.unit}` : one.kind,
  )
}

describe('"in …?" after an answer', () => {
  it('gives the value of its quote in that unit, and shows the quote again', () => {
    expect(values('Casing nuts\tM16\t120 N·m', 'in ft-lb?')).toEqual(['120 Nm: 88.51 lbf·ft'])
    const { result } = readQuestion('in ft-lb?', [turn('torque?', found('Tighten to 120 N·m.'))], 'en')
    expect(result?.hits.map(({ quote }) => quote.text)).toEqual(['Tighten to 120 N·m.'])
  })

  it('takes no angle of a document for a temperature', () => {
    expect(values('Turn the key by 45° at 20 °F.', 'in °C')).toEqual(['20 °F: -6.667 °C'])
    expect(values('Turn the key by 45°.', 'in °C')).toBeUndefined()
  })

  it('lists each value where there are several, both ends of a range among them', () => {
    expect(values('Tighten to 45 Nm, then to 60 Nm within 5 min.', 'in ft-lb?')).toEqual([
      '45 Nm: 33.19 lbf·ft',
      '60 Nm: 44.25 lbf·ft',
    ])
    expect(values('The temperature is between -10 and 120 °C.', 'in °F?')).toEqual(['-10 °C: 14 °F', '120 °C: 248 °F'])
    expect(values('Between 3-5 bar.', 'and in psi?')).toEqual(['3 bar: 43.51 psi', '5 bar: 72.52 psi'])
    expect(values('Normal is 125° - 180° F (50º - 80º C).', 'in °C')).toEqual(['125 °F: 51.67 °C', '180 °F: 82.22 °C'])
  })

  it.each([
    ['no value of that kind', 'Tighten them by hand.'],
    ['a sign that could not be read', 'Tighten to 1\uFFFD5 Nm.'],
    ['a tolerance, of which no half stands alone', 'Tighten to 120 ± 5 Nm.'],
  ])('searches for it where the quote has %s', (_, text) => {
    const read = readQuestion('in ft-lb?', [turn('torque of the nuts?', found(text))], 'en')
    expect(read).toEqual({ askedAs: 'torque of the nuts in ft-lb?' })
  })

  it('reads a value as its passage is written, where its own words do not tell the language', () => {
    const { hits } = found('A bomba é instalada com o motor em uma base.\nMassa\t1.850 kg')
    const quote = { ...hits[0]!.quote, text: 'Massa\t1.850 kg' }
    const result: SearchResult = { verdict: 'found', hits: [{ ...hits[0]!, quote }] }
    const [one] = readQuestion('em t?', [turn('massa da bomba?', result)], 'en').conversions ?? []
    expect(one).toMatchObject({ from: { value: '1850', unit: 'kg' }, to: { value: '1.85', unit: 't' } })
  })

  it('converts no difference of temperatures as if it were one', () => {
    expect(values('The temperature rise is at most 20 °C.', 'in °F?')).toBeUndefined()
    expect(values("L'échauffement est de 20 °C dans le palier.", 'en °F ?')).toBeUndefined()
    expect(values('A elevação do óleo é de 20 °C no tanque.', 'em °F?')).toBeUndefined()
  })

  it('takes no value from words that nobody sees on the page', () => {
    const read = readQuestion('in ft-lb?', [turn('torque?', found('120 N·m', { unseen: true }))], 'en')
    expect(read.conversions).toBeUndefined()
  })
})
