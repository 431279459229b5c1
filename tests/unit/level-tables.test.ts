/** Tables ruled by level lines alone, as pdfkit draws them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { samplePdf } from '../../build/sample-pdf'
import { pdfOf } from '../fixtures/manual-pdfs'
import { readPdf } from '../read-pdf'

const folder = mkdtempSync(join(tmpdir(), 'level-tables-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Each row of the tables of a PDF, as "head: value" for each of its cells. */
async function rowsOf(bytes: Uint8Array): Promise<string[]> {
  const path = join(folder, 'tables.pdf')
  writeFileSync(path, bytes)
  const { passages } = await readPdf(path, 'tables')
  const rows = passages.flatMap(({ sentences }) => sentences.flatMap(({ cells }) => (cells ? [cells] : [])))
  return rows.map((cells) => cells.map(({ head, text }) => `${head}: ${text}`).join('; '))
}

/** Draws rows with a line under each, or only `where` there is one; a cell's lines are parted by \n. */
function draw(
  pdf: PDFKit.PDFDocument,
  top: number,
  places: number[],
  rows: string[][],
  { x0 = 60, x1 = 500, where = () => true }: { x0?: number; x1?: number; where?: (row: number) => boolean } = {},
): number {
  let y = top
  for (const [i, cells] of rows.entries()) {
    for (const [k, cell] of cells.entries())
      for (const [n, line] of cell.split('\n').entries())
        if (line !== '') pdf.text(line, places[k], y + 6 + 12 * n, { lineBreak: false })
    y += 12 + 12 * Math.max(...cells.map((cell) => cell.split('\n').length))
    if (where(i)) pdf.moveTo(x0, y).lineTo(x1, y).lineWidth(0.5).stroke()
  }
  return y
}

const oils = [
  ['Point', 'Grade', 'Litres'],
  ['Gearbox of the mill', 'VG 320', '18'],
  ['Bearing, drive side', 'VG 68', '2.4'],
  ['Coupling', 'VG 460', '0.9'],
]
const limits = [
  ['Limit', 'Value'],
  ['Highest pressure', '16 bar at 20 °C'],
  ['Starts per hour', '12, evenly spread'],
  ['Smallest flow', '15 m³/h'],
]
const pairsOf = ([heads, ...rows]: string[][]) =>
  rows.map((cells) => cells.flatMap((cell, i) => (cell ? [`${heads![i]}: ${cell.replace('\n', ' ')}`] : [])).join('; '))

const pageOf = (drawn: (pdf: PDFKit.PDFDocument) => void) =>
  pdfOf((pdf) => {
    pdf.addPage({ margin: 0 })
    pdf.font('Helvetica').fontSize(10)
    drawn(pdf)
  })

it('gives no value of the sample manual to the heads of the table above its own', async () => {
  const rows = await rowsOf(await samplePdf())
  expect(rows).toContain('Limit: Highest casing pressure; Value: 16 bar at 20 °C')
  expect(rows).toContain('Quantity: Speed; 11 kW: 2,930 1/min; 15 kW: 2,940 1/min')
  expect(rows).toContain('Fault: Flow too low; Cause: Strainer blocked; Remedy: Clean the strainer')
})

it.each([
  ['with a title between', 26, '1.2 Limits of the mill'],
  ['with white between', 40, ''],
])('ends a table before one under it, %s', async (_, gap, title) => {
  const bytes = await pageOf((pdf) => {
    const end = draw(pdf, 100, [66, 240, 380], oils)
    if (title) pdf.text(title, 60, end + 12)
    draw(pdf, end + gap, [66, 240], limits)
  })
  expect(await rowsOf(bytes)).toEqual([...pairsOf(oils), ...pairsOf(limits)])
})

it('reads cells of two lines between two lines as one row, and leaves empty ones empty', async () => {
  const faults = [
    ['Fault', 'Cause', 'Remedy'],
    ['Pump hums', 'Phase of the\nmains lost', 'Check the fuses and\nthe main contactor'],
    ['Flow low', 'Strainer blocked', ''],
    ['Seal leaks\nat the shaft', '', 'Renew the seal'],
  ]
  expect(await rowsOf(await pageOf((pdf) => draw(pdf, 100, [66, 180, 330], faults)))).toEqual(pairsOf(faults))
})

it('takes what one line parts from all rows for their heads, figures too', async () => {
  const sizes = [
    ['Thread', '8.8', '10.9'],
    ['M8', '25', '36'],
    ['M10', '49', '72'],
    ['M12', '85', '125'],
  ]
  const bytes = await pageOf((pdf) => {
    pdf.moveTo(60, 100).lineTo(500, 100).stroke()
    draw(pdf, 100, [66, 240, 380], sizes, { where: (row) => row === 0 || row === 3 })
  })
  expect(await rowsOf(bytes)).toEqual(pairsOf(sizes))
})

it('keeps values apart that no line parts, below one key each', async () => {
  const data = [
    ['Property', 'Value'],
    ['Colour', 'clear'],
    ['Highest temperature in the store', '35 °C'],
    ['Melting point\nBoiling point', 'not known\n182 °C'],
    ['Flash point', '81 °C'],
    ['Density', '0.81 kg/l'],
  ]
  const rows = await rowsOf(await pageOf((pdf) => draw(pdf, 100, [66, 240], data)))
  expect(rows).toContain('Property: Boiling point; Value: 182 °C')
  expect(rows).toContain('Property: Melting point; Value: not known')
})

it('takes no frame around text in columns for a table', async () => {
  const left = [
    'Wear gloves and goggles when',
    'the casing is open, and keep',
    'the lamp away from the oil,',
    'which burns at low heat.',
  ]
  const right = [
    'Clean the seat with a cloth',
    'and spirit, never with steel',
    'wool, and look for scratches',
    'deeper than a finger nail.',
  ]
  const bytes = await pageOf((pdf) => {
    for (const y of [90, 110, 180]) pdf.moveTo(60, y).lineTo(400, y).stroke()
    pdf.text('Caution', 66, 95)
    for (const [i, line] of left.entries()) pdf.text(line, 66, 120 + 13 * i).text(right[i]!, 240, 120 + 13 * i)
  })
  expect(await rowsOf(bytes)).toEqual([])
})

it('gives no heads of a table to one without heads below it, whose columns stand elsewhere', async () => {
  const shifts = [
    ['4410', '112', '7'],
    ['4420', '113', '9'],
    ['4430', '114', '12'],
  ]
  const bytes = await pageOf((pdf) => {
    const end = draw(pdf, 100, [66, 240, 380], oils)
    draw(pdf, end + 60, [66, 150, 300], shifts)
  })
  expect(await rowsOf(bytes)).toEqual(pairsOf(oils))
})

it('keeps rows apart within a frame that has lines between columns only', async () => {
  const lamps = [
    ['Red', 'Green', 'Module'],
    ['off', 'off', 'has no supply'],
    ['on', 'off', 'failed its own test'],
    ['on', 'on', 'is being tested'],
  ]
  const bytes = await pageOf((pdf) => {
    draw(pdf, 100, [66, 166, 266], lamps.slice(0, 1), { x1: 400 })
    for (const [i, cells] of lamps.slice(1).entries())
      for (const [k, cell] of cells.entries()) pdf.text(cell, [66, 166, 266][k], 130 + 13 * i, { lineBreak: false })
    pdf.rect(60, 100, 340, 75).stroke()
    for (const x of [160, 260]) pdf.moveTo(x, 100).lineTo(x, 175).stroke()
  })
  expect(await rowsOf(bytes)).toEqual(pairsOf(lamps))
})

it('loses none of two tables that stand side by side', async () => {
  const bytes = await pageOf((pdf) => {
    draw(pdf, 100, [66, 200], limits, { x1: 270 })
    draw(
      pdf,
      100,
      [306, 440],
      limits.map(([a, b]) => [`Other ${a}`, b!]),
      { x0: 300, x1: 510 },
    )
  })
  const rows = await rowsOf(bytes)
  expect(rows).toContain('Limit: Smallest flow; Value: 15 m³/h')
  expect(rows).toContain('Other Limit: Other Smallest flow; Value: 15 m³/h')
})
