/** The lines of a page on the screen, with what is marked in them. */
import type { Box } from '../core/document'
import { lettersIn, sizeOf } from './lines'

/** Boxes by the class that the letters under them have; where two lie on a letter, the later one wins. */
export type BoxMarks = Readonly<Record<string, readonly Box[]>>

/** The letters of a line in runs of one class each; undefined where they have none. */
interface Run {
  text: string
  mark: string | undefined
}

/** The lines of a page as runs; `marks` may have boxes of other pages. */
export function runsOf(page: number, lines: readonly string[], marks: BoxMarks): Run[][] {
  const { height } = sizeOf(lines)
  const classes = lines.map((line) => new Array<string | undefined>(line.length).fill(undefined))
  for (const [mark, boxes] of Object.entries(marks))
    for (const box of boxes.filter((one) => one.page === page)) {
      const { row, from, to } = lettersIn(height, box)
      classes[row]?.fill(mark, from, to)
    }
  return lines.map((line, row) => {
    const runs: Run[] = []
    for (let at = 0; at < line.length; at++) {
      const mark = classes[row]?.[at]
      const last = runs.at(-1)
      if (last && last.mark === mark) last.text += line.charAt(at)
      else runs.push({ text: line.charAt(at), mark })
    }
    return runs
  })
}

/** Puts a page's lines into its element. */
export function fillPage(view: Element, page: number, lines: readonly string[], marks: BoxMarks): void {
  const nodes = runsOf(page, lines, marks).flatMap((runs) => [
    ...runs.map(({ text, mark }) => {
      if (mark === undefined) return text
      const element = view.ownerDocument.createElement('mark')
      element.className = mark
      element.textContent = text
      return element
    }),
    '\n',
  ])
  view.replaceChildren(...nodes)
}
