/** Short forms that a document explains itself: "pressure relief valve (PRV)", "PRV (pressure relief valve)", "PRV\tPressure relief valve". */
import type { Language } from '../language/language'
import { termsOf } from '../language/terms'
import type { Question } from './question'

/** For each short form, in lower case, the terms of its long ones. */
export type ShortForms = ReadonlyMap<string, readonly (readonly string[])[]>

const short = String.raw`[A-Z][A-Z\d&/-]{0,6}[A-Z]`
/** "pressure relief valve (PRV)" */
const behind = new RegExp(String.raw`((?:[\p{L}\d'/-]+ ){1,9})\((${short})s?\)`, 'gu')
/** "PRV (pressure relief valve)", "PRV: pressure relief valve", "PRV – pressure relief valve", and as a row of a table. */
const before = new RegExp(
  String.raw`(?<![\p{L}\d-])(${short})(?: \(|: | [-–—] |\t)([\p{L}\d'/-]+(?: [\p{L}\d'/&-]+){1,8})`,
  'gu',
)

/** What a text explains. */
export function shortFormsIn(text: string, lists: Language): [short: string, long: readonly string[]][] {
  const found: [string, string][] = []
  for (const [, long = '', form = ''] of text.matchAll(behind)) {
    const words = long.trim().split(' ')
    const from = words.findLastIndex((_, i) => isShortFor(form, words.slice(i)))
    if (from >= 0) found.push([form, words.slice(from).join(' ')])
  }
  for (const [, form = '', long = ''] of text.matchAll(before)) {
    const words = long.split(' ')
    const end = words.findIndex((_, i) => isShortFor(form, words.slice(0, i + 1)))
    if (end >= 0) found.push([form, words.slice(0, end + 1).join(' ')])
  }
  return found.map(([form, long]) => [form.toLowerCase(), termsOf(long, lists)])
}

/** Words of a long form that its short form may leave out. */
const little = /^(?:of|and|for|the|to|in|on|or|a|an|by|with|und|der|die|das|de|du|des|la|le|et|y|e|do|da)$/i

/** Whether the letters are the first ones of these words, in their order; of parts of words as well: "Over-Temperature", "HMI". */
function isShortFor(form: string, words: readonly string[]): boolean {
  const letters = form.replace(/[^A-Z]/g, '').toLowerCase()
  const parts = words.flatMap((word) => word.split(/[-/']/)).filter((part) => part !== '')
  if (words.length < 2 || parts.length > letters.length + 3) return false
  const initials = (all: readonly string[]) => all.map((part) => part[0]!.toLowerCase()).join('')
  return initials(parts) === letters || initials(parts.filter((part) => !little.test(part))) === letters
}

/** More of them beside those that are known. */
export function withShortForms(known: ShortForms, more: readonly [string, readonly string[]][]): ShortForms {
  if (more.length === 0) return known
  const all = new Map(known)
  for (const [form, long] of more) {
    const others = all.get(form) ?? []
    if (!others.some((one) => one.join(' ') === long.join(' '))) all.set(form, [...others, long])
  }
  return all
}

/** A form of two letters stands for too much: with "LF" for "line feed" one of 257 open questions loses the first place. */
const shortest = 3

/**
 * The question, where a short form may stand in place of its long form and a long one in place of its short form, as these
 * documents explain them. Short forms are compared as they are written: the stem of "IDE" is "id".
 */
export function explained(question: Question, documents: readonly ShortForms[]): Question {
  const terms = question.asked.map(({ whole }) => whole)
  const written = question.asked.map(({ raw }) => raw.toLowerCase())
  const asked = question.asked.map((one) => ({ ...one }))
  for (const forms of documents) {
    for (const [form, longs] of forms) {
      const short = asked[written.indexOf(form)]
      if (short) short.longForms = [...short.longForms, ...longs.map((long) => [...long])]
      if (form.length < shortest) continue
      for (const long of longs) {
        const from = terms.findIndex((_, i) => long.every((one, n) => terms[i + n] === one))
        if (from < 0) continue
        // Only here: a library explains thousands, of which a question has one or none.
        const [term] = termsOf(form, question.lists)
        for (const one of asked.slice(from, from + long.length))
          if (term !== undefined && !one.synonyms.includes(term)) one.synonyms = [...one.synonyms, term]
      }
    }
  }
  return { ...question, asked }
}
