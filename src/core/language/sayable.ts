/** Words for a voice: what is written with signs that synthesizers drop or guess at is spelt out, so that a value is heard as it stands. */

/** What signs are called in a language. */
export interface SpokenSigns {
  minus: string
  plus: string
  plusMinus: string
  atMost: string
  atLeast: string
  less: string
  greater: string
  notEqual: string
  about: string
  times: string
  /** Between two numbers of a range: "5 to 10". */
  to: string
  /** A stroke of which nobody knows what it stands for: "040-2231". */
  dash: string
  per: string
  celsius: string
  fahrenheit: string
  degrees: string
  ohm: string
  micro: string
  milli: string
  mega: string
  squared: string
  cubed: string
  power: string
  perMille: string
  diameter: string
  /** In place of a sign that could not be read. */
  unreadable: string
}

const number = String.raw`[.,]?\d`
/** Begins a number: no letter or digit stands before it, as in "P-101" and "040-2231". */
const begins = String.raw`(?<![\p{L}\p{N}])`
/** Where a prefix is told by its case alone, which is not heard: mW and MW. */
const prefixed = String.raw`(?=(?:VA|Ah|Pa|Hz|bar|mol|Sv|[AVWΩJNSHF])(?!\p{L}))`
const afterNumber = String.raw`(?<=\d\s?|[([])`
const unit = String.raw`(?<=\d\s?[\p{L}°µμΩ%²³·⋅.]{1,6})`
const perWhat = String.raw`(?=(?:min|mm|cm|km|kg|°C|[smhdlLgKVA])[²³]?(?!\p{L}))`

/** In the order they are looked for. */
const rules: readonly (readonly [RegExp, keyof SpokenSigns])[] = [
  [/\uFFFD/gu, 'unreadable'],
  [/±|\+\s?\/\s?[-−–]/gu, 'plusMinus'],
  [/[≤⩽≦]|<=/gu, 'atMost'],
  [/[≥⩾≧]|>=/gu, 'atLeast'],
  [/≠/gu, 'notEqual'],
  [/[≈≃≅]/gu, 'about'],
  [new RegExp(String.raw`[~∼](?=\s?${number})`, 'gu'), 'about'],
  [new RegExp(String.raw`<(?=\s*[-−–+]?${number})`, 'gu'), 'less'],
  [new RegExp(String.raw`>(?=\s*[-−–+]?${number})`, 'gu'), 'greater'],
  [/(?<!\S)[-–—](?=\s+[-−–+]?[.,]?\d)/gu, 'dash'],
  [/−/gu, 'minus'],
  [new RegExp(String.raw`${begins}[-–](?=${number})`, 'gu'), 'minus'],
  [/(?<=\d\s?)(?:[–—]|…|\.\.\.)(?=\s?\d)/gu, 'to'],
  [/(?<=\d)-(?=\d)/gu, 'dash'],
  [new RegExp(String.raw`${begins}\+(?=${number})`, 'gu'), 'plus'],
  [/×|(?<=\d\s?)[·⋅](?=\s?\d)/gu, 'times'],
  [new RegExp(String.raw`[Ø⌀∅](?=\s?${number})`, 'gu'), 'diameter'],
  [/‰/gu, 'perMille'],
  [new RegExp(String.raw`${unit}\/${perWhat}`, 'gu'), 'per'],
  [/°\s?C(?!\p{L})|℃/gu, 'celsius'],
  [/°\s?F(?!\p{L})|℉/gu, 'fahrenheit'],
  [/°/gu, 'degrees'],
  [new RegExp(String.raw`${afterNumber}m${prefixed}`, 'gu'), 'milli'],
  [new RegExp(String.raw`${afterNumber}M${prefixed}`, 'gu'), 'mega'],
  [/[µμ](?=\p{L})/gu, 'micro'],
  [/[ΩΩ]/gu, 'ohm'],
  [/²(?![⁰¹²³⁴-⁹])/gu, 'squared'],
  [/³(?![⁰¹²³⁴-⁹])/gu, 'cubed'],
]

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The text as it is to be spoken with these words for signs. */
export function sayable(text: string, signs: SpokenSigns): string {
  // Other hyphens and minus signs of Unicode.
  const plain = text.replace(/[‐‑﹣－]/gu, '-')
  const powers = plain.replace(/⁻?[⁰¹²³⁴-⁹]+/gu, (power) => {
    if (power === '²' || power === '³') return power
    const digits = power.replace('⁻', '').replace(/./gu, (digit) => String(raised.indexOf(digit)))
    return ` ${signs.power} ${power.startsWith('⁻') ? `${signs.minus} ` : ''}${digits} `
  })
  const spelt = rules.reduce((said, [sign, name]) => said.replace(sign, ` ${signs[name]} `), powers)
  return spelt
    .replace(/(?<=\p{L})[·⋅](?=\p{L})/gu, ' ')
    .replace(/[^\S\n]*\t[^\S\n]*/g, '; ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ (?=[,;.)\]](?:\s|$))/g, '')
    .trim()
}
