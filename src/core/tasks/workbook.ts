/** Tables as the parts of an XLSX file (ECMA-376, SpreadsheetML): one sheet each, which says where it comes from. */
import type { FoundTable } from '../task'

export interface Sheet {
  /** As its tab is called; cut and told apart where it must be. */
  name: string
  /** What stands above the table: "File", "pump-manual.pdf". */
  about: readonly (readonly [string, string])[]
  table: Pick<FoundTable, 'heads' | 'rows'>
}

export interface WorkbookPart {
  name: string
  input: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The files of the .zip that an XLSX is. */
export function workbookOf(sheets: readonly Sheet[]): WorkbookPart[] {
  const names = sheetNames(sheets.map(({ name }) => name))
  const numbered = sheets.map((sheet, i) => ({ sheet, path: `worksheets/sheet${i + 1}.xml`, id: `rId${i + 1}` }))
  const styles = `rId${sheets.length + 1}`
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${types}.${kind}+xml"/>`
  const related = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`
  return [
    xml(
      '[Content_Types].xml',
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${numbered.map(({ path }) => override(path, 'worksheet')).join('')}</Types>`,
    ),
    xml(
      '_rels/.rels',
      `<Relationships xmlns="${packaged}/relationships">${related('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    xml(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered.map(({ id }, i) => `<sheet name="${escaped(names[i]!)}" sheetId="${i + 1}" r:id="${id}"/>`).join('')}</sheets></workbook>`,
    ),
    xml(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packaged}/relationships">${numbered.map(({ id, path }) => related(id, 'worksheet', path)).join('')}${related(styles, 'styles', 'styles.xml')}</Relationships>`,
    ),
    xml('xl/styles.xml', styleSheet()),
    ...numbered.map(({ sheet, path }) => xml(`xl/${path}`, sheetXml(sheet))),
  ]
}

function xml(name: string, body: string): WorkbookPart {
  return { name, input: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}` }
}

/** Numbers keep as many places as the page has; style 0 is text, style 1 bold, 2 + n a number with n places. */
const mostPlaces = 6

function styleSheet(): string {
  const places = Array.from({ length: mostPlaces + 1 }, (_, n) => n)
  const formats = places.map((n) => `<numFmt numFmtId="${164 + n}" formatCode="0${n > 0 ? '.' : ''}${'0'.repeat(n)}"/>`)
  const numbers = places.map(
    (n) => `<xf numFmtId="${164 + n}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`,
  )
  return `<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${numbers.length + 2}"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" applyNumberFormat="1" applyFont="1"/>${numbers.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

function sheetXml({ about, table: { heads, rows } }: Sheet): string {
  const isNumeric = columnsOfNumbers(heads, rows)
  const all: { cells: readonly string[]; kind: 'text' | 'bold' | 'body' }[] = [
    ...about.map((cells) => ({ cells, kind: 'text' as const })),
    { cells: [], kind: 'text' },
    ...(heads.length > 0 ? [{ cells: heads, kind: 'bold' as const }] : []),
    ...rows.map(({ cells }) => ({ cells, kind: 'body' as const })),
  ]
  const lines = all.map(({ cells, kind }, r) => {
    const written = cells.map((cell, c) => {
      const at = `${columnName(c)}${r + 1}`
      return kind === 'body' && isNumeric[c] && cell !== '' ? numberCell(at, cell) : textCell(at, cell, kind === 'bold')
    })
    return `<row r="${r + 1}">${written.join('')}</row>`
  })
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function textCell(at: string, text: string, bold: boolean): string {
  if (text === '') return ''
  return `<c r="${at}" s="${bold ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function numberCell(at: string, text: string): string {
  const number = text.replace('\u2212', '-')
  return `<c r="${at}" s="${2 + (number.split('.')[1]?.length ?? 0)}"><v>${number}</v></c>`
}

/**
 * Columns of which each filled cell is a number that is written in one way everywhere: no leading zero, no comma, which parts
 * thousands here and decimals there, no more digits than a spreadsheet keeps. Under heads that name codes they stay text.
 */
function columnsOfNumbers(heads: readonly string[], rows: readonly { cells: readonly string[] }[]): boolean[] {
  const width = Math.max(heads.length, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, i) => {
    const cells = rows.map(({ cells }) => cells[i] ?? '').filter((cell) => cell !== '')
    return !codes.test(heads[i] ?? '') && cells.length > 0 && cells.every(isNumber)
  })
}

function isNumber(cell: string): boolean {
  return new RegExp(`^[-\u2212]?(?:0|[1-9]\\d*)(?:\\.\\d{1,${mostPlaces}})?$`).test(cell) && cell.length <= 15
}

/** What stands over codes, in the languages of the screen. */
const codes =
  /(?<!\p{L})(?:nos?\.?|nr\.?|n[°º]|num(?:ber|ero|éro|mer)?|número|#|id|code|código|part|item|pos\.?|ref\.?|article|artikel\S*|art\.?|tag|order|serial|fault|error|alarm|version|rev\.?|revision|section|step|bestell\S*|teile?\S*|phone|tel\.?|address|pin|port)(?!\p{L})/iu

/** "A", "Z", "AA". */
function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

/** At most 31 letters, none of those that Excel refuses, and each once. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((text) => {
    const plain =
      text
        .replace(/[[\]:*?/\\']/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || 'Table'
    let name = plain.slice(0, 31).trim()
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain.slice(0, 30 - String(n).length).trim()} ${n}`
    taken.add(name.toLowerCase())
    return name
  })
}

/** Without the signs that XML cannot have. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
