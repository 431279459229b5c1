/** Pages for tests of tasks. */
import type { Block, PageText } from '../../src/core/document'

export type Line = string | { level: number; text: string } | { cells: string[]; heads?: string[] }

/** A page with these blocks: a heading, a row of a table, or a paragraph. */
export function pageOf(page: number, lines: readonly Line[]): PageText {
  let text = ''
  const blocks: Block[] = []
  for (const line of lines) {
    const own = typeof line === 'string' ? line : 'cells' in line ? line.cells.join('\t') : line.text
    text += text === '' ? '' : '\n\n'
    const start = text.length
    text += own
    const kind = typeof line === 'string' ? 'paragraph' : 'cells' in line ? 'row' : 'heading'
    const level = typeof line !== 'string' && 'level' in line ? line.level : 0
    const heads = typeof line !== 'string' && 'cells' in line && line.heads ? { heads: line.heads } : {}
    blocks.push({ kind, start, end: text.length, level, ...heads })
  }
  const none = { starts: new Uint32Array(), ends: new Uint32Array(), boxes: new Float32Array() }
  return { document: 'd', page, label: String(page), width: 600, height: 800, text, blocks, ...none }
}
