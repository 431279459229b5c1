/**
 * Whether a text holds the answer to a question, as a person would say who reads both: however numbers, units, signs and
 * word forms are written. This judges what the search and the check say, so none of it is theirs.
 */

/** What decides: `answer` in the words of who wrote the question, `evidence` as it stands on the page; either may be ''. */
export interface KnownAnswer {
  answer: string
  evidence: string
}

const units: Record<string, string> = {
  mm: 'millimeter millimetre',
  cm: 'centimeter centimetre',
  m: 'meter metre',
  km: 'kilometer kilometre',
  um: 'micron micrometer micrometre',
  in: 'inch inche zoll',
  ft: 'foot feet',
  g: 'gram gramme gramm',
  kg: 'kilogram kilogramm',
  lb: 'pound',
  s: 'sec second sekunde sekunden segundo',
  ms: 'millisecond millisekunden',
  us: 'usec microsecond',
  min: 'minute minuten minuto',
  h: 'hr hour stunde stunden hora',
  day: 'd tag tage tagen dia',
  year: 'yr jahr jahre',
  v: 'volt',
  mv: 'millivolt',
  a: 'amp ampere',
  ma: 'milliamp milliampere',
  w: 'watt',
  kw: 'kilowatt',
  hz: 'hertz',
  khz: 'kilohertz',
  mhz: 'megahertz',
  ohm: 'ω',
  kohm: 'kω',
  c: 'celsius',
  f: 'fahrenheit',
  l: 'liter litre',
  ml: 'milliliter millilitre',
  '%': 'percent prozent',
  byte: 'b',
}
const unitOf = new Map(
  Object.entries(units).flatMap(([unit, names]) => [unit, ...names.split(' ')].map((name) => [name, unit] as const)),
)

const vulgar = '¼1/4 ½1/2 ¾3/4 ⅓1/3 ⅔2/3 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8'.split(' ')
/** Without "one", which is more often no figure; it is one behind a ten. */
const digits = (
  'zero _ two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const numberWord = new RegExp(`\\b(${tens.slice(2).join('|')})(?:[- ](one|${digits.slice(2, 10).join('|')}))?\\b`, 'g')
const plain = new Set(
  (
    'about approx approximately around ca etwa a an the of to in on at by for from with and or as is are be was it its that this which must may can will if not no yes only also ' +
    'der die das ein eine und oder mit von zu im in ist sind nicht ja nein o a os as um uma de do da e ou em no na com não el la los y en con'
  ).split(' '),
)

/** One spelling for signs that mean the same; a figure and what stands at it are parted. */
function spelt(text: string): string {
  let plainer = text.replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
  for (const one of vulgar) plainer = plainer.replaceAll(one.charAt(0), ` ${one.slice(1)}`)
  return (
    plainer
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\u2044/g, '/')
      .replace(/[×✕]/g, 'x')
      .replace(/[\u03bc\u00b5]/g, 'u')
      .replace(/[″”“]/g, '"')
      .replace(/(?<=\d\s?)"(?=\W|$)/g, ' in ')
      .replace(/\bN\s?[·⋅∙•.*-]\s?m\b/g, 'Nm')
      .replace(/(?<=\d)\s?(?:°|º|˚|deg(?:rees?|\.)?|grad)\s?(?=[CF]\b|celsius|fahrenheit)/gi, ' ')
      .toLowerCase()
      // The figure of a thousand has a gap, a comma, or points in a row; one point is a decimal one, and so is a comma elsewhere.
      .replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]*\d)/g, (number) => number.replaceAll(' ', ''))
      .replace(/(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''))
      .replace(/(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?!\d)/g, (number) => number.replaceAll('.', ''))
      .replace(/(?<=\d),(?=\d)/g, '.')
      .replace(/(?<![\d.\p{L}])\.(?=\d)/gu, '0.')
      .replace(numberWord, (_, ten: string, one?: string) =>
        String(10 * tens.indexOf(ten) + (one === 'one' ? 1 : Math.max(0, digits.indexOf(one ?? '')))),
      )
  )
}

/** "6.50" is "6.5", "1/2" is "0.5", "1 1/2" is "1.5"; zeros in front stay, as in "022". */
function figure(whole: string, over: string, under: string): string {
  const value = Number(whole || 0) + Number(over) / Number(under)
  return String(Math.round(value * 1e4) / 1e4)
}

/** Words and figures of a text, each in one spelling, in order. */
export function spelledTokens(text: string): string[] {
  const folded = spelt(text).replace(
    /(?<![\d./-])(?:(\d+) )?(\d{1,2})\/(\d{1,2})(?![\d/]|\.\d)/g,
    (all, whole: string | undefined, over: string, under: string) =>
      Number(over) < Number(under) ? figure(whole ?? '', over, under) : all,
  )
  const tokens = folded.match(/(?<![\p{L}\d)] ?)-(?=\d)|\d+(?:\.\d+)?|\p{L}+|%/gu) ?? []
  const joined: string[] = []
  for (const token of tokens) {
    if (joined.at(-1) === '-') joined[joined.length - 1] = `-${numbered(token)}`
    else joined.push(/^\d/.test(token) ? numbered(token) : wordOf(token))
  }
  return joined
}

function numbered(token: string): string {
  return token.includes('.') ? token.replace(/\.?0+$/, '') : token
}

function wordOf(token: string): string {
  const digit = digits.indexOf(token)
  if (digit >= 0) return String(digit)
  return unitOf.get(token) ?? unitOf.get(token.replace(/s$/, '')) ?? token
}

const isFigure = (token: string) => /\d/.test(token)

/** The tokens as one line in which a run of them can be looked for: words run together ("set up", "setup"), figures do not. */
function lineOf(tokens: readonly string[]): { line: string; starts: Set<number>; ends: Set<number> } {
  let line = ''
  const starts = new Set<number>()
  const ends = new Set<number>()
  for (const [i, token] of tokens.entries()) {
    if (isFigure(token) && isFigure(tokens[i - 1] ?? '')) line += ' '
    starts.add(line.length)
    line += token
    ends.add(line.length)
  }
  return { line, starts, ends }
}

/** Whether `part` stands in `text` word by word. */
function contains(text: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0) return false
  const { line, starts, ends } = lineOf(text)
  const sought = lineOf(part).line
  for (let at = line.indexOf(sought); at >= 0; at = line.indexOf(sought, at + 1)) {
    if (starts.has(at) && ends.has(at + sought.length)) return true
  }
  return false
}

/** The same word in another form: "tighten", "tightened". */
function alike(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  return shorter >= 4 && !isFigure(a) && a.slice(0, Math.min(6, shorter)) === b.slice(0, Math.min(6, shorter))
}

function share(of: readonly string[], text: readonly string[]): number {
  return of.length === 0 ? 0 : of.filter((one) => text.some((other) => alike(one, other))).length / of.length
}

/** What of an answer in other words than the page's must stand there besides all of its figures. */
const enough = 0.7

/**
 * Whether `text` holds the answer: it has its words in a row, or all its figures and most of its words, or the words of
 * the page that were noted as evidence together with all figures of the answer.
 */
export function holdsAnswer(text: string, { answer, evidence }: KnownAnswer): boolean {
  // What stands in brackets says the same in another unit, or why.
  const bare = answer.replace(/\s\([^()]*\)/g, '')
  return holds(text, { answer, evidence }) || (bare !== answer && holds(text, { answer: bare, evidence }))
}

function holds(text: string, { answer, evidence }: KnownAnswer): boolean {
  const tokens = spelledTokens(text)
  const said = spelledTokens(answer)
  if (contains(tokens, said)) return true
  // An identifier ("_uint2fs.c") or a bare figure is there as it is or not at all.
  if (!/\s/.test(answer.trim()) && (said.length > 1 || said.some(isFigure))) return false
  const figures = said.filter(isFigure)
  if (!figures.every((one) => tokens.includes(one))) return false
  const words = said.filter((token) => !plain.has(token) && !isFigure(token))
  if (words.length + figures.length >= 2 && share(words, tokens) >= enough) return true
  // A word cut in two at the end of a line of the page is none.
  const noted = spelledTokens(evidence.replace(/\p{L}+-\s*$/u, ''))
  return contains(tokens, noted) || (noted.length >= 4 && share(noted, tokens) >= 0.9)
}
