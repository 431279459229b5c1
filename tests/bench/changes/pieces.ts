/** What the kinds of rewordings are made of. */
import { capital } from './sentences'
import type { Verbs } from './verbs'

/** A sentence in other words; undefined where it has nothing to change. `before` is the sentence before it in the passage. */
export type Rewording = (sentence: string, before: string) => string | undefined

/** A noun phrase in small letters, one at the head of a sentence, and what stands between two marks. */
export const noun = '(?:the|an?|all|each|any|this|your|its) (?:[a-z][\\w-]* )??(?:[a-z][\\w-]* )??[a-z][\\w-]*[a-z]'
export const subjects = '(?:The|An?|This|Each) (?:[a-z][\\w-]* )??(?:[a-z][\\w-]* )??[a-z][\\w-]*[a-z]'
export const clause = '[^,;:()]'

/** What joins two clauses: where one stands, what belongs to which is not sure. */
export const joins = /\b(?:and|or|but|which|that|so|because|since|if|when|unless|while|before|after|until)\b/

/** One spelling for another, the first pair that fits. */
export function instead(...pairs: [one: string, other: string][]): Rewording {
  const all = pairs.map(([one, other]): [RegExp, string] => [new RegExp(`(?<![\\w-])${one}(?![\\w-])`), other])
  return (sentence) => {
    const found = all.find(([one]) => one.test(sentence))
    return found && sentence.replace(...found)
  }
}

/** Also at the head of a sentence. */
export function anywhere(one: string, other: string): Rewording {
  const pattern = new RegExp(`(?<![\\w-])${one}(?![\\w-])`, 'i')
  return (sentence) =>
    pattern.test(sentence)
      ? sentence.replace(pattern, (found) => (/^[A-Z]/.test(found) ? capital(other) : other))
      : undefined
}

/** An order, as its verb and the rest. */
export function orderOf(sentence: string, verbs: Verbs): { verb: string; rest: string } | undefined {
  const [, first = '', rest = ''] = /^([A-Z][a-z]+) (.+)$/.exec(sentence) ?? []
  const verb = first.toLowerCase()
  const isOrder = verbs.isBase(verb) && /^(?:the|an?|all|each|this|these|your|its|any|both|to|in|only) /.test(rest)
  return isOrder && verb !== 'note' ? { verb, rest } : undefined
}
