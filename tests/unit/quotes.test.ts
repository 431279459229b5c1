import { describe, expect, it } from 'vitest'
import { createPassageIndex } from '../../src/core/search/passage-index'
import { passageOf } from './passages'

/** The first quote of a search in one document with these passages. */
function quoteOf(question: string, ...texts: string[]): string | undefined {
  const index = createPassageIndex()
  index.add(
    texts.map((text, i) => passageOf(`a:${i}`, text)),
    'a.pdf',
  )
  return index.search(question, 3).hits[0]?.quote.text
}

describe('the words that are marked', () => {
  it.each([
    [
      'Can I run the pump dry for a minute?',
      'The pump may leak up to 5 drops a minute while it runs.',
      'Never run the pump dry.',
    ],
    ['May the brake be oiled?', 'Oil for the hoist is in the store beside the brake.', 'The brake must not be oiled.'],
  ])('forbid, where "%s" asks for leave', (question, other, ruling) => {
    expect(quoteOf(question, other, ruling)).toBe(ruling)
  })

  it('are what holds now, not what held before', () => {
    const [now, before] = ['The server listens on port 3493.', 'Ancient versions of the server used port 3305.']
    expect(
      quoteOf('port of the server', `${before}\n${'Unlike the client it must be started first. '.repeat(12)}\n${now}`),
    ).toBe(now)
  })

  it('are not an example', () => {
    const long = 'The charger has a fan and a lamp that tells of its state. '.repeat(10)
    const [rule, example] = [
      'The battery temperature is limited to 45 °C.',
      'For example, a battery temperature of 23 °C is shown.',
    ]
    expect(quoteOf('maximum battery temperature', `${example}\n${long}\n${rule}`)).toBe(rule)
  })

  it('are all rows that answer', () => {
    const rows = ['Fault\tCause', 'E-14\tCasing not filled', 'E-14\tAir in the suction pipe', 'E-15\tMotor too hot']
    expect(quoteOf('cause of E-14', rows.join('\n'))).toBe(rows.slice(1, 3).join('\n'))
  })

  it('are the whole table where all of it is asked', () => {
    const rows = ['Spare part\tNumber', 'Gasket\t65-411', 'Seal\t65-433', 'Sleeve\t65-524']
    expect(quoteOf('list the spare parts', rows.join('\n'), 'Tools are in the box.')).toBe(rows.join('\n'))
  })

  it('are the steps, where it is asked how', () => {
    const steps = 'To vent the pump, do this:\n1. Close the drain.\n2. Open the vent.\n3. Wait for water.'
    expect(quoteOf('how do I vent the pump', steps)).toBe(steps)
  })

  it('take in the figure that is asked for from the next sentence', () => {
    const text = `Check the end play of the shaft.\n0.003 to 0.005 inch is right.\n${'Then the cover goes on again with its six bolts. '.repeat(9)}`
    expect(quoteOf('end play of the shaft, in thou', text)).toBe(
      'Check the end play of the shaft.\n0.003 to 0.005 inch is right.',
    )
  })

  it('are all of a short passage where no sentence of it stands out', () => {
    const text = 'The seal is lapped. The seal is cooled.'
    expect(quoteOf('seal', text)).toBe(text)
  })
})
