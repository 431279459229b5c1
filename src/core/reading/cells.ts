/** What the text of a page is taken for on the way to blocks: placed items, the cells of its rows, ruled tables. */
import type { RawItem } from './page'

/** An item in the frame in which its text runs left to right and lines go down; `order` is its place in the content stream. */
export interface Placed {
  item: RawItem
  order: number
  x0: number
  y0: number
  x1: number
  y1: number
  /** As it is written: the item's own text, but for raised figures. */
  text: string
  /** What stands before it, where that is not told by the gap. */
  before?: '' | ' ' | '^' | '_' | '/'
}

/** Whether a blank is drawn between two items that follow each other in the content stream. */
export function isBehindBlank(item: Placed, last: Placed): boolean {
  return item.item.spaced === true && item.order === last.order + 1
}

/** Items side by side without a wide gap: a line of a column, or a cell of a table. */
export interface Cell {
  /** Number of its row, counted from the top. */
  row: number
  /** In reading order. */
  items: Placed[]
  x0: number
  y0: number
  x1: number
  y1: number
  /** Points; the size of most of its letters. */
  fontSize: number
  /** In the order of the content stream: the smallest of its items. */
  order: number
  /** Where it stands for a whole table. */
  grid?: Grid
}

/** A table whose cells are ruled off. */
export interface Grid {
  /** For each column the lines of its cell, from top to bottom; none where it is empty. */
  rows: { columns: Cell[][]; head: boolean }[]
  /** What stands over each column, '' where nothing does; empty without heads. */
  heads: string[]
  /** Of each row: for each column what stands there of a cell that began in a row above, else ''. */
  carried: string[][]
}
