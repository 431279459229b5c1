/** What is other in one document than in an earlier one, section by section. */
import { diffArrays } from 'diff'
import type { TextRange } from '../document'
import type { TextUnit } from '../reading/pieces'
import type { Change, ChangedSection } from '../task'
import { excerptOf, type Section } from './sections'

/** One after the other, without what stands elsewhere word for word. Values that changed come first. */
export function changesBetween(
  before: readonly Section[],
  after: readonly Section[],
): { sections: ChangedSection[]; moved: number } {
  const raw = pairedSections(before, after).map(({ heading, before, after }) => ({
    heading,
    changes: changesIn(unitsOf(before), unitsOf(after)),
  }))
  const { sections, moved } = withoutMoved(raw)
  const rank = ({ changes }: ChangedSection) => Math.min(...changes.map(({ kind }) => order.indexOf(kind)))
  return {
    sections: sections
      .filter(({ changes }) => changes.length > 0)
      .map(({ heading, changes }) => ({
        heading,
        changes: changes.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
      }))
      .sort((a, b) => Math.min(1, rank(a)) - Math.min(1, rank(b))),
    moved,
  }
}

const order: Change['kind'][] = ['value', 'wording', 'added', 'removed']

interface Pair {
  heading: string
  before: Section | undefined
  after: Section | undefined
}

/** Sections by their headings, in order; the number of a heading may be another. */
function pairedSections(before: readonly Section[], after: readonly Section[]): Pair[] {
  const parts = aligned(before.map(keyOf), after.map(keyOf))
  const pairs: Pair[] = []
  let [b, a] = [0, 0]
  let left: Section[] = []
  const pair = (from: Section | undefined, to: Section | undefined) =>
    pairs.push({ heading: (to ?? from)!.path.join(' › '), before: from, after: to })
  const flush = (added: Section[]) => {
    // What stands at the same place under another heading is the same section, renamed.
    const together = left.length === added.length
    for (const [i, from] of left.entries()) pair(from, together ? added[i] : undefined)
    if (!together) for (const to of added) pair(undefined, to)
    left = []
  }
  for (const { added, removed, count } of parts) {
    if (removed) left.push(...before.slice(b, (b += count)))
    else if (added) flush(after.slice(a, (a += count)))
    else {
      flush([])
      for (let i = 0; i < count; i++) pair(before[b++], after[a++])
    }
  }
  flush([])
  return pairs
}

/** More edits than this take seconds to find: then all is taken for other, and what is the same is found by its words. */
const mostEdits = 2000

function aligned(before: string[], after: string[]): { added?: boolean; removed?: boolean; count: number }[] {
  return (
    diffArrays(before, after, { maxEditLength: mostEdits }) ?? [
      { removed: true, count: before.length },
      { added: true, count: after.length },
    ]
  )
}

function keyOf({ path }: Section): string {
  return (path.at(-1) ?? '').replace(/^[\d.\s]+/, '').toLowerCase()
}

function unitsOf(section: Section | undefined): TextUnit[] {
  return section?.parts.flatMap(({ units }) => units) ?? []
}

function changesIn(before: readonly TextUnit[], after: readonly TextUnit[]): Change[] {
  const changes: Change[] = []
  let [b, a] = [0, 0]
  let left: TextUnit[] = []
  const flush = (added: readonly TextUnit[]) => {
    // Other white space alone is no change.
    const isOther = ({ marks }: Change) => !marks || marks.before.length + marks.after.length > 0
    changes.push(...pairedUnits(left, added).filter(isOther))
    left = []
  }
  for (const { added, removed, count } of aligned(keysIn(before), keysIn(after))) {
    if (removed) left.push(...before.slice(b, (b += count)))
    else if (added) flush(after.slice(a, (a += count)))
    else {
      flush([])
      b += count
      a += count
    }
  }
  flush([])
  return changes
}

/**
 * How white space, commas between words and the mark at its end are set makes no other sentence, nor a bullet, a hyphen within a word, or
 * the number of a figure: of 147 changes between two revisions of a manual of 55 pages 105 were no more than that.
 */
function wordsOnly(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[’]/g, "'").trim()
  return unhyphened(
    plain
      .replace(/^[•▪●◦‣■–-] /, '')
      .replace(caption, '$1 ')
      .replace(/(?<=\p{L}),(?= \p{L})/gu, '')
      .replace(/(?<=[\p{L})])[.;:]$/u, ''),
  )
}

const caption =
  /^(abbildung|abb\.|bild|tabelle|fig(?:ure|ura|\.)|tab(?:le|leau|la|ela|\.)|quadro|cuadro) \d+(?:[.-]\d+)*[.:]?(?: |$)/i

const step = /^\(?(\d{1,2})[.)]\s+(?=\S)/

/** The sentences without the numbers of steps that stand in a row: one more among them changes those behind it. "12. May" is no step. */
function keysIn(units: readonly TextUnit[]): string[] {
  const numbers = new Set(units.map(({ text }) => Number(step.exec(text)?.[1])))
  return units.map(({ text }) => {
    const number = Number(step.exec(text)?.[1])
    return wordsOnly(numbers.has(number - 1) || numbers.has(number + 1) ? text.replace(step, '') : text)
  })
}

/** Where a line ends within a word is not the same in each revision. */
function unhyphened(text: string): string {
  return text.replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, '')
}

/** The share of its words that a sentence must have in common with an earlier one to be that one, changed. */
const alike = 0.5

/** How far from its place a sentence is looked for. */
const near = 100

/** Each added sentence with the removed one that is most like it, of those near its place. */
function pairedUnits(removed: readonly TextUnit[], added: readonly TextUnit[]): Change[] {
  const left = new Set(removed)
  const tokens = new Map(removed.map((unit) => [unit, tokensOf(unit.text)]))
  const changes = added.map((unit, i): Change => {
    const own = tokensOf(unit.text)
    const at = Math.round((i * removed.length) / added.length)
    let best: { from: TextUnit; share: number } | undefined
    for (const from of removed.slice(Math.max(0, at - near), at + near)) {
      const share = left.has(from) ? shareOf(own, tokens.get(from)!) : 0
      if (share >= alike && share > (best?.share ?? 0)) best = { from, share }
    }
    if (!best) return { kind: 'added', after: excerptOf([unit]) }
    left.delete(best.from)
    return changed(best.from, unit)
  })
  return [...changes, ...[...left].map((unit): Change => ({ kind: 'removed', before: excerptOf([unit]) }))]
}

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|\S/gu) ?? []
}

/** Dice's coefficient of two bags of words; figures do not count, as they are what changes. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a, b].map((tokens) => tokens.filter((token) => !/^\d/.test(token)))
  const left = [...other!]
  const common = one!.filter((token) => {
    const at = left.indexOf(token)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return one!.length + other!.length === 0 ? 0 : (2 * common.length) / (one!.length + other!.length)
}

function changed(from: TextUnit, to: TextUnit): Change {
  const marks: { before: TextRange[]; after: TextRange[] } = { before: [], after: [] }
  const [old, now] = [rangesOf(from.text), rangesOf(to.text)]
  const textOf = (text: string) => (range: TextRange) => unhyphened(text.slice(range.start, range.end))
  let [b, a] = [0, 0]
  for (const { added, removed, count } of aligned(old.map(textOf(from.text)), now.map(textOf(to.text)))) {
    if (removed) marks.before.push(spanned(old.slice(b, (b += count))))
    else if (added) marks.after.push(spanned(now.slice(a, (a += count))))
    else {
      b += count
      a += count
    }
  }
  const isValue =
    marks.before.some((range) => /\d/.test(textOf(from.text)(range))) ||
    marks.after.some((range) => /\d/.test(textOf(to.text)(range)))
  return { kind: isValue ? 'value' : 'wording', before: excerptOf([from]), after: excerptOf([to]), marks }
}

function rangesOf(text: string): TextRange[] {
  return [...text.matchAll(/[\p{L}\p{M}\d]+(?:[.,][\p{L}\d]+|(?<=\p{Ll})-\p{Ll}+)*|\S/gu)].map(
    ({ 0: token, index }) => ({
      start: index,
      end: index + token.length,
    }),
  )
}

function spanned(ranges: readonly TextRange[]): TextRange {
  return { start: ranges[0]!.start, end: ranges.at(-1)!.end }
}

/** Takes out what was removed in one place and added in another, word for word. */
function withoutMoved(sections: readonly ChangedSection[]): { sections: ChangedSection[]; moved: number } {
  const all = sections.flatMap(({ changes }) => changes)
  const gone = new Map<string, Change[]>()
  for (const change of all)
    if (change.kind === 'removed') gone.set(change.before!.text, [...(gone.get(change.before!.text) ?? []), change])
  const moved = new Set<Change>()
  for (const change of all) {
    const from = change.kind === 'added' ? gone.get(change.after!.text)?.pop() : undefined
    if (from) moved.add(change).add(from)
  }
  const staying = sections.map(({ heading, changes }) => ({
    heading,
    changes: changes.filter((change) => !moved.has(change)),
  }))
  return { sections: staying, moved: moved.size / 2 }
}
