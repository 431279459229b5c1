/** Examples of what can be asked, made from the tables of the documents that are in. */
import { expect, it } from 'vitest'
import type { Block, PageText } from '../../src/core/document'
import { examplesOn } from '../../src/library/examples'

const heads = ['Joint', 'Thread', 'Torque']

function page(rows: string[], fields: Partial<PageText> = {}): PageText {
  const text = rows.join('\n')
  let start = 0
  const blocks = rows.map((row): Block => {
    const block = { kind: 'row' as const, start, end: start + row.length, level: 0, heads }
    start += row.length + 1
    return block
  })
  const none = { starts: new Uint32Array(), ends: new Uint32Array(), boxes: new Float32Array() }
  return { document: 'd', page: 1, label: '1', width: 1, height: 1, text, blocks, ...none, ...fields }
}

it('asks for the value that a table has of a name, one a page', () => {
  expect(
    examplesOn([page(['Casing nuts\tM16\t120 N·m', 'Impeller nut\tM20\t85 N·m']), page(['Bearing\tM8\t20 N·m'])]),
  ).toEqual(['Casing nuts: Torque', 'Bearing: Torque'])
})

it('makes none of rows without a value, of numbers, of sentences, of scans and of stamped pages', () => {
  expect(
    examplesOn([page(['Casing nuts\tM16\tsee below', '4.2\tM16\t12', 'Turn it off, then wait.\tM16\t12'])]),
  ).toEqual([])
  expect(examplesOn([page(['Casing nuts\tM16\t120'], { ocr: 0.9 })])).toEqual([])
  expect(examplesOn([page(['Casing nuts\tM16\t120'], { stamps: ['SUPERSEDED'] })])).toEqual([])
})
