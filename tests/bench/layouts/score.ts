/** How an invented document was read, beside what is right: words and their order, tables, what nobody sees. */
import { diffArrays } from 'diff'
import type { PageText, Passage } from '../../../src/core/document'
import { mend } from '../../../src/core/reading/mend'
import { factsOf, readFacts, squeezed } from '../../quality/tables'
import type { Invented } from './kit'

export interface Score {
  /** Words of the truth, and those that are not where they belong. */
  words: number
  missing: string[]
  /** Words that are too many. */
  extra: string[]
  /** Among both: words that stand elsewhere, that were put together, that are in pieces. */
  moved: number
  glued: number
  torn: number
  /** Values with their heads, and those that are lost or false. */
  pairs: number
  lost: string[]
  untrue: string[]
  /** What is quoted that no page shows. */
  quoted: string[]
  /** Running heads that are text, or known nowhere. */
  heads: string[]
}

/** The mark of a list is no word. */
const bullet = /^[•▪●◦‣■□○–—*·-]$/u

const tokensOf = (text: string) => text.split(/\s+/).filter((one) => one !== '' && !bullet.test(one))

/** Text as it is stored and quoted, block by block. */
export function readText(pages: readonly PageText[]): string {
  return pages
    .flatMap(({ text, blocks }) => blocks.map(({ start, end }) => mend(text.slice(start, end)).text))
    .join('\n')
}

/** `quoted`: what of the hidden words a quote would show; they may be in the text, as long as none does. */
export function scoreOf(
  invented: Invented,
  pages: readonly PageText[],
  passages: readonly Passage[],
  quoted: string[],
): Score {
  const { hidden = [] } = invented
  const read = tokensOf(hidden.reduce((text, words) => text.replace(words, ''), readText(pages)))
  const scores = invented.texts.map((texts) => wordsScore(texts, read))
  const best = scores.sort((a, b) => a.missing.length - b.missing.length)[0] ?? none
  const all = squeezed(passages.map(({ heading, text }) => `${heading} ${text}`).join(' '))
  const margins = pages.map(({ margin = '' }) => margin).join('\n')
  return {
    ...best,
    ...tablesScore(invented, pages, passages),
    quoted,
    heads: (invented.heads ?? []).filter((words) => all.includes(squeezed(words)) || !margins.includes(words)),
  }
}

const none = { words: 0, missing: [], extra: [], moved: 0, glued: 0, torn: 0 }

function wordsScore(texts: readonly string[], read: readonly string[]) {
  const right = tokensOf(texts.join(' '))
  const isSame = (a: string, b: string) => a === b || a.split('|').includes(b)
  const missing: string[] = []
  const extra: string[] = []
  let glued = 0
  let torn = 0
  let [out, into]: [string[], string[]] = [[], []]
  const close = () => {
    const plain = out.map((one) => one.split('|')[0]!)
    if (plain.join('') === into.join('') && into.length > 0) {
      if (into.length < plain.length) glued += plain.length - into.length
      else torn += into.length - plain.length
    }
    ;[out, into] = [[], []]
  }
  for (const { value, added, removed } of diffArrays([...right], [...read], { comparator: isSame })) {
    if (added) {
      into.push(...value)
      extra.push(...value)
    } else if (removed) {
      out.push(...value)
      missing.push(...value)
    } else close()
  }
  close()
  const left = [...extra]
  const moved = missing.filter((one) => {
    const at = left.findIndex((other) => isSame(one, other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return { words: right.length, missing, extra, moved, glued, torn }
}

function tablesScore({ tables = [] }: Invented, pages: readonly PageText[], passages: readonly Passage[]) {
  if (tables.length === 0) return { pairs: 0, lost: [], untrue: [] }
  const read = pages.flatMap((page) => readFacts(page, passages).pairs)
  const right = tables.flatMap((spec) => factsOf(spec, true).pairs)
  return { pairs: right.length, lost: without(right, read), untrue: without(read, right) }
}

function without(from: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return from.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Whether nothing is wrong. */
export function isRight({ missing, extra, lost, untrue, quoted, heads }: Score): boolean {
  return [missing, extra, lost, untrue, quoted, heads].every((all) => all.length === 0)
}
