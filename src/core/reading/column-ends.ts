/** Paragraphs that go on at the top of the next column. */
import type { LineBlock } from './blocks'
import { goesOn } from './passages'

/** The blocks of regions in reading order, a paragraph that the end of a column tears put together again. */
export function overColumns(regions: readonly LineBlock[][]): LineBlock[] {
  const blocks: LineBlock[] = []
  let right = -Infinity
  for (const [first, ...others] of regions) {
    if (!first) continue
    const last = blocks.at(-1)
    if (last && goesOver(last, first, right))
      blocks[blocks.length - 1] = { ...last, lines: [...last.lines, ...first.lines] }
    else blocks.push(first)
    blocks.push(...others)
    right = Math.max(...[first, ...others].flatMap(({ lines }) => lines.map(({ x1 }) => x1)))
  }
  return blocks
}

/** Whether a paragraph fills its column, which ends at `right`, to the end of its last line, and goes on beside it, farther up. */
function goesOver(block: LineBlock, next: LineBlock, right: number): boolean {
  if (block.kind !== 'paragraph' || next.kind !== 'paragraph') return false
  const [last, line] = [block.lines.at(-1)!, next.lines[0]!]
  const isBeside = line.y0 > last.y0 && (line.x0 > last.x1 || line.x1 < last.x0)
  const isAlike = Math.abs(line.fontSize - last.fontSize) < 0.12 * last.fontSize && !last.monospace
  const [word = ''] = line.text.trim().split(' ', 1)
  const wide = ((line.x1 - line.x0) * word.length) / line.text.trim().length
  const isFull = /[-‐]$/.test(last.text.trim()) || last.x1 + wide + 0.3 * last.fontSize > right
  return (
    isBeside &&
    isAlike &&
    isFull &&
    !/[.:;!?…]["”’)\]]*$/.test(last.text.trim()) &&
    goesOn(last.text.trim(), line.text.trim())
  )
}
