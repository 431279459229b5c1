import { describe, expect, it } from 'vitest'
import type { TaskParts, TaskStep } from '../../src/answers/task-parts'
import { runTask } from '../../src/answers/tasks'
import type { DocumentRecord, PageText } from '../../src/core/document'
import type { DrawnLetter } from '../../src/core/reading/open-document'
import type { TaskRequest, TaskResult } from '../../src/core/task'
import { csvOf } from '../../src/core/tasks/csv'
import { workbookOf } from '../../src/core/tasks/workbook'
import { createQuotesEngine } from '../../src/engine/quotes'
import { type Line, pageOf } from './task-pages'

/** By page, the letters of each line that the drawing strikes out. */
let strikes: Record<number, DrawnLetter[][]> = {}
const call = async (method: string, { page }: { page: number }) => (method === 'strikes' ? (strikes[page] ?? []) : {})

async function done(request: TaskRequest, documents: Record<string, PageText[]>, fields: Partial<DocumentRecord> = {}) {
  const items = Object.entries(documents).map(([id, pages]) => {
    const read = { pages: pages.length, pagesRead: pages.length, pagesWithText: pages.length }
    const record = { id, name: `${id}.pdf`, state: 'ready', ...read, ...fields } as DocumentRecord
    return { name: `${id}.pdf`, record, activity: { kind: 'idle' as const } }
  })
  const pageTexts = async (id: string, from: number, to: number) =>
    documents[id]!.filter(({ page }) => page >= from && page <= to)
  const worker = { call, close: () => undefined, isRunning: () => true } as unknown as TaskParts['drawing']['worker']
  const library = { fileName: () => 'd.pdf', bytes: async () => new Blob(), password: async () => undefined }
  const drawing = { worker, library, idleAfter: 0, patience: 1000 }
  let last: TaskStep | undefined
  for await (const step of runTask(
    request,
    { items: () => items, pageTexts, drawing, engine: createQuotesEngine() },
    new AbortController().signal,
  ))
    last = step
  return last!
}

const result = async (kind: TaskRequest['kind'], pages: PageText[], more: Partial<TaskRequest> = {}) =>
  (await done({ kind, documents: ['d'], ...more }, { d: pages })).task.result as TaskResult

const torques = [
  { level: 1, text: '4 Maintenance' },
  { cells: ['Joint', 'Torque'], heads: ['Joint', 'Torque'] },
  { cells: ['Casing nuts', '120 N·m'] },
]

describe('all tables', () => {
  it('have heads and rows, and go on over a page break where the heads are said again', async () => {
    const more = [{ cells: ['Joint', 'Torque'], heads: ['Joint', 'Torque'] }, { cells: ['Plug', '30 N·m'] }]
    const found = await result('tables', [pageOf(1, torques), pageOf(2, more)])
    expect(found).toMatchObject({
      parts: [
        {
          tables: [
            {
              heading: '4 Maintenance',
              heads: ['Joint', 'Torque'],
              rows: [{ cells: ['Casing nuts', '120 N·m'] }, { cells: ['Plug', '30 N·m'], label: '2' }],
            },
          ],
        },
      ],
    })
  })

  it('are two where a numbered heading that was taken for a row stands between them', async () => {
    const page = pageOf(1, [...torques, { cells: ['4.4 Fluids', ''] }, { cells: ['Oil', 'VG 46'] }])
    const found = await result('tables', [page])
    expect(found.kind === 'tables' && found.parts[0]?.tables.map(({ heading }) => heading)).toEqual([
      '4 Maintenance',
      '4 Maintenance › 4.4 Fluids',
    ])
  })

  it('are those of one page, or of one section, where that is asked for', async () => {
    const pages = [pageOf(1, torques), pageOf(2, [{ level: 1, text: '5 Parts' }, { cells: ['Seal', '0042'] }])]
    const cells = (found: TaskResult) =>
      found.kind === 'tables' && found.parts[0]?.tables.map(({ rows }) => rows[0]?.cells[0])
    expect(cells(await result('tables', pages, { pages: { from: '2', to: '2' } }))).toEqual(['Seal'])
    expect(cells(await result('tables', pages, { section: '4' }))).toEqual(['Casing nuts'])
    expect(await result('tables', pages, { section: 'Warranty' })).toEqual({ kind: 'impossible', why: 'section' })
  })
})

it('marks a value that a line of the drawing strikes out, as the page of a quote does', async () => {
  const page = pageOf(2, [...torques, 'Warning: use 45 Nm for the lid.'])
  const at = page.text.indexOf('120 N')
  const box = (x: number) => [x, 0, x + 50, 10]
  const drawn = {
    ...page,
    starts: Uint32Array.of(at - 12, at, page.text.length - 31),
    ends: Uint32Array.of(at - 1, at + 7, page.text.length),
    boxes: Float32Array.of(...box(0), ...box(100), ...box(300)),
  }
  strikes = { 2: [Array.from('120', (text, i) => ({ text, x: 102 + 7 * i, y: 5 }))] }
  const found = await result('tables', [pageOf(1, ['No table.']), drawn])
  strikes = {}
  expect(found).toMatchObject({
    parts: [{ tables: [{ rows: [{ cells: ['Casing nuts', '~~120~~ N·m'], struck: [{ start: 12, end: 15 }] }] }] }],
  })
})

it('marks a value that is struck out on the page in the cell too', async () => {
  const page = pageOf(1, [{ cells: ['Oil', '46 68'] }, { cells: ['Grease', '2'] }])
  const found = await result('tables', [{ ...page, struck: [{ start: 4, end: 6 }] }])
  expect(found.kind === 'tables' && found.parts[0]?.tables[0]?.rows[0]?.cells).toEqual(['Oil', '~~46~~ 68'])
})

describe('a table that is saved', () => {
  const table = {
    heads: ['Part', 'Note', 'Count'],
    rows: [
      { cells: ['0042', 'Say "stop", then wait', '3'], text: '', spans: [], label: '1' },
      { cells: ['77', '=HYPERLINK("x")', '-5 °C'], text: '', spans: [], label: '1' },
    ],
  }

  it('as CSV quotes as RFC 4180 says, begins with a byte order mark, and runs no formula', () => {
    expect(csvOf(table)).toBe(
      '\ufeffPart,Note,Count\r\n0042,"Say ""stop"", then wait",3\r\n77,"\'=HYPERLINK(""x"")",-5 °C\r\n',
    )
  })

  it('as XLSX keeps codes as text, numbers with their places, and says where it comes from', () => {
    const rows = ['1.50', '20'].map((value) => ({ cells: ['007', value], text: '', spans: [], label: '1' }))
    const parts = workbookOf([{ name: 'p. 3', about: [['File', 'a&b.pdf']], table: { heads: ['Code', 'bar'], rows } }])
    const sheet = parts.find(({ name }) => name.endsWith('sheet1.xml'))?.input
    expect(sheet).toContain('a&amp;b.pdf')
    expect(sheet).toContain('<c r="A4" s="0" t="inlineStr"><is><t xml:space="preserve">007</t></is></c>')
    expect(sheet).toContain('<c r="B4" s="4"><v>1.50</v></c><')
  })

  it('as XLSX calls two sheets differently, in letters that Excel takes', () => {
    const sheets = ['p. 3 a/b', 'p. 3 a:b'].map((name) => ({ name, about: [], table: { heads: [], rows: [] } }))
    const book = workbookOf(sheets).find(({ name }) => name === 'xl/workbook.xml')?.input
    expect(book).toMatch(/name="p. 3 a b".*name="p. 3 a b 2"/)
  })
})

describe('all warnings', () => {
  const texts = async (lines: Line[]) => {
    const found = await result('warnings', [pageOf(1, lines)])
    return found.kind === 'warnings'
      ? found.parts[0]!.groups.flatMap(({ warnings }) => warnings.map(({ text }) => text))
      : []
  }

  it.each([
    ['a block with a signal word', ['WARNING Hot surface. Wear gloves.'], ['WARNING Hot surface. Wear gloves.']],
    [
      'a word that stands alone, with what follows',
      ['CAUTION', 'Lift with two slings.', 'Then go on.'],
      ['CAUTION\nLift with two slings.'],
    ],
    ['a word that is set like a heading', [{ level: 2, text: 'DANGER' }, 'High voltage.'], ['DANGER\nHigh voltage.']],
    ['a word in the first cell of a row', [{ cells: ['NOTICE', 'Use no oil.'] }], ['NOTICE\tUse no oil.']],
    [
      'a prohibition within a paragraph',
      ['Fill the casing. Never run the pump dry. Start it.'],
      ['Never run the pump dry.'],
    ],
    ['a rule with must not', ['The pressure must not exceed 16 bar.'], ['The pressure must not exceed 16 bar.']],
    ['nothing where lamps do not light', ['The lamps do not light. See the warning lamp.'], []],
    ['nothing where a heading has the word', [{ level: 2, text: 'WARNING LIGHTS' }, 'They are red.'], []],
    [
      'a German prohibition',
      ['Die Pumpe ist mit dem Motor verbunden. Die Pumpe darf nicht trocken laufen.'],
      ['Die Pumpe darf nicht trocken laufen.'],
    ],
    ['a French one', ['La pompe est dans le local. Ne jamais ouvrir la vanne.'], ['Ne jamais ouvrir la vanne.']],
    ['a Spanish one', ['La bomba está en la sala. No abra la válvula.'], ['No abra la válvula.']],
    ['a Portuguese one', ['A bomba está na sala. Não abra a válvula.'], ['Não abra a válvula.']],
  ] as [string, Line[], string[]][])('have %s', async (_, lines, wanted) => expect(await texts(lines)).toEqual(wanted))
})

it('take no list of pages for a table, but one of quantities', async () => {
  const contents = ['1 Safety\t3', '1.1 Signs\t4', '2 Data\t7', '2.1 Motor\t9'].map((line) => ({
    cells: line.split('\t'),
  }))
  const parts = ['Nut M8\t4', 'Washer\t4', 'Bolt\t2', 'Cover\t1'].map((line) => ({ cells: line.split('\t') }))
  const found = await result('tables', [pageOf(1, contents), pageOf(2, [{ level: 1, text: '3 Parts' }, ...parts])])
  expect(found).toMatchObject({ parts: [{ tables: [{ heading: '3 Parts' }] }] })
})

describe('an outline', () => {
  it('passes over authors and dates below the title', async () => {
    const cover = ['Pump manual', 'A. Writer', 'March 3, 2010'].map((text) => ({ level: 1, text }))
    const found = await result('outline', [
      pageOf(1, cover),
      pageOf(2, [{ level: 1, text: '1 Seal' }, 'It needs liquid.']),
    ])
    expect(found).toMatchObject({ parts: [{ entries: [{ text: 'Pump manual' }, { text: '1 Seal' }] }] })
  })

  it('has each heading with its page and the sentence that has most of its section’s words', async () => {
    const found = await result('outline', [
      pageOf(1, [
        { level: 1, text: '1 Seal' },
        'It is raining outside today. The seal needs liquid. The seal fails within 30 seconds without liquid.',
      ]),
      pageOf(2, [{ level: 2, text: '1.1 Data' }, { cells: ['a', 'b'] }]),
    ])
    expect(found).toMatchObject({
      parts: [
        {
          entries: [
            { text: '1 Seal', label: '1', key: { text: 'The seal fails within 30 seconds without liquid.' } },
            { text: '1.1 Data', label: '2', level: 2 },
          ],
        },
      ],
    })
  })
})

describe('two revisions', () => {
  const compare = async (before: Line[], after: Line[]) =>
    (await done({ kind: 'changes', documents: ['old', 'new'] }, { old: [pageOf(1, before)], new: [pageOf(1, after)] }))
      .task.result

  it('differ in values first, with what is other marked on both sides', async () => {
    const section = (torque: string, rest: string) => [
      { level: 1, text: '1 Bolts' },
      rest,
      `Tighten the bolts to ${torque} crosswise.`,
    ]
    expect(
      await compare(section('80 N·m', 'Use new gaskets here.'), section('85 N·m', 'Use fresh gaskets here.')),
    ).toMatchObject({
      sections: [
        {
          heading: '1 Bolts',
          changes: [
            { kind: 'value', marks: { before: [{ start: 21, end: 23 }], after: [{ start: 21, end: 23 }] } },
            { kind: 'wording' },
          ],
        },
      ],
    })
  })

  it('name what came and went, and not what stands elsewhere word for word', async () => {
    const found = await compare(
      [{ level: 1, text: '1 A' }, 'Wear gloves at all times.', 'Check the oil.', { level: 1, text: '2 B' }],
      [
        { level: 1, text: '1 A' },
        'Check the oil.',
        { level: 1, text: '2 B' },
        'Wear gloves at all times.',
        'Vent it twice.',
      ],
    )
    expect(found).toMatchObject({ moved: 1, sections: [{ heading: '2 B', changes: [{ kind: 'added' }] }] })
  })

  it('are no numbers of figures and steps, commas between words, marks at the end, bullets and hyphens within words', async () => {
    const before = [
      'Figure 2: The pump',
      'Table 3. Limits',
      '1. Close it.',
      '2. Start it.',
      'Check whether it runs',
      '– Vent.',
    ]
    const after = ['Figure 4: The pump', 'Table 5. Limits', '1. Close it.', '2. Vent it.', '3. Start it.']
    expect(await compare(before, [...after, 'Check, whether it runs.', '• Vent.'])).toMatchObject({
      sections: [{ changes: [{ kind: 'added', after: { text: '2. Vent it.' } }] }],
    })
    expect(await compare(['Start-\nup takes 5 min.'], ['Startup takes 6 min.'])).toMatchObject({
      sections: [{ changes: [{ kind: 'value' }] }],
    })
    expect(await compare(['12. May: 5 bar.'], ['13. May: 5 bar.'])).toMatchObject({
      sections: [{ changes: [{ kind: 'value' }] }],
    })
  })

  it('are asked for where there are not two', async () => {
    const found = await done({ kind: 'changes', documents: ['d'] }, { d: [pageOf(1, ['A.'])] })
    expect(found.task.result).toEqual({ kind: 'impossible', why: 'two-documents' })
  })
})

it('names the pages that it could not look at', async () => {
  const fields = { unread: [2], damaged: [3], pages: 4, pagesRead: 3, state: 'reading' as const }
  const pages = [1, 2, 3].map((page) => pageOf(page, ['Text.']))
  const { unsearched } = await done({ kind: 'tables', documents: ['d'] }, { d: pages }, fields)
  expect(unsearched).toEqual([
    { name: 'd.pdf', why: 'reading' },
    { name: 'd.pdf', why: 'pictures', pages: [2] },
    { name: 'd.pdf', why: 'damaged', pages: [3] },
  ])
})
