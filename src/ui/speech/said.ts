/** What a voice says of quotes and answers: what is said against the words first, then the words, then where they stand. */
import type { CheckedSentence } from '../../core/check/citations'
import type { Found, Passage, SearchResult, TextRange } from '../../core/document'
import { languageOf } from '../../core/language/function-words'
import { sayable } from '../../core/language/sayable'
import { partsOf } from '../../core/reading/standing'
import type { WarningBeside } from '../../core/tasks/warnings-beside'
import { quoteBlocks } from '../quote-blocks'
import type { QuoteParts } from '../quote-parts'
import { hazardCatalogues } from '../words/hazards'
import { speechCatalogues } from '../words/speech'
import type { Locale, Words } from '../words/words'
import type { Said } from './speaking'

/** What the screen speaks. */
export interface Screen {
  words: Words
  locale: Locale
}

/** Where words stand, as it is said. */
export interface SaidPlace {
  name: string
  /** What its page is called. */
  page: string
}

/** The language of a passage; where its words do not tell, that of what else was found in its document. */
export function languageOfPassage(
  { document, heading, text }: Passage,
  hits: SearchResult['hits'],
): Locale | undefined {
  const others = hits.filter(({ passage }) => passage.document === document).map(({ passage }) => passage.text)
  return languageOf(`${heading}\n${text}`) ?? languageOf(others.join('\n'))
}

/** The language of an answer; undefined where its words do not tell. */
export function languageOfAnswer(sentences: readonly CheckedSentence[]): Locale | undefined {
  return languageOf(sentences.map(({ text }) => text).join(' '))
}

/** What a passage's document calls its `page`. */
export function pageSaid({ spans, labels }: Passage, page: number): string {
  return labels[spans.findIndex((span) => span.page === page)] || String(page)
}

/** A quote as its card shows it, and of a table only the rows that it quotes. */
export function quoteSaid(
  { locale, words: { verdict } }: Screen,
  { passage, quote, unseen }: Found,
  parts: QuoteParts,
  { hits, verdict: found }: SearchResult,
  warnings: readonly string[],
  place: SaidPlace,
): Said[] {
  const language = languageOfPassage(passage, hits) ?? locale
  const doubt = { found: [], unsure: [verdict.closest], absent: [verdict.absent, verdict.closestAbsent] }[found]
  const lines = unseen ? [quote.text] : linesOf(passage, parts, language)
  return [
    ...said(locale, [...doubt, ...warnings]),
    ...said(language, lines),
    ...said(locale, [placeSaid(locale, place)]),
  ]
}

/** The documents' own warnings, which come before anything else; `placeOf` says where one stands. */
export function hazardsSaid(
  { locale }: Screen,
  warnings: readonly WarningBeside[],
  placeOf: (found: Found) => SaidPlace,
): Said[] {
  const { headings } = hazardCatalogues[locale]
  return warnings.flatMap(({ found, above }, i) => {
    const { passage, quote } = found
    const isFirst = warnings[i - 1]?.above !== above
    const language = languageOfPassage(passage, []) ?? locale
    return [
      ...said(locale, isFirst ? [above ? headings.forbidden : headings.warned] : []),
      ...said(language, [standingOf(passage, { start: 0, end: quote.text.length }, language)]),
      ...said(locale, [placeSaid(locale, placeOf(found))]),
    ]
  })
}

/** An answer of a model; `warnings` are those of what it cites. */
export function answerSaid(
  { locale, words: { answers } }: Screen,
  sentences: readonly CheckedSentence[],
  warnings: readonly string[],
  places: readonly SaidPlace[],
): Said[] {
  const language = languageOfAnswer(sentences) ?? locale
  const chosen = sentences.findIndex(({ quoted }) => quoted)
  return [
    ...said(locale, warnings),
    ...sentences.flatMap(({ text, verdict }, i) => [
      ...(i === chosen ? said(locale, [answers.chosen]) : []),
      ...(verdict === 'unsupported' ? said(locale, [answers.unsupported]) : []),
      ...said(language, [text]),
    ]),
    ...said(locale, [...new Set(places.map((place) => placeSaid(locale, place)))]),
  ]
}

function said(language: Locale, lines: readonly string[]): Said[] {
  const { signs } = speechCatalogues[language]
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => ({ text: sayable(line, signs), language }))
    .filter(({ text }) => text !== '')
}

function placeSaid(locale: Locale, { name, page }: SaidPlace): string {
  return speechCatalogues[locale].place(page, name.replace(/\.\w{2,8}$/, ''))
}

function linesOf(passage: Passage, { start, before, marked, after }: QuoteParts, language: Locale): string[] {
  const from = start + before.length
  const quoted = { start: from, end: from + marked.length }
  if (!passage.text.startsWith(marked, from)) return [marked]
  const standing = (range: TextRange) => standingOf(passage, range, language)
  const blocks = quoteBlocks(passage, { start, end: quoted.end + after.length }, quoted)
  const isQuoted = (range: TextRange) => range.start < quoted.end && range.end > quoted.start
  const isWithin = ({ start, end }: TextRange) => start <= quoted.start && quoted.end <= end
  const table = blocks.find(
    (block) =>
      block.kind === 'table' &&
      isWithin({ start: block.rows[0]!.sentence.start, end: block.rows.at(-1)!.sentence.end }),
  )
  return (table ? [table] : blocks).flatMap((block) =>
    block.kind === 'text'
      ? [standing(block.range)]
      : block.rows
          .filter(({ sentence }) => !table || isQuoted(sentence))
          .map(({ cells }) => rowSaid(block.heads, cells.map(standing))),
  )
}

/** "Joint: Casing nuts; Torque: 120 N m": no full stop after a number, which makes it "120th" in German. */
function rowSaid(heads: readonly string[], cells: readonly string[]): string {
  return cells
    .flatMap((cell, i) => (cell.trim() === '' ? [] : heads[i] ? `${heads[i]}: ${cell}` : cell))
    .map((cell) => cell.replace(/\s+/g, ' '))
    .join('; ')
}

function standingOf(passage: Passage, range: TextRange, language: Locale): string {
  const { struckOut } = speechCatalogues[language]
  return partsOf(passage, range)
    .map((part) => (part.struck ? ` ${struckOut(part.text)} ` : part.text))
    .join('')
}
