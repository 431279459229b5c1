import { expect, it } from 'vitest'
import type { RawItem, RawPage } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'

/** The text of a line whose runs are seen from left to right; a number is a gap in points. */
function read(...seen: (string | number)[]): string {
  let x = 50
  const items: RawItem[] = []
  for (const one of seen) {
    if (typeof one === 'number') x += one
    else items.push({ text: one, x0: x, x1: (x += 5 * one.length), y0: 700, y1: 710, fontSize: 10, font: 'f' })
  }
  const page: RawPage = { page: 1, label: '1', width: 600, height: 800, items }
  const reader = createReader('d', [])
  return [...reader.push(page).pages, ...reader.end().pages][0]!.text
}

it.each<[string, (string | number)[], string]>([
  ['words', ['שלוש', 3, 'שתיים', 3, 'אחת'], 'אחת שתיים שלוש'],
  ['a number in pieces', ['בר', 3, '2', '5.', '5', 3, 'לחץ'], 'לחץ 25.5 בר'],
  ['a percentage', ['בערך', 3, '5', '0', '%', 3, 'לחות'], 'לחות 50% בערך'],
  ['a date', ['1403', '/', '09', '/', '19', 3, 'تاریخ'], 'تاریخ 1403/09/19'],
  ['a Latin name', ['נסגר', 3, 'V', '-', '12', 3, 'שסתום'], 'שסתום V-12 נסגר'],
  ['a bracket', ['(', 'בר', ')', 3, 'לחץ'], 'לחץ (בר)'],
])('reads %s in a line from right to left', (_, seen, text) => {
  expect(read(...seen)).toBe(text)
})

it('does not turn a line of English with one Arabic word', () => {
  expect(read('Label', 3, 'ضغط', 3, 'on valve', 3, 'V-7', 3, 'is red')).toBe('Label ضغط on valve V-7 is red')
})

it('does not turn the cells of an English table with one Arabic word', () => {
  expect(read('Valve V-7', 60, 'ضغط', 60, 'closed by hand')).toBe('Valve V-7\tضغط\tclosed by hand')
})
