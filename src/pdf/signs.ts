/** What each glyph shows, where its Unicode value is missing or a lie; a sign that cannot be known is U+FFFD, never nothing. */
import { isPlainBlank } from './blanks'
import { figureOf } from './figure-forms'
import type { Glyph, GlyphFont } from './glyphs'
import { hexNames, signOfName } from './sign-names'
import { adobeSign, privateSign, symbolsOf, texSign } from './symbol-fonts'

/** Stands for a sign that is on the page and could not be read. */
const unknown = '\ufffd'

/** Controls, private characters, halves of pairs, what is no character, format marks, and fillers that show nothing (Hangul's, braille's). */
const odd = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\p{Cf}\u115f\u1160\u2800\u3164\uffa0\ufffd]/u
const oddOnes = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\ufffd]/gu

/** Most texts are of nothing else, which is told much sooner. */
const ascii = /^[ -~]*$/

/** Points per point of size: a narrower glyph takes no place. */
const narrow = 0.05

/** Whether a text as pdf.js gives it may lack a sign, or show another. */
export function isOdd(text: string): boolean {
  return !ascii.test(text) && odd.test(text)
}

/** A text of which no more can be known: no odd character stays, and none is dropped. */
export function withoutOdd(text: string): string {
  return isOdd(text)
    ? text.replace(oddOnes, (char) => figureOf(char) ?? adobeSign(char.charCodeAt(0)) ?? unknown)
    : text
}

export interface GlyphSigns {
  /** What a glyph shows: '' for nothing, ' ' for a gap. */
  of(glyph: Glyph): string
  /** The text of a run in a font, if all its odd characters are known from glyphs before it. */
  known(font: string, text: string): string | undefined
  /** Whether glyphs of the font have been seen. */
  hasSeen(font: string): boolean
  /** Forgets all fonts: pdf.js names them anew after it has cleaned up. */
  forget(): void
}

/** The signs of a document's fonts. */
export function createSigns(): GlyphSigns {
  const readers = new Map<string, (glyph: Glyph) => string>()
  /** By font, what an odd character shows; undefined where it shows this or that. */
  const learned = new Map<string, Map<string, string | undefined>>()

  return {
    of(glyph) {
      const { font, unicode } = glyph
      let read = readers.get(font.id)
      if (!read) {
        readers.set(font.id, (read = readerOf(font)))
        learned.set(font.id, new Map())
      }
      const figure = figureOf(unicode)
      if (figure !== undefined) {
        // Text has no room for how it stands: a raised one is looked at each time.
        learned.get(font.id)!.set(unicode, glyph.formed ? undefined : figure)
        return figure
      }
      const sign = read(glyph)
      // Text that is not drawn is no more than what it says; elsewhere the same glyph may be.
      if (isBlank(sign) && !glyph.invisible) isPlainBlank(glyph)
      // pdf.js' text has spaces that are no glyphs: what a blank one shows is not what they do.
      if (isBlank(unicode)) return sign
      const signs = learned.get(font.id)!
      if (sign !== unicode) signs.set(unicode, !signs.has(unicode) || signs.get(unicode) === sign ? sign : undefined)
      else if (signs.has(unicode)) signs.set(unicode, undefined)
      return sign
    },
    known(font, text) {
      const signs = learned.get(font)
      if (!isOdd(text) && !(signs?.size && hasAny(text, signs))) return text
      let all = true
      const read = Array.from(text, (char) => {
        if (signs?.has(char)) {
          const sign = signs.get(char)
          all &&= sign !== undefined
          return sign ?? char
        }
        const plain = isOdd(char) ? adobeSign(char.charCodeAt(0)) : char
        all &&= plain !== undefined
        return plain ?? char
      }).join('')
      return all ? read : undefined
    },
    hasSeen: (font) => readers.has(font),
    forget() {
      readers.clear()
      learned.clear()
    },
  }
}

function hasAny(text: string, signs: ReadonlyMap<string, unknown>): boolean {
  for (const char of text) if (signs.has(char)) return true
  return false
}

/** Whether any glyph that says it is a blank shows a sign. */
export function hasDrawnBlanks(glyphs: readonly Glyph[], signs: GlyphSigns): boolean {
  return glyphs.some((glyph) => glyph.unicode.trim() === '' && signs.of(glyph).trim() !== '')
}

/** A tabulator and its like are no blanks, but codes of which pdf.js knows nothing. */
function isBlank(text: string): boolean {
  return text.trim() === '' && !/\p{Cc}/u.test(text)
}

function readerOf(font: GlyphFont): (glyph: Glyph) => string {
  const symbols = symbolsOf(font.name)
  const hexSigns = hexSignsOf(font)
  return (glyph) => {
    const { unicode, code, ink } = glyph
    const wide = isWide(glyph)
    const blank = isBlank(unicode)
    const seen = !blank || (ink !== false && !glyph.invisible)
    const symbol = symbols && seen ? symbolOf(unicode, code, font, symbols) : undefined
    if (symbol !== undefined) return symbol
    const byHex = hexSigns?.get(code)
    if (byHex !== undefined) return byHex
    if (!seen || (!blank && !glyph.bar && !isOdd(unicode))) return unicode
    const byName = signByName(glyph)
    if (glyph.bar) return byName === undefined || /^[\p{L}\p{N}]/u.test(byName) ? unknown : byName
    if (blank && ink === undefined) return byName ?? unicode
    if (unicode === '\u00ad') return wide && ink !== false ? (byName ?? '-') : ''
    if (/^\p{Cf}+$/u.test(unicode) && !(wide && ink === true)) return unicode
    if (ink === false || (!wide && ink === undefined)) return wide ? ' ' : ''
    return (
      byName ??
      texSign(font.name, code) ??
      privateSign(font.name, unicode) ??
      (unicode.length === 1 ? adobeSign(unicode.charCodeAt(0)) : undefined) ??
      unknown
    )
  }
}

/** What codes show whose names are numbers in hex; undefined for a font with other names. */
function hexSignsOf({ differences }: GlyphFont): Map<number, string | undefined> | undefined {
  const hex = hexNames(differences.values())
  const named = [...differences].filter(([, name]) => signOfName(name) === undefined)
  return hex && new Map(named.map(([code, name]) => [code, hex(name)]))
}

/** What the PDF's own name for a glyph means; undefined for a blank, a mark above letters, and where there is no name. */
function signByName({ code, font }: Glyph): string | undefined {
  const { differences, encoding, symbolic, composite } = font
  const sign = signOfName(differences.get(code) ?? (symbolic || composite ? '' : (encoding[code] ?? '')))
  return sign === undefined || /^[\s\p{Mn}]*$/u.test(sign) || odd.test(sign) ? undefined : sign
}

/** Marks that are set above or below Latin letters, and those that choose a letter's form. */
const mark = /^[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]+$/

/** Whether a glyph is one that takes room of its own, though its font says that it is set upon a letter. */
export function isWideMark(glyph: Glyph): boolean {
  return glyph.unicode >= '\u0300' && mark.test(glyph.unicode) && isWide(glyph) && glyph.ink !== false
}

/** What a mark shows that is set upon nothing: a ring is the sign of degrees. */
export function signAlone(glyph: Glyph): string {
  return signByName(glyph) ?? (glyph.unicode === '\u030a' ? '°' : unknown)
}

function isWide({ width, matrix }: Glyph): boolean {
  return width > narrow * Math.hypot(matrix[2]!, matrix[3]!)
}

/** The sign of a symbol font by its code, which is in the private area as well; what is a sign already stays. */
function symbolOf(unicode: string, code: number, font: GlyphFont, symbols: (code: number) => string | undefined) {
  const point = unicode.codePointAt(0) ?? code
  if (point >= 0xf020 && point <= 0xf0ff) return symbols(point - 0xf000)
  // Where the PDF says nothing pdf.js takes what another encoding has at this code.
  if (point > 0xff && !isOdd(unicode) && signOfName(font.encoding[code] ?? '') !== unicode) return undefined
  return symbols(font.composite ? point : code)
}
