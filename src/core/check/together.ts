/** Whether what a claim says together stands together in its source: "close the hatch" not in "open the hatch and close the vent". */
import type { Quantity } from './bounds'
import { isComplement, isNamedIn, isSaidIn, means } from './concepts'
import { forms } from './forms'
import { sameQuantity } from './measures'
import type { PropositionPart, Proposition, Role } from './proposition'

const { generic } = forms.words

/** "Burns are avoided by gloves" says what the gloves are for. */
const aims = [...forms.words.aims]

/** A part with what its proposition is. */
type Placed = PropositionPart & Pick<Proposition, 'negated' | 'aside' | 'clause' | 'next'>

const partsOf = (propositions: readonly Proposition[]): Placed[] =>
  propositions.flatMap(({ parts, negated, aside, clause, next }) =>
    parts.map((part) => ({ ...part, negated, aside, clause, next })),
  )

/** True where no part of the claim is made of pieces of several parts of the source, and no deed is turned round. */
export function together(claim: readonly Proposition[], source: readonly Proposition[]): boolean {
  const [claimed, said] = [partsOf(claim), partsOf(source)]
  return (
    claimed.every(
      (part) =>
        isWhole(part, said, claimed) &&
        !isTurned(part, said) &&
        !isOtherObject(part, said) &&
        !isByOther(part, said) &&
        !isCondition(part, said),
    ) &&
    !isAimTurned(claimed, said) &&
    isAimOf(claimed, said) &&
    inSequence(claimed, said)
  )
}

/** The parts of the source that have a word, a figure or a name, and those that take it over from others. */
interface Places {
  in: Placed[]
  lent: Placed[]
}

/** Where what a part of the claim says stands in the source; nothing of what no part has. */
function placesOf(claim: Placed, said: readonly Placed[]): Places[] {
  const words = [...claim.words].map((word) => {
    const exact = said.filter((one) => one.words.has(word))
    const alike = said.filter((one) => [...one.words].some((other) => means(word, other)))
    const turned = said.filter((one) => turns(claim, one) && [...one.words].some((other) => isComplement(word, other)))
    const lent = said.filter((one) => [...one.lent].some((other) => means(word, other)))
    return { in: [...(exact.length > 0 ? exact : alike), ...turned], lent }
  })
  const names = [...claim.identifiers].map((name) => ({
    in: said.filter(({ identifiers }) => isNamedIn(name, identifiers)),
    lent: said.filter(({ lent }) => lent.has(name)),
  }))
  const figures = claim.quantities.map((figure) => {
    const same = said.filter((one) => has(one, figure))
    return same.length > 0
      ? same
      : said.filter(({ quantities }) => quantities.some((other) => sameQuantity(figure, other)))
  })
  return [...words, ...names, ...figures.map((places) => ({ in: places, lent: [] }))].filter(
    (places) => places.in.length > 0,
  )
}

const has = ({ quantities }: PropositionPart, figure: Quantity) =>
  quantities.some((other) => other.bound === figure.bound && sameQuantity(figure, other))

/** Whether the one of two parts may say by a complement what the other says. */
const turns = (claim: Placed, source: Placed) => claim.negated !== source.negated || claim.role !== source.role

/** All in one part of the source, with what that takes over from others; or all of one part, with what others lend to it. */
function isWhole(claim: Placed, said: readonly Placed[], whole: readonly Placed[]): boolean {
  const places = placesOf(claim, said)
  const touched = said.filter((one) => places.some((some) => some.in.includes(one)))
  if (touched.length < 2) return true
  return touched.some((one) => {
    if (places.every((some) => some.in.includes(one) || some.lent.includes(one))) return true
    return (one.role !== 'purpose' || takesAim(claim, whole)) && isSaid(one, claim) && !isOtherKind(one, claim)
  })
}

/** "Grease lubricated" for a part that says "oil lubricated", though "oil" stands elsewhere in the claim. */
function isOtherKind(one: Placed, claim: Placed): boolean {
  const pairsOf = ({ pairs }: Placed) => [...pairs].map((pair) => pair.split(' ') as [string, string])
  return pairsOf(claim).some(
    ([kind, head]) =>
      !one.words.has(kind) &&
      !one.lent.has(kind) &&
      pairsOf(one).some(([other, of]) => of === head && !means(other, kind) && !claim.pairs.has(`${other} ${head}`)),
  )
}

/** Whether a part of a claim may say what something is for. */
function takesAim({ role, words }: Placed, whole: readonly Placed[]): boolean {
  return (
    role === 'purpose' ||
    aims.some((word) => words.has(word)) ||
    whole.some((other) => other.role !== 'main' && other.role !== 'purpose')
  )
}

/** "Keep it wet" for "it fails when it is wet, so keep it dry". */
function isCondition(claim: Placed, said: readonly Placed[]): boolean {
  if (claim.role !== 'main') return false
  return [...claim.words].some((word) => {
    const places = said.filter((one) => [...one.words].some((other) => means(word, other)))
    return (
      places.length > 0 &&
      places.every(({ role }) => role === 'if') &&
      said.some(
        (one) =>
          one.role !== 'if' &&
          one.negated === claim.negated &&
          [...one.words].some((other) => isComplement(word, other)),
      )
    )
  })
}

/** Whether a claim's part has all of a part of the source but what that says in brackets, a tolerance, and names for what all is about. */
function isSaid(one: Placed, claim: Placed): boolean {
  const words = [...claim.words, ...claim.lent]
  const isTurnable = turns(claim, one)
  return (
    [...one.words].every(
      (word) =>
        one.aside.has(word) ||
        generic.has(word) ||
        words.some((other) => means(word, other) || (isTurnable && isComplement(word, other))),
    ) &&
    [...one.identifiers].every((name) => isNamedIn(name, claim.identifiers)) &&
    one.quantities.every(
      (figure) =>
        figure.aside ||
        figure.value.startsWith('±') ||
        claim.quantities.some(
          (other) => sameQuantity(figure, other) && (figure.bound === 0 || other.bound !== -figure.bound || isTurnable),
        ),
    )
  )
}

/** "The fan starts the controller" for "the controller starts the fan". */
function isTurned({ deed }: Placed, said: readonly Placed[]): boolean {
  if (!deed) return false
  return said.some(({ deed: other }) => {
    if (!other || !means(deed.verb, other.verb)) return false
    const strays = (words: string[], own: string[], others: string[]) =>
      words.some((word) => !isSaidIn(word, own) && isSaidIn(word, others))
    return strays(deed.agent, other.agent, other.patient) && strays(deed.patient, other.patient, other.agent)
  })
}

/** "The relay must be stopped" for "the relay stops the motor": all that the source does so is done to something else. */
function isOtherObject({ suffered }: Placed, said: readonly Placed[]): boolean {
  if (!suffered) return false
  const places = said.filter(({ words, objects }) =>
    [...words, ...objects.map(({ verb }) => verb)].some((word) => means(word, suffered.verb)),
  )
  const isOn = (words: Iterable<string>) => suffered.patient.some((word) => isSaidIn(word, words))
  const isElsewhere = (part: Placed) => {
    const same = part.objects.filter(({ verb }) => means(verb, suffered.verb))
    // "Grease the fan and the motor" goes on in the next part.
    const next = said[said.indexOf(part) + 1]
    return same.length > 0 && !same.some(({ patient }) => isOn(patient)) && !(next && isOn(next.words))
  }
  return places.length > 0 && places.every(isElsewhere)
}

/** "The roof cools the motor" for "the fan sits on the roof and cools the motor": all who do it are others that stand there too. */
function isByOther({ deed }: Placed, said: readonly Placed[]): boolean {
  if (!deed) return false
  const deeds = said.flatMap(({ deed: other }) => (other && means(deed.verb, other.verb) ? [other] : []))
  const isElsewhere = (word: string) =>
    said.some(({ words, identifiers }) => isSaidIn(word, words) || identifiers.has(word))
  return (
    deeds.length > 0 &&
    deeds.every(
      ({ agent, isGoneOn }) => isGoneOn && deed.agent.some((word) => !isSaidIn(word, agent) && isElsewhere(word)),
    )
  )
}

/** "To remove the cover, clean the filter" for "to clean the filter, remove the cover". */
function isAimTurned(claim: readonly Placed[], said: readonly Placed[]): boolean {
  const isIn = (one: Placed, role: 'main' | 'purpose') =>
    one.words.size > 0 &&
    said.some((part) => part.role === role && [...one.words].every((word) => isSaidIn(word, part.words)))
  const isOnly = (one: Placed, role: 'main' | 'purpose', not: 'main' | 'purpose') => isIn(one, role) && !isIn(one, not)
  return (
    claim.some((one) => one.role === 'purpose' && isOnly(one, 'main', 'purpose')) &&
    claim.some((one) => one.role === 'main' && isOnly(one, 'purpose', 'main'))
  )
}

/** "Press UP to lower it" for "press UP to raise it and DOWN to lower it": of several aims, each is that of its own deed. */
function isAimOf(claim: readonly Placed[], said: readonly Placed[]): boolean {
  const deeds = deedsOf(said)
  if (deeds.length < 2) return true
  const isIn = (one: Placed, other: Placed) =>
    [...one.words].some((word) => isSaidIn(word, other.words)) &&
    [...one.words].every((word) => isSaidIn(word, [...other.words, ...other.lent])) &&
    [...one.identifiers].every((name) => isNamedIn(name, other.identifiers))
  return deedsOf(claim).every(([deed, aim]) => {
    const aims = deeds.filter(([, other]) => isIn(aim, other))
    const isOther = (word: string, other: Placed) =>
      !isSaidIn(word, [...other.words, ...other.lent]) && deeds.some(([one]) => isSaidIn(word, one.words))
    return aims.length === 0 || aims.some(([other]) => ![...deed.words].some((word) => isOther(word, other)))
  })
}

/** What is done, and what for: an aim belongs to the part before it, or at the head of a sentence to the one behind. */
function deedsOf(parts: readonly Placed[]): [deed: Placed, aim: Placed][] {
  return parts.flatMap((aim, i): [Placed, Placed][] => {
    const deed = parts[i - 1] ?? parts[i + 1]
    return aim.role === 'purpose' && deed && deed.role !== 'purpose' ? [[deed, aim]] : []
  })
}

/** Where a part stands in time: what is done before or after something else is, whatever stands first. */
const early: readonly Role[] = ['after', 'if', 'until', 'reason']
const late: readonly Role[] = ['before', 'causing']
const rankOf = ({ role }: Placed) => (early.includes(role) ? 0 : late.includes(role) ? 2 : 1)
const inTime = (parts: readonly Placed[]) =>
  parts.filter(({ role }) => role !== 'purpose').sort((a, b) => a.clause - b.clause || rankOf(a) - rankOf(b))

/** "Rinse the drum, then dry it": where either says "then", the steps of the claim come as those of the source do. */
function inSequence(claimed: readonly Placed[], said: readonly Placed[]): boolean {
  if (![...claimed, ...said].some(({ next }) => next)) return true
  const steps = inTime(said)
  let last = 0
  return inTime(claimed).every((part) => {
    const places = placesOf(part, steps)
    const scores = steps.map((step) =>
      places.reduce((sum, some) => sum + (some.in.includes(step) ? 1 : some.lent.includes(step) ? 0.9 : 0), 0),
    )
    const best = Math.max(...scores)
    if (best <= 0) return true
    const isBack = !scores.some((score, at) => score === best && at >= last)
    last = scores.findIndex((score, at) => score === best && at >= last)
    return !isBack
  })
}
