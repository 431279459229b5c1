/** Conditions, order and negation of a claim against those of its source, in whichever wording. */
import { isNamedIn, isSaidIn } from './concepts'
import type { ClaimHome } from './homes'
import type { Proposition, Role } from './proposition'

const reaches = (sub: Proposition, clause: number) => sub.clause <= clause && clause <= sub.scope

/**
 * A sentence as a disjunction: "if C, P" is "not C, or P"; "P only if C", "no P unless C", "C before P" are "not P, or C". So
 * each wording of one rule gives each of its propositions one sign, and what turns the rule round turns a sign. True for +.
 */
function signOf(proposition: Proposition, sentence: readonly Proposition[], effects: readonly Role[]): boolean {
  const { role, only, negated, clause } = proposition
  const subs = sentence.filter((other) => other !== proposition && reaches(other, clause))
  const holds = !negated
  switch (role) {
    case 'if':
    case 'reason':
    case 'after':
      return only ? holds : !holds
    case 'before':
      return subs.some((other) => other.role === 'main' && other.negated) ? holds : !holds
    case 'main':
      if (subs.some((other) => effects.includes(other.role))) return !holds
      return subs.some((other) => other.only && (other.role === 'if' || other.role === 'after')) ? !holds : holds
    default:
      return holds
  }
}

const ordered = ['reason', 'before', 'after', 'until', 'causing', 'unless', 'without']

/** True where no negation, no condition and no order of the claim is turned round. */
export function relates(homes: readonly ClaimHome[], source: readonly Proposition[]): boolean {
  const claim = homes.map(({ claim }) => claim)
  const total = homes.reduce((sum, { flips }) => sum + flips, 0)
  if (total > 1) return false
  // "Select A instead of B" does not say that B is selected.
  const isUndone = ({ claim, at, flips }: ClaimHome) =>
    claim.role === 'main' && !claim.negated && at?.role === 'without' && !at.negated && flips === 0
  if (homes.some(isUndone)) return false
  const mains = homes.filter(({ claim }) => claim.role === 'main').map(({ at }) => at)
  const subs = homes.filter(({ claim: { role } }) => role !== 'main' && role !== 'purpose')
  // What the claim orders, the source must order.
  if (subs.some(({ claim: { role }, at }) => !at || (ordered.includes(role) && mains.includes(at)))) return false
  if (!subs.some(({ at }) => at && !mains.includes(at))) return isFlat(homes, total)
  // What is done during a test is done neither before nor after it.
  const isOrder = (one: Proposition | undefined) => one?.role === 'before' || one?.role === 'after'
  if (subs.some(({ claim, at }) => (claim.isWhile && isOrder(at)) || (at?.isWhile && isOrder(claim)))) return false
  // Nor "may start while the answer is coming" what "must not start until it is complete" says.
  const isFreed = homes.some(({ claim, at }) => at?.negated && !claim.negated)
  if (isFreed && subs.some(({ claim, at }) => claim.isWhile && at?.role === 'until')) return false
  if (isExchanged(homes)) return false
  // "If they handle acid" of "pumps handling acid".
  const isPhrase = ({ role, negated, words }: Proposition, at: Proposition) =>
    role === 'if' && !negated && mains.includes(at) && [...words].every((word) => isSaidIn(word, at.words))
  // "Dry it after rinsing" of "rinse it, then dry it".
  const isStep = ({ role }: Proposition) => role === 'main' && source.some(({ next }) => next)
  // "It is removed after grinding" takes for a fact what "to remove it, grind" is for.
  const isAim = homes.some(({ claim, at }) => claim.role !== 'purpose' && at?.role === 'purpose')
  const effects: Role[] = isAim ? ['causing', 'purpose'] : ['causing']
  const turned = homes.flatMap(({ claim: one, at, flips }) =>
    at && one.role !== 'purpose' && !isPhrase(one, at) && !(isOrder(one) && isStep(at))
      ? [(signOf(one, claim, ['causing']) !== signOf(at, source, effects)) !== flips > 0]
      : [],
  )
  const isPermission = source.some(({ only, modality }) => only || modality === 'may')
  // "Cool it before cleaning" says of the order what "clean it after cooling" says.
  const isOrdered =
    subs.every(({ claim: { role, only } }) => !only && (role === 'before' || role === 'after')) &&
    homes.every(({ claim, at }) => claim.negated === (at?.negated ?? false))
  if (!(turned.every((one) => !one) || ((isPermission || isOrdered) && turned.every(Boolean)))) return false
  return inOrder(homes, claim, source)
}

/** A claim without a condition of its own: its negations are those of the source, or one is a complement. */
function isFlat(homes: readonly ClaimHome[], flips: number): boolean {
  const said = new Set(homes.flatMap(({ at, own }) => [...(at ? [at] : []), ...own]))
  const denies = ({ negated, role }: Proposition) => negated !== (role === 'without' || role === 'unless')
  const negations = [...said].filter(denies).length
  const denied = homes.filter(({ claim }) => denies(claim)).length
  // "May only be used in a housing" of "must not be used unless in a housing".
  const isTwice = homes.some(({ claim }) => claim.only || claim.isNeed) && negations === denied + 2
  return flips > 0 ? Math.abs(negations - denied) === 1 : negations === denied || isTwice
}

type Edge = [earlier: Proposition, later: Proposition]

function edgesOf(sentence: readonly Proposition[]): Edge[] {
  return sentence.flatMap((sub): Edge[] => {
    const mains = sentence.filter(({ role, clause }) => role === 'main' && reaches(sub, clause))
    const mainsBefore = ({ clause }: Proposition) =>
      sentence.filter((one) => one.role === 'main' && one.clause < clause)
    switch (sub.role) {
      case 'before':
        // "Do not tighten it before it is seated" seats it first.
        return mains.map((main) => (main.negated ? [sub, main] : [main, sub]))
      case 'causing':
      case 'purpose':
        return mains.map((main) => [main, sub])
      case 'after':
      case 'if':
      case 'reason':
        return mains.map((main) => [sub, main])
      case 'main':
        return sub.next ? mainsBefore(sub).map((main) => [main, sub]) : []
      case 'until':
      case 'unless':
        return mains.filter(({ negated }) => negated).map((main) => [sub, main])
      default:
        return []
    }
  })
}

function inOrder(homes: readonly ClaimHome[], claim: readonly Proposition[], source: readonly Proposition[]): boolean {
  // A clause that is all condition has no order to compare: "before" is "before".
  const isBare = !claim.some(({ role }) => role === 'main')
  const isTurned = ({ claim, at }: ClaimHome) => /^(?:before|after)$/.test(claim.role) && at?.role !== claim.role
  if (isBare && homes.some(isTurned)) return false
  const edges = edgesOf(source)
  const homeOf = new Map(homes.map(({ claim, at }) => [claim, at]))
  return edgesOf(claim).every(([earlier, later]) => {
    const [a, b] = [homeOf.get(earlier), homeOf.get(later)]
    if (!a || !b || a === b) return true
    // "Take precautions before draining a flammable liquid" has the order of the source, and its condition as a word of a part.
    const isKept = a.role === earlier.role && b.role === later.role && leads(edges, a, b)
    if (leads(edges, b, a) || (!isKept && edges.some((edge) => isCrossed([earlier, later], edge)))) return false
    return leads(edges, a, b) || !claim.some(({ role }) => role === 'before' || role === 'after' || role === 'causing')
  })
}

/** Whether each of two propositions has something of that which the source has on the other side of an order. */
function isCrossed([earlier, later]: Edge, [first, second]: Edge): boolean {
  const only = (one: Proposition, other: Proposition) => [...one.words].filter((word) => !isSaidIn(word, other.words))
  const has = (one: Proposition, words: string[]) => words.some((word) => isSaidIn(word, one.words))
  return (
    first.clause === second.clause &&
    has(earlier, only(second, first)) &&
    has(later, only(first, second)) &&
    !has(earlier, only(first, second)) &&
    !has(later, only(second, first))
  )
}

/** "Start the fan when the pump is stopped" for "start the pump when the fan is stopped": each part has something of the other's. */
function isExchanged(homes: readonly ClaimHome[]): boolean {
  const strays = ({ claim, at }: ClaimHome, other: Proposition) =>
    [...claim.words].some((word) => !isSaidIn(word, at!.words) && isSaidIn(word, other.words)) ||
    [...claim.identifiers].some((name) => !isNamedIn(name, at!.identifiers) && isNamedIn(name, other.identifiers))
  return homes.some((a) => homes.some((b) => a.at && b.at && a.at !== b.at && strays(a, b.at) && strays(b, a.at)))
}

function leads(edges: readonly Edge[], from: Proposition, to: Proposition, seen = new Set<Proposition>()): boolean {
  if (seen.has(from)) return false
  seen.add(from)
  return edges.some(([a, b]) => a === from && (b === to || leads(edges, b, to, seen)))
}
