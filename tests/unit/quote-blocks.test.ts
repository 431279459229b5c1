import { expect, test } from 'vitest'
import type { Passage, TextRange } from '../../src/core/document'
import { quoteBlocks } from '../../src/ui/quote-blocks'
import { tablePassage } from './table-passage'

const heads = ['Joint', 'Thread', 'Torque']
const passage = tablePassage(
  [
    'Tighten by hand first.',
    heads.join('\t'),
    'Casing nuts\tM16\t120 N·m',
    '\tM20\t',
    'Drain plug\t\t30 N·m',
    'Then check.',
  ],
  heads,
)

const rangeOf = ({ text }: Passage, words: string): TextRange => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** The blocks as words: a text, or lines of cells. */
function shownOf(passage: Passage, shown: TextRange, marked: TextRange) {
  return quoteBlocks(passage, shown, marked).map((block) =>
    block.kind === 'text'
      ? passage.text.slice(block.range.start, block.range.end)
      : [block.heads, ...block.rows.map(({ cells }) => cells.map(({ start, end }) => passage.text.slice(start, end)))],
  )
}

test('rows stand under their heads, each value in its column though cells before or after it are empty', () => {
  expect(shownOf(passage, { start: 0, end: passage.text.length }, rangeOf(passage, '30 N·m'))).toEqual([
    'Tighten by hand first.',
    [heads, ['Casing nuts', 'M16', '120 N·m'], ['', 'M20', ''], ['Drain plug', '', '30 N·m']],
    'Then check.',
  ])
})

test('a part of a table has its heads, also where it begins below them', () => {
  const row = rangeOf(passage, 'Drain plug\t\t30 N·m')
  expect(shownOf(passage, { ...row, end: passage.text.length }, row)).toEqual([
    [heads, ['Drain plug', '', '30 N·m']],
    'Then check.',
  ])
})

test('heads of which something is quoted or struck out stay as they stand in the text', () => {
  const all = { start: 0, end: passage.text.length }
  expect(shownOf(passage, all, rangeOf(passage, 'Joint\tThread\tTorque'))).toEqual([passage.text])
  const struck = { ...passage, struck: [rangeOf(passage, 'Torque')] }
  expect(shownOf(struck, all, rangeOf(passage, '30 N·m'))).toEqual([passage.text])
})

test('rows of which nobody knows the columns stay text', () => {
  const sentences = passage.sentences.map(({ start, end, spans }) => ({ start, end, spans }))
  const before = { ...passage, sentences }
  expect(shownOf(before, { start: 0, end: passage.text.length }, rangeOf(passage, '30 N·m'))).toEqual([passage.text])
})

test('a table with other heads right below another is one of its own, with all lines of its heads', () => {
  const second = ['Part', 'Gap mm', 'Limit mm']
  const lines = [heads.join('\t'), 'Drain plug\tM16\t30 N·m', '\tGap\tLimit', second.join('\t'), 'Ring\t0.4\t0.9']
  const one = tablePassage(lines, heads)
  one.sentences[3]!.row!.heads = second
  expect(shownOf(one, { start: 0, end: one.text.length }, rangeOf(one, '0.9'))).toEqual([
    [heads, ['Drain plug', 'M16', '30 N·m']],
    [second, ['Ring', '0.4', '0.9']],
  ])
})
