/** A proposition: what a sentence says, or when, before what or unless what it holds. */
import type { Quantity } from './bounds'
import type { Deed, Suffered } from './deeds'
import { language } from './forms'
import type { Modality } from '../language/claims'

/**
 * How a proposition stands to the main one of its clause. `if` also stands for when, while, where; `causing` is an
 * effect, `reason` a cause; `reason` and `purpose` restrict nothing.
 */
export type Role =
  'main' | 'if' | 'unless' | 'without' | 'before' | 'after' | 'until' | 'causing' | 'reason' | 'purpose'

/** What a proposition says between two conjunctions or marks. */
export interface PropositionPart {
  /** `purpose` also for "to clean the filter" behind what is done. */
  role: Role
  words: Set<string>
  quantities: Quantity[]
  identifiers: Set<string>
  /** As those of a proposition. */
  pairs: Set<string>
  /** Words of other parts that it goes on with: the subject, or what "it" stands for. */
  lent: Set<string>
  deed: Deed | undefined
  /** What is said to be done to something, by nobody who is named. */
  suffered: Suffered | undefined
  /** What it does to something, whoever does it. */
  objects: Suffered[]
}

export function blankPart(role: Role): PropositionPart {
  return {
    role,
    words: new Set(),
    quantities: [],
    identifiers: new Set(),
    pairs: new Set(),
    lent: new Set(),
    deed: undefined,
    suffered: undefined,
    objects: [],
  }
}

export interface Proposition {
  role: Role
  /** In order; none in a row of a table. */
  parts: PropositionPart[]
  /** "Only", before it or before its conjunction. */
  only: boolean
  negated: boolean
  /** "max" and "min" where it says maximum or minimum. */
  extremes: Set<string>
  /** It says that something is needed. */
  isNeed: boolean
  modality: Modality | undefined
  /** "It may leak", but not "it may be opened": it happens now and then. */
  isChance: boolean
  /** "Opening it (causes a leak)" says what that does, not that it is done. */
  isCause: boolean
  /** "Always". */
  isAlways: boolean
  /** "Usually", "often", "sometimes". */
  isOften: boolean
  /** Stems of the words that carry meaning. */
  words: Set<string>
  /** Of those, the ones in capitals: the names of keys, lamps and settings. */
  names: Set<string>
  /** Words before the verb, where there is one. */
  subject: string[]
  /** It speaks of all such things, "damaged cables", and not of some that are known, "the damaged cables". */
  isGeneric: boolean
  /** Words of the subject behind a preposition: "(the bolts) of the upper flange". */
  ofWhat: string[]
  /** Words that stand in brackets, and need not be said again. */
  aside: Set<string>
  quantities: Quantity[]
  /** Units that stand with no number. */
  units: Set<string>
  identifiers: Set<string>
  /** Words of which one stands before the other, "suction valve", or moves to it, "acid to water", with a space between. */
  pairs: Set<string>
  /** Of those, the ones of which the first moves to the second. */
  moves: Set<string>
  /** "To", "from", "with", "without" and the word that each leads in, with a space between. */
  ways: Set<string>
  /** "And" or "or" and the two words or names that it joins, with spaces between. */
  joins: Set<string>
  /** Of each word and name, also of small ones, the word before it and the two behind it, wherever it stands. */
  places: Map<string, Set<string>>
  /** Words that say of how many it holds (all, both, any), each with the stem of the word behind it, or ''. */
  quantifiers: [quantifier: string, noun: string][]
  /** Which clause of the sentence it belongs to, from 0. */
  clause: number
  /** It goes on with the subject of the clause before it: "and holds 5 l". */
  elliptic: boolean
  /** "Then" leads it in: it comes after all that stands before it. */
  next: boolean
  /** It is the time within which something holds: "while", "during". */
  isWhile: boolean
  /** An "or" stands in it: each of what it names is enough. */
  isOneOf: boolean
  /** "Whichever comes first": none of its figures is enough without the others. */
  isWhichever: boolean
  /** "Because": it is said as a fact. */
  isFact: boolean
  /** An "or" stands before it. */
  isAlternative: boolean
  /** The last clause that it belongs to: a condition that leads holds for all that follows. */
  scope: number
}

/** A proposition of `role` that says nothing yet. */
export function blank(role: Role, clause: number): Proposition {
  return {
    role,
    parts: [],
    only: false,
    negated: false,
    extremes: new Set(),
    isNeed: false,
    modality: undefined,
    isChance: false,
    isCause: false,
    isAlways: false,
    isOften: false,
    words: new Set(),
    names: new Set(),
    subject: [],
    isGeneric: false,
    ofWhat: [],
    aside: new Set(),
    quantities: [],
    units: new Set(),
    identifiers: new Set(),
    pairs: new Set(),
    moves: new Set(),
    ways: new Set(),
    joins: new Set(),
    places: new Map(),
    quantifiers: [],
    clause,
    elliptic: false,
    next: false,
    isWhile: false,
    isOneOf: false,
    isWhichever: false,
    isFact: false,
    isAlternative: false,
    scope: clause,
  }
}

export const hasContent = ({ words, quantities, identifiers }: Proposition) =>
  words.size + quantities.length + identifiers.size > 0

/** All words of some propositions, in order. */
export const wordsOf = (propositions: readonly Proposition[]) => propositions.flatMap(({ words }) => [...words])

/** "Where necessary", "if fitted" ask for nothing that could be checked. */
const formalities = new Set(
  'necessary required needed possible applicable appropriate fitted installed present'.split(' ').map(language.stem),
)

/** Whether a condition is nothing but such a word. */
export const isFormality = ({ role, words, quantities, identifiers }: Proposition) =>
  role === 'if' &&
  words.size === 1 &&
  quantities.length + identifiers.size === 0 &&
  [...words].every((word) => formalities.has(word))
