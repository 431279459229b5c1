/** Words that a line of the drawing strikes out: word processors write no annotation for it. */
import { expect, it } from 'vitest'
import { partsOf } from '../../src/core/reading/standing'
import { rawPage, text } from '../fixtures/raw-page'
import { readLookedAt } from '../read-pdf'

/** In Helvetica of 10 points: "Tighten to " is 47.8 points wide, "45" 11.1, "45 Nm" 29.5, a space 2.8. */
const words = text(60, 700, 'Tighten to 45 50 Nm after a month.', 10)
const [x, wide] = [107.8, 11.1]

/** The text of a page, with what is struck out between `~`. */
async function readOn(content: string, page = ''): Promise<string> {
  const passages = await readLookedAt(new Blob([rawPage(content, { page })]), 'd')
  const parts = passages.flatMap((passage) => partsOf(passage, { start: 0, end: passage.text.length }))
  return parts.map((part) => (part.struck ? `~${part.text}~` : part.text)).join('')
}

const box = (from: number, to: number, y: number, high = 0.5) => `${from} ${y} ${to - from} ${high} re f\n`
const stroke = (from: number, to: number, y: number) => `0.7 w ${from} ${y} m ${to} ${y} l S\n`
const rising = (from: number, to: number) => `0.7 w ${from} 700.5 m ${to} 706 l S\n`
const line = box(x, x + wide, 702.6)
const half = 'Tighten to ~45~ 50 Nm after a month.'

it.each<[string, string, string, page?: string]>([
  ['a filled box, as word processors draw', words + line, half],
  ['a stroke', words + stroke(x, x + wide, 702.7), half],
  ['a red stroke', `${words}1 0 0 RG ${stroke(x, x + wide, 702.7)}`, half],
  ['two lines', words + box(x, x + wide, 702) + box(x, x + wide, 703.4), half],
  ['a line that was drawn before the words', line + words, half],
  ['a line that takes in the space behind', words + box(x, x + wide + 2.8, 702.6), half],
  ['a line in two parts', words + box(x, x + 6, 702.6) + box(x + 6, x + wide, 702.6), half],
  ['a line by hand, which is a little too long', words + `0.7 w ${x - 2} 702.6 m ${x + wide + 2} 702.8 l S`, half],
  ['a line that begins within the word before them', words + box(x - 7, x + wide, 702.6), half],
  ['a line that ends within the word behind them', words + box(x, x + wide + 5, 702.6), half],
  ['a line that rises', words + rising(x - 2, x + wide + 1), half],
  ['a line that falls', `${words}0.7 w ${x - 2} 706 m ${x + wide + 1} 700.5 l S`, half],
  [
    'two lines that cross',
    `${words}${rising(x - 2, x + wide + 1)}0.7 w ${x - 2} 706 m ${x + wide + 1} 700.5 l S`,
    half,
  ],
  ['a line with another below the words', words + line + box(x, x + wide, 698.6), half],
  ['a line on a page that lies on its side', words + line, half, '/Rotate 90'],
  ['a line on a page upside down', words + line, half, '/Rotate 180'],
  ['a line in a form that is moved', `q 1 0 0 1 30 -50 cm ${words}${line}Q`, half],
  ['a line in words that run upwards', `q 0 1 -1 0 900 100 cm ${words}${line}Q`, half],
  [
    'a line through the second of two',
    text(60, 700, 'From 45 to 45 Nm', 10) + box(111, 122, 702.6),
    'From 45 to ~45~ Nm',
  ],
  [
    'lines through words of two lines',
    text(60, 700, 'Do not open the valve', 10) +
      text(60, 688, 'before it is cold. Wait.', 10) +
      box(60, 157.2, 702.6) +
      box(60, 130, 690.6),
    '~Do not open the valve~ ~before it is cold.~ Wait.',
  ],
  [
    'lines of the same length, as through a paragraph',
    [700, 688, 676].map((y) => text(60, y, 'Do not open the valve', 10) + box(60, 157.2, y + 2.6)).join(''),
    '~Do not open the valve~ ~Do not open the valve~ ~Do not open the valve~',
  ],
])('are known by %s', async (_, content, read, page) => {
  expect(await readOn(content, page)).toBe(read)
})

it('are no cells of their row', async () => {
  const rows = [
    ['Name', 'Torque'],
    ['M8', '25'],
    ['M10', '50'],
    ['M12', '85'],
  ]
    .map(([name, torque], i) => text(60, 700 - 16 * i, name!, 10) + text(160, 700 - 16 * i, torque!, 10))
    .join('')
  const passages = await readLookedAt(new Blob([rawPage(rows + box(160, 171.1, 670.6))]), 'd')
  const cells = passages.flatMap(({ text, sentences }) =>
    sentences.map(({ start, end, cells }) => [text.slice(start, end), cells?.length]),
  )
  expect(cells).toEqual([
    ['Name\tTorque', undefined],
    ['M8\t25', 2],
    ['M10\t50', undefined],
    ['M12\t85', 2],
  ])
})

it.each<[string, string]>([
  ['underlines', words + box(x, x + wide, 698.6)],
  ['is over them', words + box(x, x + wide, 708)],
  ['is the bar of a fraction', text(60, 704, '45', 10) + box(60, 71.1, 702) + text(60, 692, '50', 10)],
  ['is the bar of a root', text(70, 700, '45', 10) + '0.5 w 62 701 m 65 699 l 69 708 l 81.2 708 l S'],
  ['is a bar as high as a letter', words + box(x, x + wide, 699, 8)],
  ['goes on beyond them, as in a table', words + box(40, 540, 702.6)],
  [
    'goes on beyond them, cell by cell',
    words + [40, 107.8, 118.9, 200].map((from, i, all) => box(from, all[i + 1] ?? 540, 702.6)).join(''),
  ],
  ['stands beside them, as a dash', text(60, 700, '45', 10) + box(72, 82, 702.6) + text(84, 700, '50', 10)],
  ['stands before them, as a minus', box(60, 65.8, 702.6) + text(66.5, 700, '45', 10)],
  ['is a blank to fill in', text(60, 700, 'Torque', 10) + box(92, 200, 698) + text(202, 700, 'Nm', 10)],
  [
    'is one of those of a chart, and its label stands upon it',
    [730, 702.6, 675].map((y) => box(60, 71.1, y)).join('') + text(60, 700, '45', 10),
  ],
  ['is white', `${words}1 g ${line}`],
  ['goes through less than half of a word', words + box(75, 88, 702.6)],
  ['rises beyond the words, as an arrow to them', `${words}0.7 w 30 660 m 118 706 l S`],
  ['rises as part of a curve', `${words}0.7 w 95 698 m 107.8 700 l 119 706 l 130 730 l S`],
  ['rises as one of a hatching', words + [0, 6, 12, 18].map((by) => rising(x - 2 + by, x + wide + by)).join('')],
  ['rises as steeply as a slash', `${words}0.7 w 110 698 m 116 709 l S`],
  ['goes through one letter', text(60, 700, 'H', 10) + box(60, 67, 702.6)],
  ['goes through words of two cells', text(60, 700, '45', 10) + text(120, 700, '50', 10) + box(60, 131.1, 702.6)],
])('are none where a line %s', async (_, content) => {
  expect(await readOn(content)).not.toContain('~')
})
