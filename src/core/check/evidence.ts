/** A passage taken apart once: its sentences and rows, and what each of them may lend from what stands around it. */
import type { Passage } from '../document'
import { leadsOf, withoutItemMark } from '../language/leads'
import { entails } from './entails'
import { entriesOf, respectivelyOf } from './entries'
import { forms } from './forms'
import type { SourceSentence } from './homes'
import { wordsOf, type Proposition } from './proposition'
import { propositionsOf } from './propositions'
import { plainOf } from './copies'
import { doneBy, resolved } from './pronouns'
import { rowsOf, saysRow, unitsIn, type PropositionRow } from './rows'

export interface PassageEvidence {
  sentences: Said[]
}

interface Said {
  /** As it stands there, with the line that leads it in. */
  text: string
  /** As `plainOf` gives it. */
  plain: string
  /** What it says, in each reading: with its pronoun resolved, or once for each entry of a list in it; nothing where it has somebody say it. */
  sources: SourceSentence[]
  /** Of a line that leads in a list, the line with all items. */
  list?: SourceSentence
  /** One row for each entry of a list in a cell. */
  rows?: PropositionRow[]
}

/** It says nothing, whatever its words are. */
const question = /\?["')]*$/

const sourceOf = (text: string) => propositionsOf(text, true)

const known = new WeakMap<Passage, PassageEvidence>()

export function evidenceOf(passage: Passage): PassageEvidence {
  const found = known.get(passage)
  if (found) return found
  const { heading, table = '' } = passage
  const texts = linesOf(passage)
  const above = [heading, ...table.split('\n')].map((text) => propositionsOf(text))
  const units = new Set([...unitsIn(heading), ...unitsIn(table)])
  const rows = rowsOf(texts, table)
  let identifiers = new Set<string>()
  const subjects: Set<string>[] = []
  const leads = leadsOf(texts)
  const led = withLeads(texts, leads)
  const parsed = led.map(sourceOf)
  const lists = listsOf(texts, leads)
  const topics = topicsOf(parsed)
  const said = texts.map((text, i): Said => {
    const propositions = parsed[i]!
    const own = new Set(propositions.flatMap(({ identifiers }) => [...identifiers]))
    const context = new Set([...wordsOf(above.flat()), ...subjects.slice(-2).flatMap((words) => [...words]), ...topics])
    const around = { context, contextIdentifiers: identifiers, looseUnits: new Set(units) }
    const entries = respectivelyOf(led[i]!) ?? entriesOf(led[i]!)
    const other = resolved(text, texts[i - 1])
    const done = doneBy(text, texts[i - 1])
    const readings = (entries.length > 1 ? entries : [done ?? led[i]!]).map(sourceOf)
    if (other !== undefined) readings.push(sourceOf(other))
    const sources =
      !rows[i] && (forms.dictating.test(text) || question.test(text))
        ? []
        : readings.map((propositions) => ({ propositions, ...around }))
    if (own.size > 0) identifiers = own
    subjects.push(subjectOf(text, propositions))
    if (propositions.every(({ quantities }) => quantities.length === 0))
      for (const unit of unitsIn(text)) units.add(unit)
    const list = lists.has(i) ? { propositions: sourceOf(lists.get(i)!), ...around } : undefined
    return { text: led[i]!, plain: plainOf(text), sources, ...(list && { list }), ...(rows[i] && { rows: rows[i] }) }
  })
  const evidence = { sentences: said }
  known.set(passage, evidence)
  return evidence
}

/** The sentences; a row of a table is one, though it has a full stop in it, and what is cut off it is empty. */
function linesOf({ text, sentences }: Passage): string[] {
  const lines = sentences.map(({ start, end }) => text.slice(start, end))
  for (let i = sentences.length - 1; i > 0; i--) {
    const between = text.slice(sentences[i - 1]!.end, sentences[i]!.start)
    if (between.includes('\n') || !`${lines[i - 1]}${between}${lines[i]}`.includes('\t')) continue
    lines[i - 1] = `${lines[i - 1]!}${between}${lines[i]!}`
    lines[i] = ''
  }
  return lines
}

const verb = /\b(?:is|are|was|were|must|shall|should|may|can|will|has|have)\b/i

/** The words that the next sentences may be about: those before its verb, or all where it gives an order without a figure. */
function subjectOf(text: string, propositions: readonly Proposition[]): Set<string> {
  // "SSR: 2 A at 25 °C."
  const label = /^[^:.\t]{2,40}(?=: \S)/.exec(text)?.[0]
  if (label !== undefined) return new Set(wordsOf(propositionsOf(label)))
  const at = text.search(verb)
  if (at > 0) return new Set(wordsOf(propositionsOf(text.slice(0, at))))
  return new Set(propositions.every(({ quantities }) => quantities.length === 0) ? wordsOf(propositions) : [])
}

/** The index of the sentence of a passage that supports a claim, with `alone` without what stands around it; -1 where none does. */
export function supporterOf({ sentences }: PassageEvidence, claim: readonly Proposition[], alone: boolean): number {
  const lonely = (source: SourceSentence) =>
    alone ? { ...source, context: nothing, contextIdentifiers: nothing } : source
  const isList = claim.some(({ parts }) => parts.length > 1)
  return sentences.findIndex(({ sources, rows, list }) =>
    rows
      ? rows.some((row) => saysRow(row, lonely(sources[0]!), claim))
      : [...sources, ...(isList && list ? [list] : [])].some((source) => entails(lonely(source), claim)),
  )
}

const nothing: ReadonlySet<string> = new Set()

/** Whether all words and identifiers of a claim stand in a passage, anywhere. */
export function speaksOf({ sentences }: PassageEvidence, claim: readonly Proposition[]): boolean {
  const all = sentences.flatMap(({ sources }) => sources.flatMap(({ propositions }) => propositions))
  return claim.every(
    ({ words, identifiers }) =>
      [...words].every((word) => all.some((one) => one.words.has(word))) &&
      [...identifiers].every((identifier) => all.some((one) => one.identifiers.has(identifier))),
  )
}

type Leads = ReturnType<typeof leadsOf>

/** The sentences, each item of a list with the line that leads it in: "Never do this:" holds for all that follows. */
function withLeads(texts: readonly string[], leads: Leads): string[] {
  return texts.map((text, i) => {
    const lead = leads[i]
    const plain = withoutItemMark(text)
    return lead === undefined ? plain : withoutItemMark(texts[lead]!).replace(/:\s*$/, ' ') + lowered(plain)
  })
}

/** Of each line that leads in a list, the line with all of its items. */
function listsOf(texts: readonly string[], leads: Leads): Map<number, string> {
  const items = new Map<number, string[]>()
  for (const [i, lead] of leads.entries())
    if (lead !== undefined)
      items.set(lead, [...(items.get(lead) ?? []), lowered(withoutItemMark(texts[i]!)).replace(/[,;.\s]+$/, '')])
  return new Map(
    [...items].map(([lead, all]) => [lead, `${withoutItemMark(texts[lead]!).replace(/:\s*$/, '')} ${all.join(', ')}`]),
  )
}

const lowered = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)

/** Words of more than one sentence: what the passage speaks of again and again. */
function topicsOf(sentences: readonly Proposition[][]): string[] {
  const counts = new Map<string, number>()
  for (const words of sentences.map(wordsOf))
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].filter(([, n]) => n > 1).map(([word]) => word)
}
