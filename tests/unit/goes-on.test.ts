/** A table or a list that is asked for as a whole is shown as a whole, also where it goes on in the next passage. */
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../src/core/document'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'

/** A part of a table that began in the passage before. */
const goingOn = (passage: Passage): Passage => ({ ...passage, table: 'Part\tNumber' })

const parts = [
  passageOf('pump:0', 'Keep the pump clean.', 'Care'),
  passageOf('pump:1', 'Part\tNumber\nSpare seal\t1001\nSpare bearing\t1002', 'Spare parts'),
  goingOn(passageOf('pump:2', 'Gasket\t1003\nWear ring\t1004', 'Spare parts')),
  goingOn(passageOf('pump:3', 'Impeller\t1005\nOrder by letter.', 'Spare parts')),
  goingOn(passageOf('pump:4', 'Handle\t1006', 'Spare parts')),
]

function quotes(question: string, passages: readonly Passage[]) {
  const index = createLibraryIndex()
  index.add(passages, 'pump.pdf')
  return index.search(question, 10).hits.map(({ quote }) => quote.text)
}

describe('what goes on', () => {
  it('stands behind the part that answers, as far as its rows reach', () => {
    expect(quotes('List the spare seal and the other spare parts', parts).slice(0, 3)).toEqual([
      'Part\tNumber\nSpare seal\t1001\nSpare bearing\t1002',
      'Gasket\t1003\nWear ring\t1004',
      'Impeller\t1005',
    ])
  })

  it('is not shown where one thing is asked for', () => {
    expect(quotes('Seal?', parts)).toEqual(['Spare seal\t1001'])
  })

  it('is what a quote announces, as a table or a list', () => {
    const said = passageOf('pump:0', 'Change the oil at these intervals:', 'Oil')
    const table = passageOf('pump:1', 'Service\tInterval\nContinuous\t3 months\nOther\t6 months\nKeep it clean.', 'Oil')
    const question = 'How often must the oil be changed?'
    expect(quotes(question, [said, table])[1]).toBe('Service\tInterval\nContinuous\t3 months\nOther\t6 months')
    const list = passageOf('pump:1', '• at the first start\n• at each stop', 'Oil')
    expect(quotes(question, [said, list])[1]).toBe('• at the first start\n• at each stop')
    expect(quotes(question, [said, { ...list, heading: 'Colours' }])).toHaveLength(1)
    expect(quotes(question, [said, passageOf('pump:1', 'It is dark.', 'Tank')])).toHaveLength(1)
  })

  it('ends where another table begins, or another heading', () => {
    const other = passageOf('pump:2', 'Gasket\t1003\nWear ring\t1004', 'Spare parts')
    expect(quotes('List the spare parts', [parts[0]!, parts[1]!, other])).toHaveLength(2)
    const below = goingOn({ ...other, heading: 'Tools' })
    expect(quotes('List the spare parts', [parts[0]!, parts[1]!, below])[0]).toContain('Spare bearing')
  })

  it('may be items of a list, and stand before the part that answers', () => {
    const alarms = [
      passageOf('pump:0', '• High level\n• Low level', 'Signals'),
      passageOf('pump:1', '• Alarms of the motor\n• Other alarms', 'Signals'),
    ]
    expect(quotes('Which alarms of the motor are there?', alarms)).toEqual([
      '• Alarms of the motor\n• Other alarms',
      '• High level\n• Low level',
    ])
  })
})
