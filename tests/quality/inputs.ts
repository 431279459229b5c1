/** Small PDFs of the kinds that readers go wrong with, and what is right of each: written down before the reader had seen them. */
import { openAsBlob, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Passage } from '../../src/core/document'
import { isListing } from '../../src/core/search/listing'
import { readLookedAt, readPdf } from '../read-pdf'

const folder = join(import.meta.dirname, '../fixtures/inputs')

/** What is right of a PDF's passages. Of a list within a list any one will do; white space does not count. */
export interface Right {
  /** Stands in the text; `whole` as one piece, `hasre` as a pattern, `no` nowhere, `order` in this order. */
  has?: (string | string[])[]
  whole?: string[]
  hasre?: string[]
  no?: string[]
  order?: string[]
  /** The row with this cell has this value below this head; null for an empty cell. */
  pairs?: [cell: string, head: string, value: string | null][]
  /** Two cells of one row. */
  row?: [string, string][]
  stamps?: string[]
  context?: string[]
  headings?: string[]
  /** In one passage, in no passage together. */
  together?: [string, string][]
  apart?: [string, string][]
  struck?: string[]
  notstruck?: string[]
  /** Passages with these words are lists of pages, or are none. */
  listing?: string[]
  notlisting?: string[]
}

export interface Input extends Right {
  name: string
  kind: string
}

export const inputs = (): Input[] =>
  readFileSync(join(folder, 'inputs.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Input)

export const folded = (text: string) => text.replace(/\s+/g, ' ').trim()

export const inputPath = ({ name }: Input) => join(folder, `${name}.pdf`)

/** Where something is struck out, as they are when the page has been looked at. */
async function passagesOf(input: Input): Promise<Passage[]> {
  const { name, struck, notstruck } = input
  const path = inputPath(input)
  if (struck || notstruck) return readLookedAt(await openAsBlob(path), name)
  return (await readPdf(path, name)).passages
}

/** What is not right of an input as the app reads it. */
export async function faultsOf(input: Input): Promise<string[]> {
  return faultsIn(input, await passagesOf(input))
}

/** What is not right of passages. */
export function faultsIn(input: Right, passages: readonly Passage[]): string[] {
  // A heading that says something is text as well.
  const said = ({ heading, text }: Passage) =>
    folded(
      `${heading
        .split(' › ')
        .filter((one) => !text.includes(one))
        .join(' ')}\n${text}`,
    )
  const text = passages.map(said).join(' ')
  const has = (some: string | string[]) => [some].flat().some((one) => text.includes(folded(one)))
  const struck = folded(
    passages.flatMap((one) => (one.struck ?? []).map(({ start, end }) => one.text.slice(start, end))).join(' | '),
  )
  const failing = <T>(what: string, all: readonly T[] | undefined, holds: (one: T) => boolean) =>
    (all ?? []).filter((one) => !holds(one)).map((one) => `${what} ${String(one)}`)
  const some = (holds: (passage: Passage) => boolean | undefined) => passages.some(holds)
  return [
    ...failing('has', input.has, has),
    ...failing('whole', input.whole, has),
    ...failing('pattern', input.hasre, (one) => new RegExp(one, 'i').test(text)),
    ...failing('no', input.no, (one) => !has(one)),
    ...orderFaults(text, input.order ?? []),
    ...failing('pair', input.pairs, (pair) => hasPair(passages, pair)),
    ...failing('row', input.row, (cells) => hasRow(passages, cells)),
    ...failing('stamp', input.stamps, (one) => some(({ stamps }) => stamps?.some(({ words }) => words.includes(one)))),
    ...failing('context', input.context, (one) => some(({ context }) => context?.includes(one))),
    ...failing('heading', input.headings, (one) => some(({ heading }) => heading.includes(one))),
    ...failing('together', input.together, ([a, b]) => some((one) => said(one).includes(a) && one.text.includes(b))),
    ...failing('apart', input.apart, ([a, b]) => !some((one) => said(one).includes(a) && one.text.includes(b))),
    ...failing('struck', input.struck, (one) => struck.includes(one)),
    ...failing('not struck', input.notstruck, (one) => !struck.includes(one) && has(one)),
    ...failing('listing', input.listing, (words) => some((one) => one.text.includes(words) && isListing(one))),
    ...failing('no listing', input.notlisting, (words) => some((one) => one.text.includes(words) && !isListing(one))),
  ]
}

function orderFaults(text: string, order: readonly string[]): string[] {
  let at = -1
  for (const one of order) {
    at = text.indexOf(folded(one), at + 1)
    if (at < 0) return [`order ${one}`]
  }
  return []
}

function hasPair(passages: readonly Passage[], [cell, head, value]: [string, string, string | null]): boolean {
  const rows = passages.flatMap(({ sentences }) => sentences.flatMap(({ cells }) => (cells ? [cells] : [])))
  const row = rows.find((cells) => cells.some(({ text }) => folded(text) === folded(cell)))
  const below = row?.filter((one) => folded(one.head).includes(head))
  if (!below) return false
  return value === null ? below.length === 0 : below.some(({ text }) => folded(text) === folded(value))
}

function hasRow(passages: readonly Passage[], cells: readonly string[]): boolean {
  return passages.some(({ text, sentences }) =>
    sentences.some(({ start, end }) => {
      const own = text.slice(start, end).split('\t').map(folded)
      return cells.every((cell) => own.includes(folded(cell)))
    }),
  )
}
