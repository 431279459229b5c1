/** What the search knows of one language: all its word lists in one object, chosen for each document and each question. */
import type { LanguageCode } from '../document'

/** How a text in this language is cut into words, numbers and units. */
export interface Notation {
  /** The one spelling of a unit; undefined if a text is none. */
  unitOf(text: string): string | undefined
  /** A number as it is written, as a plain decimal: "1,000" is "1000"; undefined if a text is none. */
  decimalOf(text: string): string | undefined
  /** A text without what is written to a word or a number and is no part of it: "l'huile" is "huile", "2 900" is "2900". */
  apart?(text: string): string
}

export interface Language extends Notation {
  code: LanguageCode
  /** The stem of a lower-case word, of which accents are taken off. */
  stem(word: string): string
  /** The stems of the parts of a compound that is written as one lower-case word; none for other words. */
  partsOf(word: string): string[]
  /** Words that say nothing about a subject. */
  stopWords: ReadonlySet<string>
  /** Stems of words that shape a question more than they say what about: they count a little. */
  framingWords: ReadonlySet<string>
  /** For a stem those that may stand for it. */
  synonyms: ReadonlyMap<string, readonly string[]>
  /** For a short form ("vfd") the terms of each of its long ones. */
  longForms: ReadonlyMap<string, readonly string[][]>
  /** For the stem of a quantity's name what matches the terms that measure it. */
  measures: ReadonlyMap<string, RegExp>
  questions: QuestionForms
  places: PlaceForms
  sentences: SentenceForms
  smallTalk: SmallTalkForms
  calculations: CalculationForms
  followUps: FollowUpForms
  slips: Slips
  /** Whether a capital letter inside a sentence makes a name: not where all nouns have one. */
  nounsAreNames: boolean
  /** Endings that a misspelt word may have, and what may be left at the end of its stem. */
  endings: readonly string[]
  looseEnding: RegExp
}

/** How questions are asked. */
export interface QuestionForms {
  /** Asks for a number; what something is; whether something may be done; how it is done; for all of several things. */
  quantity: RegExp
  definition: RegExp
  leave: RegExp
  steps: RegExp
  list: RegExp
  /** How a question names a case, an aim or a thing, its last group, and what leads that in where a sentence answers: "If …, press Reset." */
  clauses: readonly ClauseForms[]
  /** Tells what to do with the answer; the question is about what comes behind. */
  instruction: RegExp
  /** "How often": the word that says of which extent is its first group, and `extentAs` remains of it. Global. */
  extent: RegExp
  extentAs: string
  /** "How big" asks for a size, "procedure to" asks how, and no document says it so: each with what it is asked as. */
  meant: readonly (readonly [asked: RegExp, as: string])[]
  /** What a whole question begins with. Others are typed in brief ("fuse blown, what to do"): each with what it is asked as. */
  opening: RegExp
  brief: readonly (readonly [asked: RegExp, as: string])[]
  /** What is asked for stands right behind the first, and right before the second. */
  interrogatives: ReadonlySet<string>
  behindHead: ReadonlySet<string>
  /** What stands before the unit that an answer is wanted in, and what never does. */
  beforeUnit: RegExp
  article: RegExp
}

export interface ClauseForms {
  asked: RegExp
  /** Global. The clause stands behind it, or is its group `named`. */
  ledInBy: RegExp
  /** Asks about what is named, and not what comes of it. */
  isThing?: true
}

/** How a question says where the answer stands: "page 12", "section 5.3", "in the pump manual"; the first group is which. */
export interface PlaceForms {
  page: RegExp
  section: RegExp
  document: RegExp
}

/** What a sentence's form says of it: that it defines, that it forbids or bounds, that it tells of the past, that it is an example. */
export interface SentenceForms {
  defining: RegExp
  ruling: RegExp
  /** Says what can, may or must be done, or what comes of it. */
  granting: RegExp
  /** Says nothing without the sentence before it. */
  leaning: RegExp
  /** A number in words. */
  numeral: RegExp
  former: RegExp
  example: RegExp
  /** A question that asks for an example. */
  exampleAsked: RegExp
}

/** Of lower-case text with single spaces. */
export interface SmallTalkForms {
  greeting: RegExp
  command: RegExp
  /** Which documents there are, and how many pages they have. */
  library: RegExp
  /** What a follow-up has besides stop words: it points back. */
  pointers: ReadonlySet<string>
}

/** How a calculation is asked for. */
export interface CalculationForms {
  /** What may stand before it and says that one is asked for, and what may stand behind it. */
  opening: RegExp
  closing: RegExp
  /** "How many psi are 12 bar": groups `unit` and `amount`. */
  howMany: RegExp
  /** What stands between an amount and the unit that it is wanted in. Global. */
  into: RegExp
  /** What says that an amount is how far two temperatures are apart. */
  difference: RegExp
  /** Words for signs, in the order in which they are looked for: each with the sign. Global. */
  operators: readonly (readonly [RegExp, string])[]
  /** The day that it is, by its name. */
  today: RegExp
  /** "What percentage of … is …": groups `part` and `whole`. */
  percentOf: readonly RegExp[]
  /** "Days between … and …": groups `from` and `to`. */
  daysBetween: RegExp
  /** "90 days after …": groups `count` and `date`, `weeks`, `months` or `years` where it counts these, and `before` where it goes back. */
  dayAfter: RegExp
  /** Short names of units (`calculate/units.ts`) by the names that only this language has, in lower case without dashes and dots. */
  units: ReadonlyMap<string, string>
  /** What stands between two units of which one is divided by the other, and what before a unit makes an area or a volume of it. */
  per: RegExp
  powers: readonly { form: RegExp; exponent: number }[]
}

/** How a question leans on the one before it. Sets are of lower-case words. */
export interface FollowUpForms {
  /** What may begin one that names another thing; may be nothing. */
  lead: RegExp
  /** One that is a question word, or asks on about all of it ("is it dangerous?"), which is its first group; and the word that joins it to the question before. */
  alone: RegExp
  and: string
  /** A condition that says for what the question before is asked again: "if it is greased", "when it is cold". */
  condition: RegExp
  /** With one of these it is a whole question: verbs, question words, pronouns. */
  whole: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  /** Those of them that may stand for another before a thing. */
  general: ReadonlySet<string>
  articles: ReadonlySet<string>
  /** "The 15 kW one", "the other". */
  placeholders: ReadonlySet<string>
  others: ReadonlySet<string>
  /** Beginnings of words of which each is the other's opposite. */
  opposites: readonly string[]
  /** What stands for one thing or for several, and where it stands for nothing. */
  pronouns: { one: ReadonlySet<string>; several: ReadonlySet<string> }
  expletive: RegExp
  /** Behind a quantity it is one as well: "power consumption". */
  amount: RegExp
  /** What a word for several things ends with. */
  plural: RegExp
  /** What stands behind a thing and is no part of its name: "the oil changed". */
  verb: RegExp
  /** Whether the name of a thing ends with its words in capitals; and whether it begins with its noun: "pression maximale". */
  nounsAreCapital: boolean
  nounsLead: boolean
  /** Prepositions and articles that are written as one, each with the two: "du" is "de le". */
  contracted: readonly (readonly [one: string, two: string])[]
  /** Asks for what was found in another unit: group `unit`. */
  wantedUnit: RegExp
}

/** Slips of the finger in words that name no subject. */
export interface Slips {
  /** What may lack a letter at the start of a question. */
  interrogatives: readonly string[]
  /** A swap of two letters makes a stop word of these too, but they are words themselves. */
  ownWords: ReadonlySet<string>
  /** Of three letters only these: the others may be somebody's abbreviation ("egt", "lte"). */
  short: ReadonlyMap<string, string>
}
