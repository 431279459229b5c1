/** A sentence taken apart into propositions, and its clauses. */
import { Parser } from './parser'
import type { Proposition } from './proposition'
import { tokensOf, type Token } from './sentence-tokens'

/** The propositions of a sentence, in order; none of them is empty. */
export function propositionsOf(text: string): Proposition[] {
  const propositions = new Parser(withoutLabel(tokensOf(text))).parsed()
  // The cells of a row are no parts of a sentence.
  return text.includes('\t') ? propositions.map((one) => ({ ...one, parts: [] })) : propositions
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
