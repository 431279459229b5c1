/** A sentence taken apart into propositions, and its clauses. */
import { Parser } from './parser'
import type { Proposition } from './proposition'
import { finite } from './signs'
import { tokensOf, type Token } from './sentence-tokens'

/** What only ties a sentence to the one before it. */
const link =
  /^\s*(?:in addition|in any case|in general|in particular|for example|for instance|additionally|moreover|furthermore|besides|however|therefore|thus|hence|consequently|as a result|note that|please note that|also|similarly|likewise),? (?=\S)/i

/** The propositions of a sentence, of a claim or (`isSource`) of a passage, in order; none of them is empty. */
export function propositionsOf(text: string, isSource = false): Proposition[] {
  const propositions = new Parser(withoutLabel(tokensOf(text.replace(link, ''))), -1, isSource).parsed()
  // The cells of a row are no parts of a sentence.
  return text.includes('\t') ? propositions.map((one) => ({ ...one, parts: [] })) : propositions
}

const articles = /^(?:the|a|an|all|any|each|every|both|its|their|this|that|these|those|at|no)$/

const isFinite = ({ text }: Token) => finite.has(text)

/** The two sentences that stand before and behind an "and", in each way to cut one; neither lacks a condition of the other. */
export function halvesOf(text: string): Proposition[][][] {
  const tokens = tokensOf(text)
  return tokens.flatMap(({ text }, i) => {
    if (text !== 'and' || !isSentence(tokens.slice(0, i))) return []
    const halves = clausesOf(new Parser(tokens, i).parsed())
    const [left, right] = [halves.slice(0, -1).flat(), halves.at(-1) ?? []]
    // "Never open one and close the other" is about both at once.
    const isFree = !left.some(({ negated, only }) => negated || only) || tokens.slice(i).some(isFinite)
    const isPlain = right.every(({ role, scope, clause }) => role === 'main' || role === 'purpose' || scope > clause)
    const said = right.flatMap(({ words, quantities, identifiers }) => [...words, ...quantities, ...identifiers])
    return halves.length === 2 && i > 2 && isFree && isPlain && said.length > 1 ? [halves] : []
  })
}

const verbs = 'is|are|was|were|has|have|do|does|must|shall|should|may|can|will'
/** What is said of two things at once, or of how they stand to each other. */
const joint =
  /\b(?:together|total|combined|sum|difference|between|both|either|neither|each|same|different|respectively|only)\b/i
const phrase = String.raw`((?:(?!\b(?:${verbs}|if|when|while|unless|until|before|after|because|that|which)\b)[^,;:])+?)`
const subjects = new RegExp(String.raw`^${phrase} and ${phrase} ((?:${verbs})\b.*)$`, 'i')
const objects = new RegExp(
  String.raw`^(.*\b(?:${verbs})\b.*?\b)(an?|the|no|its) ${phrase} and (an?|the|no|its) ${phrase}$`,
  'i',
)

/** "The fan and the pump are oiled", "it has a fan and a pump" once for each of the two; undefined for any other sentence. */
export function eachOf(text: string): Proposition[][] | undefined {
  if (joint.test(text)) return undefined
  const [, one, other, said] = subjects.exec(text) ?? []
  if (said !== undefined) return [`${one} ${said}`, `${other} ${said}`].map((one) => propositionsOf(one))
  const [, lead, article, first, another, second] = objects.exec(text) ?? []
  return second === undefined
    ? undefined
    : [`${lead}${article} ${first}`, `${lead}${another} ${second}`].map((one) => propositionsOf(one))
}

/** Whether something is said: a verb, or an order at its head. */
function isSentence(tokens: readonly Token[]): boolean {
  const [first, second] = tokens
  if (tokens.some(isFinite)) return true
  return first?.kind === 'word' && !articles.test(first.text) && articles.test(second?.text ?? '')
}

/** "CAUTION:" and "Tube side:" belong to the clause that they stand before. */
function withoutLabel(tokens: Token[]): Token[] {
  const colon = tokens.findIndex(({ text }) => text === ':')
  if (colon === 1 && /^(?:note|notice|caution|warning|danger|important|attention)$/.test(tokens[0]!.text))
    return tokens.slice(2)
  return colon > 0 && colon < 5 ? tokens.toSpliced(colon, 1) : tokens
}

/** The propositions of each clause; one that names nothing, or goes on with a subject, is about what the one before it is about. */
export function clausesOf(propositions: readonly Proposition[]): Proposition[][] {
  const clauses = [...new Set(propositions.filter(({ role }) => role === 'main').map(({ clause }) => clause))]
  let named = new Set<string>()
  let subject: string[] = []
  let last: string[] = []
  return clauses.map((n) => {
    const clause = propositions.filter((one) => one.clause <= n && n <= one.scope)
    const own = new Set(clause.flatMap(({ identifiers }) => [...identifiers]))
    const main = clause.find(({ role }) => role === 'main')
    if (own.size > 0) named = own
    // "Rinse the drum, then dry it" dries the drum; "close the vent, then stop the fan" does nothing more to the vent.
    if (main?.next) subject = main.parts.some(({ lent }) => lent.size > 0) ? last : []
    else if (!main?.elliptic) subject = [...(main?.words ?? [])].slice(0, 1)
    last = [...(main?.words ?? [])].slice(-1)
    return clause.map((one) =>
      one !== main
        ? one
        : { ...one, identifiers: own.size > 0 ? one.identifiers : named, words: new Set([...one.words, ...subject]) },
    )
  })
}
