/** Who does what to what: the agent, the verb and the patient of a part, where both sides of the verb are named. */
import { describe, expect, it } from 'vitest'
import { checkAnswer } from '../../src/core/check/citations'
import { deedOf } from '../../src/core/check/deeds'
import { tokensOf } from '../../src/core/check/sentence-tokens'
import { passageOf } from './passages'

const written = (sentence: string) => {
  const deed = deedOf(tokensOf(sentence))
  return deed && [deed.agent.join(' '), deed.verb, deed.patient.join(' ')].join(' > ')
}

it.each([
  ['The controller starts the fan.', 'control > start > fan'],
  ['The fan is started by the controller.', 'control > start > fan'],
  ['The fan must never be started by the controller.', 'control > start > fan'],
  ['The fan has been started by the controller in the hall.', 'control > start > fan'],
  ['The oil in the tank is heated by the coil.', 'coil > heat > oil tank'],
  ['The pump was fed by hand from the tank.', 'hand > feed > pump'],
  ['The controller must not start the fan.', 'control > start > fan'],
  ['The pump can feed P-1.', 'pump > feed > p1'],
  ['Controller starts the fan.', 'control > start > fan'],
  ['The controllers start the fan.', 'control > start > fan'],
  ['No operator starts the fan.', 'oper > start > fan'],
  ['P-1 and P-2 feed the tank.', 'p1 p2 > feed > tank'],
  ['Each pump feeds its own tank.', 'pump > feed > tank'],
  ['Normally the relay trips the breaker.', 'normal relai > trip > breaker'],
  ['The controller sends PC-1 the alarm.', 'control > send > pc1 alarm'],
  ['The motor still drives pump P-1.', 'motor still > drive > pump p1'],
  ['The level switch stops the feed pump.', 'level switch > stop > feed pump'],
  ['The boiler heats test pipes.', 'boiler > heat > test pipe'],
  ['The pump feeds the tank against a back pressure.', 'pump > feed > tank'],
  ['Started by the controller, the fan cools the motor.', 'start control fan > cool > motor'],
])('%s %s', (sentence, deed) => {
  expect(written(sentence)).toBe(deed)
})

it.each([
  'Start the fan.',
  'Operators start the fan.',
  'Operators press the key.',
  'Operators test the horn.',
  'It feeds the tank.',
  'It must start the fan.',
  'The controller must.',
  'The pump must run in winter.',
  'The relay trips.',
  'The relay trips at the breaker.',
  'The pump delivers 5 l of oil.',
  'The tank is by the wall.',
  'The fan is what cools the motor.',
  'By noon the fan is started.',
  'Is the fan started by the controller?',
])('names no two sides of a verb: %s', (sentence) => {
  expect(written(sentence)).toBeUndefined()
})

describe('what is done to something', () => {
  it.each([
    ['The relay stops the motor in case of an overload.', 'The relay must be stopped in case of an overload.'],
    ['Open the valve, because it can close the pipe in case of a fault.', 'The valve is closed in case of a fault.'],
    [
      'It is recommended to enable the watchdog, because it can disable all the amplifiers in case of an error.',
      'The watchdog must be disabled in case of an error.',
    ],
  ])('is not said of what does it: "%s", not "%s"', (page, claim) => {
    const said = (sentence: string) => checkAnswer(sentence.replace(/[.]$/, ' [1].'), [passageOf('d:0', page)])
    expect(said(claim).map(({ verdict }) => verdict)).toEqual(['unsupported'])
  })

  it('is said of each thing that it is done to', () => {
    const passage = passageOf('d:0', 'Grease the fan and the motor, and change the filter every year.')
    const [first] = checkAnswer('The motor must be greased [1].', [passage])
    expect(first?.verdict).toBe('supported')
  })
})
