/** Fonts that have signs in the place of letters: what their codes show. */
import { dec } from 'dingbat-to-unicode'

/** Codes of ZapfDingbats that Unicode has elsewhere than in its block of the same order. */
const elsewhere: Record<number, number> = {
  0x25: 0x260e,
  0x2a: 0x261b,
  0x2b: 0x261e,
  0x48: 0x2605,
  0x6c: 0x25cf,
  0x6e: 0x25a0,
  0x73: 0x25b2,
  0x74: 0x25bc,
  0x75: 0x25c6,
  0x77: 0x25d7,
  0xa8: 0x2663,
  0xa9: 0x2666,
  0xaa: 0x2665,
  0xab: 0x2660,
  0xd5: 0x2192,
  0xd6: 0x2194,
  0xd7: 0x2195,
}

/** Boxes and ticks that few fonts have, as most do. */
const common: Record<string, string> = { '🞎': '☐', '🗹': '☑', '🗷': '☒', '🗵': '☒', '🗸': '✓', '🗴': '✗' }

/** The signs of a font by their codes, if it is known for having its own; `name` is without the tag of a subset. */
export function symbolsOf(name: string): ((code: number) => string | undefined) | undefined {
  if (/^(?:ITC)?Zapf ?Dingbats/i.test(name)) return dingbat
  if (/^Symbol(?:MT|PS|Neu)?(?:[,-].*)?$/i.test(name)) return (code) => dec('Symbol', String(code))?.string
  const [, , number = ''] = /^(Wingdings)[- ]?([23])?(?:[,-].*)?$/i.exec(name) ?? []
  if (/^Wingdings/i.test(name)) {
    return (code) => {
      const sign = dec(`Wingdings ${number}`.trim(), String(code))?.string
      return sign === undefined ? undefined : (common[sign] ?? sign)
    }
  }
  return /^Webdings/i.test(name) ? (code) => dec('Webdings', String(code))?.string : undefined
}

function dingbat(code: number): string | undefined {
  const sign =
    elsewhere[code] ??
    (code > 0x20 && code < 0x7f
      ? 0x2701 + code - 0x21
      : code >= 0xa1 && code < 0xac
        ? 0x2761 + code - 0xa1
        : code >= 0xac && code < 0xb6
          ? 0x2460 + code - 0xac
          : code >= 0xb6 && code < 0xd5
            ? 0x2776 + code - 0xb6
            : code >= 0xd8 && code < 0xff
              ? 0x2798 + code - 0xd8
              : undefined)
  return sign === undefined ? undefined : String.fromCodePoint(sign)
}

/** Fonts that have fi and fl in the private area, at F001 and F002, where fonts of icons have others. */
const withLigatures = /^(?:Arial|Arimo|Courier ?New|Cousine|Liberation|Times ?New ?Roman|Tinos)/

/** What a private character of a font is: a ligature, or a sign of Symbol, which LibreOffice's own font has there. */
export function privateSign(font: string, unicode: string): string | undefined {
  if (/^(?:Open|Star)Symbol/.test(font) && /^[\uf020-\uf0ff]$/.test(unicode))
    return dec('Symbol', String(unicode.charCodeAt(0) - 0xf000))?.string
  return withLigatures.test(font) ? { '\uf001': 'ﬁ', '\uf002': 'ﬂ' }[unicode] : undefined
}

/** Pieces of large brackets in Adobe's private area, from F8EB on. */
const pieces = '⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪⎮⎞⎟⎠⎤⎥⎦⎫⎬⎭'

/** What Adobe's own use of the private area means: small capitals, figures of the old style, raised signs, pieces of brackets. */
export function adobeSign(code: number): string | undefined {
  if (code > 0xf720 && code < 0xf800) return String.fromCharCode(code - 0xf700).toUpperCase()
  if (code >= 0xf8eb && code <= 0xf8fe) return pieces[code - 0xf8eb]
  return {
    0xf6dc: '1',
    0xf6e1: ',',
    0xf6e5: '-',
    0xf6e6: '-',
    0xf6e7: '.',
    0xf6e8: '.',
    0xf8e8: '®',
    0xf8e9: '©',
    0xf8ea: '™',
  }[code]
}

const capitals = 'Γ Δ Θ Λ Ξ Π Σ Υ Φ Ψ Ω'
/** What the first 32 codes of Knuth's fonts show: of those of text, of letters in formulas, of signs; '_' is an accent. */
const ofTex = (
  [
    [/^cm(?:r|b|bx|ti|sl|ss|ssbx|ssi|bxti|bxsl)\d/i, `${capitals} ff fi fl ffi ffl ı ȷ _ _ _ _ _ _ _ ß æ œ ø Æ Œ Ø`],
    [/^cmmi[b\d]/i, `${capitals} α β γ δ ϵ ζ η θ ι κ λ μ ν ξ π ρ σ τ υ ϕ χ`],
    [/^cmb?sy\d/i, '− · × ∗ ÷ ⋄ ± ∓ ⊕ ⊖ ⊗ ⊘ ⊙ ○ ∘ • ≍ ≡ ⊆ ⊇ ≤ ≥ ⪯ ⪰ ∼ ≈ ⊂ ⊃ ≪ ≫ ≺ ≻'],
  ] satisfies [RegExp, string][]
).map(([font, signs]) => ({ font, signs: signs.split(' ') }))

/**
 * The sign of one of Knuth's fonts by its code, which some programs say is the character of that number, a control: so 930 lines of
 * a manual lacked "fi" or "fl".
 */
export function texSign(name: string, code: number): string | undefined {
  const sign = ofTex.find(({ font }) => font.test(name))?.signs[code]
  return sign === '_' ? undefined : sign
}
