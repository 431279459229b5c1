import { describe, expect, it, vi } from 'vitest'
import { boxesOf } from '../../src/core/reading/boxes'
import { createReader } from '../../src/core/reading/reader'
import { boxOf, decoded, lettersIn, pagesOf, sizeOf } from '../../src/text/lines'
import { runsOf } from '../../src/text/marks'
import { openText } from '../../src/text/open'
import { readerContract } from '../contracts/reader'

vi.setConfig({ testTimeout: 60_000 })

const manual = [1, 2, 3]
  .map((n) =>
    [
      `# Chapter ${n}`,
      '',
      'Check the strainer weekly and replace the gasket whenever the cover has been removed. The feed pump runs until the level switch opens.',
      '',
      `## Torque of part ${n}`,
      '',
      `Tighten the flange bolts to 12${n} N·m.`,
      '',
    ].join('\n'),
  )
  .join('\f')

readerContract('text', {
  open: (source) => openText(source, 'manual.md'),
  document: async () => new Blob([manual]),
  words: 'Check the strainer weekly',
  refused: {
    'an empty file': { source: async () => new Blob([]), code: 'document/empty' },
    'what is no text': { source: async () => new Blob([Uint8Array.of(80, 75, 3, 4, 0, 0)]), code: 'document/not-text' },
  },
})

/** The pages and passages of a text. */
async function read(text: string, name = 'a.txt') {
  const open = await openText(new Blob([text]), name)
  const reader = createReader('d', await open.outline())
  const all = {
    pages: [] as ReturnType<typeof reader.end>['pages'],
    passages: [] as ReturnType<typeof reader.end>['passages'],
  }
  const take = ({ pages, passages }: ReturnType<typeof reader.end>) => {
    all.pages.push(...pages)
    all.passages.push(...passages)
  }
  for await (const page of open.read(1)) take(reader.push(page))
  take(reader.end())
  return all
}

describe('letters', () => {
  const bytes = (...all: number[]) => Uint8Array.from(all)
  it.each([
    ['UTF-8', bytes(0x35, 0xc2, 0xb0, 0x43), '5°C'],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x35), '5'],
    ['UTF-16', bytes(0xff, 0xfe, 0x35, 0, 0xb0, 0), '5°'],
    ['UTF-16 the other way round', bytes(0xfe, 0xff, 0, 0x35, 0, 0xb0), '5°'],
    ['Windows-1252, where it is no UTF-8', bytes(0x35, 0xb0, 0x43, 0xb1), '5°C±'],
  ])('are those of %s', (_, given, text) => {
    expect(decoded(given)).toBe(text)
  })
})

describe('pages', () => {
  it('are cut at form feeds, or else every sixty lines', () => {
    expect(pagesOf('a\fb\nc\f')).toEqual([['a'], ['b', 'c']])
    const lines = Array.from({ length: 130 }, (_, n) => `line ${n}`)
    expect(pagesOf(`${lines.join('\r\n')}\r\n`).map(({ length }) => length)).toEqual([60, 60, 10])
    expect(pagesOf('')).toEqual([['']])
  })

  it('wrap a long line at spaces, keep a long word whole, and put tabs where they stand', () => {
    const [lines] = pagesOf(`${'word '.repeat(30)}\n${'x'.repeat(150)} end\n\tA\tB`)
    expect(lines!.map(({ length }) => length)).toEqual([99, 49, 150, 3, 17])
    expect(
      lines!
        .join(' ')
        .split(' ')
        .filter((word) => word === 'word'),
    ).toHaveLength(30)
    expect(lines!.at(-1)).toBe('        A       B')
  })
})

it('gives passages under the headings of Markdown, and the words of a span where they stand in the line', async () => {
  const { pages, passages } = await read(manual, 'manual.md')
  const torque = passages.find(({ text }) => text.includes('122 N·m'))!
  expect(torque.heading).toBe('Chapter 2 › Torque of part 2')
  expect(torque.spans[0]!.page).toBe(2)
  const { text, ...page } = pages[1]!
  const start = text.indexOf('122 N·m')
  const [box] = boxesOf({ ...page, text }, { page: 2, start, end: start + 7 })
  const lines = pagesOf(manual)[1]!
  const { row, from, to } = lettersIn(page.height, box!)
  expect(lines[row]!.slice(from, to)).toBe('122 N·m')
})

it('marks the letters under boxes of its own page, and what is looked at above what was found', () => {
  const lines = ['open at 14 bar', 'close at 12 bar']
  const { height } = sizeOf(lines)
  const on = (page: number, row: number, from: number, to: number) => ({ page, ...boxOf(height, row, from, to) })
  const marks = { found: [on(1, 0, 5, 10), on(1, 1, 0, 5), on(2, 1, 6, 8)], 'found-now': [on(1, 0, 8, 14)] }
  expect(runsOf(1, lines, marks).map((runs) => runs.map(({ text, mark }) => [text, mark]))).toEqual([
    [
      ['open ', undefined],
      ['at ', 'found'],
      ['14 bar', 'found-now'],
    ],
    [
      ['close', 'found'],
      [' at 12 bar', undefined],
    ],
  ])
})

it('keeps hard-wrapped prose together, and the cells of a row with their heads', async () => {
  const { passages } = await read(
    [
      'The relief valve RV-7 opens at 14 bar and closes again at',
      '12 bar. It is tested each year by a person who is certified',
      'for it.',
      '',
      'Tag       Parameter           Value',
      'P-101A    Flow at full speed  120 m3/h',
      'P-101B    Flush pressure      6.5 bar',
      'TIC-7     Bearing temperature 85 °C',
    ].join('\n'),
  )
  const sentences = passages.flatMap(({ text, sentences }) => sentences.map(({ start, end }) => text.slice(start, end)))
  expect(sentences).toContain('The relief valve RV-7 opens at 14 bar and closes again at 12 bar.')
  expect(sentences.find((one) => one.startsWith('P-101B'))).toMatch(/^P-101B\s+Flush pressure\s+6\.5 bar$/)
})
