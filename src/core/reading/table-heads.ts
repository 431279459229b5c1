/** How many rows at the top of a table are its heads. */
import type { Cell } from './rows'
import { cellText } from './table-rows'

type Row = Cell[][]

const value = /^[±+\-−–<>≤≥~≈]?\s?\.?\d/
const year = /^(?:FY\s?)?(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?\W{0,2}$/
const rated = /^\d[\d.,]*\s?[\p{L}%°Ω"″]+/u
/** "m3/h", "[kW]", "(mm)": units below the names. */
const unit = /^(?:[[(].{1,12}[\])]|[\p{L}°%µΩ"″/·.*^²³\d-]{1,7})$/u
const mostHeads = 3

/** The number of head rows, 0 where there are none. */
export function headRows(rows: readonly Row[], columns: number): number {
  if (rows.length < 2) return 0
  const texts = rows.map((row) => row.map(cellText))
  const fonts = rows.map(fontOf)
  const body = commonest(fonts.slice(1))
  let heads = 0
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
      const isSecond = !named ? false : set || (row[0] === '' && row.every((text) => text === '' || unit.test(text)))
      return (
        isSecond || (named && spansIn(i - 1) && filled > 1 && !texts[i]!.every((text, k) => text === '' || k === 0))
      )
    }
    if (columns === 2) return named && filled === 2 && (set || allValues(under, 1))
    if (set && (named || rest(row).every((text) => !value.test(text) || year.test(text) || rated.test(text))))
      return true
    if (named) return filled > 1 || spansIn(0)
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
    return like(year) || like(rated)
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

function rest(row: readonly string[]): string[] {
  return row.slice(1).filter(Boolean)
}

function allValues(rows: readonly string[][], column: number): boolean {
  const texts = rows.map((row) => row[column]!).filter(Boolean)
  return texts.length > 1 && texts.every((text) => value.test(text))
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
