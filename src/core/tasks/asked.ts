/** Whether a question asks for a task, and with which documents: only where each of its words is part of that. */
import type { DocumentId } from '../document'
import type { TaskRequest } from '../task'
import { forms, type TaskForms } from './asked-forms'

/** A document as a question may name it. */
export interface Named {
  id: DocumentId
  /** What it is called, and its file. */
  names: readonly string[]
  revision?: string
}

/** `chosen` are asked where the question names none of `documents`. Undefined where it is a question like any other. */
export function taskAsked(
  question: string,
  documents: readonly Named[],
  chosen: readonly DocumentId[],
): TaskRequest | undefined {
  const text = question
    .trim()
    .replace(/[?.!\s]+$/, '')
    .replace(/\s+/g, ' ')
  for (const one of Object.values(forms)) {
    const compared = comparison(text, one, documents, chosen)
    if (compared) return compared
    for (const [kind, pattern] of one.kinds) {
      const found = pattern.exec(text)
      if (!found) continue
      const scope = scopeOf(found.groups?.['scope'] ?? '', one, documents, chosen)
      if (scope) return { kind, ...scope }
    }
  }
  return undefined
}

type Scope = Omit<TaskRequest, 'kind'>

/** Which pages of what is meant; undefined where a word of it names neither. */
function scopeOf(
  text: string,
  words: TaskForms,
  documents: readonly Named[],
  chosen: readonly DocumentId[],
): Scope | undefined {
  const place = [words.pages, ...words.sections].map((form) => form.exec(text)).find((found) => found !== null)
  const rest = place ? text.replace(place[0], '').replace(words.joins, '').trim() : text
  const found = documentsCalled(rest, words, documents, chosen)
  if (!found) return undefined
  const { from, to, section } = place?.groups ?? {}
  if (from !== undefined) return { documents: found, pages: { from, to: to ?? from } }
  return { documents: found, ...(section !== undefined && { section: section.trim() }) }
}

/** The documents whose names have all the words of `text` that say which; those chosen where none says which. */
function documentsCalled(
  text: string,
  { generic }: TaskForms,
  documents: readonly Named[],
  chosen: readonly DocumentId[],
): DocumentId[] | undefined {
  const revision = revisionIn(text)
  const words = wordsIn(revision ? text.replace(revision.text, ' ') : text)
  const telling = words.filter((word) => !generic.has(word))
  const all = documents.map(({ id }) => id)
  if (telling.length === 0 && !revision) {
    // "the pump manual" is telling; "the manual" is the one that there is, or those that are asked.
    return chosen.length > 0 ? [...chosen] : all
  }
  const named = documents.filter((one) => {
    const own = one.names.flatMap((name) => wordsIn(bare(name)))
    return telling.every((word) => own.some((other) => isSame(word, other))) && (!revision || isRevision(one, revision))
  })
  // "actuator.pdf" beside "actuator_V16.pdf", whose name has all of its words too.
  const whole = named.filter(({ names }) =>
    names.some((name) => wordsIn(bare(name)).every((own) => words.some((word) => isSame(word, own)))),
  )
  const meant = whole.length === 1 ? whole : named
  return meant.length > 0 ? meant.map(({ id }) => id) : undefined
}

/** What is to be compared: two documents, each named by itself, or the two that there are. */
function comparison(
  text: string,
  words: TaskForms,
  documents: readonly Named[],
  chosen: readonly DocumentId[],
): TaskRequest | undefined {
  const found = words.compare.map((form) => form.exec(text)).find((match) => match !== null)
  if (!found) return undefined
  const { one = '', other = '' } = found.groups ?? {}
  if (other === '') {
    if (!words.two.test(one)) return undefined
    const two = chosen.length > 0 ? [...chosen] : documents.map(({ id }) => id)
    return { kind: 'changes', documents: inOrder(two, documents) }
  }
  const isOfDocuments = [one, other].some((side) => revisionIn(side) !== undefined || words.two.test(side))
  const rest = withoutRevision(other)
  const sides = [one, other].map((side) => {
    // "rev 1 and rev 2 of the pump manual": what the second one names is of both.
    const named = wordsIn(withoutRevision(side)).some((word) => !words.generic.has(word)) ? side : `${side} ${rest}`
    return documentsCalled(named, words, documents, [])
  })
  const [first, second] = sides
  if (first?.length === 1 && second?.length === 1 && first[0] !== second[0])
    return { kind: 'changes', documents: [first[0]!, second[0]!] }
  // Revisions are documents; which two it cannot be told is said.
  return isOfDocuments ? { kind: 'changes', documents: [] } : undefined
}

/** By revision where both have one, else as they were added. */
function inOrder(ids: readonly DocumentId[], documents: readonly Named[]): DocumentId[] {
  const revisions = new Map(documents.map(({ id, revision }) => [id, revision ?? '']))
  if (ids.some((id) => revisions.get(id) === '')) return [...ids]
  return ids.toSorted((a, b) => revisions.get(a)!.localeCompare(revisions.get(b)!, 'en', { numeric: true }))
}

const revisionForm =
  /(?<![\p{L}\d])(?:rev(?:ision|isión|isão|\.)?|issue|version|edition|ausgabe|stand)[ ._-]*(?:no\.? ?)?([a-z]?\d[\w.]*|[a-z])(?![\p{L}\d])/iu

function revisionIn(text: string): { text: string; number: string } | undefined {
  const found = revisionForm.exec(text)
  return found ? { text: found[0], number: plainNumber(found[1]!) } : undefined
}

function withoutRevision(text: string): string {
  return text.replace(revisionForm, ' ')
}

function isRevision({ names, revision }: Named, { number }: { number: string }): boolean {
  return [revision ?? '', ...names.map(bare)].some((text) => revisionIn(text)?.number === number)
}

function bare(name: string): string {
  return name.replace(/\.(?:pdf|txt|md|markdown)$/i, '').replaceAll('_', ' ')
}

/** "02" is "2". */
function plainNumber(text: string): string {
  return text
    .toLowerCase()
    .replace(/^([a-z]?)0+(?=\d)/, '$1')
    .replace(/\.$/, '')
}

function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/\p{L}+|\d+/gu) ?? []
}

function isSame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long === short || (short.length >= 4 && long.startsWith(short) && long.length - short.length <= 2)
}
