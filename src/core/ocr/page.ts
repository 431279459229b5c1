/** Lines that were read as items of a page, as if its PDF had given them. */
import type { RawItem, RawPage } from '../reading/page'
import type { LineBox, Pixels } from './pixels'
import type { OcrLine } from './read-picture'
import type { OcrWord } from './words'

type Size = Pick<Pixels, 'width' | 'height'>

/** Of the picture of a page that is read: 200 an inch. */
export const dotsPerPoint = 200 / 72

/** A font's size as a share of the height of a line's box, and that of its letters. */
const [sizeShare, letterShare] = [0.72, 0.8]
/** Sizes within this share of the commonest are that one: boxes are as high as their letters happen to be. */
const sameSize = 0.25

/** The page `raw` with the words of its picture, set upright; notes that are not drawn stay. */
export function pageRead(raw: RawPage, lines: readonly OcrLine[], pixels: Size): RawPage {
  const { picture: _picture, ...page } = raw
  const skew = lines[0] ? skewOf(lines[0].box) : 0
  const sizes = lines.map(({ box }) => box.height).sort((a, b) => a - b)
  const common = sizes[Math.floor(sizes.length / 2)] ?? 0
  const frame = { skew, common, points: raw.width / pixels.width, pixels }
  return {
    ...page,
    ...(skew !== 0 && { skew }),
    items: [
      ...raw.items.filter(({ beside }) => beside),
      ...lines.flatMap((line) => line.words.map((word) => itemOf(line.box, word, frame))),
    ],
    ocr: sureness(lines),
  }
}

interface Frame {
  skew: number
  /** The height of most lines, in dots. */
  common: number
  /** Points of a dot. */
  points: number
  pixels: Size
}

function itemOf(box: LineBox, { text, from, to }: OcrWord, { skew, common, points, pixels }: Frame): RawItem {
  const height = Math.abs(box.height - common) < sameSize * common ? common : box.height
  const quarter = Math.round((box.angle - skew) / (Math.PI / 2))
  // Set upright about the middle of the picture.
  const [dx, dy] = [box.x - pixels.width / 2, box.y - pixels.height / 2]
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)]
  const [x, y] = [dx * cos + dy * sin, dy * cos - dx * sin]
  const middle = ((from + to) / 2 - 0.5) * box.width
  const [along, across] = [((to - from) / 2) * box.width, (letterShare * height) / 2]
  const [ux, uy] = [Math.round(Math.cos((quarter * Math.PI) / 2)), Math.round(Math.sin((quarter * Math.PI) / 2))]
  const [cx, cy] = [pixels.width / 2 + x + ux * middle, pixels.height / 2 + y + uy * middle]
  const [halfWide, halfHigh] = ux !== 0 ? [along, across] : [across, along]
  const angle = ([0, 270, 180, 90] as const)[((quarter % 4) + 4) % 4]!
  return {
    // With the gap behind it: boxes of words may touch.
    text: `${text} `,
    x0: (cx - halfWide) * points,
    x1: (cx + halfWide) * points,
    y0: (pixels.height - cy - halfHigh) * points,
    y1: (pixels.height - cy + halfHigh) * points,
    fontSize: sizeShare * height * points,
    font: 'OCR',
    ...(angle !== 0 && { angle }),
  }
}

/** What is left of the angle of a line without quarter turns. */
function skewOf({ angle }: LineBox): number {
  return angle - (Math.round(angle / (Math.PI / 2)) * Math.PI) / 2
}

function sureness(lines: readonly OcrLine[]): number {
  const words = lines.flatMap((line) => line.words)
  return words.length === 0 ? 1 : words.reduce((sum, { sure }) => sum + sure, 0) / words.length
}
