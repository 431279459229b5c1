/** The sample manual as a PDF, made from `src/sample/manual.ts`. The same source gives the same bytes. */
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { body, frontMatter, subtitle, title, type ManualPart } from '../src/sample/manual.ts'

type Pdf = InstanceType<typeof PDFDocument>

const margin = 64
const ink = '#1a232b'
const blue = '#0a5570'

/** The bytes of the PDF. */
export function samplePdf(): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: 84, bottom: 76, left: margin, right: margin },
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    // A date of now would make every build another file.
    info: { Title: `${title} (sample)`, Author: 'Sitebook', CreationDate: new Date(0), ModDate: new Date(0) },
  })
  const bytes = buffer(pdf)
  cover(pdf)
  pdf.addPage()
  for (const part of frontMatter) draw(pdf, part)
  const front = pdf.bufferedPageRange().count
  pdf.addPage()
  for (const part of body) draw(pdf, part)
  runningHeads(pdf, front)
  numberPages(pdf, front)
  pdf.end()
  return bytes
}

function cover(pdf: Pdf): void {
  pdf.rect(0, 0, pdf.page.width, 260).fill(blue)
  pdf.fillColor('#ffffff').font('Helvetica-Bold').fontSize(40).text(title, margin, 150)
  pdf.fillColor(ink).font('Helvetica').fontSize(17).text(subtitle, margin, 300, { width: 420 })
  pdf.fontSize(12).text('Sample document. The pump and its maker are invented.', margin, 380)
}

function draw(pdf: Pdf, part: ManualPart): void {
  if ('chapter' in part) {
    keepTogether(pdf, 200)
    if (pdf.y > pdf.page.margins.top) pdf.moveDown(1.5)
    pdf.outline.addItem(part.chapter)
    pdf.fillColor(blue).font('Helvetica-Bold').fontSize(22).text(part.chapter)
    pdf.moveDown(0.6)
  } else if ('heading' in part) {
    keepTogether(pdf, 120)
    pdf.moveDown(0.4)
    pdf.fillColor(blue).font('Helvetica-Bold').fontSize(14).text(part.heading)
    pdf.moveDown(0.3)
  } else if ('text' in part) {
    paragraph(pdf, part.text)
  } else if ('warning' in part) {
    pdf.fillColor('#8a1f00').font('Helvetica-Bold').fontSize(11).text(`Warning: ${part.warning}`, { lineGap: 3 })
    pdf.moveDown(0.7)
  } else if ('steps' in part) {
    part.steps.forEach((step, index) => paragraph(pdf, `${index + 1}. ${step}`))
  } else {
    table(pdf, part.table, part.widths)
  }
}

function paragraph(pdf: Pdf, text: string): void {
  pdf.fillColor(ink).font('Helvetica').fontSize(11).text(text, { lineGap: 3 })
  pdf.moveDown(0.7)
}

function table(pdf: Pdf, rows: string[][], shares: number[]): void {
  const width = pdf.page.width - 2 * margin
  const unit = width / shares.reduce((sum, share) => sum + share, 0)
  const pad = 6
  rows.forEach((cells, index) => {
    pdf
      .fillColor(ink)
      .font(index === 0 ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(10)
    const columns = cells.map((text, column) => {
      const x = margin + unit * shares.slice(0, column).reduce((sum, share) => sum + share, 0)
      return { text, x, width: unit * (shares[column] ?? 1) - 2 * pad }
    })
    const height = Math.max(...columns.map((cell) => pdf.heightOfString(cell.text, { width: cell.width }))) + 2 * pad
    keepTogether(pdf, height)
    const top = pdf.y
    if (index === 0) pdf.rect(margin, top, width, height).fill('#e4eef2')
    pdf.fillColor(ink)
    for (const cell of columns) pdf.text(cell.text, cell.x + pad, top + pad, { width: cell.width })
    pdf
      .moveTo(margin, top + height)
      .lineTo(margin + width, top + height)
      .lineWidth(0.5)
      .stroke('#9fb0b8')
    pdf.x = margin
    pdf.y = top + height
  })
  pdf.moveDown(0.8)
}

function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage()
}

function runningHeads(pdf: Pdf, front: number): void {
  const { count } = pdf.bufferedPageRange()
  for (let index = 1; index < count; index++) {
    pdf.switchToPage(index)
    const { width, height } = pdf.page
    // Text below the margin would make a new page.
    pdf.page.margins.bottom = 0
    pdf.fillColor('#5a6871').font('Helvetica').fontSize(9)
    pdf.text(`${title} · Sample manual`, margin, 44, { lineBreak: false })
    pdf.text(label(index, front), margin, height - 48, { width: width - 2 * margin, align: 'right', lineBreak: false })
  }
}

/** What the manual calls the page with this index. */
function label(index: number, front: number): string {
  return index < front ? (['i', 'ii', 'iii', 'iv', 'v', 'vi'][index] ?? String(index + 1)) : String(index - front + 1)
}

/** Tells the PDF its own page labels (ISO 32000-1, 12.4.2); pdfkit has no call for it. */
function numberPages(pdf: Pdf, front: number): void {
  const { _root: root } = pdf as unknown as { _root: { data: Record<string, unknown> } }
  root.data.PageLabels = { Nums: [0, { S: 'r' }, front, { S: 'D' }] }
}
