/** A document as the reader of its format opens it: what every format has to give, and what all of them are laid out from. */
import type { OutlineEntry, RawPage } from './page'

/** For each format there is a function that opens a file so; README.md beside this file is the contract. */
export interface OpenDocument {
  /** Physical pages, at least 1. */
  pages: number
  /** Whether all its bytes are held, so that where they came from is not read any more. */
  whole: boolean
  /** Its chapters, in order, as far as their pages are known; empty where it names none. */
  outline(): Promise<OutlineEntry[]>
  /**
   * The text of the pages from the `from`-th on. One that cannot be read is empty and `damaged`; if all from the first to
   * the last are, the last one throws the code that says why. Throws `document/unreadable` when the file is gone, and an AbortError when
   * cancelled. `looked`: the pages before that were `looked` at, so that the others are the same as if these had been read now.
   */
  read(from: number, signal?: AbortSignal, looked?: readonly number[]): AsyncIterable<RawPage>
  close(): Promise<void>
}

/** A document whose pages can be drawn: in a web worker. */
export interface DrawableDocument extends OpenDocument {
  /** Of each box of a page (four numbers in user space), lightest minus darkest grey as it is drawn, 0 to 255. */
  contrasts(page: number, boxes: Float32Array): Promise<Uint8Array>
  /** The letters of each line of a page's drawing that strikes words out, in order along it. */
  strikes(page: number): Promise<DrawnLetter[][]>
  /** What of a page is shown, and how it is turned. */
  frame(page: number): Promise<PageFrame>
  /** Where pictures stand on a page: points on the page as shown. */
  pictures(page: number): Promise<PictureBox[]>
  /** A picture of a part of a page at `scale` dots a point, or at fewer where those would be too many. */
  picture(page: number, part: PagePart, scale: number): Promise<Picture>
}

/** A letter as the page has it (one sign or a few), and a place within it, in user space. */
export interface DrawnLetter {
  text: string
  x: number
  y: number
}

/** What of a page is shown, in user space, and how far it is turned for that: degrees clockwise, a multiple of 90 below 360. */
export interface PageFrame {
  x0: number
  y0: number
  x1: number
  y1: number
  turn: number
}

/** A box in user space, points; or the page as a whole, as far as it is shown. */
export type PagePart = { x0: number; y0: number; x1: number; y1: number } | 'page'

/** Points on the page as shown, origin bottom left. */
export interface PictureBox {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** Dots; a picture that would have more is drawn smaller. */
const mostDots = 6e6

/** Dots a point at which a part of so many points is drawn. */
export function scaleOf(width: number, height: number, dotsPerPoint: number): number {
  return Math.min(dotsPerPoint, Math.sqrt(mostDots / (width * height)))
}

/** A part of a page, upright as it is shown. */
export interface Picture {
  /** Dots. */
  width: number
  height: number
  /** Red, green, blue and 255 for each dot, row by row from the top. */
  rgba: Uint8ClampedArray<ArrayBuffer>
  /** Dots a point. The left bottom corner of the part is that of the picture. */
  scale: number
}
