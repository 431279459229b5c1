/** Conditions, order and negation of a claim against those of its source, in whichever wording. */
import type { Home } from './homes'
import type { Proposition } from './proposition'

const reaches = (sub: Proposition, clause: number) => sub.clause <= clause && clause <= sub.scope

/**
 * A sentence as a disjunction: "if C, P" is "not C, or P"; "P only if C", "no P unless C", "C before P" are "not P, or C". So
 * each wording of one rule gives each of its propositions one sign, and what turns the rule round turns a sign. True for +.
 */
function signOf(proposition: Proposition, sentence: readonly Proposition[]): boolean {
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
      if (subs.some((other) => other.role === 'causing')) return !holds
      return subs.some((other) => other.only && (other.role === 'if' || other.role === 'after')) ? !holds : holds
    default:
      return holds
  }
}

const ordered = ['reason', 'before', 'after', 'until', 'causing', 'unless', 'without']

/** True where no negation, no condition and no order of the claim is turned round. */
export function relates(homes: readonly Home[], source: readonly Proposition[]): boolean {
  const claim = homes.map(({ claim }) => claim)
  const total = homes.reduce((sum, { flips }) => sum + flips, 0)
  if (total > 1) return false
  const mains = homes.filter(({ claim }) => claim.role === 'main').map(({ at }) => at)
  const subs = homes.filter(({ claim: { role } }) => role !== 'main' && role !== 'purpose')
  // What the claim orders, the source must order.
  if (subs.some(({ claim: { role }, at }) => !at || (ordered.includes(role) && mains.includes(at)))) return false
  if (!subs.some(({ at }) => at && !mains.includes(at))) return isFlat(homes, total)
  const turned = homes.flatMap(({ claim: one, at, flips }) =>
    at && one.role !== 'purpose' ? [(signOf(one, claim) !== signOf(at, source)) !== flips > 0] : [],
  )
  const isPermission = source.some(({ only, modality }) => only || modality === 'may')
  if (!(turned.every((one) => !one) || (isPermission && turned.every(Boolean)))) return false
  return inOrder(homes, claim, source)
}

/** A claim without a condition of its own: its negations are those of the source, or one is a complement. */
function isFlat(homes: readonly Home[], flips: number): boolean {
  const said = new Set(homes.flatMap(({ all }) => [...all]))
  const denies = ({ negated, role }: Proposition) =>
    role !== 'purpose' && negated !== (role === 'without' || role === 'unless')
  const negations = [...said].filter(denies).length
  const denied = homes.filter(({ claim }) => denies(claim)).length
  return flips > 0 ? Math.abs(negations - denied) === 1 : negations === denied
}

type Edge = [earlier: Proposition, later: Proposition]

function edgesOf(sentence: readonly Proposition[]): Edge[] {
  return sentence.flatMap((sub): Edge[] => {
    const mains = sentence.filter(({ role, clause }) => role === 'main' && reaches(sub, clause))
    switch (sub.role) {
      case 'before':
      case 'causing':
        return mains.map((main) => [main, sub])
      case 'after':
      case 'if':
      case 'reason':
        return mains.map((main) => [sub, main])
      case 'until':
      case 'unless':
        return mains.filter(({ negated }) => negated).map((main) => [sub, main])
      default:
        return []
    }
  })
}

function inOrder(homes: readonly Home[], claim: readonly Proposition[], source: readonly Proposition[]): boolean {
  const edges = edgesOf(source)
  const homeOf = new Map(homes.map(({ claim, at }) => [claim, at]))
  return edgesOf(claim).every(([earlier, later]) => {
    const [a, b] = [homeOf.get(earlier), homeOf.get(later)]
    if (!a || !b || a === b) return true
    if (leads(edges, b, a)) return false
    return leads(edges, a, b) || !claim.some(({ role }) => role === 'before' || role === 'after' || role === 'causing')
  })
}

function leads(edges: readonly Edge[], from: Proposition, to: Proposition, seen = new Set<Proposition>()): boolean {
  if (seen.has(from)) return false
  seen.add(from)
  return edges.some(([a, b]) => a === from && (b === to || leads(edges, b, to, seen)))
}
