/** Pictures on a page that has text of its own: what OCR reads of them stands behind that text. */
import type { PageText, Passage, Span } from '../document'
import type { PictureBox } from '../reading/open-document'
import type { RawPage } from '../reading/page'
import type { Pixels } from './pixels'

/** Points around a run of text that are its own: letters reach beyond their boxes. */
const around = 1.5

/** The picture of a page with nothing on it but these pictures, and without the text that lies over them: that is read already. */
export function onlyPictures(
  pixels: Pixels,
  page: RawPage,
  pictures: readonly PictureBox[],
  text: readonly PictureBox[],
): Pixels {
  const { width, height } = pixels
  const data = new Uint8ClampedArray(pixels.data.length).fill(255)
  const scale = width / page.width
  const rows = ({ x0, y0, x1, y1 }: PictureBox, paint: (from: number, to: number) => void) => {
    const within = (place: number, most: number) => Math.min(most, Math.max(0, Math.round(place)))
    const [left, right] = [within(scale * x0, width), within(scale * x1, width)]
    for (let y = within(height - scale * y1, height); y < within(height - scale * y0, height); y++)
      paint(4 * (y * width + left), 4 * (y * width + right))
  }
  for (const place of pictures) rows(place, (from, to) => data.set(pixels.data.subarray(from, to), from))
  for (const { x0, y0, x1, y1 } of text)
    rows({ x0: x0 - around, y0: y0 - around, x1: x1 + around, y1: y1 + around }, (from, to) => data.fill(255, from, to))
  return { width, height, data }
}

/** So many words, at least, say something; fewer are a logo, or what OCR takes for letters in a photo. */
const fewestWords = 3

/** Whether what was read of pictures is more than a logo, or specks of a photo. */
export function isWorthKeeping({ text }: PageText): boolean {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]{2}/u.test(word) && !word.includes('\ufffd'))
  return words.length >= fewestWords
}

/** The page with what was read of its pictures behind its own text, and the passages of that as they stand there. */
export function withPart(page: PageText, part: PageText, passages: readonly Passage[]) {
  const gap = '\n\n'
  const shift = page.text.length + gap.length
  const moved = (spans: readonly Span[]) =>
    spans.map((span) => ({ ...span, start: span.start + shift, end: span.end + shift }))
  const text: PageText = {
    ...page,
    text: page.text + gap + part.text,
    starts: Uint32Array.from([...page.starts, ...part.starts.map((at) => at + shift)]),
    ends: Uint32Array.from([...page.ends, ...part.ends.map((at) => at + shift)]),
    boxes: Float32Array.from([...page.boxes, ...part.boxes]),
    blocks: [
      ...page.blocks,
      ...part.blocks.map((block) => ({ ...block, start: block.start + shift, end: block.end + shift })),
    ],
    part: { start: shift, ocr: part.ocr ?? 1 },
  }
  return {
    text,
    passages: passages.map((passage) => ({
      ...passage,
      spans: moved(passage.spans),
      sentences: passage.sentences.map((sentence) => ({ ...sentence, spans: moved(sentence.spans) })),
    })),
  }
}
