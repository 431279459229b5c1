/**
 * What in a text may tell who somebody is, by its form alone: a help for whoever looks through it, no promise. A name that has none of
 * these forms is not found ("ask jim"), and "Relief Valve" may be taken for one; so what is found is shown before it is replaced.
 */
import { functionWordsOf } from './function-words'

export type PersonalKind = 'email' | 'phone' | 'badge' | 'name'

export interface Personal {
  kind: PersonalKind
  text: string
}

/** A word of a name: "Miller", "O'Neill", "Meyer-Lüdke", "J.". */
const word = String.raw`(?:\p{Lu}[\p{Ll}’']+(?:[-’']?\p{Lu}\p{Ll}+)*|\p{Lu}\.)`
const title = String.raw`(?:Mr|Mrs|Ms|Miss|Dr|Prof|Ing|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Señora?|Sra?|Senhora?|Don|Doña)\.?`

/** In this order: what one has found is not looked at by the next. */
const patterns: readonly [PersonalKind, RegExp][] = [
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  [
    'badge',
    /\b(?:badge|employee|personnel|staff|clock|Ausweis|Personal|Mitarbeiter|badge|matricule|empleado|ficha|crach[áa]|matr[íi]cula)(?:[ -]?(?:no|nr|number|id|nummer|num[ée]ro|n[úu]mero|n°|nº))?\.?[ :#]*(?=[A-Z]*-?\d)[A-Z]{0,3}-?\d{3,}\b/giu,
  ],
  // Ten figures and more with a plus, a zero or brackets before them: no value that is measured is written so.
  ['phone', /(?<![\p{L}\d.,])(?:\+\d{1,3}|\(0?\d{2,5}\)|00?\d{2,4})(?:[ /.-]?\(?\d{2,5}\)?){2,5}(?![\p{L}\d])/gu],
  ['name', new RegExp(String.raw`(?<!\p{L})${title} ${word}(?: ${word}){0,2}`, 'gu')],
  ['name', new RegExp(String.raw`(?<!\p{L})${word}(?: ${word}){1,2}(?!\p{L})`, 'gu')],
]

/** Words that are in no name, whatever their first letter. */
const plain = new Set((['en', 'de', 'fr', 'es', 'pt'] as const).flatMap((language) => [...functionWordsOf(language)]))

/**
 * What is found in all of `texts`, each once, in the order of its kinds. Two words with capitals are no name where one of them stands in
 * small letters anywhere in them: a document that has "relief valve" calls nobody Relief Valve.
 */
export function personalIn(texts: readonly string[]): Personal[] {
  const found = new Map<string, Personal>()
  const isTitled = new RegExp(`^${title} `, 'u')
  let rest = texts.join('\n')
  for (const [kind, pattern] of patterns) {
    const small = kind === 'name' ? new Set(rest.match(/(?<![\p{L}\d])\p{Ll}[\p{L}’'-]*/gu)) : plain
    const isCommon = (word: string) => small.has(word.toLowerCase()) || plain.has(word.toLowerCase())
    rest = rest.replace(pattern, (text) => {
      if (kind === 'name' && !isTitled.test(text) && text.split(' ').some(isCommon)) return text
      found.set(text, { kind, text })
      return '\n'
    })
  }
  return [...found.values()]
}

/** The text with what was found replaced by what `called` says of its kind. */
export function withoutPersonal(
  text: string,
  personal: readonly Personal[],
  called: (kind: PersonalKind) => string,
): string {
  // The longest first: "Anna Meyer-Lüdke" before "Anna Meyer".
  const ordered = personal.toSorted((a, b) => b.text.length - a.text.length)
  return ordered.reduce((now, one) => now.replaceAll(one.text, called(one.kind)), text)
}
