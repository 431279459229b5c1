/** Pages of two columns, chosen by eye, with words of each column that stand one after another over a line's end. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSome } from './some-pages'

export interface ColumnPage {
  /** Below ../shared (corpus) or tests/.cache (cache). */
  file: string
  page: number
  sequences: string[]
}

const places: Record<string, string> = { corpus: '../shared/corpus', cache: 'tests/.cache' }

/** Where the file of a page is on this machine. */
const pathOf = ({ file }: ColumnPage) => {
  const [place = '', ...rest] = file.split('/')
  return join(places[place] ?? place, ...rest)
}

/** The pages whose files are here, and how many there are in all. */
export function columnPages(): { here: ColumnPage[]; all: number } {
  const lines = readFileSync('tests/fixtures/columns.jsonl', 'utf8').trim().split('\n')
  const pages = lines.map((line) => JSON.parse(line) as ColumnPage)
  return { here: pages.filter((page) => existsSync(pathOf(page))), all: pages.length }
}

const squeezed = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** The sequences of a page that do not stand in its text in this order. */
export async function readAcross(page: ColumnPage): Promise<string[]> {
  const { pages } = await readSome(pathOf(page), page.page, page.page)
  const text = squeezed(pages.map((one) => one.text).join('\n'))
  return page.sequences.filter((sequence) => !text.includes(squeezed(sequence)))
}
