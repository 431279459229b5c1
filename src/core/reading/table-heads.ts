/** How many rows at the top of a table are its heads. */
import type { Cell } from './cells'
import { cellText } from './table-rows'

type Row = Cell[][]

const value = /^[±+\-−–<>≤≥~≈]?\s?\.?\d/
const year = /^(?:FY\s?)?(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?\W{0,2}$/
const rated = /^\d[\d.,]*\s?[\p{L}%°Ω"″]+/u
/** "m3/h", "[kW]", "(mm)": units below the names. */
const unit = /^(?:[[(].{1,12}[\])]|[\p{L}°%µΩ"″/·.*^²³\d-]{1,7})$/u
const mostHeads = 3

/** The number of head rows, 0 where there are none. `ruled`: lines part the rows, so that they are a table and no list of names. */
export function headRows(rows: readonly Row[], columns: number, ruled: boolean): number {
  if (rows.length < 2) return 0
  const texts = rows.map((row) => row.map(cellText))
  const fonts = rows.map(fontOf)
  const body = commonest(fonts.slice(1))
  let heads = bottomAligned(texts)
  while (heads < Math.min(mostHeads, rows.length - 1) && isHead(heads)) heads++
  // Heads of nothing but one cell are a title.
  return texts.slice(0, heads).some((row) => row.filter(Boolean).length > 1) ? heads : 0

  function isHead(i: number): boolean {
    const row = texts[i]!
    const filled = row.filter(Boolean).length
    const under = texts.slice(i + 1)
    const set = fonts[i] !== '' && body !== '' && fonts[i] !== body
    const named = row.every((text) => !value.test(text))
    if (i > 0) {
      if (filled === 1 && columns > 2 && texts[i - 1]!.filter(Boolean).length > 1 && row[0] !== '') return false
      if (isRatedBelow(row, i) || (row[0] === '' && isBetween(row, i))) return true
      const isSecond = !named ? false : set || (row[0] === '' && row.every((text) => text === '' || unit.test(text)))
      return (
        isSecond || (named && spansIn(i - 1) && filled > 1 && !texts[i]!.every((text, k) => text === '' || k === 0))
      )
    }
    if (!set && isAlike(row, under)) return false
    if (columns === 2)
      return named && filled === 2 && (set || mostlyValues(under, 1) || (ruled && mostlyValues(under, 0)))
    if (
      set &&
      (named ||
        (rest(row).every((text) => !value.test(text) || year.test(text) || rated.test(text)) && !isRatedAlike(row, i)))
    )
      return true
    if (named) return (filled > 1 || spansIn(0)) && (ruled || /\d/.test(texts.join()) || isCapitalised(row, under))
    return isNumberedHead(row, under)
  }

  /** Years, or sizes with their units over bare figures. */
  function isNumberedHead(row: readonly string[], under: readonly string[][]): boolean {
    const numbers = rest(row).filter((text) => value.test(text))
    if (value.test(row[0] ?? '') || numbers.length < 2) return false
    const below = under.flatMap(rest).filter(Boolean)
    const like = (pattern: RegExp) =>
      numbers.every((text) => pattern.test(text)) &&
      below.filter((text) => pattern.test(text)).length < 0.2 * below.length
    return like(year) || like(rated) || isCounting(numbers)
  }

  /** Whether a row without a first cell names what the one above it has groups for, or has such groups for the next. */
  function isBetween(row: readonly string[], i: number): boolean {
    const [before, here, after] = [texts[i - 1]!, row, texts[i + 1] ?? []].map(rest)
    const isNames = (some: readonly string[]) => some.length > 0 && some.every((text) => !value.test(text))
    if (isNames(here!) && before!.length < here!.length) return valuesUnder(i) > 0.5
    const isGroup = here!.length > 1 && here!.every((text) => !value.test(text) || rated.test(text))
    return isGroup && texts[i + 1]?.[0] === '' && isNames(after!) && after!.length > here!.length
  }

  /** Whether a row has sizes with their units, over bare figures and below the name of what they are. */
  function isRatedBelow(row: readonly string[], i: number): boolean {
    const here = rest(row)
    if (here.length < 2 || !here.every((text) => rated.test(text)) || value.test(row[0]!)) return false
    const isName = rest(texts[i - 1]!).length < here.length && !texts[i - 1]!.some((text) => value.test(text))
    return isName && valuesUnder(i) > 0.5 && ratedUnder(i) < 0.2
  }

  /** Whether a row has sizes in the units of most of those below: it is one of them, though it be bold. */
  function isRatedAlike(row: readonly string[], i: number): boolean {
    return row.some((text, k) => {
      const unit = k > 0 && rated.test(text) ? unitIn(text) : ''
      const below = texts.slice(i + 1).flatMap((cells) => cells[k] || [])
      return unit !== '' && below.filter((one) => unitIn(one) === unit).length > below.length / 2
    })
  }

  /** The share of values in what stands below a row, but for the first column. */
  function valuesUnder(i: number): number {
    const below = texts.slice(i + 1).flatMap(rest)
    return below.filter((text) => value.test(text)).length / Math.max(1, below.length)
  }

  function ratedUnder(i: number): number {
    const below = texts.slice(i + 1).flatMap(rest)
    return below.filter((text) => rated.test(text)).length / Math.max(1, below.length)
  }

  /** Whether a row has fewer cells than the one below it, of which it stands over several. */
  function spansIn(i: number): boolean {
    const next = rows[i + 1]
    return (
      next !== undefined &&
      rows[i]!.some((cells, k) => {
        const right = Math.max(...cells.map(({ x1 }) => x1))
        const left = Math.min(...cells.map(({ x0 }) => x0))
        return (
          cells.length > 0 &&
          next.filter((others, j) => others.length > 0 && j >= k && others[0]!.x0 < right && others[0]!.x1 > left)
            .length > 1
        )
      })
    )
  }
}

/** Whether a row has a code where most rows below have one, or a mark of a list where they have it: that is no head of theirs. */
function isAlike(row: readonly string[], under: readonly string[][]): boolean {
  return row.some((text, i) => {
    const below = under.map((cells) => cells[i]!).filter(Boolean)
    return [code, mark].some(
      (kind) => kind.test(text) && below.filter((one) => kind.test(one)).length > below.length / 2,
    )
  })
}

/** Whether a row begins all its cells with capitals, as most of those below do not: names over words. */
function isCapitalised(row: readonly string[], under: readonly string[][]): boolean {
  const below = under.flat().filter(Boolean)
  return (
    row.every((text) => /^(?:\p{Lu}|$)/u.test(text)) &&
    below.filter((text) => /^\p{Lu}/u.test(text)).length < below.length / 2
  )
}

/** "H315", "control = 1". */
const code = /^\p{L}.*\d/u
const mark = /^[^\p{L}\d]+$/u

/** What stands behind a figure. */
function unitIn(text: string): string {
  return text.replace(/^[\d.,\s]+/, '')
}

function rest(row: readonly string[]): string[] {
  return row.slice(1).filter(Boolean)
}

/** Rows of heads that stand on one line below: the first column's name comes in the last of them. */
function bottomAligned(texts: readonly string[][]): number {
  const last = texts.findIndex(([first]) => first !== '')
  if (last < 1 || last > mostHeads) return 0
  const isNamed = texts.slice(0, last + 1).every((row) => row.every((text) => !value.test(text)))
  // Each name ends there.
  const isFull = texts[last]!.every((text, k) => text !== '' || texts.slice(0, last).every((row) => row[k] === ''))
  if (!isNamed || !isFull || rest(texts[last]!).length === 0) return 0
  const below = texts.slice(last + 1).filter((row) => rest(row).length > 0)
  return below.slice(0, 3).every((row) => rest(row).some((text) => value.test(text))) ? last + 1 : 0
}

/** Whether numbers go up or down by one, as those of bits and channels do. */
function isCounting(numbers: readonly string[]): boolean {
  const steps = numbers.slice(1).map((text, i) => Number(text) - Number(numbers[i]))
  return steps.length > 2 && Math.abs(steps[0]!) === 1 && steps.every((step) => step === steps[0])
}

/** Whether a column has values, but for one in three that is a name. */
function mostlyValues(rows: readonly string[][], column: number): boolean {
  const texts = rows.map((row) => row[column]!).filter(Boolean)
  return texts.length > 1 && texts.filter((text) => value.test(text)).length > 0.65 * texts.length
}

/** Whether the first `count` rows are set in another font than those below. */
export function isSetApart(rows: readonly Row[], count: number): boolean {
  const [own, body] = [rows.slice(0, count), rows.slice(count)].map((some) => commonest(some.map(fontOf)))
  return own !== '' && body !== '' && own !== body
}

/** The font of all letters of a row, '' where they are mixed. */
function fontOf(row: Row): string {
  const fonts = new Set(row.flatMap((cells) => cells.flatMap(({ items }) => items.map(({ item }) => item.font))))
  return fonts.size === 1 ? [...fonts][0]! : ''
}

function commonest(fonts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const font of fonts) counts.set(font, (counts.get(font) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] > fonts.length / 2 ? best[0] : ''
}
