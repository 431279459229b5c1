/** Text of a technical document cut into words, numbers, units and identifiers, each in one spelling. */
import type { Notation } from './language'

/**
 * `raw` keeps its case. A `number` has `values`: one, or two for a range ("4-20"), as plain decimals ("1,000" is
 * "1000", "0,5" is "0.5", "3/4" stays). A `unit` has its one spelling in `raw`. An `identifier` mixes letters,
 * digits and signs: "P-101A", "9001:2015", "sources.list". `gap` is what stands between it and the one before.
 */
export interface Lexeme {
  kind: 'word' | 'number' | 'unit' | 'identifier'
  raw: string
  values: string[]
  gap: Gap
  /** A number with a minus before it, which search does not ask for. */
  negative: boolean
  /** A number with ± before it: how far a value may be off. */
  tolerance: boolean
}

export type Gap = 'none' | 'space' | 'break'

type Push = (kind: Lexeme['kind'], raw: string, values?: string[], gap?: Gap) => void

const chunk =
  /°\s?[CF](?![\p{L}\p{N}])|[°%‰]|(?<=\d\s?)["″”](?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:(?:[-./:_'&·@]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{N}]+)*/gu

const vulgar = /(\d)(?=[¼½¾⅐-⅞])/gu

/** One spelling for what looks alike: ligatures, accents, dashes, primes, degree signs, multiplication dots and signs. Case is kept. */
function normalise(text: string): string {
  return (/[^\t-\r -~]/.test(text) ? plainOf(text) : text)
    .replace(/\bdeg(?:rees?|\.)?\s*(C|F)(?:elsius|ahrenheit)?\b/gi, (_, scale: string) => `°${scale.toUpperCase()}`)
    .replace(/(?<=\d\s?)N\s?[·.*\s-]\s?m\b/g, 'N·m')
    .replace(/(?<=\d\s?)in(?:\.(?=\s|$|[,;)])|(?=[,;)]|$))/g, '"')
}

/** Raised figures that stand alone: the mark of a note is no number. */
const noteMark = /(?<![\p{L}\p{N}])[⁰¹²³⁴-⁹]+(?![\p{L}\p{N}])/gu

/** Signs that normalising would write to the word before: "Modbus™" is no "ModbusTM". */
const tradeMark = /[™℠]/g

/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** A run of such a script as words with spaces around each. */
function inWords(run: string): string {
  return ` ${Array.from(segmenter.segment(run), ({ segment }) => segment).join(' ')} `
}

/** The signs that are not ASCII in one spelling; most text has none. */
function plainOf(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(noteMark, ' ')
    .replace(tradeMark, ' ')
    .replace(unspaced, inWords)
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '')
    .replace(/[º˚◦]/g, '°')
    .replace(vulgar, '$1 ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/\u2014/g, ' - ')
    .replace(/\u2044/g, '/')
    .replace(/[’‘]/g, "'")
    .replace(/[⋅∙•‧]/g, '·')
    .replace(/(?<=\d\s?)×(?=\s?\d)/g, 'x')
}

const plainNumber = /^\d+(?:\.\d+)?$/
const wordsOnly = /^(?:[A-Za-z]+|\p{L}+)$/u

/** A number as English manuals write it, as a plain decimal; undefined if it is something else. */
export function decimalOf(text: string): string | undefined {
  if (plainNumber.test(text) || /^\d{1,3}\/\d{1,3}$/.test(text)) return text
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return text.replaceAll(',', '')
  if (/^\d+,\d+$/.test(text)) return text.replace(',', '.')
  return undefined
}

/** The lexemes of a text, in order. */
export function lexemesOf(text: string, notation: Notation): Lexeme[] {
  const { unitOf } = notation
  const lexemes: Lexeme[] = []
  const source = notation.apart?.(normalise(text)) ?? normalise(text)
  let end = 0
  for (const { 0: found, index } of source.matchAll(chunk)) {
    const between = source.slice(end, index)
    end = index + found.length
    const here: Gap =
      index === 0 ? 'break' : between === '' ? 'none' : between !== ' ' && /\S/.test(between) ? 'break' : 'space'
    // A sign is looked for only where there is one: nearly every word has just a space before it.
    const signed = here === 'break' && /^\d/.test(found)
    const negative = signed && /(?:^|[\s(,])-$/.test(source.slice(Math.max(0, index - 2), index))
    const tolerance = signed && /(?:±|\+\/?-)\s?$/.test(between)
    const afterNumber = here !== 'break' && lexemes.at(-1)?.kind === 'number'
    if (wordsOnly.test(found)) {
      const unit = found !== 'in' && (afterNumber || (found.length > 1 && found.length < 4)) ? unitOf(found) : undefined
      lexemes.push({
        kind: unit === undefined ? 'word' : 'unit',
        raw: unit ?? found,
        values: [],
        gap: here,
        negative,
        tolerance,
      })
      continue
    }
    const push: Push = (kind, raw, values = [], gap = here) =>
      lexemes.push({ kind, raw, values, gap, negative, tolerance })
    if (!/[\p{L}\p{N}]/u.test(found) || found.startsWith('°')) {
      const sign = found.replace(/\s/, '')
      push('unit', unitOf(sign) ?? sign)
    } else pushMixed(found, afterNumber, push, notation)
  }
  return lexemes
}

function pushMixed(found: string, afterNumber: boolean, push: Push, { unitOf, decimalOf }: Notation) {
  // Of 70 places in 48 manuals 69 are a code in sixteens, as "exception 0B", and one is an amount.
  if (/^0[A-F]$/.test(found)) return push('identifier', found)
  const value = decimalOf(found)
  if (value !== undefined) return push('number', value, [value])
  if (/^\d+(?:,\d+)+$/.test(found)) {
    for (const [i, part] of found.split(',').entries()) push('number', part, [part], i > 0 ? 'break' : undefined)
    return
  }
  const range = /^([\d.,/]+)-([\d.,/]+)$/.exec(found)
  const low = decimalOf(range?.[1] ?? '')
  const high = decimalOf(range?.[2] ?? '')
  if (low !== undefined && high !== undefined) return push('number', `${low}-${high}`, [low, high])
  const glued = /^([\d.,/]*\d)-?(\p{L}[\p{L}\d·/.]*)$/u.exec(found)
  const amount = decimalOf(glued?.[1] ?? '')
  const behind = unitOf(glued?.[2] ?? '')
  if (amount !== undefined && behind !== undefined) {
    push('number', amount, [amount])
    return push('unit', behind, [], 'none')
  }
  const unit = afterNumber || /[·/]/.test(found) ? unitOf(found) : undefined
  if (unit !== undefined) return push('unit', unit)
  const plain = found.replace(/'s$/i, '').replace(/(?<=\p{L})'(?=\p{L})/gu, '')
  push(wordsOnly.test(plain) ? 'word' : 'identifier', plain)
}
