/**
 * Codes of which a font's ToUnicode map says nothing. pdf.js takes the number of such a code for that of a character, so that a minus
 * may come as "Ȼ" or "3"; what it is told here instead is a private character, as any other sign that is not known. In a simple font so
 * are those codes whose names mean something that pdf.js does not know: "zero.tnum" came as "#".
 */
import { signOfName } from './sign-names'
import { hasForms, markedFigure } from './figure-forms'

interface CodeMap {
  get(code: number): string | number | undefined
  has(code: number): boolean
  forEach(each: (code: number, char: number) => void): void
  charCodeOf(value: string | number): number
  readonly size: number
}

/** As pdf.js makes it, of which only this is used. */
interface Font {
  charsToGlyphs?: unknown
  composite?: boolean
  toUnicode?: CodeMap
  differences?: ReadonlyMap<number, string>
}

/** Behind the code itself, in a private plane that no font uses: codes stay apart, as each is learnt by itself. */
const firstPrivate = 0x100000

let marked = false

/**
 * From now on pdf.js, in this realm, gives private characters for codes that a ToUnicode map lacks. The map is made long before the
 * font and nowhere to be had; but a font is given its `cidEncoding` right behind it, by an ordinary assignment.
 */
export function markUnmapped(): void {
  if (marked) return
  marked = true
  Object.defineProperty(Object.prototype, 'cidEncoding', {
    configurable: true,
    set(this: Font, value: unknown) {
      Object.defineProperty(this, 'cidEncoding', { value, writable: true, enumerable: true, configurable: true })
      if (!this.charsToGlyphs || !this.toUnicode) return
      if (!this.composite) markIn(this, this.toUnicode, (code) => isSignsForm(this.differences?.get(code)))
      else if (numbersGlyphs(value)) markIn(this, this.toUnicode, () => true)
    },
  })
}

/** Whether codes are numbers of glyphs. In the other encodings, named after scripts, they may be characters. */
function numbersGlyphs(encoding: unknown): boolean {
  return encoding === '' || (typeof encoding === 'string' && encoding.startsWith('Identity-'))
}

/** Whether a name is one of those that pdf.js does not know, and a sign's that says how it is formed: "zero.tnum", "f_f_i". */
function isSignsForm(name = ''): boolean {
  return /^[^.].*[._]/.test(name) && signOfName(name) !== undefined
}

/** Has a font's map give private characters for those of the codes that it lacks that are `marked`. */
function markIn(font: Font, given: CodeMap, marked: (code: number) => boolean): void {
  let map = given
  let formed: boolean | undefined
  const marking: CodeMap = {
    get: (code) => {
      const char = map.get(code)
      if (char === undefined) return marked(code) ? String.fromCodePoint(firstPrivate + (code & 0xffff)) : undefined
      return /^\d$/.test(String(char)) && (formed ??= hasForms(map)) ? markedFigure(String(char), code) : char
    },
    has: (code) => map.has(code),
    forEach: (each) => map.forEach(each),
    charCodeOf: (value) => map.charCodeOf(value),
    get size() {
      return map.size
    },
  }
  Object.defineProperty(font, 'toUnicode', {
    // One from code to code is what pdf.js has where there is no map at all: such a text is judged by its letters.
    get: () => ('firstChar' in map ? map : marking),
    set: (next: CodeMap) => void (map = next),
    configurable: true,
  })
}
