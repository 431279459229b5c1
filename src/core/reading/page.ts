/** A page as the reader of a format gives it, before any layout: the border between the formats and the core. */

/** A run of text in one font. Boxes are points on the page as shown: rotation applied, origin bottom left. */
export interface RawItem {
  text: string
  x0: number
  y0: number
  x1: number
  y1: number
  /** Points. */
  fontSize: number
  /** Name of the font as far as known; only compared, and looked at for "bold". */
  font: string
  /** How the text runs: 0 (or absent) left to right, 90 upwards, 180 upside down, 270 downwards. */
  angle?: 90 | 180 | 270
  /** True where a blank is drawn between it and the item before it, however narrow the gap is. */
  spaced?: true
  /** True where letters that are read from right to left stand in `text` from left to right, as they are seen. */
  asSeen?: true
  /** True where a person does not see it. */
  hidden?: boolean
  /** True where a line is drawn through it. */
  struck?: true
  /** True where it stands beside the drawn page: it is read where somebody taps. */
  beside?: true
  /** Which of the notes upon the page it belongs to; absent for the page's own text. */
  note?: number
}

/** A straight line that the page draws, level or upright: points on the page as shown, a few of them thick at most. */
export interface Rule {
  x0: number
  y0: number
  x1: number
  y1: number
}

export interface RawPage {
  /** Physical page, 1-based. */
  page: number
  /** As the document labels it, or the physical number as text. */
  label: string
  /** Points, as shown (rotation applied). */
  width: number
  height: number
  /** How far the page is turned clockwise to be shown; absent for 0. */
  rotation?: 90 | 180 | 270
  /** Bottom left corner of what is shown, in PDF user space; absent for 0, 0. */
  origin?: { x: number; y: number }
  /** Radians by which its picture is turned clockwise: its boxes are those of the page set upright; absent for none. */
  skew?: number
  /** How sure its words are, 0 to 1, where OCR has read them; absent for a page with text. */
  ocr?: number
  /** In the content stream's order. */
  items: RawItem[]
  /** The share of the page that pictures cover, 0 to 1; looked for only where it has next to no text. */
  picture?: number
  /** What is stamped upon it, as annotations or at a slant; absent where nothing is. */
  stamps?: string[]
  /** Its straight lines; looked for only where its text stands in cells. */
  rules?: Rule[]
  /** True where its letters were taken from the glyphs that it draws: later pages go by what was learned of their fonts. */
  looked?: true
  /** True where the page could not be read, or not as a whole. */
  damaged?: true
}

/** A chapter that the document itself names: an entry of a PDF's outline (bookmarks). */
export interface OutlineEntry {
  title: string
  /** 1 is the top. */
  level: number
  /** Physical page, 1-based. */
  page: number
}
