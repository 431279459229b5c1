/** Words that are written upwards or downwards within the cells of a table that is level itself, as the heads of narrow columns are. */
import type { Cell, Placed } from './cells'
import { cellsOfLines, type GridCell } from './grid-cells'
import type { RawItem, Rule } from './page'
import { cellFrom } from './rows'

/** A page with more turned words is turned as a whole, or a drawing. */
const most = 400

/** Words of a page beside which a table's own stand level. */
export interface TurnedWords {
  /** Those that stand in cells, as they are in the frame of their own direction. */
  taken: ReadonlySet<Placed>
  /** The same as cells among the level ones, whose rows they stand between. */
  cells: Cell[]
}

/** The turned words of `frames`, of which the first is level. */
export function turnedWords(frames: readonly Cell[][][], rules: readonly Rule[]): TurnedWords {
  const [level = [], ...others] = frames
  const turned = others.flat(2).flatMap(({ items }) => items.filter(({ item }) => isUpright(item)))
  const taken = new Set<Placed>()
  const cells: Cell[] = []
  if (
    turned.length === 0 ||
    turned.length > most ||
    rules.length < 4 ||
    (level[0]?.[0]?.items[0]?.item.angle ?? 0) !== 0
  )
    return { taken, cells }
  for (const { box, cells: ruled } of cellsOfLines(rules)) {
    const within = turned.filter(({ item }) => isIn(item, box))
    const words = level.flat(2).filter((cell) => isIn(cell, box))
    // A table that is turned as a whole has few words that are not.
    if (within.length === 0 || words.length <= within.length) continue
    for (const cell of ruled) {
      const own = within.filter(({ item }) => isIn(item, cell) && fits(item, cell)).sort(inOrder)
      if (own.length === 0) continue
      for (const one of own) taken.add(one)
      const items = own.map(({ item, order }, i): Placed => {
        const { x0, y0, x1, y1, text } = item
        return { item, order, text, x0, y0, x1, y1, ...(i > 0 && { before: ' ' }) }
      })
      const below = level.findIndex(([first]) => first !== undefined && first.y1 < (cell.y0 + cell.y1) / 2)
      cells.push(cellFrom(items, (below < 0 ? level.length : below) - 0.5))
    }
  }
  return { taken, cells }
}

function isUpright({ angle, note }: RawItem): boolean {
  return note === undefined && (angle === 90 || angle === 270)
}

type Box = Pick<GridCell, 'x0' | 'x1' | 'y0' | 'y1'>

function isIn({ x0, x1, y0, y1 }: Box, box: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1
}

function fits({ x0, x1, y0, y1 }: Box, cell: Box): boolean {
  return x0 > cell.x0 - 2 && x1 < cell.x1 + 2 && y0 > cell.y0 - 4 && y1 < cell.y1 + 4
}

/** As they are read: line by line, and within a line upwards, or downwards. */
function inOrder(a: Placed, b: Placed): number {
  const way = a.item.angle === 90 ? 1 : -1
  const isOneLine = Math.abs(a.item.x0 - b.item.x0) < 0.5 * a.item.fontSize
  return way * (isOneLine ? a.item.y0 - b.item.y0 : a.item.x0 - b.item.x0)
}
