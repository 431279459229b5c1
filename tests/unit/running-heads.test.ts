import { expect, it } from 'vitest'
import type { PageText, Passage } from '../../src/core/document'
import type { RawItem, RawPage } from '../../src/core/reading/page'
import { createReader } from '../../src/core/reading/reader'
import { revisionIn, revisionOf } from '../../src/core/reading/revision'
import { createLibraryIndex } from '../library-index'

/** A line: cells parted by '|', the first at 60, one that begins with '>' at the right margin; its foot and its size. */
type Row = [text: string, y: number, size?: number]

function rawPage(page: number, rows: Row[], label = String(page)): RawPage {
  const items = rows.flatMap(([line, y0, fontSize = 10]) =>
    line.split('|').map((cell, i): RawItem => {
      const right = cell.startsWith('>')
      const text = right ? cell.slice(1) : cell
      const long = 0.5 * fontSize * text.length
      const x0 = right ? 540 - long : 60 + 140 * i
      return { text, x0, y0, x1: x0 + long, y1: y0 + fontSize, fontSize, font: 'body' }
    }),
  )
  return { page, label, width: 595, height: 842, items }
}

function read(pages: RawPage[]): { pages: PageText[]; passages: Passage[] } {
  const reader = createReader('d', [])
  const batches = [...pages.map((page) => reader.push(page)), reader.end()]
  return { pages: batches.flatMap((batch) => batch.pages), passages: batches.flatMap((batch) => batch.passages) }
}

const letters = 'ABCDEFGH'
const body = (n: number): Row[] => [
  [`Close valve ${letters[n]} before the cover is opened, and lock it with the red tag.`, 600],
  [`Then drain line ${letters[n]} to the sump and wait until nothing runs from it.`, 588],
]

/** Texts and margins of pages with this line of head or foot above the same kind of text. */
function withLine(line: (n: number) => Row, label?: (n: number) => string) {
  return read(Array.from({ length: 6 }, (_, i) => rawPage(i + 1, [line(i + 1), ...body(i + 1)], label?.(i + 1)))).pages
}

it.each<[string, (n: number) => Row, ((n: number) => string)?]>([
  ['many numbers and the page', (n) => [`Doc. 4711-0815-03 Rev. 02 2024-05-12|>Page ${n} of 6`, 800]],
  ['a number apart at the right', (n) => [`Operating manual P-101|>${n + 10}`, 800], (n) => String(n + 10)],
  ['a number that is behind the pages', (n) => [`Chapter 3: Pumps|>${n - 9 + 20 - 12}`, 800]],
  ['a label of its own', (n) => [`Example Works|>C-${n}`, 40], (n) => `C-${n}`],
  ['roman numbers', (n) => ['i ii iii iv v vi'.split(' ')[n - 1]!, 40]],
  ['of so many', (n) => [`Tool V2.9.0~pre1+git2023, 28 Jun 2026 ${n} / 1279`, 800]],
  ['nothing that changes', () => ['Example Works, valve shop, unit 12', 800]],
])('takes a line for a running head that differs in the page alone: %s', (_, line, label) => {
  for (const page of withLine(line, label)) {
    expect(page.text).toMatch(/^Close valve [A-H]/)
    expect(page.margin).toBe(line(page.page)[0].replace('|>', ' '))
  }
})

it.each<[string, (n: number) => Row]>([
  ['a tag', (n) => [`Data sheet PSV-${100 + n}`, 800]],
  ['a tag whose number is that of its page', (n) => [`Data sheet PSV-${n}`, 800]],
  ['a title whose number is that of its page', (n) => [`Work instruction ${n}`, 800]],
  ['a number with a label', (n) => [`Certificate no.|>${n}`, 800]],
  ['a number that is ahead of the pages', (n) => [`Certificate ${500 + n}`, 800]],
  ['a value', (n) => [`Set pressure|${5 + n}.5 bar`, 800]],
  ['a value that is the same on all', () => ['Set pressure 6.5 bar', 800]],
  ['a warning', () => ['WARNING', 800]],
  ['a caption', () => ['Table 4 (continued)', 800]],
  ['a larger title with a number of its own', (n) => [`Work instruction ${n + 40}`, 790, 20]],
])('keeps %s, though it stands at the top of each page', (_, line) => {
  for (const page of withLine(line)) expect(page.text.replace(/\t/g, '|>')).toContain(line(page.page)[0].split('|')[0])
})

it('keeps a tag that counts up with the pages where the number of the page stands elsewhere', () => {
  const pages = [1, 2, 3, 4, 5].map((n) => rawPage(n, [[`V-${n}`, 800], ...body(n), [`Page ${n} of 5`, 40]]))
  for (const { page, text, margin } of read(pages).pages) {
    expect(text).toContain(`V-${page}`)
    expect(margin).toBe(`Page ${page} of 5`)
  }
})

it('keeps the column heads that come again on each page of a table', () => {
  const rows = (n: number): Row[] =>
    Array.from({ length: 20 }, (_, i) => [`PSV-${100 * n + i}|Column overhead|${5 + i} bar`, 766 - 14 * i])
  const pages = [1, 2, 3, 4].map((n) =>
    rawPage(n, [[`Valve list|>Page ${n} of 4`, 810], ['Tag|Service|Set pressure', 780], ...rows(n)]),
  )
  for (const { text, margin } of read(pages).pages) {
    expect(text).toMatch(/^Tag\tService\tSet pressure\n/)
    expect(margin).toMatch(/^Valve list Page \d of 4$/)
  }
})

it('takes no line beyond a wide gap for a head', () => {
  const pages = [1, 2, 3].map((n) =>
    rawPage(n, [['Example Works', 810], ['Service: column overhead', 770], ...body(n)]),
  )
  for (const { text } of read(pages).pages) expect(text).toMatch(/^Service: column overhead/)
})

const set = (n: number) => (8 + n * 0.5).toFixed(1)
const rest = (n: number) => [
  'The valve was overhauled on the bench. Seat and disc were lapped and the spring was replaced.',
  `The bonnet nuts were drawn up crosswise. Inspector: ${['Meyer', 'Olsen', 'Kumar'][n % 3]}.`,
]
const sheets: Record<string, (n: number) => string[]> = {
  'tag, value and place in three lines': (n) => [
    `Relief valve PSV-${1200 + n}`,
    `Set pressure ${set(n)} bar`,
    `Location: unit ${10 + (n % 3)}, line ${4000 + n}`,
    ...rest(n),
  ],
  'tag and value in one line': (n) => [`Relief valve PSV-${1200 + n}, set pressure ${set(n)} bar`, ...rest(n)],
  'a company above': (n) => [
    'Example Refining, valve workshop',
    `Certificate ${500 + n}`,
    `Relief valve PSV-${1200 + n}, set pressure ${set(n)} bar`,
    ...rest(n),
  ],
  'cells, filled in by hand': (n) => [`Tag|PSV-${1200 + n}`, 'Service|Column overhead', `Set pressure|${set(n)} bar`],
}

it.each(Object.entries(sheets))('answers each of 54 sheets that are filled in alike: %s', (_, lines) => {
  const { passages } = read(
    Array.from({ length: 54 }, (_, i) =>
      rawPage(
        i + 1,
        lines(i + 1).map((line, k): Row => [line, 790 - 14 * k]),
      ),
    ),
  )
  for (const { spans } of passages) expect(spans).toHaveLength(1)
  const index = createLibraryIndex()
  index.add(passages, 'sheets.pdf')
  for (let n = 1; n <= 54; n++) {
    const { hits, verdict } = index.search(`What is the set pressure of PSV-${1200 + n}?`, 3)
    expect(hits[0]?.passage.text).toContain(`${set(n)} bar`)
    expect(hits[0]?.passage.labels).toEqual([String(n)])
    expect(verdict).not.toBe('absent')
  }
})

it('names each passage of a long sheet by what tells it from the others', () => {
  const lines = (n: number): Row[] => [
    [`Pump P-${200 + n}`, 790],
    ['Maker: Example Pumps', 776],
    ...Array.from({ length: 45 }, (_, i): Row => [
      `Check ${i} of the list was done with result ${letters[(i + n) % 8]}.`,
      740 - 14 * i,
    ]),
  ]
  const { passages } = read([1, 2, 3].map((n) => rawPage(n, lines(n))))
  expect(passages.length).toBeGreaterThan(5)
  for (const { text, heading, labels } of passages) expect(text + heading).toContain(`Pump P-20${labels[0]}`)
})

it('keeps a running head as context: found, not quoted', () => {
  const pages = [1, 2, 3, 4].map((n) => rawPage(n, [[`XVME-560 manual, 955 Example Road|>${n}`, 800], ...body(n)]))
  const { passages } = read(pages)
  for (const { text, context } of passages) {
    expect(text).not.toContain('XVME')
    expect(context).toBe('XVME-560 manual, 955 Example Road')
  }
  const index = createLibraryIndex()
  index.add(passages, 'manual.pdf')
  expect(index.search('XVME-560', 3).hits).not.toHaveLength(0)
})

it.each([
  ['Doc. 4711 Rev. 02 2024-05-12 Page 2 of 3', 'Rev. 02, 2024-05-12'],
  ['Druckdatum: 12.03.2014 Versionsnummer 3', '12.03.2014'],
  ['21 November, 2018 Page 4 of 44', '21 November, 2018'],
  ['Pump manual\nIssue B', 'Issue B'],
  ['Ausgabe C, März 2024', 'Ausgabe C, März 2024'],
  ['Gri Manual, Version 2.12.27', 'Version 2.12.27'],
  ['Revision history', undefined],
  ['Version Control Guide', undefined],
])('reads the issue of a document from %j', (margin, revision) => {
  expect(revisionOf(margin)).toBe(revision)
})

const lower = (n: number, by: number) => body(n).map(([text, y]): Row => [text, y - by])

it.each<[string, Row[], string | undefined]>([
  ['in its first lines', [['WI-17, Rev. F of 2025-01-20', 800], ...body(1)], 'Rev. F, 2025-01-20'],
  ['in its last lines', [...body(1), ['Datenblatt 4711, Ausgabe B', 40]], 'Ausgabe B'],
  ['in a sentence', [['The values of revision 3 hold no more.', 800], ...body(1)], undefined],
  ['in its midst', [...body(1), ...lower(2, 50), ['See issue 4', 500], ...lower(3, 200), ...lower(4, 300)], undefined],
])('reads the issue of a document of one page: %s', (_, rows, revision) => {
  expect(revisionIn(read([rawPage(1, rows)]).pages)).toBe(revision)
})

it('takes the title of a short chapter beside the page for a head, and its tag for text', () => {
  const titles = ['Start', 'Start', 'Lubrication', 'Lubrication', 'Pump P-7', 'Pump P-7']
  const { pages, passages } = read(
    titles.map((title, i) => rawPage(i + 1, [[`${title}|>${i + 21}`, 800], ...body(i + 1)])),
  )
  expect(pages.map(({ text }) => text.split(/\t|\n| \d/)[0])).toEqual([
    ...Array.from({ length: 4 }, (_, i) => body(i + 1)[0]![0]),
    'Pump P-7',
    'Pump P-7',
  ])
  expect(passages.some(({ context }) => context === 'Lubrication')).toBe(true)
})

/** A book as LaTeX sets it: chapter and page on the left, section and page on the right, the title of the book above. */
const book = [
  'Chapter 1. Start',
  '1.2. Unpacking',
  'Chapter 2. Valves',
  '2.1. Set it free',
  'Chapter 3. FAQ',
  '3.4. Power',
  '3.5. Help',
]
const bookPage = (n: number, rows: Row[]) => {
  const foot = n % 2 ? `${n + 10}|>${book[n - 1]}` : `${book[n - 1]}|>${n + 10}`
  return rawPage(n, [['The whole book', 800], ...rows, [foot, 40]], String(n + 10))
}

it('takes the titles of sections beside the page for feet, though each stands there once', () => {
  for (const { page, text } of read(book.map((_, i) => bookPage(i + 1, body(i + 1)))).pages)
    expect(text).toBe(
      body(page)
        .map(([line]) => line)
        .join('\n'),
    )
})

it('leaves a page empty that has nothing but head and foot, where others have more', () => {
  const { pages } = read(
    book.map((_, i) => bookPage(i + 1, i === 3 ? [] : [['What comes first.', 740], ...body(i + 1)])),
  )
  expect(pages.map(({ text }) => text === '')).toEqual(book.map((_, i) => i === 3))
})

it('keeps the number of each page where pages have nothing else', () => {
  const { pages } = read([1, 2, 3, 4].map((n) => rawPage(n, [[`Page ${n}`, 800]])))
  expect(pages.map(({ text }) => text)).toEqual(['Page 1', 'Page 2', 'Page 3', 'Page 4'])
})

it('takes a chapter and its section at the two sides of a page for a head, though no other page has them', () => {
  const head = (n: number) =>
    `Chapter ${n}. ${['Start', 'Valves', 'Power'][n - 1]}|>${n}.4. ${['Plan', 'Bolts', 'Fuses'][n - 1]}`
  for (const { page, text } of read([1, 2, 3].map((n) => rawPage(n, [[head(n), 800], ...body(n)]))).pages)
    expect(text).toBe(
      body(page)
        .map(([line]) => line)
        .join('\n'),
    )
  const other = read([rawPage(1, [['Chapter 2. Valves|>3.4. Bolts', 800], ...body(1)])])
  expect(other.pages[0]?.text).toMatch(/^Chapter 2/)
})
