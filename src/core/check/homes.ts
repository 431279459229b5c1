/** Where a sentence of a passage says what each proposition of a claim says. */
import type { Quantity } from './bounds'
import { isComplement, isContrary, isNamedIn, isSaidIn, letterOf, means } from './concepts'
import { forms, language } from './forms'
import { sameDimension, sameQuantity } from './measures'
import { hasContent, wordsOf, type Proposition } from './proposition'

const { epithets, figures, framing, generic, ordinals, qualities } = forms.words

/** A sentence of a passage, and what the text around it lends to it. */
export interface SourceSentence {
  propositions: Proposition[]
  /** Words of the heading, of what the sentences before it are about, and of what the passage speaks of again and again. */
  context: ReadonlySet<string>
  /** Identifiers of the sentence before it, for "it" and "the pump". */
  contextIdentifiers: ReadonlySet<string>
  /** Units of the heads above it, for its bare numbers; with '', a bare number of the claim may be one with any unit. */
  looseUnits: ReadonlySet<string>
  /** Of a row, the words of the other rows: it says only values, and a claim may name what it is about, but nothing of another row. */
  others?: ReadonlySet<string>
  /** Of a row, words of its heads that a claim need not say. */
  heads?: ReadonlySet<string>
}

export interface ClaimHome {
  claim: Proposition
  /** The proposition of the source that most of it stands in; undefined where the context alone has it. */
  at: Proposition | undefined
  /** All propositions of the source that have something of it. */
  all: Set<Proposition>
  /** Of those, the ones that alone have something of it. */
  own: Set<Proposition>
  /** How much of it is said by the complement: "below" for "above". */
  flips: number
}

/** What a word, a number or an identifier of the claim is found in; nothing where the context lends it. */
interface Match {
  in: Proposition[]
  flips: boolean
}

/** The homes of all propositions of a claim; undefined where the source lacks something of it, or has it of something else. */
export function homesOf(claim: readonly Proposition[], source: SourceSentence): ClaimHome[] | undefined {
  if (isSwapped(claim, source.propositions)) return undefined
  const claimed = new Set(claim.flatMap(({ words }) => [...words]))
  const matches = claim.map((one) => matchesOf(one, source, claimed))
  if (matches.some((one) => one === undefined)) return undefined
  const lent = matches.flatMap((some) => some!.filter((match) => match.in.length === 0))
  if (2 * lent.length > matches.flat().length) return undefined
  const homes = claim.map((one, i) => {
    const clause = bestClause(claim, matches as Match[][], source.propositions, one.clause)
    return homeOf(one, matches[i]!, clause)
  })
  if (homes.some((home) => isOther(home, source, claimed))) return undefined
  // "This is not useful": "useful" says nothing that is compared, "not" does.
  const clauses = new Set(homes.flatMap(({ at }) => (at ? [at.clause] : [])))
  const deniesAll = (some: readonly Proposition[]) =>
    some.some((one) => (one.role === 'main' || one.role === 'if') && one.negated && !hasContent(one))
  if (deniesAll(claim) !== deniesAll(source.propositions.filter(({ clause }) => clauses.has(clause)))) return undefined
  // What only stands around it is what it is about: no second thing that it says.
  if (
    homes.some(
      ({ claim, at }) =>
        claim.role === 'main' && !at && ![...claim.words].every((word) => framing.has(word) || generic.has(word)),
    )
  )
    return undefined
  if (lent.length > 0 && claim.some((one) => isBeside(one, source, claimed))) return undefined
  if (lent.length > 0 && !homes.every((home) => saysAll(home, claim, source))) return undefined
  const telling = homes.filter(
    ({ claim, at }) =>
      at !== undefined ||
      !['main', 'if', 'purpose'].includes(claim.role) ||
      ![...claim.words].every((word) => framing.has(word)),
  )
  return telling.every((home) => isOfOneClause(home, claim, source.propositions)) ? apart(telling) : undefined
}

/** "Output low" where the source has "output high", and "low" of something else; "water to acid" where it has "acid to water". */
function isSwapped(claim: readonly Proposition[], source: readonly Proposition[]): boolean {
  const moves = new Set(source.flatMap(({ moves }) => [...moves]))
  if (claim.some((one) => [...one.moves].some((move) => moves.has(move.split(' ').reverse().join(' '))))) return true
  const said = source.flatMap(({ pairs }) => [...pairs].map((pair) => pair.split(' ') as [string, string]))
  return claim.some(({ pairs }) =>
    [...pairs].some((pair) => {
      const [a, b] = pair.split(' ') as [string, string]
      if (said.some(([x, y]) => means(x, a) && means(y, b))) return false
      return said.some(
        ([x, y]) =>
          (means(x, a) && isContrary(y, b) && !isComplement(y, b)) ||
          (means(y, b) && isContrary(x, a) && !isComplement(x, a)),
      )
    }),
  )
}

function matchesOf(claim: Proposition, source: SourceSentence, claimed: ReadonlySet<string>): Match[] | undefined {
  const matches: Match[] = []
  let unsaid = 0
  for (const quantity of claim.quantities) {
    const match = quantityIn(quantity, claim, source)
    if (!match) return undefined
    matches.push(match)
  }
  for (const unit of claim.units) if (!hasUnit(unit, source)) return undefined
  for (const identifier of claim.identifiers) {
    const found = source.propositions.filter(({ identifiers }) => isNamedIn(identifier, identifiers))
    if (found.length > 0) matches.push({ in: found, flips: false })
    else if (isLent(identifier, source)) matches.push({ in: [], flips: false })
    else return undefined
  }
  for (const word of claim.words) {
    const match = wordIn(word, source.propositions, claimed)
    // "Is increased" is not said by the "higher" of what "is reduced at a higher pressure".
    if (match && (match.flips || !isDenied(word, match.in))) matches.push(match)
    else if (isMeasured(word, claim)) continue
    else if (isTurned(word, source, claimed)) return undefined
    else if (framing.has(word) && !claim.names.has(word) && !(epithets.has(word) && isSubstitute(word, claim, source)))
      continue
    else if (isSubstitute(word, claim, source)) return undefined
    else if (source.others && !source.others.has(word) && !isModifier(word, claim, source)) unsaid++
    else if (generic.has(word) || isContext(word, source)) matches.push({ in: [], flips: false })
    else return undefined
  }
  if (unsaid > 1 || (unsaid === 1 && matches.length < 3)) return undefined
  return matches
}

/** "The fan and the pump are oiled" of a pump, with the fan from the sentence before: a part of which the source says nothing. */
function isBeside(
  { role, parts }: Proposition,
  { propositions }: SourceSentence,
  claimed: ReadonlySet<string>,
): boolean {
  return (
    role === 'main' &&
    parts.some(
      ({ words, quantities, identifiers }) =>
        quantities.length + identifiers.size === 0 &&
        words.size > 0 &&
        [...words].every((word) => !framing.has(word) && !generic.has(word) && !wordIn(word, propositions, claimed)),
    )
  )
}

/** Whether the source says the opposite of a word that it lacks. */
function isTurned(word: string, { propositions }: SourceSentence, claimed: ReadonlySet<string>): boolean {
  return propositions.some(({ words }) =>
    [...words].some((other) => isContrary(word, other) && ![...claimed].some((one) => means(one, other))),
  )
}

/** Whether a word stands there only by another one for it, beside its opposite. */
function isDenied(word: string, places: readonly Proposition[]): boolean {
  if (places.some(({ words }) => words.has(word))) return false
  return places.some(({ parts }) =>
    parts.some(({ words }) => [isContrary, means].every((stands) => [...words].some((other) => stands(word, other)))),
  )
}

/** Whether a word says which of the things it is that a row has under its heads: "operating pressure". */
function isModifier(word: string, { pairs }: Proposition, { propositions }: SourceSentence): boolean {
  const heads = propositions.flatMap(({ words }) => [...words])
  return [...pairs].some(
    (pair) => pair.startsWith(`${word} `) && heads.some((head) => means(head, pair.slice(word.length + 1))),
  )
}

/** The same value with the same bound, or with the opposite one. */
function quantityIn(
  quantity: Quantity,
  claim: Proposition,
  { propositions, looseUnits }: SourceSentence,
): Match | undefined {
  // "Bit 1 is set to 7" of "set bit 7 to 1".
  const { label } = quantity
  const isLabel = (other: Quantity) => label !== undefined && other.label !== undefined && means(label, other.label)
  const labelled = propositions.some(({ quantities }) => quantities.some(isLabel))
  const holding = propositions.flatMap((proposition) =>
    proposition.quantities
      .filter((other) => !labelled || isLabel(other))
      .filter(
        (other) =>
          (isSame(quantity, other, looseUnits) || isNamed(quantity, other, claim)) &&
          (other.per === quantity.per || looseUnits.has('')),
      )
      .filter(
        (other) =>
          (!other.relative || compares(quantity, claim)) && (!quantity.relative || compares(other, proposition)),
      )
      .map(({ bound, other }) => ({ proposition, bound, isRange: other !== undefined })),
  )
  const same = holding.filter(({ bound }) => bound === quantity.bound)
  const turned = holding.filter(({ bound }) => bound !== 0 && bound === -quantity.bound)
  // Who waits ten minutes has waited at least ten.
  const enough = holding.filter(
    ({ bound, isRange }) => quantity.bound === 0 && bound === 1 && !isRange && sameDimension(quantity.unit, 's'),
  )
  if (same.length === 0 && enough.length > 0) return { in: enough.map(({ proposition }) => proposition), flips: false }
  const found = same.length > 0 ? same : turned
  return found.length > 0 ? { in: found.map(({ proposition }) => proposition), flips: same.length === 0 } : undefined
}

/** "Given in VA": the source has the unit, with a number or without. */
function hasUnit(unit: string, { propositions, looseUnits }: SourceSentence): boolean {
  return (
    looseUnits.has(unit) ||
    propositions.some(
      ({ units, quantities, words }) =>
        units.has(unit) ||
        quantities.some((one) => one.unit === unit) ||
        // "The rated rpm" of "the rated speed".
        [...words].some((word) => means(word, language.stem(unit))),
    )
  )
}

/** Whether a figure is counted from something else. */
function compares({ relative }: Quantity, { words }: Proposition): boolean {
  return relative || words.has(language.stem('above')) || words.has(language.stem('below'))
}

function isSame(claimed: Quantity, said: Quantity, looseUnits: ReadonlySet<string>): boolean {
  const isBare = looseUnits.has(claimed.unit) && (said.unit === '' || claimed.unit === '')
  return sameQuantity(claimed, isBare ? { ...said, unit: claimed.unit } : said)
}

/** "A baud rate of 300" of "300 baud". */
function isNamed(claimed: Quantity, said: Quantity, { words }: Proposition): boolean {
  return (
    claimed.unit === '' &&
    said.unit.length > 2 &&
    words.has(language.stem(said.unit)) &&
    sameQuantity({ ...claimed, unit: said.unit }, said)
  )
}

/** "Connect" is not said by the cable of "disconnect the cable", though "cable" can be a verb: the claim has a cable itself. */
function wordIn(word: string, source: readonly Proposition[], claimed: ReadonlySet<string>): Match | undefined {
  const same = source.filter(({ words }) => words.has(word))
  if (same.length > 0) return { in: same, flips: false }
  const turned = source.filter(({ words }) => [...words].some((other) => isComplement(word, other)))
  const isClaimed = (other: string) => [...claimed].some((one) => one !== word && means(one, other))
  const alike = source.filter(({ words }) =>
    [...words].some((other) => means(word, other) && (turned.length === 0 || !isClaimed(other))),
  )
  if (alike.length > 0) return { in: alike, flips: false }
  return turned.length > 0 ? { in: turned, flips: true } : undefined
}

const shapeOf = (identifier: string) =>
  letterOf(identifier)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d[\d.]*/g, '1')

/** The sentence before names it, and this one names nothing else of its kind. */
function isLent(identifier: string, { propositions, contextIdentifiers }: SourceSentence): boolean {
  const others = propositions.flatMap(({ identifiers }) => [...identifiers])
  return contextIdentifiers.has(identifier) && others.every((other) => shapeOf(other) !== shapeOf(identifier))
}

const tolerance = language.stem('tolerance')

/** "Temperature" of "90 °C". */
function isMeasured(word: string, { quantities }: Proposition): boolean {
  if (figures.has(word) && quantities.length > 0) return true
  if (word === tolerance && quantities.some(({ value }) => value.startsWith('±'))) return true
  if (qualities.has(word)) return false
  const pattern = language.measures.get(word)
  return pattern !== undefined && quantities.some(({ unit }) => pattern.test(`1${unit.toLowerCase()}`))
}

/** The context lends a word, but no ordinal. */
function isContext(word: string, { context }: SourceSentence): boolean {
  return !ordinals.has(word) && [...context].some((other) => means(word, other))
}

/** "Discharge valve" where this sentence speaks of the suction valve. */
function isSubstitute(word: string, { pairs, words }: Proposition, { propositions }: SourceSentence): boolean {
  const heads = [...pairs].filter((pair) => pair.startsWith(`${word} `)).map((pair) => pair.slice(word.length + 1))
  const said = propositions.flatMap((one) => [...one.pairs])
  return heads.some((head) =>
    said.some((pair) => pair.endsWith(` ${head}`) && !words.has(pair.slice(0, -head.length - 1))),
  )
}

/**
 * Whether the claim says it of something else: its subject is lent by the text around where the sentence has one of its
 * own, or it names another kind of it.
 */
function isOther({ claim, at }: ClaimHome, source: SourceSentence, claimed: ReadonlySet<string>): boolean {
  if (!at || at.subject.length === 0 || claim.subject.length === 0) return false
  const isLentTo = claim.subject.some((word) => !framing.has(word) && !wordIn(word, source.propositions, claimed))
  if (isLentTo && at.subject.some((word) => !isSaidIn(word, claimed))) return true
  // "The shims are 5 mm" of a gap that "is adjusted to 5 mm by adding shims".
  const isFigure = claim.quantities.length > 0 && [...claim.words].every((word) => claim.subject.includes(word))
  if (isFigure && !claim.subject.some((word) => isSaidIn(word, at.subject))) return true
  return isOtherKind(claim, at)
}

/** "The gate valve" where the subject is the check valve, though a gate valve stands elsewhere in the sentence. */
function isOtherKind(claim: Proposition, at: Proposition): boolean {
  const kinds = (one: Proposition) =>
    [...one.pairs]
      .map((pair) => pair.split(' ') as [string, string])
      .filter((pair) => pair.every((word) => one.subject.includes(word)))
  const said = kinds(at)
  return kinds(claim).some(
    ([kind, head]) => !isSaidIn(kind, at.subject) && said.some(([other, of]) => of === head && !claim.words.has(other)),
  )
}

/** The clause of the source that has most of a clause of the claim; of two, the one that comes first. */
function bestClause(
  claim: readonly Proposition[],
  matches: Match[][],
  source: readonly Proposition[],
  clause: number,
): number {
  const clauses = [...new Set(source.map((one) => one.clause))]
  const pairs = claim.filter((one) => one.clause === clause).flatMap((one) => [...one.pairs])
  const scores = clauses.map((n) => {
    const own = source.filter((one) => one.clause <= n && n <= one.scope)
    const shared = matches.flatMap((some, i) => (claim[i]!.clause === clause ? some : []))
    const hits = shared.map((match) => {
      if (match.in.some((one) => own.includes(one))) return 1
      return match.in.some((one) => one.clause < n) ? 0.6 : 0
    })
    const paired = pairs.filter((pair) => own.some((one) => one.pairs.has(pair))).length
    return hits.reduce<number>((sum, one) => sum + one, 0) + paired / 2
  })
  return clauses[scores.indexOf(Math.max(...scores))] ?? 0
}

function homeOf(claim: Proposition, matches: readonly Match[], clause: number): ClaimHome {
  const hits = new Map<Proposition, number>()
  for (const match of matches) {
    const own = match.in.filter((one) => one.clause <= clause && clause <= one.scope)
    const found = own.length > 0 ? own : match.in.slice(-1)
    for (const one of found) hits.set(one, (hits.get(one) ?? 0) + (own.length > 0 ? 1 : 0.3) / found.length)
  }
  const weight = (one: Proposition, hit: number) => hit + (one.role === claim.role ? 0.5 : 0)
  const [at] = [...hits].sort(([a, x], [b, y]) => weight(b, y) - weight(a, x))[0] ?? []
  const own = new Set(matches.flatMap((match) => (match.in.length === 1 ? match.in : [])))
  return { claim, at, all: new Set(hits.keys()), own, flips: matches.filter(({ flips }) => flips).length }
}

/** What a later clause of the source says belongs to all that this clause says, not to a verb, a figure or an item of an earlier one. */
function isOfOneClause(
  { claim, all, at }: ClaimHome,
  whole: readonly Proposition[],
  source: readonly Proposition[],
): boolean {
  const clauses = [...all].filter(({ scope, clause }) => scope === clause).map(({ clause }) => clause)
  if (!at || clauses.every((clause) => clause === clauses[0])) return true
  const last = Math.max(...clauses)
  const words = whole.flatMap((one) => [...one.words])
  const own = source.filter(({ clause, role }) => clause === last && role === 'main')
  return own.every(
    (main) =>
      [...main.words].every((word) => isSaidIn(word, words)) &&
      claim.quantities.every(
        (one) =>
          main.quantities.some((other) => sameQuantity(one, other)) ||
          !main.quantities.some((other) => sameDimension(one.unit, other.unit)),
      ) &&
      [...claim.identifiers].every(
        (one) =>
          isNamedIn(one, main.identifiers) || ![...main.identifiers].some((other) => shapeOf(other) === shapeOf(one)),
      ),
  )
}

/**
 * What is lent to a sentence does not stand for what the sentence itself names: neither in what the claim is from, nor in who does that.
 */
function saysAll({ claim, at }: ClaimHome, whole: readonly Proposition[], source: SourceSentence): boolean {
  if (!at) return true
  const words = whole.flatMap((one) => [...one.words])
  const names = new Set(whole.flatMap(({ identifiers }) => [...identifiers]))
  // "This control allows you to stop the fan".
  // "Check the play of the shaft. It should be adjusted by adding shims": what is lent to the subject stands for no part of the rest.
  const isOfSubject = (word: string) =>
    claim.subject.includes(word) || wordIn(word, source.propositions, new Set(words))
  const isSame = at.subject.length > 0 && at.subject.every((word) => isSaidIn(word, claim.subject))
  const needed = isSame && words.every(isOfSubject) ? at.subject : at.words
  const isAim = claim.role === 'main' && at.role === 'purpose'
  const mains = source.propositions.filter(({ role, clause }) => isAim && role === 'main' && clause === at.clause)
  return (
    [...needed, ...wordsOf(mains)].every((word) => source.heads?.has(word) || isSaidIn(word, words)) &&
    [at, ...mains].every(({ identifiers }) => [...identifiers].every((name) => isNamedIn(name, names)))
  )
}

/** Two propositions of a claim that are said by two of the source, though one of them is the nearest to both. */
function apart(homes: ClaimHome[]): ClaimHome[] {
  const taken = new Set(homes.filter(({ claim }) => claim.role !== 'main').map(({ at }) => at))
  return homes.map((home) => {
    if (home.claim.role !== 'main' || !taken.has(home.at)) return home
    const next = [...home.all].find((one) => !taken.has(one))
    return next ? { ...home, at: next } : home
  })
}
