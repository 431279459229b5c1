/** How far a text has what a question asks for: each thing asked weighs by its rarity, and is there wholly or in part. */
import { kindWeightOf, type Asked, type Question } from './question'

/** What is known of the question before a passage is looked at. */
export interface EvidenceInput {
  question: Pick<Question, 'asked' | 'lists'>
  /** Words of the question that the index does not know, and the ones they are taken for. */
  corrections: ReadonlyMap<string, string>
  /** Those of the unknown words that may be slips though nothing bears it out: that they stand nowhere tells nothing. */
  doubtful: ReadonlySet<string>
  /** In how many passages each term stands. */
  frequencies: ReadonlyMap<string, number>
  /** Passages searched. */
  size: number
}

export interface Evidence {
  /** Of each thing asked; their sum is 1, or 0 where nothing is asked. */
  weights: readonly number[]
  /** Those of some terms that can tell whether a thing asked for is there: nearly all others are left out before anything is compared. */
  telling(terms: Iterable<string>): ReadonlySet<string>
  /** 0..1 of each thing asked: how far `terms` have it; those that tell are enough. */
  presence(terms: ReadonlySet<string>): number[]
  /** The same, where an amount stands for the name of what it measures only if it cannot be one of anything else. */
  said(terms: ReadonlySet<string>): number[]
  /** All terms under which each thing asked may stand in a text. */
  forms: readonly string[][]
  /** Identifiers, names and the thing asked for, as the question has them, that stand nowhere: nothing can answer it. */
  nowhere: string[]
  /** All terms that would be the thing asked for; none where nothing is, or where an amount may stand for its name. */
  head: string[]
}

/** What another word for it, and an amount of the quantity that it names, count as parts of the word itself. */
const otherWorth = 0.7
/**
 * Amounts that may be of several things: 2.4 kg may be a weight or a filling, 5 mm a length, a thickness or a gap, while newton metres
 * are those of a torque.
 */
const ofSeveral = ['1kg', '1mm', '1min', '1l', '1mb']

export function createEvidence({ question, corrections, doubtful, frequencies, size }: EvidenceInput): Evidence {
  const { asked, lists } = question
  const isKnown = (term: string) => frequencies.has(term)
  const rarity = (term: string) => {
    const n = frequencies.get(term) ?? 0
    return Math.log(1 + (size - n + 0.5) / (n + 0.5))
  }

  /** A strict term that stands nowhere weighs as the rarest; a word with parts weighs as its rarest known form. */
  function rarityOf({ whole, parts, compounds, strict, synonyms, longForms }: Asked): number {
    const term = corrections.get(whole) ?? whole
    if (isKnown(term) || strict) return rarity(term)
    const forms = [...parts, ...compounds, ...synonyms, ...longForms.flat()].filter(isKnown)
    return forms.length > 0 ? Math.max(...forms.map(rarity)) : rarity(term)
  }

  const raw = asked.map((one) => kindWeightOf(one) * rarityOf(one))
  const total = raw.reduce((sum, weight) => sum + weight, 0) || 1
  const measures = asked.map(({ whole }) => lists.measures.get(whole))
  /** Without those of which an amount may be one of something else. */
  const telltale = measures.map((measure) => (ofSeveral.some((amount) => measure?.test(amount)) ? undefined : measure))

  function presenceOf(
    { whole, parts, compounds, strict, synonyms, longForms }: Asked,
    measure: RegExp | undefined,
    terms: ReadonlySet<string>,
  ) {
    if (terms.has(whole) || compounds.some((compound) => terms.has(compound))) return 1
    const correction = corrections.get(whole)
    if (correction !== undefined && terms.has(correction)) return otherWorth
    if (synonyms.some((synonym) => terms.has(synonym))) return otherWorth
    if (longForms.some((form) => form.every((term) => terms.has(term)))) return otherWorth
    if (measure) for (const term of terms) if (measure.test(term)) return otherWorth
    if (!strict && isInRange(whole, terms)) return otherWorth
    if (strict || parts.length === 0) return 0
    return parts.filter((part) => terms.has(part)).length / Math.max(2, parts.length)
  }

  /** All terms under which a thing may stand in a text. */
  function formsOf({ whole, parts, compounds, strict, synonyms, longForms }: Asked): string[] {
    if (strict) return [whole, ...compounds]
    const correction = corrections.get(whole) ?? whole
    return [whole, correction, ...parts, ...compounds, ...synonyms, ...longForms.flat()]
  }
  const forms = new Set(
    asked.flatMap(({ whole, parts, compounds, synonyms, longForms }) => {
      const correction = corrections.get(whole)
      return [whole, ...parts, ...compounds, ...synonyms, ...longForms.flat(), ...(correction ? [correction] : [])]
    }),
  )
  // Amounts and ranges begin with a figure.
  const figuresTell = asked.some(({ whole }, i) => measures[i] !== undefined || /^\d/.test(whole))
  const isFigure = (term: string) => term.charCodeAt(0) >= 48 && term.charCodeAt(0) <= 57
  const isHead = ({ head, framing }: Asked, i: number) => head && !framing && !measures[i]

  return {
    weights: raw.map((weight) => weight / total),
    telling(terms) {
      const few = new Set<string>()
      for (const term of terms) if (forms.has(term) || (figuresTell && isFigure(term))) few.add(term)
      return few
    },
    presence: (terms) => asked.map((one, i) => presenceOf(one, measures[i], terms)),
    said: (terms) => asked.map((one, i) => presenceOf(one, telltale[i], terms)),
    forms: asked.map(formsOf),
    nowhere: asked
      .filter((one, i) => {
        if (!one.strict && !one.name && !isHead(one, i)) return false
        return !corrections.has(one.whole) && !doubtful.has(one.whole) && !formsOf(one).some(isKnown)
      })
      .map(({ raw }) => raw),
    head: asked.filter(isHead).flatMap(formsOf),
  }
}

/** Whether a number lies in a range that stands there: 230 in "193-259". */
function isInRange(whole: string, terms: ReadonlySet<string>): boolean {
  if (!/^\d+(?:\.\d+)?$/.test(whole)) return false
  const value = Number(whole)
  for (const term of terms) {
    const [, low, high] = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(term) ?? []
    if (Number(low) <= value && value <= Number(high)) return true
  }
  return false
}
