/** A report as a Word document (DOCX, ECMA-376), with a picture of each quoted place. The only importer of `docx`; loaded when one is saved. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Found } from '../core/document'
import type { ReportPart } from './report-part'

/** A PNG; width and height in points. */
export interface QuotePicture {
  png: Uint8Array
  width: number
  height: number
}

/** A4 in twentieths of a point, with margins of 2 cm; what is between these is 481 points wide. */
const page = { size: { width: 11906, height: 16838 }, margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 } }
const textWidth = 481
/** Word gives the size of pictures in pixels, of which 96 are 72 points. */
const pixelsPerPoint = 96 / 72

type Pictures = ReadonlyMap<Found, QuotePicture>

/** The file. A quote without a picture stands there with its words alone. */
export async function wordDocumentOf(title: string, parts: readonly ReportPart[], pictures: Pictures): Promise<Blob> {
  const footer = new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  })
  return Packer.toBlob(
    new Document({
      title: legal(title),
      creator: 'Sitebook',
      sections: [
        {
          properties: { page },
          footers: { default: footer },
          children: parts.flatMap((part) => blocksOf(part, pictures)),
        },
      ],
    }),
  )
}

function blocksOf(part: ReportPart, pictures: Pictures): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(part.text) })]
    case 'question':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: runsOf(part.text) })]
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: runsOf(part.text) })]
    case 'text':
      return [said(runsOf(part.text, { bold: part.strong === true }))]
    case 'answer': {
      const citations = part.citations.map((n) => ` [${n}]`).join('')
      const flag = part.flag === undefined ? [] : runsOf(` (${part.flag})`, { italics: true })
      return [said([...runsOf(`${part.text}${citations}`), ...flag])]
    }
    case 'quote':
      return quoteOf(part, pictures.get(part.found))
    case 'items':
      return part.items.map(
        ({ text, place }) => new Paragraph({ bullet: { level: 0 }, children: runsOf(`${text} (${place})`) }),
      )
    case 'table':
      return [tableOf(part.heads, part.rows), said(runsOf(part.place, { italics: true }))]
    case 'files':
      return part.files.map(({ name, sha256 }) => said(runsOf(`${name}\n${part.hash} ${sha256}`)))
  }
}

/** With a line beside it, as quotes have; the picture stays with its words and its place. */
function quoteOf(
  part: Extract<ReportPart, { kind: 'quote' }>,
  picture: QuotePicture | undefined,
): (Paragraph | Table)[] {
  const { number, text, table, place, warnings } = part
  const look = {
    indent: { left: 240 },
    border: { left: { style: 'single', size: 12, space: 8, color: '7D8790' } },
  } as const
  const quoted = (children: (TextRun | ImageRun)[], keepNext = true) =>
    new Paragraph({ ...look, keepNext, spacing: { after: keepNext ? 0 : 200 }, children })
  return [
    table
      ? tableOf(
          table.heads,
          table.rows.map(({ cells }) => cells),
        )
      : quoted(runsOf(text)),
    ...warnings.map((warning) => quoted(runsOf(warning, { bold: true }))),
    ...(picture ? [quoted([imageOf(picture, place)])] : []),
    quoted(runsOf(`${number ? `[${number}] ` : ''}${place}`, { italics: true }), false),
  ]
}

function imageOf({ png, width, height }: QuotePicture, place: string): ImageRun {
  const share = Math.min(1, (textWidth - 12) / width) * pixelsPerPoint
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * share), height: Math.round(height * share) },
    altText: { name: legal(place), title: legal(place), description: legal(place) },
  })
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): Table {
  const width = Math.max(heads.length, ...rows.map((cells) => cells.length))
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: Array.from(
        { length: width },
        (_, i) => new TableCell({ children: [new Paragraph({ children: runsOf(cells[i] ?? '', { bold: isHead }) })] }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...(heads.length > 0 ? [row(heads, true)] : []), ...rows.map((cells) => row(cells, false))],
  })
}

function said(children: TextRun[]): Paragraph {
  return new Paragraph({ spacing: { after: 120 }, children })
}

/** A run for each line of a text, with its tabs. */
function runsOf(text: string, look: { bold?: boolean; italics?: boolean } = {}): TextRun[] {
  return legal(text)
    .split('\n')
    .map((line, i) => {
      const cells = line.split('\t').flatMap((cell, k) => (k === 0 ? [cell] : [new Tab(), cell]))
      return new TextRun({ ...look, children: cells, ...(i > 0 && { break: 1 }) })
    })
}

/** Without what XML has no place for: a document may hold any sign. */
function legal(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
}
