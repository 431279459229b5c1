import { expect, it } from 'vitest'
import { calculationOf } from '../../src/core/calculate/calculate'
import { checkAnswer } from '../../src/core/check/citations'
import { passageOf } from './passages'

// Each is a name that every object has.
const words = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']

it.each(words)('reads "%s" as a word like any other', (word) => {
  const text = `The ${word} and the pump must be oiled.`
  const [sentence] = checkAnswer(`${text.replace('must', 'should')} [1]`, [passageOf('a:0', text)])
  expect(sentence?.verdict).toBe('supported')
  expect(checkAnswer(`${text.replace(word, 'fan')} [1]`, [passageOf('a:0', text)])[0]?.verdict).toBe('unsupported')
  expect(calculationOf(`what is 5 bar in ${word}?`, 'en')).toBeUndefined()
})
