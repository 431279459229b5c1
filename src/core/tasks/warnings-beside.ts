/** The documents' own warnings that belong beside what was found for a question about a hazard: word for word, as quotes are. */
import type { DocumentId, Found, Passage, SearchResult, Sentence, TextRange } from '../document'
import type { Edition } from '../edition'
import { listsOf } from '../language/languages'
import { lexemesOf } from '../language/lexemes'
import type { Language } from '../language/language'
import { languageOfQuestion } from '../language/question-language'
import { termsOf } from '../language/terms'
import { tokensOf } from '../language/tokens'
import type { TextUnit } from '../reading/pieces'
import { actsIn, asksForWork, type Hazard, hazardsAsked, hazardsNamed } from './hazards'
import { warns } from './prohibitions'
import type { WarningBlock, WarningSection } from './warnings'

/** A warning as a quote of its own passage. */
export interface WarningBeside {
  found: Found
  /** As in `Warning`. */
  signal?: string
  /** Whether it forbids what is asked about: then it stands above any answer. */
  above: boolean
  /** It is in one of the quotes that are shown: only above a model's answer it is said once more. */
  quoted?: true
}

/** A document and all of its warnings. */
export interface WarnedDocument {
  document: DocumentId
  edition: Edition
  sections: readonly WarningSection[]
}

/** More are a wall that nobody reads; the others stand in the list of all warnings. */
const most = 5
/** Quotes of which sections count: those that are shown at once. */
const mostHits = 3
/** Characters of a sentence that no signal word marks: longer ones are of laws and contracts. */
const longest = 400

const safety =
  /\b(?:safety|warnings?|hazards?|dangers?|precautions?|sicherheit\w*|gefahren\w*|warnhinweise|securite|avertissements?|dangers?|seguridad|advertencias?|peligros?|precauciones|seguranca|perigos?|precaucoes)\b/i

/**
 * Of the first quote's section, where something is to be done all that warns of a danger to people; and of the sections around it and those on safety what names the hazard and the thing asked;
 * of other documents' sections what names the hazard. Where the documents do not answer only what is on the thing asked.
 * Those that forbid come first. Of what the hits that are shown quote only that which forbids the thing asked, and it says so.
 */
export function warningsBeside(
  question: string,
  { hits, verdict }: Pick<SearchResult, 'hits' | 'verdict'>,
  documents: readonly WarnedDocument[],
): WarningBeside[] {
  const hazards = hazardsAsked(question)
  const seen = hits.filter(({ unseen }) => !unseen).slice(0, mostHits)
  const [first] = seen
  const isWork = asksForWork(question)
  if ((hazards.length === 0 && !isWork) || !first) return []
  const asked = askedOf(question, listsOf(languageOfQuestion(question)))
  const quotes = seen.map(({ quote }) => plain(quote.text))
  const ranked = documents.flatMap(({ document, edition, sections }) => {
    const own = seen.filter(({ passage }) => passage.document === document)
    return sections.flatMap(({ path, blocks }) => {
      const heading = path.join(' › ')
      return blocks.flatMap((block) => {
        const text = textOf(block.units)
        const isQuoted =
          block.units.every((unit) => own.some(({ quote }) => quote.spans.some((span) => touches(span, unit)))) ||
          quotes.some((other) => other.includes(plain(text)))
        if (block.signal === undefined && text.length > longest) return []
        const worth = worthOf(text, hazards, asked)
        if (!worth || worth.isAside || (verdict === 'absent' && !isOn(worth))) return []
        const isFirst = document === first.passage.document
        // A document with few headings has sections of many pages.
        const isNear = ({ passage, quote }: Found) => passage.heading === heading && near(quote.spans, block.units)
        const isOwn = own.some(isNear)
        const isFirstSection = isNear(first) && isFirst
        const isMet =
          isWork &&
          isFirstSection &&
          (block.cautions || worth.named + worth.others > 0 || (block.forbids && actsIn(text).length > 0))
        const isAsked = hazards.length > 0 && belongs({ path, block, worth, own, isOwn, isFirst, isFirstSection })
        if (!isMet && !isAsked) return []
        const above = block.forbids && isAbout(worthOf(forbiddenIn(text, asked.lists), hazards, asked))
        if (isQuoted && !above) return []
        return [{ document, edition, path, block, text, ...worth, isOwn, above, isQuoted }]
      })
    })
  })
  ranked.sort(
    (a, b) =>
      Number(b.above) - Number(a.above) ||
      Number(b.isOwn) - Number(a.isOwn) ||
      b.named - a.named ||
      b.shared - a.shared,
  )
  const said: string[] = []
  const distinct = ranked.filter(({ text }) => {
    const own = plain(text)
    return !said.some((other) => other.includes(own) || own.includes(other)) && said.push(own)
  })
  const quoted = distinct.filter(({ isQuoted }) => isQuoted)
  const others = distinct.filter(({ isQuoted }) => !isQuoted).slice(0, most)
  return [...quoted, ...others].map((one, i) => ({
    found: foundOf(one, i),
    above: one.above,
    ...(one.isQuoted && { quoted: true as const }),
    ...(one.block.signal !== undefined && { signal: one.block.signal }),
  }))
}

interface Asked {
  lists: Language
  terms: ReadonlySet<string>
  /** Names with a number: "P-101A". */
  tags: readonly string[]
  /** What is done, as stems. */
  acts: ReadonlySet<string>
}

function askedOf(question: string, lists: Language): Asked {
  const small = new Set([...lists.stopWords].map(lists.stem))
  const all = termsOf(question, lists).filter((term) => !small.has(term) && !lists.framingWords.has(term))
  // "The 450" is in it as "450" and as one word.
  const terms = all.filter((term) => !all.some((other) => /^\d/.test(other) && term !== other && term.endsWith(other)))
  return { lists, terms: new Set(terms), tags: tagsIn(question, lists), acts: actsOf(question, lists) }
}

const actsOf = (text: string, { stem }: Language) => new Set(actsIn(text).map(stem))

/**
 * How many hazards of the question a warning names, how many others, what share of its words, and whether it is about what is done there;
 * `isAside`: it is on other hazards, and the question on lifting alone: a thing that is lifted stays shut.
 */
interface Worth {
  named: number
  others: number
  shared: number
  isDone: boolean
  isAside: boolean
}

/** Undefined where it is about another thing of the same kind: P-102, where P-101 is asked about. */
function worthOf(text: string, hazards: readonly Hazard[], { lists, terms, tags, acts }: Asked): Worth | undefined {
  const others = tagsIn(text, lists)
  const isOther = (tag: string) => others.some((other) => letters(other) === letters(tag)) && !others.includes(tag)
  if (tags.some(isOther)) return undefined
  const kinds = hazardsNamed(text)
  const named = kinds.filter((kind) => hazards.includes(kind)).length
  const own = new Set(termsOf(text, lists))
  const shared = [...terms].filter((term) => own.has(term)).length / Math.max(terms.size, 2)
  const isDone = [...actsOf(text, lists)].some((act) => acts.has(act))
  const isLifted = hazards.length > 0 && hazards.every((kind) => kind === 'lifting')
  const isAside = named === 0 && !isDone && kinds.length > 0 && isLifted
  return { named, others: kinds.length - named, shared, isDone, isAside }
}

/** Whether what is forbidden is what is asked about: its hazard, or what is done, and half of the words. */
function isAbout(worth: Worth | undefined): boolean {
  return worth !== undefined && worth.shared >= 0.5 && (worth.named > 0 || worth.isDone)
}

/** The clauses that forbid: "never throttle the pump" of "never throttle the pump; the valve should be open". */
function forbiddenIn(text: string, { code }: Language): string {
  const clauses = text.split(/(?<=[.;:!])\s+/).filter((clause) => warns(clause, code))
  return clauses.length > 0 ? clauses.join(' ') : text
}

/** Whether it is on what is asked about, and not only near it. */
const isOn = ({ named, shared, isDone }: Worth) => shared >= (named > 0 ? 0.3 : isDone ? 0.5 : 0.7)

interface Place {
  path: readonly string[]
  block: WarningBlock
  worth: Worth
  /** The quotes of its document. */
  own: readonly Found[]
  /** Whether it stands near one of them in the same section. */
  isOwn: boolean
  /** Whether its document has the first quote, and whether it stands near that in its section. */
  isFirst: boolean
  isFirstSection: boolean
}

function belongs({ path, block, worth, own, isOwn, isFirst, isFirstSection }: Place): boolean {
  const heading = path.join(' › ')
  if (isFirstSection && heading !== '' && block.signal !== undefined && worth.shared > 0) return true
  if (isOwn) return worth.named > 0 || isOn(worth)
  if (!isFirst) return false
  const isSame = own.some(({ passage }) => passage.heading === heading)
  const isAround = own.some(({ passage }) => passage.heading.startsWith(`${heading} › `))
  const isSafety = path.some((one) => safety.test(one.normalize('NFKD').replace(/\p{M}/gu, '')))
  if (isSafety && block.signal !== undefined && worth.named > 0) return true
  return isOn(worth) && (isSame || isAround || isSafety || (block.forbids && worth.shared >= 0.5))
}

function near(spans: Passage['spans'], units: readonly TextUnit[]): boolean {
  return units.some((unit) => unit.spans.some((one) => spans.some(({ page }) => Math.abs(one.page - page) <= 1)))
}

function touches({ page, start, end }: Passage['spans'][number], { spans }: TextUnit): boolean {
  return spans.some((one) => one.page === page && one.start < end && one.end > start)
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const letters = (tag: string) => /^\p{L}+/u.exec(tag)?.[0]

function tagsIn(text: string, lists: Language): string[] {
  return lexemesOf(text, lists)
    .filter(({ kind, raw }) => kind === 'identifier' && /^\p{L}+[-_ ]?\d/u.test(raw))
    .map(({ raw }) => raw.toLowerCase().replace(/[-_ ]/g, ''))
}

function textOf(units: readonly TextUnit[]): string {
  return units.map(({ text, begins }, i) => `${i === 0 ? '' : begins ? '\n' : ' '}${text}`).join('')
}

function foundOf(
  {
    document,
    edition,
    path,
    block,
    text,
    shared,
  }: Omit<WarnedDocument, 'sections'> & {
    path: readonly string[]
    block: WarningBlock
    text: string
    shared: number
  },
  number: number,
): Found {
  const { units } = block
  // No passage has this name: only the edition counts, and the words are looked for where the document was read again.
  const id = `${edition}:warning${number}`
  const sentences: Sentence[] = []
  const struck: TextRange[] = []
  let at = 0
  for (const [i, unit] of units.entries()) {
    at += i === 0 ? 0 : 1
    sentences.push({ start: at, end: at + unit.text.length, spans: unit.spans })
    for (const { start, end } of unit.struck ?? []) struck.push({ start: at + start, end: at + end })
    at += unit.text.length
  }
  const spans = units.flatMap((unit) => unit.spans)
  const ocr = units.flatMap((unit) => unit.ocr ?? [])
  const stamps = units.flatMap((unit) => unit.stamps ?? [])
  const passage: Passage = {
    ...{ id, document, text, heading: path.join(' › '), spans, sentences, tokens: tokensOf(text) },
    labels: units.flatMap(({ labels }) => labels),
    ...(stamps.length > 0 && { stamps }),
    ...(struck.length > 0 && { struck }),
    ...(ocr.length > 0 && { ocr: Math.min(...ocr) }),
  }
  return {
    hit: { id, document, score: shared, coverage: 0 },
    passage,
    quote: { passage: id, document, text, spans },
  }
}
