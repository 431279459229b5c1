/** The pages of a document as sections: a heading, and the sentences and rows under it, each with where it stands. */
import type { Block, PageText } from '../document'
import { isSignalLine } from '../language/signal-words'
import { mend } from '../reading/mend'
import { isOnlyNumber } from '../reading/headings'
import { goesOn } from '../reading/passages'
import { type Piece, sentenceUnits, type TextUnit, wholeUnits } from '../reading/pieces'
import type { Excerpt } from '../task'
import { isListOfPages } from './contents'

/** A paragraph in sentences, or a row of a table in cells. */
export type SectionPart = { kind: 'text'; units: TextUnit[] } | SectionRow

export interface SectionRow {
  kind: 'row'
  units: TextUnit[]
  /** Mended, '' where one is empty; one that goes over several rows is in each. */
  cells: string[]
  /** Of the last row of heads: what stands over each column. */
  heads?: string[]
  page: number
}

export interface Section {
  /** Undefined for what stands before the first heading. */
  heading: Excerpt | undefined
  /** 1..6; 0 without a heading. */
  level: number
  /** The headings above it and its own, outermost first. */
  path: string[]
  parts: SectionPart[]
}

/** Takes pages in order, and gives their sections, without lists of pages. A signal word ("WARNING") that is set like a heading is none. */
export function createSections() {
  const sections: Section[] = [{ heading: undefined, level: 0, path: [], parts: [] }]
  let above: { level: number; text: string }[] = []
  /** The last paragraph of the page before, when its sentence may go on. */
  let open: Piece | undefined

  const put = (part: SectionPart) => {
    if (part.units.length > 0) sections.at(-1)!.parts.push(part)
  }

  function close() {
    if (open) put({ kind: 'text', units: sentenceUnits([open]) })
    open = undefined
  }

  function addHeading(piece: Piece, level: number) {
    const units = wholeUnits(piece)
    if (units.length === 0) return
    const last = sections.at(-1)!
    const own = excerptOf(units)
    // "Chapter 3", and its name on the next line.
    const isGoingOn =
      last.heading && last.level === level && last.parts.length === 0 && isOnlyNumber(above.at(-1)?.text ?? '')
    const heading = isGoingOn
      ? { ...last.heading!, text: `${last.heading!.text} ${own.text}`, spans: [...last.heading!.spans, ...own.spans] }
      : own
    if (isGoingOn) sections.pop()
    above = [...above.filter((one) => one.level < level), { level, text: heading.text }]
    sections.push({ heading, level, path: above.map(({ text }) => text), parts: [] })
  }

  function addText(piece: Piece, isLast: boolean) {
    const before = open && open.page + 1 === piece.page && goesOn(open.raw, piece.raw) ? open : undefined
    if (!before) close()
    open = undefined
    if (isLast && !before) open = piece
    else put({ kind: 'text', units: sentenceUnits(before ? [before, piece] : [piece]) })
  }

  function add({ page, label, text, blocks, struck, stamps, ocr, part }: PageText) {
    for (const [i, block] of blocks.entries()) {
      const raw = text.slice(block.start, block.end)
      const sure = part && block.start >= part.start ? part.ocr : ocr
      const piece: Piece = {
        ...{ page, label, start: block.start, raw },
        ...(struck && { struck }),
        ...(stamps && { stamps }),
        ...(sure !== undefined && { ocr: sure }),
      }
      const level = levelOf(block, raw)
      if (block.kind === 'row' || level > 0) close()
      if (level > 0) addHeading(piece, level)
      else if (block.kind === 'row') put({ kind: 'row', units: wholeUnits(piece), page, ...cellsOf(raw, block) })
      else addText(piece, i === blocks.length - 1)
    }
  }

  function end(): Section[] {
    close()
    const read = sections.map((section) => ({ ...section, parts: withoutContents(section) }))
    return read.filter(({ heading, parts }) => heading || parts.length > 0)
  }

  return { add, end }
}

/** The parts of a section without its lists of pages. */
function withoutContents({ parts, path }: Section): SectionPart[] {
  const kept: SectionPart[] = []
  let rows: SectionRow[] = []
  const close = () => {
    if (!isListOfPages(rows, path)) kept.push(...rows)
    rows = []
  }
  for (const part of parts) {
    if (part.kind === 'row') {
      rows.push(part)
      continue
    }
    close()
    kept.push(part)
  }
  close()
  return kept
}

/** 1..6 of a heading, among them one between two tables that was taken for a row of the first; 0 of anything else. */
function levelOf({ kind, level }: Block, raw: string): number {
  const text = mend(raw).text.trim()
  if (kind === 'heading') return isSignalLine(text) ? 0 : level
  const [, number] = (kind === 'row' && /^(\d+(?:\.\d+)+)\.?\s+\p{Lu}[^\t]*$/u.exec(text)) || []
  return number === undefined ? 0 : Math.min(6, number.split('.').length)
}

function cellsOf(raw: string, { heads, carried = [] }: Block): Pick<SectionRow, 'cells' | 'heads'> {
  const cells = raw.split('\t').map((cell, i) => mend(cell.trim() === '' ? (carried[i] ?? '') : cell).text)
  return { cells, ...(heads && { heads: heads.map((head) => mend(head).text) }) }
}

/** Units that stand one after another as one excerpt: those that begin a block on a line of their own. */
export function excerptOf(units: readonly TextUnit[]): Excerpt {
  let text = ''
  const struck: { start: number; end: number }[] = []
  for (const [i, unit] of units.entries()) {
    text += i === 0 ? '' : unit.begins ? '\n' : ' '
    const at = text.length
    struck.push(...(unit.struck ?? []).map(({ start, end }) => ({ start: at + start, end: at + end })))
    text += unit.text
  }
  const stamps = [...new Set(units.flatMap((unit) => (unit.stamps ?? []).map(({ words }) => words)))]
  const ocr = units.flatMap((unit) => unit.ocr ?? [])
  return {
    text,
    spans: units.flatMap(({ spans }) => spans),
    label: units[0]?.labels[0] ?? '',
    ...(struck.length > 0 && { struck }),
    ...(stamps.length > 0 && { stamps }),
    ...(ocr.length > 0 && { ocr: Math.min(...ocr) }),
  }
}

/** The sections under a heading that is called so, or has that number, with those below it; undefined where none is. */
export function sectionsUnder(sections: readonly Section[], wanted: string): Section[] | undefined {
  const found = sections.filter(({ path }) => path.some((heading) => isCalled(heading, wanted)))
  return found.length > 0 ? found : undefined
}

/** Whether a heading has the number that is wanted ("4.3"), or all of the words. */
function isCalled(heading: string, wanted: string): boolean {
  const words = wordsIn(wanted)
  if (words.length === 0) return false
  const own = wordsIn(heading)
  if (/^[\d.]+$|^\p{L}$/u.test(wanted.trim())) return own[0] === words[0]
  return words.every((word) => own.some((other) => isSame(word, other)))
}

function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/\d+(?:\.\d+)*|\p{L}+/gu) ?? []).filter((word) => !small.has(word))
}

const small = new Set(
  'the a an of and on in for section chapter der die das des und kapitel abschnitt le la les de du des et section chapitre el los las y seccion capitulo o a os as do da dos das e secao'.split(
    ' ',
  ),
)

/** Whether two words are the same but for an ending: "limit", "limits". */
function isSame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long === short || (short.length >= 4 && long.startsWith(short) && long.length - short.length <= 2)
}

/** What of the sections stands on these pages. */
export function sectionsOn(sections: readonly Section[], { from, to }: { from: number; to: number }): Section[] {
  const isOn = (unit: TextUnit) => unit.spans.some(({ page }) => page >= from && page <= to)
  return sections.flatMap((section) => {
    const parts = section.parts
      .map((part) => ({ ...part, units: part.units.filter(isOn) }))
      .filter(({ units }) => units.length > 0)
    const hasHeading = section.heading?.spans.some(({ page }) => page >= from && page <= to) ?? false
    return parts.length > 0 || hasHeading ? [{ ...section, parts }] : []
  })
}
