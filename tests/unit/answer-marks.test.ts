/** Which part of an answer each mark is for, which sentences are no claim, and what the check does not count as said. */
import { describe, expect, it } from 'vitest'
import { checkAnswer } from '../../src/core/check/citations'
import { passageOf } from './passages'

const passages = [
  passageOf('m:0', 'The pump weighs 40 kg. The drum is red.'),
  passageOf('m:1', 'The motor weighs 12 kg. The drum is red.'),
  passageOf('m:2', 'The crane lifts 5 t. The drum is red.'),
]
const check = (text: string) => checkAnswer(text, passages).map(({ verdict, citations }) => [verdict, ...citations])

describe('a mark stands for what is before it', () => {
  it.each([
    ['The pump weighs 40 kg [1].', ['supported', 1]],
    ['The pump has a weight of 40 kg [2].', ['unsupported']],
    ['The pump has a weight of 40 kg [7].', ['unsupported']],
    ['The pump weighs 40 kg [1] and the motor 12 kg [2].', ['supported', 1, 2]],
    ['The pump weighs 40 kg [2] and the motor weighs 12 kg [1].', ['unsupported']],
    ['The pump weighs 40 kg [1] and the motor weighs 13 kg [2].', ['unsupported']],
    // Several marks: each that bears it stays.
    ['The drum is of red [1][2].', ['supported', 1, 2]],
    ['The drum is of red [1], [3].', ['supported', 1, 3]],
    ['The drum is of red [3, 1].', ['supported', 1, 3]],
    ['The drum is of red [1-3].', ['supported', 1, 2, 3]],
    ['The drum is of red [1; 3-9].', ['supported', 1, 3]],
    ['The drum is of red [3-1].', ['supported', 3]],
    ['The pump has a weight of 40 kg [1-3].', ['supported', 1]],
    // None: the first passage that says it.
    ['The crane lifts up to 5 t.', ['unsupported']],
    ['The crane can lift 5 t.', ['unsupported']],
    ['A crane lifts 5 t.', ['supported', 3]],
    ['The drum is of red.', ['supported', 1]],
    ['The pump weighs 40 kg and the drum is red.', ['unsupported']],
  ])('%s', (text, expected) => {
    expect(check(text)).toEqual([expected])
  })
})

describe('a line that leads in', () => {
  it.each([
    ['Weights [1]:\n- The pump has 40 kg\n- The pump has 45 kg', ['supported', 1], ['unsupported']],
    ['The pump [1]:\n* It weighs 40 kg', ['supported', 1]],
  ])('%s', (text, ...expected) => {
    expect(check(text).slice(1)).toEqual(expected)
  })

  it('lends its marks to no sentence that is no item', () => {
    expect(check('For the red drum [2]:\nThe drum of it is red\n- The drum of it is red')).toEqual([
      ['supported', 2],
      ['supported', 1],
      ['supported', 1],
    ])
    expect(check('For the red drum [2]:\n- The drum of it is red. The drum of it is red')).toEqual([
      ['supported', 2],
      ['supported', 2],
      ['supported', 1],
    ])
    expect(check('The drum of it is red [2].\n- The drum of it is red')).toEqual([
      ['supported', 2],
      ['supported', 1],
    ])
  })
})

describe('says that the documents lack it', () => {
  it.each([
    'Not in the documents.',
    'Not stated in the passages.',
    'It is not mentioned in the provided documents.',
    'This is not found in the given passage.',
    'Sorry, the answer is not given in the document.',
    'I am afraid the answer to the question is not in the documents.',
    'The information provided is not in the documents.',
    'I find it not stated in the documents.',
    'The documents do not say.',
    'Sorry, the document does not contain an answer.',
    'The provided passages do not specify the weight of the pump.',
    'The given passage does not mention it.',
  ])('%s', (text) => {
    expect(check(text)).toEqual([['refusal']])
  })

  it.each([
    'The pump is not in the documents.',
    'It is not in the documents that it weighs 40 kg.',
    'P-101 is not in the documents.',
    'The documents do not say 40 kg.',
    'The document does not burn.',
    'It is not in the drum.',
    'The pump weighs 45 kg, the documents do not say.',
  ])('not with a claim beside it: %s', (text) => {
    expect(check(text)).toEqual([['unsupported']])
  })
})

describe('who says it is no part of what is said', () => {
  it.each([
    'According to the manual',
    'According to this operating manual,',
    'As per the document',
    'Per passage 12,',
    'As stated in the text',
    'As specified in the instructions,',
    'The manual states that',
    'This safety document says that',
    'The passages 1 mention that',
    'The text indicates that',
    'The manual explains that',
    'The documents note that',
  ])('%s', (who) => {
    expect(check(`${who} the pump has a weight of 40 kg [1].`)).toEqual([['supported', 1]])
    expect(check(`${who} the pump has a weight of 45 kg [1].`)).toEqual([['unsupported']])
  })

  it.each(['According to the foreman the', 'The foreman states that the', 'In the drum, the'])('but %s', (who) => {
    expect(check(`${who} pump has a weight of 40 kg [1].`)).toEqual([['unsupported']])
  })
})

it('takes the mark of an item for no figure, and one word for no claim', () => {
  expect(check('45. The pump has a weight of 40 kg [1].')).toEqual([['supported', 1]])
  expect(check('3) The pump has a weight of 40 kg [1].')).toEqual([['supported', 1]])
  expect(check('•   The pump has a weight of 40 kg [1].')).toEqual([['supported', 1]])
  expect(check('Drum [1].')).toEqual([['unsupported']])
})
