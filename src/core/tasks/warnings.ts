/** The warnings of sections: blocks that a signal word marks, and sentences that forbid, tell of a danger or order what protects. */
import type { LanguageCode } from '../document'
import { signalOf } from '../language/signal-words'
import { languageOf } from '../language/function-words'
import type { TextUnit } from '../reading/pieces'
import type { Warning, WarningGroup } from '../task'
import { cautions } from './cautions'
import { warns } from './prohibitions'
import { excerptOf, type SectionPart, type Section } from './sections'

/** A warning before it is one text. */
export interface WarningBlock {
  units: TextUnit[]
  /** As in `Warning`. */
  signal?: string
  forbids: boolean
  /** It tells of a danger to people, or orders what protects them. */
  cautions: boolean
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

/** The warnings under each heading, sentence by sentence; `language` is that of the document. */
export function warningSections(
  sections: readonly Section[],
  language: LanguageCode | undefined = languageIn(sections),
): WarningSection[] {
  return sections
    .map(({ path, parts }) => ({ path, blocks: blocksOf(parts, language) }))
    .filter(({ blocks }) => blocks.length > 0)
}

function blocksOf(parts: readonly SectionPart[], language: LanguageCode | undefined): WarningBlock[] {
  const blockOf = (units: TextUnit[], signal?: string): WarningBlock => ({
    units,
    ...(signal !== undefined && { signal }),
    forbids: units.some(({ text }) => warns(text, language)),
    cautions: units.some(({ text }) => cautions(text, language)),
  })
  const blocks: WarningBlock[] = []
  for (let i = 0; i < parts.length; i++) {
    const { units } = parts[i]!
    const signal = signalOf(units[0]!.text)
    if (signal === undefined) {
      blocks.push(...groupsIn(units, language).map((own) => blockOf(own, signalOf(own[0]!.text))))
      continue
    }
    const block = [...units]
    // The word alone on its line: what it says is the next block. A list goes with what leads it in.
    while (i + 1 < parts.length && (isOnlySignal(block, signal) || isListItem(parts[i + 1]!)) && !begins(parts[i + 1]!))
      block.push(...parts[++i]!.units)
    blocks.push(blockOf(block, signal))
  }
  return blocks
}

/** The sentences of a paragraph that warn; with one that a signal word begins those behind it that go on warning. */
function groupsIn(units: readonly TextUnit[], language: LanguageCode | undefined): TextUnit[][] {
  const groups: TextUnit[][] = []
  let open: TextUnit[] | undefined
  for (const unit of units) {
    const isSignal = signalOf(unit.text) !== undefined
    const isWarning = isSignal || warns(unit.text, language) || cautions(unit.text, language)
    if (isWarning && open && !isSignal) open.push(unit)
    else if (isWarning) groups.push([unit])
    open = isSignal ? groups.at(-1) : isWarning ? open : undefined
  }
  return groups
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
