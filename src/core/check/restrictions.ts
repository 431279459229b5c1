/** What the source restricts must be restricted in the claim: its conditions, "both", "half". */
import { isComplement, means } from './concepts'
import type { Home } from './homes'
import { sameQuantity } from './measures'
import type { Proposition } from './proposition'

/** Whether the claim says something of what its clause says, not of its condition alone. */
export function touchesMain(homes: readonly Home[], source: readonly Proposition[]): boolean {
  const clauses = new Set(homes.flatMap(({ at }) => (at ? [at.clause] : [])))
  const mains = source.filter(({ role, clause }) => role === 'main' && clauses.has(clause))
  return mains.length === 0 || mains.some((main) => homes.some(({ all }) => all.has(main)))
}

const restricting = new Set(['if', 'unless', 'without', 'before', 'after', 'until'])

/** Each condition of the clauses that the claim is from stands in the claim; of several that are all needed, one will do. */
export function restrictionsKept(homes: readonly Home[], source: readonly Proposition[]): boolean {
  const claims = homes.map(({ claim }) => claim)
  const clauses = homes.flatMap(({ at }) => (at ? [at.clause] : []))
  const subs = source.filter(
    (one) => restricting.has(one.role) && clauses.some((n) => one.clause <= n && n <= one.scope),
  )
  const isNeed = claims.some(
    ({ negated, only, modality, role }) => negated || only || modality === 'must' || role === 'before',
  )
  const isOneOf = (sub: Proposition) =>
    isNeed && isNeeded(sub) && subs.some((other) => isNeeded(other) && other.role === sub.role && isKept(claims, other))
  return subs.every((sub) => isKept(claims, sub) || isOneOf(sub))
}

const isNeeded = ({ only, role }: Proposition) => only || role === 'unless' || role === 'until'

function isKept(claims: readonly Proposition[], sub: Proposition): boolean {
  const words = claims.flatMap(({ words }) => [...words])
  const needed = [...sub.words].filter((word) => !sub.aside.has(word))
  const kept = needed.filter((word) => words.some((other) => means(word, other) || isComplement(word, other)))
  return (
    2 * kept.length >= needed.length &&
    sub.quantities.every(
      (one) => one.aside || claims.some(({ quantities }) => quantities.some((other) => sameQuantity(one, other))),
    ) &&
    [...sub.quantifiers].every((one) => one === 'any' || claims.some(({ quantifiers }) => quantifiers.has(one)))
  )
}

/** "All", "both", "fully" of the claim stand in the source; "both", "half" and the like of the source in the claim. */
export function quantified(homes: readonly Home[]): boolean {
  const said = new Set(homes.flatMap(({ all }) => [...all].flatMap(({ quantifiers }) => [...quantifiers])))
  const claimed = new Set(homes.flatMap(({ claim }) => [...claim.quantifiers]))
  const negated = homes.some(({ claim }) => claim.negated)
  return (
    [...claimed].every((one) => said.has(one) || (one === 'any' && negated)) &&
    [...said].every((one) => claimed.has(one) || one === 'all' || one === 'any')
  )
}
