/**
 * What the check of a claim knows of one language: all its word lists in one object, apart from `Language`, as it is needed
 * only where a model has answered. How a sentence is built is not in it: `check/parser.ts` reads that of English. Sets and keys
 * are of lower-case words unless they are said to be of stems.
 */
export type Modality = 'must' | 'should' | 'may' | 'neednot'

export interface ClaimForms {
  /**
   * A text with each turn of phrase in one spelling: "must not exceed" is `atmost`, "prior to" `before`, "is prohibited" `mustnot`.
   * The words that they become, and those that bound a number (`check/bounds.ts`), are the check's own, whatever the language.
   */
  reworded(text: string): string
  /** A claim without what is put around it: "according to the manual", "in short". */
  unframed(claim: string): string
  /** The decimal of a number in words; undefined for any other word. And a text with its hundreds in words as decimals. */
  numeralOf(word: string): string | undefined
  withHundreds(text: string): string
  /** For an irregular form the word that it is one of. */
  irregular: Readonly<Record<string, string>>
  meanings: Meanings
  /** A sentence that has somebody say or suppose something: that does not say it. */
  dictating: RegExp
  words: ClaimWords
}

/** Which words stand for each other. */
export interface Meanings {
  /** Words that stand for each other, with a space between them. */
  same: readonly string[]
  /** The two states of one thing, with "/" between them: "not open" is "closed". */
  complements: readonly string[]
  /** Opposites that exclude each other, with "/" between them. */
  contraries: readonly string[]
  /** What makes a complement of a word it stands before: "un". */
  reversing: RegExp
  /** Endings that make another part of speech of a stem, and ends of stems that change with it. */
  derived: RegExp
  changed: readonly (readonly [string, string])[]
  /** Endings that leave the base of a word: "slowly" is "slow". */
  adverbial: RegExp
}

/** Words that shape a sentence, or say nothing by themselves. */
export interface ClaimWords {
  negations: ReadonlySet<string>
  modalities: Readonly<Record<string, Modality>>
  quantifiers: Readonly<Record<string, string>>
  /** Stems of verbs and adverbs that are put around what is meant. */
  light: ReadonlySet<string>
  /** Words that search passes over and that tell one instruction from another. */
  telling: ReadonlySet<string>
  /** Stems of names for whatever a passage is about. */
  generic: ReadonlySet<string>
  /** Stems of words that frame what a claim says; and of those among them that may also say which of several things it is. */
  framing: ReadonlySet<string>
  epithets: ReadonlySet<string>
  /** Stems of what any figure is one of, and of words by which a figure is asked for, but that say more than that it is one. */
  figures: ReadonlySet<string>
  qualities: ReadonlySet<string>
  /** Stems. What they say of one sentence they do not say of the next. */
  ordinals: ReadonlySet<string>
  /** Stems: "permits closing the line"; "burns are avoided by gloves". */
  enabling: ReadonlySet<string>
  aims: ReadonlySet<string>
  /** Adverbs and adjectives without which it would be said of what is so now, exactly and always. */
  hedges: ReadonlySet<string>
}
