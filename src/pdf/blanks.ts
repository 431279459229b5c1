/**
 * Blanks that are drawn: a font may say of a minus that it is a space. pdf.js leaves blanks out of a page's text, so this keeps count
 * of those that may have an outline, and the page is looked at glyph by glyph.
 */

/** As pdf.js makes it, once for each code of a font. */
interface FontGlyph {
  /** Of the code 32 of one byte. */
  isSpace: boolean
  /** Thousandths of the size, as a rule. */
  width: number
  /** False where the font's file has no outline for it. */
  isInFont: boolean
  /** Of a blank that may have ink: its number. What pdf.js sends of a drawing may be copies of its glyphs, which have it too. */
  doubt?: number
}

/**
 * What is called a space by its code as well is hardly anything else, but for fonts that number their signs anew: no space is as wide,
 * but those of typewriter fonts. To look at all of them costs an import of 1,281 pages 70 more looks, beside 34.
 */
const widestSpace = 400

const plain = new Set<number>()
let doubts = 0
let shown = 0
let watched = false

/** How many blanks pdf.js has met in texts, in this realm, that may have ink: more after a page's text if that shows one. */
export function doubtfulBlanks(): number {
  return shown
}

/** Says that a glyph was looked at and is nothing but a gap. */
export function isPlainBlank({ doubt }: { doubt: number | undefined }): void {
  if (doubt !== undefined) plain.add(doubt)
}

/**
 * From now on pdf.js' blanks are counted. It asks each glyph of a text for its `category`, which is worked out once and then
 * defined upon the glyph: where that is done is the only place that knows both what a glyph says and whether it has an outline.
 */
export function watchBlanks(): void {
  if (watched) return
  watched = true
  const { defineProperty } = Object
  Object.defineProperty = <T>(target: T, key: PropertyKey, descriptor: PropertyDescriptor & ThisType<unknown>): T => {
    if (key === 'category' && isBlank(descriptor.value)) watch(target as FontGlyph, descriptor)
    return defineProperty(target, key, descriptor)
  }
}

function isBlank(category: unknown): boolean {
  return (category as { isWhitespace?: boolean } | undefined)?.isWhitespace === true
}

/** Has each use of a glyph's category counted, and the first one now. */
function watch(glyph: FontGlyph, descriptor: PropertyDescriptor): void {
  if (!glyph.isInFont || (glyph.isSpace && glyph.width < widestSpace)) return
  const doubt = (glyph.doubt = ++doubts)
  const category: unknown = descriptor.value
  delete descriptor.value
  delete descriptor.writable
  descriptor.get = () => {
    if (!plain.has(doubt)) shown++
    return category
  }
  shown++
}
