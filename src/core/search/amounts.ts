/** An amount that a question names ("at 3 GHz", "at -40 °C") in a text: with its sign, or within a range that stands there. */
import type { Language } from '../language/language'
import type { Asked } from './question'

const number = String.raw`[-−+]?\d+(?:[.,]\d+)*`
const unit = String.raw`[\p{L}°Ω%"][\p{L}°Ω/]*`
/** "2750 MHz to 4000 MHz", "-20 to +60 °C", "between 5 and 10 bar", "0,7 Hz bis 100 kHz" */
const range = new RegExp(
  String.raw`(?<![\p{L}\d.,])(${number})\s?(${unit})?\s?` +
    String.raw`(?:to|up to|and|bis|und|à|et|a|y|até|e|-|–|—|\.\.\.?|…|~|÷)\s?(${number})\s?(${unit})`,
  'gu',
)
/** A unit with a prefix of thousands: figures in such units can be compared. */
const prefixed = /^([numkMG])?(Hz|V|A|W|Pa|bar|m|g|s|F|Ω|N|J|l)$/
const thousands: Record<string, number> = { n: 1e-9, u: 1e-6, m: 1e-3, k: 1e3, M: 1e6, G: 1e9 }

/** In the unit without its prefix. */
function plain(value: number, unit: string): [number, string] {
  const [, prefix = '', base = unit] = prefixed.exec(unit) ?? []
  return [value * (thousands[prefix] ?? 1), base]
}

function rangesIn(text: string, { unitOf, decimalOf }: Language): { low: number; high: number; base: string }[] {
  return [...text.matchAll(range)].flatMap(([, first = '', before, second = '', behind = '']) => {
    const last = unitOf(behind)
    if (last === undefined) return []
    const valueOf = (figure: string) =>
      Number(decimalOf(figure.replace(/^[-−+]/, ''))) * (/^[-−]/.test(figure) ? -1 : 1)
    const [low] = plain(valueOf(first), (before && unitOf(before)) ?? last)
    const [high, base] = plain(valueOf(second), last)
    return [{ low, high, base }]
  })
}

/** How far a text has each thing asked, 0..1, where `shares` are told by its terms alone, which know no signs and no ranges. */
export function withAmounts(shares: number[], text: string, asked: readonly Asked[], lists: Language): number[] {
  if (!asked.some(({ amount }) => amount)) return shares
  const ranges = rangesIn(text, lists)
  return shares.map((share, j) => {
    const { amount, raw } = asked[j]!
    if (!amount) return share
    const [value, base] = plain(amount.value, amount.unit)
    if (ranges.some((one) => one.base === base && one.low <= value && value <= one.high)) return 1
    const isSigned = amount.isUnit || value >= 0 || new RegExp(`(?<![\\p{L}\\d°%])[-−–] ?${raw}(?!\\d)`, 'u').test(text)
    return isSigned ? share : 0
  })
}
