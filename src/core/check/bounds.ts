/** What a sentence says of its numbers: an exact value, an upper or a lower bound, an end of a range. */
import { language } from './forms'
import { sameQuantity } from './measures'
import { textAt, type Token } from './sentence-tokens'

export interface Quantity {
  /** A decimal with its sign, or "3/4". */
  value: string
  /** '' for a bare number. */
  unit: string
  /** 1: at least, above. -1: at most, below. 0: the value itself. */
  bound: -1 | 0 | 1
  /** Counted from something else: "3 °C above the dew point", "1.5 times the head". */
  relative: boolean
  /** What it is for each of: "per hour", "per cell"; "first" of "the first hour"; '' for none. */
  per: string
  /** Stem of the word right before a bare number that it counts off: "bit 7". */
  label?: string
  /** The other end, where it is one end of a range. */
  other?: { value: string; unit: string }
  /** It stands in brackets, and need not be said again. */
  aside?: boolean
}

const least = new Set(['minimum', 'min'])
const most = new Set(['maximum', 'max'])
const up = new Set(['above', 'atleast', 'over', ...least])
const down = new Set(['below', 'atmost', 'within', 'under', ...most])
/** Words that are read with a number, and mean nothing else where there is one. */
export const boundWords = new Set([...up, ...down, 'ormore', 'orless', 'between', 'limit', 'limits', 'range', 'ranges'])
/** What may stand between a bound and its number. */
const between = new Set(
  'a an the of to is be at about approx approximately around by for than value level temperature pressure torque speed'.split(
    ' ',
  ),
)

/** The quantities of a sentence by the index of their token. */
export function quantitiesOf(tokens: readonly Token[]): Map<number, Quantity[]> {
  const found = new Map<number, Quantity[]>()
  for (const [i, { kind, values, unit }] of tokens.entries()) {
    if (kind !== 'number') continue
    const [value = '', last] = values
    const relative = isRelative(tokens, i)
    const per = perOf(tokens, i)
    const partner = last === undefined ? rangeFrom(tokens, i) : undefined
    const before = found.get(i - 2)?.[0] ?? found.get(i - 3)?.[0]
    if (last !== undefined) found.set(i, rangeOf({ value, unit }, { value: last, unit }, relative, per))
    else if (partner)
      found.set(
        i,
        rangeOf(
          { value, unit: unit || partner.unit },
          { value: partner.values[0]!, unit: partner.unit },
          relative,
          per,
        ).slice(0, 1),
      )
    else if (before?.other && before.bound === 1 && sameQuantity(before.other, { value, unit }))
      found.set(i, [{ value, unit, bound: -1, relative, per, other: { value: before.value, unit: before.unit } }])
    else {
      const label = unit === '' ? labelAt(tokens, i - 1) : undefined
      found.set(i, [{ value, unit, bound: boundAt(tokens, i, found), relative, per, ...(label && { label }) }])
    }
  }
  return found
}

function labelAt(tokens: readonly Token[], i: number): string | undefined {
  const { kind, text = '', stem } = tokens[i] ?? {}
  if (kind === 'unit' && text.length > 2) return text
  return kind === 'word' && !between.has(text) && !boundWords.has(text) && !language.stopWords.has(text)
    ? stem
    : undefined
}

type End = NonNullable<Quantity['other']>

function rangeOf(low: End, high: End, relative: boolean, per: string): Quantity[] {
  return [
    { ...low, bound: 1, relative, per, other: high },
    { ...high, bound: -1, relative, per, other: low },
  ]
}

function isRelative(tokens: readonly Token[], i: number): boolean {
  const behind = textAt(tokens, i + 1)
  return behind === 'times' || ((behind === 'above' || behind === 'below') && !leadsToNumber(tokens, i + 1))
}

/** The stem behind "per", past the same value in another unit in brackets; "first" of "the first 60 minutes", "every" also of an interval. */
function perOf(tokens: readonly Token[], i: number): string {
  const before = tokens[i - 1]?.text ?? ''
  if (tokens[i]?.unit !== '' && /^(?:first|initial|last|every)$/.test(before))
    return before === 'initial' ? 'first' : before
  // "Every 2,000 h or 12 months".
  if (before === 'or' && tokens[i - 2]?.kind === 'number' && perOf(tokens, i - 2) === 'every') return 'every'
  if (/^(?:is|are|of)$/.test(before) && /^intervals?$/.test(textAt(tokens, i - 2))) return 'every'
  let at = i + 1
  if (textAt(tokens, at) === '(') while (at < i + 5 && textAt(tokens, at) !== 'per') at++
  // "Six times per hour", "3 g of grease per bearing".
  else if (textAt(tokens, at) === 'times') at++
  else if (textAt(tokens, at) === 'of' && textAt(tokens, at + 2) === 'per') at += 2
  return textAt(tokens, at) === 'per' ? (tokens[at + 1]?.stem ?? '') : ''
}

/** "10 to 20", "between (the) 10 and (the) 20": the token of the other end. */
function rangeFrom(tokens: readonly Token[], i: number): Token | undefined {
  const join = textAt(tokens, i + 1)
  const next = tokens[textAt(tokens, i + 2) === 'the' ? i + 3 : i + 2]
  if (next?.kind !== 'number') return undefined
  const isBetween = [i - 1, i - 2].some((at) => textAt(tokens, at) === 'between')
  // "Set bit 7 to 1" is no range.
  const isRising = tokens[i]!.unit + next.unit !== '' || Number(next.values[0]) > Number(tokens[i]!.values[0])
  return (join === 'to' && isRising) || (join === 'and' && isBetween) ? next : undefined
}

function boundAt(tokens: readonly Token[], i: number, found: ReadonlyMap<number, Quantity[]>): -1 | 0 | 1 {
  const behind = boundBehind(tokens, i)
  if (behind !== 0) return behind
  let at = i - 1
  // A value in brackets is the one before it in another unit.
  if (textAt(tokens, at) === '(' && tokens[at - 1]?.kind === 'number') return found.get(at - 1)?.[0]?.bound ?? 0
  while (between.has(textAt(tokens, at)) || tokens[at]?.kind === 'unit') {
    // "Below an ICR of 1 kHz".
    if (textAt(tokens, at) === 'of') {
      const far = [at - 2, at - 3, at - 4].find((n) => ['above', 'below'].includes(textAt(tokens, n)))
      if (far !== undefined) at = far + 1
    }
    at--
  }
  // "At most once a week": a week or more lies between.
  if (textAt(tokens, at) === 'every') return textAt(tokens, at - 1) === 'atmost' ? 1 : 0
  const word = textAt(tokens, at)
  if (up.has(word)) return 1
  if (down.has(word)) return -1
  return adjectiveBefore(tokens, i)
}

/** The index behind brackets that open at `i`: "5 l (1.3 gal) or less" is at most 5 l. */
function behindBrackets(tokens: readonly Token[], i: number): number {
  const end = tokens.findIndex(({ text }, at) => at > i && text === ')')
  return end < 0 ? i : end + 1
}

/** "2 bar or more", "two supplies or more", "5 V maximum". */
function boundBehind(tokens: readonly Token[], i: number): -1 | 0 | 1 {
  const start = textAt(tokens, i + 1) === '(' ? behindBrackets(tokens, i + 1) : i + 1
  // "80 % of the rated flow or more".
  const end = start + (textAt(tokens, start) === 'of' ? 6 : 3)
  for (let at = start; at < end; at++) {
    const { kind, text = '' } = tokens[at] ?? {}
    if (kind === 'number' || kind === 'mark') return 0
    if (text === 'ormore') return 1
    if (text === 'orless') return -1
    if (at > start || leadsToNumber(tokens, at)) continue
    if (least.has(text) || text === 'atleast') return 1
    if (most.has(text) || text === 'atmost') return -1
  }
  return 0
}

/** "The maximum oil temperature is 90 °C": the last "maximum" or "minimum" before it in its clause. */
function adjectiveBefore(tokens: readonly Token[], i: number): -1 | 0 | 1 {
  for (let at = i - 1; at >= 0; at--) {
    const { kind, text } = tokens[at]!
    if (kind === 'mark') return 0
    if (text === 'limit' && !isLow(tokens, at)) return -1
    if (most.has(text)) return -1
    if (least.has(text)) return 1
  }
  return 0
}

/** "The lower limit", "the limit switch". */
const isLow = (tokens: readonly Token[], at: number) =>
  /^(?:lower|low|orless)$/.test(textAt(tokens, at - 1)) ||
  /^(?:switch|switches|stop|stops)$/.test(textAt(tokens, at + 1))

/** Whether the word at `i` is the bound of a number behind it. */
export function leadsToNumber(tokens: readonly Token[], i: number): boolean {
  let at = i + 1
  while (between.has(textAt(tokens, at))) at++
  const far = [at + 1, at + 2].find((n) => textAt(tokens, n) === 'of')
  return tokens[at]?.kind === 'number' || (far !== undefined && tokens[far + 1]?.kind === 'number')
}
