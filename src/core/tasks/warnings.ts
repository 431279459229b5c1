/** The warnings of sections: blocks that a signal word marks, and sentences that forbid. */
import type { LanguageCode } from '../document'
import { signalOf } from '../language/signal-words'
import { languageOf } from '../language/function-words'
import type { TextUnit } from '../reading/pieces'
import type { Warning, WarningGroup } from '../task'
import { warns } from './prohibitions'
import { excerptOf, type SectionPart, type Section } from './sections'

/** A warning before it is one text. */
export interface WarningBlock {
  units: TextUnit[]
  /** As in `Warning`. */
  signal?: string
  forbids: boolean
}

export interface WarningSection {
  /** Headings above, outermost first. */
  path: string[]
  blocks: WarningBlock[]
}

/** The warnings under each heading, in the order of the pages; headings without any are left out. */
export function warningsIn(sections: readonly Section[]): WarningGroup[] {
  return warningSections(sections).map(({ path, blocks }) => ({
    heading: path.join(' › '),
    warnings: blocks.map(warningOf),
  }))
}

/** The warnings among parts that stand one after another. */
export function warningsOf(parts: readonly SectionPart[], language: LanguageCode | undefined): Warning[] {
  return blocksOf(parts, language).map(warningOf)
}

function warningOf({ units, signal }: WarningBlock): Warning {
  return { ...excerptOf(units), ...(signal !== undefined && { signal }) }
}

/** The warnings under each heading, sentence by sentence. */
export function warningSections(sections: readonly Section[]): WarningSection[] {
  const language = languageIn(sections)
  return sections
    .map(({ path, parts }) => ({ path, blocks: blocksOf(parts, language) }))
    .filter(({ blocks }) => blocks.length > 0)
}

function blocksOf(parts: readonly SectionPart[], language: LanguageCode | undefined): WarningBlock[] {
  const isForbidding = ({ text }: TextUnit) => warns(text, language)
  const blocks: WarningBlock[] = []
  for (let i = 0; i < parts.length; i++) {
    const { units } = parts[i]!
    const signal = signalOf(units[0]!.text)
    if (signal === undefined) {
      blocks.push(...units.filter(isForbidding).map((unit) => ({ units: [unit], forbids: true })))
      continue
    }
    const block = [...units]
    // The word alone on its line: what it says is the next block. A list goes with what leads it in.
    while (i + 1 < parts.length && (isOnlySignal(block, signal) || isListItem(parts[i + 1]!)) && !begins(parts[i + 1]!))
      block.push(...parts[++i]!.units)
    blocks.push({ units: block, signal, forbids: block.some(isForbidding) })
  }
  return blocks
}

function isOnlySignal(block: readonly TextUnit[], signal: string): boolean {
  const text = block.map((unit) => unit.text).join(' ')
  return !/[\p{L}\p{N}]/u.test(text.replace(signal, ''))
}

function isListItem({ units }: SectionPart): boolean {
  return /^[•▪●◦‣■–—*-]\s*\p{L}/u.test(units[0]!.text)
}

function begins({ units }: SectionPart): boolean {
  return signalOf(units[0]!.text) !== undefined
}

/** The language that most of its paragraphs are in. */
export function languageIn(sections: readonly Section[]): LanguageCode | undefined {
  const texts = sections.flatMap(({ parts }) => parts.flatMap(({ units }) => units.map(({ text }) => text)))
  const step = Math.max(1, Math.floor(texts.length / 400))
  return languageOf(texts.filter((_, i) => i % step === 0).join('\n'))
}
