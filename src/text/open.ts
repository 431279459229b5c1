/** Reads plain text and Markdown: the second format beside PDF. Works in Node and in a web worker. */
import { SitebookError, abortError } from '../core/errors'
import type { DrawableDocument } from '../core/reading/open-document'
import type { OutlineEntry, RawItem, RawPage } from '../core/reading/page'
import { picture, wholeOf } from './draw'
import { boxOf, decoded, grid, lettersIn, pagesOf, sizeOf } from './lines'

/** Bytes: ten thousand pages. What is larger is a log or a data set, and not read as a document. */
const largest = 32 * 2 ** 20

/** Opens a text. `name` tells Markdown, whose headings are chapters. Rejects with `document/empty`, `document/too-large` or `document/not-text`. */
export async function openText(source: Blob, name: string): Promise<DrawableDocument> {
  if (source.size === 0) throw new SitebookError('document/empty')
  if (source.size > largest) throw new SitebookError('document/too-large', `${source.size} bytes`)
  const text = decoded(new Uint8Array(await source.arrayBuffer()))
  if (text === undefined) throw new SitebookError('document/not-text')
  const pages = pagesOf(text)
  const isMarkdown = isMarkdownName(name)
  const linesOf = (page: number) => pages[page - 1] ?? []
  return {
    pages: pages.length,
    whole: true,
    outline: async () => headingsOf(pages, name),
    async *read(from, signal) {
      for (let page = from; page <= pages.length; page++) {
        if (signal?.aborted) throw abortError()
        yield pageOf(page, linesOf(page), isMarkdown)
      }
    },
    contrasts: async (page, boxes) => contrastsOn(linesOf(page), boxes),
    strikes: async () => [],
    frame: async (page) => ({ ...wholeOf(linesOf(page)), turn: 0 }),
    pictures: async () => [],
    picture: async (page, part, scale) => picture(linesOf(page), part, scale),
    close: async () => undefined,
  }
}

const heading = /^(#{1,6}) +(.*?)(?: +#+)?$/

const isMarkdownName = (name: string) => /\.(?:md|markdown)$/i.test(name)

/** The headings of a text called `name`, where it is Markdown. */
export function headingsOf(pages: readonly string[][], name: string): OutlineEntry[] {
  return isMarkdownName(name) ? pages.flatMap(headingsOn) : []
}

function headingsOn(lines: readonly string[], index: number): OutlineEntry[] {
  return lines.flatMap((line) => {
    const [, marks = '', title = ''] = heading.exec(line) ?? []
    return title === '' ? [] : [{ title, level: marks.length, page: index + 1 }]
  })
}

function pageOf(page: number, lines: readonly string[], isMarkdown: boolean): RawPage {
  const { width, height } = sizeOf(lines)
  const items = lines.flatMap((line, row): RawItem[] => {
    const [, marks, title = ''] = (isMarkdown && heading.exec(line)) || []
    if (marks !== undefined) return [itemOf(title, height, row, line.indexOf(title, marks.length), 'text bold')]
    // Three spaces and more part columns, two may follow a sentence.
    return [...line.matchAll(/\S+(?: {1,2}\S+)*/g)].map(({ 0: run, index }) => itemOf(run, height, row, index, 'text'))
  })
  return { page, label: String(page), width, height, items }
}

function itemOf(text: string, height: number, row: number, at: number, font: string): RawItem {
  return { text, ...boxOf(height, row, at, at + text.length), fontSize: grid.letter, font }
}

/** Letters are drawn black on white. */
function contrastsOn(lines: readonly string[], boxes: Float32Array): Uint8Array {
  const { height } = sizeOf(lines)
  return Uint8Array.from({ length: boxes.length / 4 }, (_, i) => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = boxes.subarray(4 * i, 4 * i + 4)
    const { row, from, to } = lettersIn(height, { x0, y0, x1, y1 })
    return (lines[row] ?? '').slice(from, to).trim() === '' ? 0 : 255
  })
}
