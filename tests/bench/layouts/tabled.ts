/** Kinds of tables: ruled and not, with heads of two rows, spans, cells of several lines, over two pages, beside others. */
import { escaped, h, p, tableHtml, tableText, type Kind, type Spec, type SpecCell } from './kit'
import { capital, type Words } from './words'

const ruled = 'table{border-collapse:collapse} td,th{border:1px solid #444;padding:3px 5px}'
const level =
  'table{border-collapse:collapse} th{border-bottom:1px solid #000;border-top:1px solid #000;padding:3px 8px} td{padding:2px 8px;border-bottom:.5px solid #999}'
const open = 'table{border-collapse:collapse} td,th{padding:2px 10px}'
const zebra =
  'table{border-collapse:collapse} td,th{padding:3px 8px} tbody tr:nth-child(even){background:#ddd} th{background:#bbb}'

/** How cells are set: at the left, figures at the right, in the middle. */
function alignment(words: Words, columns: number): string {
  const side = words.random.pick(['left', 'right', 'center'])
  const heads = words.chance(0.5) ? side : 'left'
  const valign = words.random.pick(['top', 'middle', 'top'])
  const some = Array.from({ length: columns - 1 }, (_, i) => `.c${i + 1}`)
  return `th{text-align:left;font-weight:${words.chance(0.8) ? 'bold' : 'normal'}} td{vertical-align:${valign}} ${some.map((one) => `td${one}{text-align:${side}} th${one}{text-align:${heads}}`).join(' ')}`
}

/** Rows of names, figures and units. */
function plain(words: Words, rows: number, values: number): Spec {
  const unitless = words.chance(0.5)
  const heads = [
    'Parameter',
    ...(unitless ? [] : ['Unit']),
    ...Array.from({ length: values }, (_, i) =>
      words.random.pick([`Type ${'ABCD'[i]}`, `Size ${25 * (i + 1)}`, `${['Min.', 'Typ.', 'Max.', 'Limit'][i]}`]),
    ),
  ]
  const body = Array.from({ length: rows }, (): SpecCell[] => [
    words.name(),
    ...(unitless ? [] : [words.unit()]),
    ...Array.from({ length: values }, () => (words.chance(0.12) ? null : words.figure())),
  ])
  return { id: 'plain', heads: 1, rows: [heads, ...body] }
}

const withText = (words: Words, spec: Spec, css: string, attributes = '') => {
  const [before, after] = [words.prose(words.between(1, 3)), words.prose(2)]
  const caption = `Table ${words.between(1, 30)}: ${capital(words.thing())}`
  return {
    css,
    body: `${p(before)}<p class=cap>${caption}</p>${tableHtml(spec, attributes)}${p(after)}`,
    texts: [[before, caption, tableText(spec), after]],
    tables: [spec],
  }
}

const figures: Kind = (words) => {
  const values = words.between(2, 4)
  const spec = plain(words, words.between(4, 12), values)
  const look = words.random.pick([ruled, level, open, open, zebra])
  const width = words.chance(0.5) ? 'table{width:100%}' : ''
  return withText(words, spec, `${look} ${width} ${alignment(words, spec.rows[0]!.length)}`)
}

/** Cells of several lines. */
const wrapped: Kind = (words) => {
  const heads = words.random.pick([
    ['Fault', 'Cause', 'Remedy'],
    ['Code', 'Meaning', 'Action', 'Limit'],
    ['Item', 'Description'],
  ])
  const rows = Array.from({ length: words.between(4, 7) }, (): SpecCell[] =>
    heads.map((head, i) => {
      if (head === 'Limit') return words.chance(0.2) ? null : `${words.figure()} ${words.unit()}`
      if (i === 0)
        return head === 'Fault'
          ? capital(words.thing()) + (words.chance(0.5) ? ` ${words.thing()}` : '')
          : `E${words.between(10, 99)}${words.tag()}`
      return words.chance(0.1) ? null : words.random.pick([words.order(), words.sentence(), capital(words.thing())])
    }),
  )
  const spec = { id: 'wrapped', heads: 1, rows: [heads, ...rows] }
  const look = words.random.pick([ruled, level, zebra, `${open} td{padding-bottom:${words.between(4, 9)}px}`])
  return withText(words, spec, `${look} table{width:${words.random.pick(['100%', '80%'])}} ${alignment(words, 1)}`)
}

/** Heads of two rows over groups of columns, keys over several rows. */
const spans: Kind = (words) => {
  const groups = words.between(2, 3)
  const under = words.random.pick([
    ['Min.', 'Max.'],
    ['Value', 'Unit'],
    ['50 Hz', '60 Hz'],
  ])
  const values = under.length * groups
  const first: SpecCell[] = [{ t: 'Parameter', c: 1, r: 2 }]
  for (let i = 0; i < groups; i++)
    first.push({ t: `Series ${'ABC'[i]}`, c: under.length, r: 1 }, ...under.slice(1).map(() => null))
  const second: SpecCell[] = [null, ...Array.from({ length: values }, (_, i) => under[i % under.length]!)]
  const cell = (i: number) => (under[i % under.length] === 'Unit' ? words.unit() : words.figure())
  const rows = Array.from({ length: words.between(4, 8) }, (): SpecCell[] => [
    words.name(),
    ...Array.from({ length: values }, (_, i) => cell(i)),
  ])
  const spec = { id: 'spans', heads: 2, rows: [first, second, ...rows] }
  const centred = words.chance(0.7) ? 'th{text-align:center!important}' : ''
  const look = `${words.random.pick([ruled, ruled, level, open])} table{width:100%}`
  const made = withText(words, spec, `${look} ${alignment(words, values + 1)} ${centred}`)
  // The first head stands in the middle of both rows: it may come with either.
  const either = made.texts.map((text) =>
    text.map((part) => part.replace(/^Parameter (.*?) (?=Min\.|Value|50 Hz)/, '$1 Parameter ')),
  )
  return { ...made, texts: [...made.texts, ...either] }
}

/** A table that goes on on the next page, its heads again. */
const broken: Kind = (words) => {
  const spec = plain(words, words.between(50, 65), words.between(2, 3))
  const look = words.random.pick([ruled, level, open, zebra])
  const made = withText(words, spec, `${look} table{width:100%} ${alignment(words, spec.rows[0]!.length)}`)
  return { ...made, onlyPrinted: true, texts: [] }
}

/** A table across, above or below two columns. */
const across: Kind = (words) => {
  const spec = plain(words, words.between(3, 8), 3)
  const columns = [words.prose(14), words.prose(14)]
  const text = columns.flatMap((one) => one)
  const prose = `<div class=c>${text.map((one) => p(one)).join('')}</div>`
  const isAbove = words.chance(0.5)
  const table = tableHtml(spec)
  return {
    css: `${words.random.pick([ruled, level, open])} table{width:100%;margin:8px 0} .c{column-count:2;column-gap:${words.between(14, 26)}px;${words.chance(0.5) ? 'text-align:justify' : ''}} ${alignment(words, spec.rows[0]!.length)}`,
    body: isAbove ? table + prose : prose + table,
    texts: [isAbove ? [tableText(spec), ...text] : [...text, tableText(spec)]],
    tables: [spec],
  }
}

/** A table in one of two columns. */
const within: Kind = (words) => {
  const spec = plain(words, words.between(3, 7), words.between(1, 2))
  const [before, between, after] = [words.prose(9), words.prose(5), words.prose(12)]
  return {
    css: `${words.random.pick([ruled, level, open])} table{width:100%;break-inside:avoid;font-size:8.5pt} .c{column-count:2;column-gap:20px} ${alignment(words, spec.rows[0]!.length)}`,
    body: `<div class=c>${p(before)}${tableHtml(spec)}${p(between)}${p(after)}</div>`,
    texts: [[before, tableText(spec), between, after]],
    tables: [spec],
  }
}

/** Keys in bold with their values, in two blocks beside each other or beside a table. */
const keys: Kind = (words) => {
  const block = (rows: number): Spec => ({
    id: 'keys',
    heads: 0,
    rows: Array.from({ length: rows }, () => [
      `${words.name()}${words.chance(0.7) ? ':' : ''}`,
      `${words.figure()} ${words.unit()}`,
    ]),
  })
  const [left, right] = [block(words.between(4, 7)), block(words.between(4, 7))]
  const html = (spec: Spec) =>
    `<table>${spec.rows.map(([key, value]) => `<tr><td class=k>${String(key)}</td><td>${escaped(String(value))}</td></tr>`).join('')}</table>`
  const isTable = words.chance(0.5)
  const other = plain(words, words.between(4, 6), 2)
  const [title, second] = [capital(words.thing()), capital(words.thing())]
  const beside = isTable ? tableHtml(other) : html(right)
  return {
    css: `${open} .g{display:flex;gap:${words.between(20, 50)}px;align-items:flex-start} .k{font-weight:bold} ${isTable && words.chance(0.5) ? ruled.replaceAll('td,th', '.r td,.r th') : ''}`,
    body: `<div class=g><div>${h(3, title)}${html(left)}</div><div class=r>${h(3, second)}${beside}</div></div>`,
    texts: [[title, tableText(left), second, tableText(isTable ? other : right)]],
    tables: isTable ? [other] : [],
  }
}

/** A table that is turned by a quarter. */
const turned: Kind = (words) => {
  const spec = plain(words, words.between(4, 8), 3)
  const title = capital(words.thing())
  return {
    css: `${words.random.pick([ruled, open])} table{inline-size:100%} .t{writing-mode:vertical-rl;text-orientation:sideways;transform:rotate(180deg);height:600px} ${alignment(words, spec.rows[0]!.length)}`,
    body: `<div class=t><div style="height:600px">${h(2, title)}${tableHtml(spec)}</div></div>`,
    texts: [[title, tableText(spec)]],
    tables: [spec],
    onlyPrinted: true,
  }
}

export const tableKinds = { figures, wrapped, spans, broken, across, within, keys, turned }
