/** Plain text as pages of lines, each letter in a cell of a grid: what is read, drawn and marked all goes by it. */

/** Lines of a page, as a printer sets them, where the text has no form feeds; and at most where it has. */
const linesAPage = 60
const mostLines = 200
/** Columns after which a line is wrapped at a space; a longer word is left whole. */
const columns = 100
const tab = 8

/** Points: the page's margin, a line, a letter's height and width. */
export const grid = { margin: 50, line: 12, letter: 10, column: 6 } as const

/**
 * The letters of a file: UTF-16 where it says so, UTF-8 where it is that, and otherwise Windows-1252, which older editors wrote;
 * a degree sign must not get lost. Undefined where it is no text.
 */
export function decoded(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes
  const utf16 = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined
  if (utf16) return textOf(bytes, utf16)
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return textOf(bytes, 'windows-1252')
  }
}

function textOf(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** The pages of a text, each as its lines: cut at form feeds, or else by the number of lines. At least one. */
export function pagesOf(text: string): string[][] {
  const parts = text.split('\f')
  if (parts.length > 1 && parts.at(-1)!.trim() === '') parts.pop()
  const most = parts.length > 1 ? mostLines : linesAPage
  return parts.flatMap((part) => {
    const lines = part
      .replace(/\r?\n$/, '')
      .split(/\r\n|\n|\r/)
      .flatMap(wrapped)
    return Array.from({ length: Math.ceil(lines.length / most) }, (_, n) => lines.slice(n * most, (n + 1) * most))
  })
}

function wrapped(line: string): string[] {
  const lines: string[] = []
  let rest = untabbed(line).trimEnd()
  while (rest.length > columns) {
    const space = rest.lastIndexOf(' ', columns)
    const at = space > 0 && rest.slice(0, space).trim() !== '' ? space : rest.indexOf(' ', columns)
    if (at < 0) break
    lines.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at + 1)
  }
  return [...lines, rest]
}

function untabbed(line: string): string {
  let out = ''
  for (const char of line) out += char === '\t' ? ' '.repeat(tab - (out.length % tab)) : char
  return out
}

/** The size of a page with these lines, in points. */
export function sizeOf(lines: readonly string[]): { width: number; height: number } {
  const longest = lines.reduce((most, { length }) => Math.max(most, length), columns)
  const { margin, line, column } = grid
  return { width: 2 * margin + column * longest, height: 2 * margin + line * Math.max(linesAPage, lines.length) }
}

/** Where letters of a line stand on a page of this height; `row`, `from` and `to` count from 0. */
export function boxOf(height: number, row: number, from: number, to: number) {
  const { margin, line, letter, column } = grid
  const y0 = height - margin - line * row - letter
  return { x0: margin + column * from, y0, x1: margin + column * to, y1: y0 + letter }
}

/** The letters that a box lies on: the other way round. */
export function lettersIn(height: number, box: { x0: number; y0: number; x1: number; y1: number }) {
  const { margin, line, letter, column } = grid
  const row = Math.round((height - margin - letter - box.y0) / line)
  const at = (x: number) => Math.max(0, Math.round((x - margin) / column))
  return { row, from: at(box.x0), to: at(box.x1) }
}
