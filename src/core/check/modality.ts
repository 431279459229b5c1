/** Whether a claim binds as its source does: must, should, may, need not; and "only". */
import { forms } from './forms'
import type { ClaimHome } from './homes'
import type { Proposition } from './proposition'

/** "A gate valve permits closing the line". */
const enabling = [...forms.words.enabling]

/** True where the claim neither allows what is asked for, nor asks for what is allowed, nor excludes what is not excluded. */
export function allowed(homes: readonly ClaimHome[], source: readonly Proposition[]): boolean {
  const claim = homes.map(({ claim }) => claim)
  const isOnly = claim.some(({ only }) => only)
  const clauses = homes.flatMap(({ claim, at }) => (claim.only && at ? [at.clause] : []))
  const excludes = source.some(
    ({ only, role, negated, clause, scope }) =>
      (clauses.length === 0 || clauses.some((n) => clause <= n && n <= scope)) &&
      (only || (negated && role === 'main') || ['unless', 'until', 'without', 'before'].includes(role)),
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
