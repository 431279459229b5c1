import type { Passage, Sentence } from '../../src/core/document'

/** A passage whose sentences are its lines, as the reader makes it; `heads` is the row of heads among them. */
export function tablePassage(lines: string[], heads: string[] | undefined, more: Partial<Passage> = {}): Passage {
  let text = ''
  const sentences = lines.map((line): Sentence => {
    const cells = line.split('\t')
    const empty = cells.findIndex((cell) => cell !== '')
    const shown = line.trim()
    const start = text.length + (text === '' ? 0 : 1)
    text += `${text === '' ? '' : '\n'}${shown}`
    const isHead = line === heads?.join('\t')
    return {
      start,
      end: text.length,
      spans: [],
      ...(cells.length > 1 && { row: { columns: cells.length, empty, ...(isHead && { heads: heads }) } }),
    }
  })
  return { id: 'd:0', document: 'd', text, heading: '', spans: [], labels: [], sentences, tokens: 0, ...more }
}
