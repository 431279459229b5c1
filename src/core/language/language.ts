/** What the search knows of one language: all its word lists in one object, chosen for each document and each question. */
import type { LanguageCode } from '../document'

/** How a text in this language is cut into words, numbers and units. */
export interface Notation {
  /** The one spelling of a unit; undefined if a text is none. */
  unitOf(text: string): string | undefined
  /** A number as it is written, as a plain decimal: "1,000" is "1000"; undefined if a text is none. */
  decimalOf(text: string): string | undefined
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
  sentences: SentenceForms
  smallTalk: SmallTalkForms
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
  /** Tells what to do with the answer; the question is about what comes behind. */
  instruction: RegExp
  /** "How often": the word that says of which extent is its first group, and `extentAs` remains of it. Global. */
  extent: RegExp
  extentAs: string
  /** What is asked for stands right behind the first, and right before the second. */
  interrogatives: ReadonlySet<string>
  behindHead: ReadonlySet<string>
  /** What stands before the unit that an answer is wanted in, and what never does. */
  beforeUnit: RegExp
  article: RegExp
}

/** What a sentence's form says of it: that it defines, that it forbids or bounds, that it tells of the past, that it is an example. */
export interface SentenceForms {
  defining: RegExp
  ruling: RegExp
  former: RegExp
  example: RegExp
  /** A question that asks for an example. */
  exampleAsked: RegExp
}

/** Of lower-case text with single spaces. */
export interface SmallTalkForms {
  greeting: RegExp
  command: RegExp
  /** What a follow-up has besides stop words: it points back. */
  pointers: ReadonlySet<string>
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
