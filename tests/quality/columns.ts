/** Pages of two columns, chosen by eye, with words of each column that stand one after another over a line's end. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageText } from '../../src/core/document'
import { readSome } from './some-pages'

export interface ColumnPage {
  /** Below ../shared (corpus) or tests/.cache (cache). */
  file: string
  page: number
  sequences: string[]
}

const places: Record<string, string> = { corpus: '../shared/corpus', cache: 'tests/.cache' }

/** Where the file of a page is on this machine. */
export const pathOf = ({ file }: ColumnPage) => {
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
  return lacking(page, (await readSome(pathOf(page), page.page, page.page)).pages)
}

/** The sequences of a page that do not stand in this order in what was read of it. */
export function lacking(page: ColumnPage, pages: readonly PageText[]): string[] {
  const text = squeezed(pages.map((one) => one.text).join('\n'))
  return page.sequences.filter((sequence) => !text.includes(squeezed(sequence)))
}
