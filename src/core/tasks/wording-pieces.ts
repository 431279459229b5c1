/** Sections cut into pieces that a model works off one after another, and what of them it may never touch. */
import type { LanguageCode } from '../document'
import { leadsOf, pointing } from '../language/leads'
import type { TextUnit } from '../reading/pieces'
import type { Excerpt, RewritingKind, Warning, WordedResult } from '../task'
import { keySentence } from './outline'
import { forbids } from './prohibitions'
import { excerptOf, type Section } from './sections'
import { languageIn, warningsOf } from './warnings'

/** A sentence below the line that it needs, as an item of a list does. */
export interface TaskSentence {
  units: TextUnit[]
  excerpt: Excerpt
}

export interface SectionPiece {
  /** The headings above it. */
  heading: string
  lines: TaskSentence[]
  warnings: Warning[]
  /** Rows of tables, which no model words. */
  rows: number
  /** Which of `lines` says most, by counting; 0 where none has whole sentences. */
  key: number
}

/** A list of steps is a dozen long, and so many sentences are read within seconds by a phone. */
const mostLines = 12
const mostTokens = 400

/** What is done with `kind` of task by a model; false of the others. */
export function isRewriting(kind: string): kind is RewritingKind {
  return ['shorter', 'plainer', 'checklist', 'log-entry', 'translation'].includes(kind)
}

/** Whether a task chooses among the sentences; any other keeps them all. */
export function isExtract(as: WordedResult['as']): boolean {
  return as === 'summary' || as === 'log-entry'
}

/** The pieces of sections, each of one section; sections without sentences have none. */
export function piecesOf(sections: readonly Section[], as: WordedResult['as']): SectionPiece[] {
  const language = languageIn(sections)
  return sections.flatMap((section) => piecesIn(section, as, language))
}

function piecesIn(
  { path, parts }: Section,
  as: WordedResult['as'],
  language: LanguageCode | undefined,
): SectionPiece[] {
  const heading = path.join(' › ')
  const units = parts.flatMap((part) => (part.kind === 'text' ? part.units : []))
  const rows = parts.filter(({ kind }) => kind === 'row').length
  // A translation stands beside the sentence itself, whatever that is.
  const marked = as === 'translation' ? [] : warningsOf(parts, language)
  const quoted = new Set(marked.flatMap(({ spans }) => spans.map(keyOf)))
  const lines: TaskSentence[] = []
  const led: Warning[] = []
  const leads = leadsOf(units.map(({ text }) => text))
  for (const [i, unit] of units.entries()) {
    if (leads.includes(i) || !/\p{L}/u.test(unit.text)) continue
    // Where all sentences stand, it follows what it points back to.
    const before = leads[i] ?? (isExtract(as) && pointing.test(unit.text) && i > 0 ? i - 1 : undefined)
    const own = before === undefined ? [unit] : [units[before]!, unit]
    const excerpt = excerptOf(own)
    // "Never do this:" holds for each item below it.
    const isForbidden = leads[i] !== undefined && forbids(units[leads[i]]!.text, language)
    if (as !== 'translation' && isForbidden) led.push(excerpt)
    else if (!unit.spans.every((span) => quoted.has(keyOf(span)))) lines.push({ units: own, excerpt })
  }
  const warnings = [...marked.filter(({ text }) => !led.some((one) => one.text.startsWith(text))), ...led]
  const groups = grouped(lines)
  if (groups.length === 0 && (warnings.length > 0 || rows > 0)) groups.push([])
  return groups.map((group, i) => {
    const said = keySentence(group.map(({ units }) => units.at(-1)!))
    const key = Math.max(
      0,
      group.findIndex(({ units }) => units.at(-1) === said),
    )
    return { heading, lines: group, warnings: i === 0 ? warnings : [], rows: i === 0 ? rows : 0, key }
  })
}

function grouped(lines: readonly TaskSentence[]): TaskSentence[][] {
  const groups: TaskSentence[][] = []
  let tokens = 0
  for (const line of lines) {
    const own = line.units.reduce((sum, unit) => sum + unit.tokens, 0)
    const last = groups.at(-1)
    if (last && last.length < mostLines && tokens + own <= mostTokens) last.push(line)
    else {
      groups.push([line])
      tokens = 0
    }
    tokens += own
  }
  return groups
}

/** Where words stand, to find them again in another reading of their page. */
export function keyOf({ page, start, end }: { page: number; start: number; end: number }): string {
  return `${page} ${start} ${end}`
}
