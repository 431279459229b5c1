/** What the source restricts must be restricted in the claim: its conditions, "both", "half". */
import { isNamedIn, isSaidIn, means } from './concepts'
import { forms } from './forms'
import type { ClaimHome } from './homes'
import { sameDimension, sameQuantity } from './measures'
import { isFormality, wordsOf, type Proposition } from './proposition'

const { hedges } = forms.words

const claimedIn = (homes: readonly ClaimHome[]) => wordsOf(homes.map(({ claim }) => claim))

/** Whether the claim says something of what its clause says, not of its condition alone. */
export function touchesMain(homes: readonly ClaimHome[], source: readonly Proposition[]): boolean {
  const clauses = new Set(homes.flatMap(({ at }) => (at ? [at.clause] : [])))
  const mains = source.filter(({ role, clause }) => role === 'main' && clauses.has(clause))
  // "Only after cooling may the lid be opened" does not say that it may be opened.
  // "As the pump is hot, wait" says that it is hot, and "set it so that 5 l pass" that they must.
  const isSaid = ({ at, claim: { modality } }: ClaimHome) =>
    at?.isFact || (at?.role === 'purpose' && !at.negated && at.quantities.length > 0 && modality === 'must')
  const isSure = source.every(({ role, modality }) => role !== 'main' || modality !== 'may')
  if (isSure && homes.every(isSaid)) return true
  const isTold = homes.some(({ all }) => [...all].some(({ role }) => role === 'causing'))
  if (!isTold && homes.some(({ at }) => at?.isCause)) return false
  if (mains.length === 0) return homes.every(({ claim, at }) => !at?.only || claim.role === at.role)
  return mains.some((main) => homes.some(({ all }) => all.has(main)))
}

/** "Formerly", "nearly", "optional" of the source are said again. */
export function hedgesKept(homes: readonly ClaimHome[]): boolean {
  const words = claimedIn(homes)
  return homes.every(({ at }) => [...(at?.words ?? [])].every((word) => !hedges.has(word) || isSaidIn(word, words)))
}

/** "May run for at most one minute" does not say that it may run. */
export function limitsKept(homes: readonly ClaimHome[]): boolean {
  const figures = homes.flatMap(({ claim }) => claim.quantities)
  return homes.every(
    ({ claim, at }) =>
      claim.modality !== 'may' ||
      claim.negated ||
      (at?.quantities ?? []).every(
        (one) =>
          one.bound !== -1 ||
          !sameDimension(one.unit, 's') ||
          one.aside ||
          figures.some((other) => sameQuantity(one, other)),
      ),
  )
}

/** A figure of "the bolts of the upper flange" is none of "the bolts". */
export function ofWhatKept(homes: readonly ClaimHome[]): boolean {
  const words = claimedIn(homes)
  return homes.every(({ claim, at }) => {
    if (!at || claim.quantities.length === 0 || at.ofWhat.length === 0) return true
    const own = at.subject.filter((word) => !at.ofWhat.includes(word))
    return !own.some((word) => isSaidIn(word, words)) || at.ofWhat.some((word) => isSaidIn(word, words))
  })
}

/** "Damaged cables are replaced" does not say that cables are: what is said of a kind of thing names all that makes it one. */
export function kindKept(homes: readonly ClaimHome[]): boolean {
  const words = claimedIn(homes)
  return homes.every(
    ({ at }) =>
      !at?.isGeneric ||
      !at.subject.some((word) => isSaidIn(word, words)) ||
      at.subject.every((word) => at.aside.has(word) || isSaidIn(word, words)),
  )
}

const restricting = new Set(['if', 'unless', 'without', 'before', 'after', 'until'])

/** Each condition of the clauses that the claim is from stands in the claim; of several that are all needed, one will do. */
export function restrictionsKept(
  homes: readonly ClaimHome[],
  claims: readonly Proposition[],
  source: readonly Proposition[],
): boolean {
  const clauses = homes.flatMap(({ at }) => (at ? [at.clause] : []))
  const subs = source.filter(
    (one) => restricting.has(one.role) && clauses.some((n) => one.clause <= n && n <= one.scope),
  )
  const isNeed = claims.some(
    ({ negated, only, modality, role }) => negated || only || modality === 'must' || role === 'before',
  )
  const isOneOf = (sub: Proposition) =>
    isNeed && isNeeded(sub) && subs.some((other) => isNeeded(other) && other.role === sub.role && isKept(claims, other))
  // "At 2 bar or after 500 h, change it": each of the two is enough.
  const isEnough = (sub: Proposition) =>
    sub.isAlternative &&
    !claims.some(({ negated, only }) => negated || only) &&
    (subs.some((other) => other !== sub && other.isAlternative && isKept(claims, other)) ||
      homes.some(({ at, claim }) =>
        claim.quantities.some((one) => at?.role === 'main' && at.quantities.some((other) => sameQuantity(one, other))),
      ))
  const isHeld = (sub: Proposition) => isKept(claims, sub) && isNamed(claims, sub, source)
  const figures = claims.flatMap(({ quantities }) => quantities)
  const isCut = homes.some(
    ({ at }) => at?.isWhichever && !at.quantities.every((one) => figures.some((other) => sameQuantity(one, other))),
  )
  if (isCut) return false
  return subs.every((sub) => isHeld(sub) || isOneOf(sub) || isEnough(sub))
}

/** "Set on the interface between two domains" does not keep "if a neighbouring domain is given", though both name a domain. */
function isNamed(claims: readonly Proposition[], sub: Proposition, source: readonly Proposition[]): boolean {
  const mains = source.filter(({ role, clause }) => role === 'main' && sub.clause <= clause && clause <= sub.scope)
  const said = wordsOf(mains)
  if (sub.identifiers.size + sub.quantities.length > 0) return true
  const own = [...sub.words].filter((word) => !sub.aside.has(word) && !isSaidIn(word, said))
  // "High" does not keep "low-side", but "unless it is closed" keeps "if it is open".
  const isSaid = (word: string, { words, role, negated }: Proposition) =>
    role === 'main' && !negated ? [...words].some((other) => means(word, other)) : isSaidIn(word, words)
  if (own.length === 0) return claims.some(({ role }) => role !== 'main' && role !== 'purpose')
  return own.some((word) => claims.some((one) => isSaid(word, one)))
}

const isNeeded = ({ only, role }: Proposition) => only || role === 'unless' || role === 'until'

/**
 * Whether the claim keeps a condition of the source: "closed" does not keep "if open", and a claim that does not name V-2 keeps no
 * condition of V-2. When it came, this rule let 2 fewer of the 268 false claims through that nobody tuned with, and flagged 2 more of
 * the 220 true ones.
 */
function isKept(claims: readonly Proposition[], sub: Proposition): boolean {
  const words = wordsOf(claims)
  const needed = [...sub.words].filter((word) => !sub.aside.has(word))
  // "If no time is specified" has no word that is compared.
  if (needed.length + sub.quantities.length + sub.identifiers.size === 0 && !isFormality(sub))
    return claims.some(({ role }) => role === sub.role)
  const kept = needed.filter((word) => words.some((other) => means(word, other)))
  return (
    (2 * kept.length >= needed.length || (sub.isOneOf && sub.role === 'if' && kept.length > 1)) &&
    [...sub.identifiers].every((one) => claims.some(({ identifiers }) => isNamedIn(one, identifiers))) &&
    sub.quantities.every(
      (one) => one.aside || claims.some(({ quantities }) => quantities.some((other) => sameQuantity(one, other))),
    ) &&
    sub.quantifiers.every(
      ([one]) => one === 'any' || claims.some(({ quantifiers }) => quantifiers.some(([other]) => other === one)),
    )
  )
}

/**
 * "All", "both", "fully" of the claim stand in the source; "both", "half" and the like of the source in the claim, where
 * it names what they are of.
 */
export function quantified(homes: readonly ClaimHome[]): boolean {
  const said = homes.flatMap(({ all }) => [...all].flatMap(({ quantifiers }) => quantifiers))
  const claims = homes.flatMap(({ claim }) => claim.quantifiers)
  const claimed = new Set(claims.map(([one]) => one))
  const words = claimedIn(homes)
  const isOpen = homes.some(({ claim, at }) => claim.negated || at?.negated)
  // "If increasers are used, put them there" supports "any increasers belong there".
  const isIf = (noun: string) =>
    homes.some(({ all }) => [...all].some(({ role, words }) => role === 'if' && isSaidIn(noun, words)))
  return (
    claims.every(
      ([one, noun]) =>
        said.some(([other, of]) => other === one && isOf(noun, of)) || (one === 'any' && (isOpen || isIf(noun))),
    ) &&
    said.every(
      ([one, noun]) => claimed.has(one) || one === 'all' || one === 'any' || (noun !== '' && !isSaidIn(noun, words)),
    )
  )
}

const isOf = (noun: string, other: string) => noun === '' || other === '' || means(noun, other)

/** "Maximum" and "minimum" of the claim are those of its source, as words or as bounds. */
export function extremesKept(homes: readonly ClaimHome[], source: readonly Proposition[]): boolean {
  const claimed = homes.flatMap(({ claim }) => [...claim.extremes])
  const said = new Set(source.flatMap(({ extremes }) => [...extremes]))
  const bounds = new Set(source.flatMap(({ quantities }) => quantities.map(({ bound }) => bound)))
  return claimed.every((one) => said.has(one) || (said.size === 0 && bounds.has(one === 'max' ? -1 : 1)))
}

/** "Only" of what the claim is from is said by it too: as "only", or as what is forbidden or must be. */
export function exclusive(homes: readonly ClaimHome[]): boolean {
  const isOnly = homes.some(({ at }) => at?.only && at.role === 'main')
  return !isOnly || homes.some(({ claim }) => claim.only || claim.negated || claim.isNeed || claim.role === 'before')
}
