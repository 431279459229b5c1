/** A picture as a PDF of one page, so that it is kept, shown, read by OCR and cited like any other document. */

export interface Jpeg {
  bytes: Uint8Array
  /** Dots. */
  width: number
  height: number
}

/** Dots an inch at which the picture fills its page: OCR draws pages at as many, so that it sees the picture's own. */
const dotsPerInch = 200

/** The bytes of the PDF (PDF 32000-1, 7.5); the same picture gives the same bytes. */
export function pdfOfJpeg({ bytes, width, height }: Jpeg): Uint8Array<ArrayBuffer> {
  const [wide, high] = [width, height].map((dots) => ((dots * 72) / dotsPerInch).toFixed(2))
  const drawing = `q ${wide} 0 0 ${high} 0 0 cm /Picture Do Q`
  const image = `/Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8`
  const objects: (string | Uint8Array)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents 4 0 R`,
      ' /Resources << /XObject << /Picture 5 0 R >> >> >>',
    ],
    [`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`],
    [`<< /Type /XObject ${image} /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`, bytes, '\nendstream'],
  ]
  const file: Uint8Array[] = []
  let length = 0
  const write = (part: string | Uint8Array) => {
    const written = typeof part === 'string' ? Uint8Array.from(part, (letter) => letter.charCodeAt(0)) : part
    file.push(written)
    length += written.length
  }
  write('%PDF-1.4\n')
  const starts = objects.map((parts, i) => {
    const start = length
    for (const part of [`${i + 1} 0 obj\n`, ...parts, '\nendobj\n']) write(part)
    return start
  })
  const table = length
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`)
  write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`)
  const all = new Uint8Array(length)
  let at = 0
  for (const part of file) {
    all.set(part, at)
    at += part.length
  }
  return all
}
