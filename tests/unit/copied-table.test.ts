import { expect, test } from 'vitest'
import type { Quote } from '../../src/core/document'
import { htmlOf, quotedRows, tableAround, tsvOf } from '../../src/core/tasks/copied-table'
import { tablePassage as passageOf } from './table-passage'

const quoteOf = (text: string): Quote => ({ passage: 'd:0', document: 'd', text, spans: [] })

test('the table around a quoted row has its heads once, all rows that stand together, and their empty cells', () => {
  const heads = ['Joint', 'Thread', 'Torque']
  const passage = passageOf(
    ['Tighten by hand first.', heads.join('\t'), 'Casing nuts\tM16\t120 N·m', 'Drain plug\t\t30 N·m', 'Then check.'],
    heads,
  )
  const table = tableAround(passage, quoteOf('Casing nuts\tM16\t120 N·m'))!
  expect(tsvOf(table)).toBe('Joint\tThread\tTorque\nCasing nuts\tM16\t120 N·m\nDrain plug\t\t30 N·m')
})

test('a table that begins before its passage has the heads that the passage remembers', () => {
  const passage = passageOf(['Drain plug\t30 N·m'], undefined, { table: 'Table 4 Torques\nJoint\tTorque' })
  expect(tsvOf(tableAround(passage, quoteOf('Drain plug\t30 N·m'))!)).toBe('Joint\tTorque\nDrain plug\t30 N·m')
})

test('of a quote that is rows alone only these are taken, under their heads', () => {
  const heads = ['Joint', 'Torque']
  const passage = passageOf(['First by hand.', heads.join('\t'), 'Nuts\t120', 'Plug\t30', 'Then check.'], heads)
  expect(tsvOf(quotedRows(passage, quoteOf('Plug\t30'))!)).toBe('Joint\tTorque\nPlug\t30')
  expect(quotedRows(passage, quoteOf('Plug\t30\nThen check.'))).toBeUndefined()
  expect(quotedRows(passage, quoteOf('First by hand.'))).toBeUndefined()
})

test('a quote without a row has no table', () => {
  const passage = passageOf(['Tighten by hand first.', 'Casing nuts\t120 N·m'], undefined)
  expect(tableAround(passage, quoteOf('Tighten by hand first.'))).toBeUndefined()
})

test('what is struck out on the page is copied as struck out, cell by cell', () => {
  const passage = passageOf(['Casing nuts\t120 N·m'], undefined, { struck: [{ start: 12, end: 19 }] })
  expect(tsvOf(tableAround(passage, quoteOf('Casing nuts\t120 N·m'))!)).toBe('Casing nuts\t~~120 N·m~~')
})

test('what stands in a cell is neither a second cell, nor markup, nor a formula', () => {
  const table = { heads: ['a\nb'], rows: [{ cells: ['<b>1 & 2</b>'] }, { cells: ['=1+1'] }, { cells: ['-5 °C'] }] }
  expect(tsvOf(table)).toBe("a b\n<b>1 & 2</b>\n'=1+1\n-5 °C")
  expect(htmlOf(table)).toBe(
    "<table><tr><th>a b</th></tr><tr><td>&lt;b&gt;1 &amp; 2&lt;/b&gt;</td></tr><tr><td>'=1+1</td></tr><tr><td>-5 °C</td></tr></table>",
  )
})
