/** Whether a claim binds as its source does: must, should, may, need not; and "only". */
import { forms } from './forms'
import type { ClaimHome } from './homes'
import type { Proposition, Role } from './proposition'

/** "A gate valve permits closing the line". */
const enabling = [...forms.words.enabling]

const excluding = new Set<Role>(['unless', 'until', 'without', 'before'])

/** True where the claim neither allows what is asked for, nor asks for what is allowed, nor excludes what is not excluded. */
export function allowed(homes: readonly ClaimHome[], source: readonly Proposition[]): boolean {
  const claim = homes.map(({ claim }) => claim)
  const isOnly = claim.some(({ only }) => only)
  const clauses = homes.flatMap(({ claim, at }) => (claim.only && at ? [at.clause] : []))
  // What the claim itself denies or puts before or after is not what its "only" stands for, but in "only lock it before", "it may only be locked before".
  const isOfAll = claim.some(
    ({ only, role, modality, subject }) => only && (excluding.has(role) || modality === 'may' || subject.length === 0),
  )
  const isKept = (one: Proposition) =>
    homes.some(({ claim, at }) => at === one && claim.role === one.role && claim.negated === one.negated)
  const excludes = source.some(
    (one) =>
      (clauses.length === 0 || clauses.some((n) => one.clause <= n && n <= one.scope)) &&
      (one.only ||
        (one.role === 'main' ? one.negated && !isKept(one) : excluding.has(one.role) && (isOfAll || !isKept(one)))),
  )
  if (isOnly && !excludes) return false
  // What may cause a fire does not always cause one.
  const isChance = homes.some(({ all }) =>
    [...all].some(({ role, modality }) => role === 'causing' && modality === 'may'),
  )
  const isWithout = claim.some(({ role }) => role === 'without')
  const isGuarded = claim.some(
    ({ modality, negated, role }) => modality === 'may' || (negated && !isWithout) || role === 'purpose',
  )
  if (isChance && !isGuarded) return false
  return homes.every(({ claim: { modality, negated, quantities, role, isAlways }, at, all }) => {
    const isUpTo = quantities.some(({ bound }) => bound === -1)
    if (isAlways && at && !at.isAlways && (at.modality === 'may' || at.isOften)) return false
    if (role === 'main' && modality !== 'may' && at?.isChance && !at.negated && !negated && !isOnly && !isUpTo)
      return false
    const said = new Set([...all].map((one) => one.modality))
    if (modality === 'neednot' || said.has('neednot')) return modality === 'neednot' && said.has('neednot')
    if (negated || modality === undefined || at?.negated) return true
    if (modality === 'may' && role !== 'main' && role !== 'causing') return true
    if (modality === 'may') {
      const isEnabled = [...all].some(({ words }) => enabling.some((word) => words.has(word)))
      // "Set it to 2 or 3": each of them may be chosen.
      const isChoice = [...all].some((one) => one.isOneOf && !one.negated && one.quantities.length > 1)
      return (
        isOnly || isUpTo || isEnabled || isChoice || said.has('may') || source.some(({ role }) => role === 'causing')
      )
    }
    return at?.modality !== 'may' || source.some((one) => one.only || one.role === 'unless')
  })
}
