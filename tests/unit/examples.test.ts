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

it('asks for a section where no table gives a value: by headings of a few plain words that stand there once', () => {
  const of = (number: number, ...lines: string[]) => {
    const made = page(lines)
    return {
      ...made,
      page: number,
      blocks: made.blocks.map(({ heads: _, ...block }) => ({ ...block, kind: 'heading' as const })),
    }
  }
  const pages = [
    of(1, 'Operating Manual for Pumps'),
    of(2, 'TABLE OF CONTENTS', 'Introduction', '3.1 Suction Piping', 'Figure 1', 'Safety Notes'),
    of(3, 'Safety Notes', '4.2 Mechanical Seals', 'What is to be done when the pump runs dry', 'Pump (OH4 only)'),
  ]
  expect(examplesOn(pages)).toEqual(['Mechanical Seals'])
  expect(examplesOn([...pages, page(['Bearing\tM8\t20 N·m'])])).toEqual(['Bearing: Torque'])
  expect(examplesOn(pages.map((one) => ({ ...one, stamps: ['SUPERSEDED'] })))).toEqual([])
})
