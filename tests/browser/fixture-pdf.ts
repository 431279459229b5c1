/** PDFs for tests, made from text: no file of anybody else is needed. */
import PDFDocument from 'pdfkit'

export interface FixturePdf {
  /** The paragraphs of each page, in order. */
  pages: string[][]
  title?: string
  password?: string
}

/** The bytes of an A4 PDF in Helvetica, 11 points. */
export function fixturePdf({ pages, title = 'Fixture', password }: FixturePdf): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    autoFirstPage: false,
    // A fixed date: the same call gives the same bytes.
    info: { Title: title, CreationDate: new Date(0) },
    ...(password === undefined ? {} : { userPassword: password }),
  })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))))
  for (const paragraphs of pages) {
    pdf.addPage({ margin: 72 }).font('Helvetica').fontSize(11)
    for (const paragraph of paragraphs) pdf.text(paragraph).moveDown()
  }
  pdf.end()
  return done
}
