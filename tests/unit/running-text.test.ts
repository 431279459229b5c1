/** What belongs together on a page, and what not: sentences beside icons and gaps, items of lists, listings, narrow cells. */
import { expect, it } from 'vitest'
import type { RawItem } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'

type Run = [x: number, y: number, text: string, more?: Partial<RawItem>]

/** Blocks of a page of runs in letters that are half as wide as high, more or less, unless it is said how wide they are. */
function blocksOf(runs: Run[]): string[] {
  const items = runs.map(([x0, y0, text, more]): RawItem => {
    const fontSize = more?.fontSize ?? 10
    return {
      text,
      x0,
      y0,
      x1: x0 + 0.5 * fontSize * text.length - (text.length % 3),
      y1: y0 + fontSize,
      fontSize,
      font: 'body',
      ...more,
    }
  })
  const reader = createReader('d', [])
  reader.push({ page: 1, label: '1', width: 600, height: 800, items })
  const [page] = reader.end().pages
  return page!.blocks.map(({ start, end }) => page!.text.slice(start, end))
}

const wide = 'Before the cover is opened the switch is locked and the key is kept by the one'

it('joins the lines of a sentence that an icon stands beside, with the icon before them', () => {
  const blocks = blocksOf([
    [100, 700, wide],
    [100, 687, 'who works there.'],
    [50, 690, '\ufffd', { fontSize: 24 }],
  ])
  expect(blocks).toEqual(['\ufffd', `${wide}\nwho works there.`])
})

it('takes two lines with wide gaps behind full stops for running text', () => {
  const lines: Run[] = [
    [50, 700, 'It was kept by the guild until the fire of that year.'],
    [326, 700, 'In the'],
    [50, 687, 'next one it was moved into the hall of the town.'],
    [302, 687, 'The painter'],
    [50, 674, 'lived above it.'],
  ]
  for (const line of lines.slice(0, 4)) if (line[0] > 50) line[3] = { x1: 360 }
  expect(blocksOf(lines)).toHaveLength(1)
  expect(blocksOf(lines)[0]).not.toContain('\t')
})

it('ends an item of a list where the next word had room behind it', () => {
  const after = 'This format is read by all of the programs that are named in the chapter before.'
  expect(
    blocksOf([
      [50, 700, '• read and write tracks'],
      [50, 687, after],
    ]),
  ).toEqual(['• read and write tracks', after])
  expect(
    blocksOf([
      [50, 700, '• read'],
      [50, 687, 'and write tracks'],
      [50, 660, after],
    ])[0],
  ).toBe('• read\nand write tracks')
})

it('goes on with a sentence whose lines are wider apart than others of the page', () => {
  const notes: Run[] = Array.from({ length: 9 }, (_, i) => [50, 500 - 12 * i, `Note ${i} is printed small.`])
  const blocks = blocksOf([[50, 700, wide], [50, 678, 'whose lock it is.'], ...notes])
  expect(blocks[0]).toBe(`${wide}\nwhose lock it is.`)
})

it('reads lines in letters of one width as lines of a listing, whatever their font says', () => {
  const commands = [
    'make install all',
    'cat /etc/motd',
    'mv will.txt wall',
    'ls -l /usr/lib',
    'mkdir mill',
    'umount /mnt',
  ]
  const listing = commands.map((text, i): Run => [
    50,
    700 - 12 * i,
    text,
    { font: 'unnamed', x1: 50 + 5 * text.length },
  ])
  const prose: Run[] = [wide, wide].map((text, i): Run => [50, 500 - 13 * i, text])
  expect(blocksOf([...listing, ...prose]).slice(0, 6)).toEqual(commands)
  const uneven = listing.map(([x, y, text]): Run => [
    x,
    y,
    text,
    { font: 'unnamed', x1: 50 + 5 * text.length + (y % 5) },
  ])
  expect(blocksOf([...uneven, ...prose]).slice(0, 6)).not.toEqual(commands)
})

it('reads steps that are numbered on from one column to the next column by column', () => {
  const steps = (x: number, first: number): Run[] =>
    [0, 1, 2].flatMap((i): Run[] => [
      [x, 700 - 34 * i, `${first + i}. Loosen the nut of part ${first + i}`],
      [x, 687 - 34 * i, 'and lay it aside.'],
    ])
  const text = blocksOf([...steps(50, 1), ...steps(300, 4)]).join('\n')
  expect([...text.matchAll(/part (\d)/g)].map(([, n]) => n)).toEqual(['1', '2', '3', '4', '5', '6'])
})

it('parts cells that touch where each column begins', () => {
  const rows = [
    ['Anchor', 'Inner marker', 'Number 1'],
    ['Bank', 'Lodge', 'Number 2'],
    ['Beach', 'Localizer marker two', 'Number 3'],
    ['Bell', 'Levee', 'Number 4'],
    ['Bridge', 'Locator', 'Number 5'],
    ['Car', 'Library', 'Number 6'],
    ['Church', 'Marina', 'Number 7'],
  ]
  const places = [50, 150, 250]
  const blocks = blocksOf(rows.flatMap((cells, i) => cells.map((text, k): Run => [places[k]!, 700 - 14 * i, text])))
  expect(blocks.map((block) => block.split('\t'))).toEqual(rows)
})

it('makes no column of spaces that were stretched in narrow cells', () => {
  const rows: Run[] = [
    [50, 700, 'Pin'],
    [150, 700, 'Signal'],
    ...['clock', 'data', 'supply', 'ground', 'reset line'].flatMap((text, i): Run[] => [
      [50, 684 - 14 * i, `P${i + 1}`],
      [150, 684 - 14 * i, text],
    ]),
    [50, 614, 'P6'],
    [150, 614, 'debug'],
    [195, 614, '/'],
    [150, 602, 'fuse'],
    [50, 588, 'P7'],
    [150, 588, 'none'],
  ]
  const p6 = blocksOf(rows).find((block) => block.startsWith('P6'))
  expect(p6?.replace(/\s*\n\s*/g, ' ').split('\t')).toEqual(['P6', 'debug / fuse'])
})

it('keeps the rows of a table whole whose key has a bracket that is closed in the next line', () => {
  const rows: Run[] = [
    [50, 700, 'Statement'],
    [170, 700, 'Description'],
    ...['RUNAVG', 'RUNMED', 'RUNMIN', 'RUNMAX'].flatMap((name, i): Run[] => [
      [50, 686 - 24 * i, `${name} (set,`],
      [170, 686 - 24 * i, 'running mean of a set'],
      [50, 674 - 24 * i, 'npoints)'],
      [170, 674 - 24 * i, 'npoints at once'],
    ]),
  ]
  expect(blocksOf(rows)[1]?.replace(/\s*\n\s*/g, ' ')).toBe(
    'RUNAVG (set, npoints)\trunning mean of a set npoints at once',
  )
})

it('takes the first section below a chapter for a heading of its own', () => {
  const bold = { font: 'bold' }
  const reader = createReader('d', [])
  const put = ([x0, y0, text, more]: Run): RawItem => ({
    text,
    x0,
    y0,
    x1: x0 + 5 * text.length,
    y1: y0 + 10,
    fontSize: 10,
    font: 'body',
    ...more,
  })
  const items = [
    put([50, 700, '4 General description', bold]),
    put([50, 670, '4.1 Protocol', bold]),
    put([50, 640, wide]),
    put([50, 627, 'who works there.']),
  ]
  reader.push({ page: 1, label: '1', width: 600, height: 800, items })
  expect(reader.end().pages[0]?.blocks.map(({ level }) => level)).toEqual([1, 2, 0])
})

it('takes words between gaps of one width for a line that was spread, but not heads of columns', () => {
  const spread = (words: string[]): Run[] => {
    let x = 50
    return words.map((text): Run => {
      const [x0, x1] = [x, x + 5 * text.length]
      x = x1 + 12
      return [x0, 700, text, { x1 }]
    })
  }
  const below: Run = [50, 687, 'controller say in which way it runs, and how fast it does.']
  const words = ['The', 'arrow', 'buttons', 'in', 'the', 'window']
  expect(blocksOf([...spread(words), below])).toEqual([`${words.join(' ')}\n${below[2]}`])
  const heads = ['HEX', 'ASCII', 'HEX', 'ASCII', 'HEX']
  expect(blocksOf([...spread(heads), [50, 687, '21']])[0]?.split('\t')).toEqual(heads)
})

it('says names that stand over the middle of groups of columns of each of these', () => {
  const rows = [
    ['Room', 'Day', 'Night', 'Day', 'Night'],
    ['Hall', '24', '20', '19', '12'],
    ['Office', '22', '18', '21', '16'],
    ['Store', '26', '24', '8', '6'],
  ]
  const places = [50, 170, 230, 310, 370]
  const table = rows.flatMap((cells, i) => cells.map((text, k): Run => [places[k]!, 690 - 16 * i, text]))
  const reader = createReader('d', [])
  const items = [[197, 704, 'Summer'] as Run, [337, 704, 'Winter'] as Run, ...table].map(([x0, y0, text]): RawItem => {
    return { text, x0, y0, x1: x0 + 5 * text.length, y1: y0 + 10, fontSize: 10, font: 'body' }
  })
  reader.push({ page: 1, label: '1', width: 600, height: 800, items })
  const heads = reader.end().pages[0]?.blocks.flatMap((block) => block.heads ?? [])
  expect(heads).toEqual(['Room', 'Summer Day', 'Summer Night', 'Winter Day', 'Winter Night'])
})
