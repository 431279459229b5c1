/** Query analysis, what a question asks for: its terms without the words that say nothing about the subject. */
import type { LanguageCode } from '../document'
import type { ClauseForms, Language } from '../language/language'
import { isAbbreviation } from '../language/abbreviations'
import { keyOfRow } from '../language/clause-leads'
import { functionWordsOf, isUnspacedFunctionWord } from '../language/function-words'
import { languageOfQuestion } from '../language/question-language'
import { listsOf } from '../language/languages'
import { lexemesOf, type Lexeme } from '../language/lexemes'
import { measureIn, plain } from '../language/lists'
import { compoundsOf, identifierTerm, ownTerms, termsOf } from '../language/terms'

/**
 * One thing that the question names. A passage has it if it has `whole` or one of `compounds`, or, unless `strict`, as
 * far as it has the `parts`: "low-pressure" is there where "low" and "pressure" are, but "P-101B" is nowhere if only
 * "101B" is.
 */
export interface Asked {
  /** As the question has it. */
  raw: string
  whole: string
  parts: string[]
  /** Compounds of the question that have it in them: "50" of "DN 50" is there where "dn50" is. */
  compounds: string[]
  /** A number or an identifier with a digit: names one thing, is not misspelt by a letter. */
  strict: boolean
  /** A name made of words: "read.table", "relief_valve.open". Its words name it only together. */
  code: boolean
  /** A word that shapes the question more than it says what about: "required", "stands for". */
  framing: boolean
  /** A word with a capital letter inside the question (which says nothing in German), or one in capitals. */
  name: boolean
  /** What is asked for: the "price" in "what is the price of a seal". */
  head: boolean
  /** Whether it can be a misspelt word: neither short, nor in capitals, nor mixed with digits. */
  spellable: boolean
  /** Terms that people use for the same. */
  synonyms: string[]
  /** The terms of what it is short for. */
  longForms: string[][]
  /** A number and its unit are each a thing asked, with the amount that both are. */
  amount: AskedAmount | undefined
}

/** A value in a unit; `isUnit` tells the word for the unit from the number before it. */
export interface AskedAmount {
  value: number
  unit: string
  isUnit: boolean
}

/** The case, the aim or the thing that a question names: "if the display is dark", "to replace the fuse", "what is a fuse". */
export interface AskedClause extends Pick<ClauseForms, 'ledInBy' | 'isThing'> {
  terms: ReadonlySet<string>
  /** All of its words, those that say nothing about a subject among them: "not", "both" and "off" do here. */
  words: ReadonlySet<string>
}

export interface Question {
  /** In the question's order, each once. */
  asked: Asked[]
  /** Whether a number is asked for. */
  quantity: boolean
  /** Whether it asks what something is. */
  definition: boolean
  /** Whether it asks if something may be done: what forbids or bounds it is the answer. */
  leave: boolean
  /** Whether it asks how something is done, step by step. */
  steps: boolean
  /** Whether it asks for all of several things: the whole table or list is the answer. */
  list: boolean
  /** Undefined where it names none. */
  clause: AskedClause | undefined
  /** Matches the terms that measure what is asked for: "how long" is answered by "48 hours". */
  measures: RegExp[]
  /** Undefined where its words do not tell. */
  language: LanguageCode | undefined
  /** The lists of that language, or else of the one that is most likely. */
  lists: Language
}

/**
 * What a thing asked weighs beside a plain word of the same rarity. One table for the lookup and for the evidence: with one of
 * its own for the lookup (1.6, 1.2, .3) none of 382 questions went otherwise. With all 1 in the lookup 2 answers fewer are
 * marked, 2 fewer stand on a card, and one more is refused.
 */
const kindWeight = { strict: 1.5, name: 1.2, framing: 0.25 }

/** What kind of thing is asked decides how much it weighs, where passages are looked up and where they are judged. */
export function kindWeightOf({ strict, name, framing }: Asked): number {
  return framing ? kindWeight.framing : strict ? kindWeight.strict : name ? kindWeight.name : 1
}

/** Takes a question apart. A question of stop words alone keeps them. `likely` is taken where its words tell no language. */
export function questionOf(typed: string, likely?: LanguageCode): Question {
  const language = languageOfQuestion(typed)
  const lists = listsOf(language ?? likely)
  const { questions, measures: measuresOf, stem } = lists
  const isBrief = !questions.opening.test(typed)
  const forms = isBrief ? [...questions.brief, ...questions.meant] : questions.meant
  const text = forms.reduce((said, [asked, as]) => said.replace(asked, as), typed)
  const extents = [...text.matchAll(questions.extent)].map(([, word = '']) => stem(plain(word.toLowerCase())))
  const lexemes = lexemesOf(text.replace(questions.extent, questions.extentAs), lists)
  const foreign = language === undefined || language === 'en' ? undefined : functionWordsOf(language)
  const telling = lexemes.map((lexeme) => !isStopWord(lexeme, lists) && !foreign?.has(lexeme.raw.toLowerCase()))
  const kept = telling.some(Boolean) ? telling : lexemes.map(() => true)
  const at = headOf(lexemes, kept, lists)
  const told = lexemesOf(questions.instruction.exec(text)?.[0] ?? '', lists).length
  const { story, asks } = storyOf(text, lists)
  const units: string[] = []
  const all = lexemes.map((lexeme, i) => {
    const compounds = kept[i - 1] ? compoundsOf(kept[i - 2] ? lexemes[i - 2] : undefined, lexemes[i - 1], lexeme) : []
    // "PI30 MAX" is there where "PI30MAX" is: the name of one of two siblings.
    const model = kept[i - 1] && lexemes[i - 1]
    if (model && model.kind === 'identifier' && lexeme.kind === 'word' && lexeme.gap === 'space')
      compounds.push(identifierTerm(`${model.raw}${lexeme.raw}`))
    const [whole = '', ...parts] = ownTerms(lexeme, lists)
    const unit = unitAsked(lexemes, i, lists)
    if (unit !== undefined) units.push(unit)
    const isTold = i < told || (i < story && lexeme.kind === 'word' && !/^\p{Lu}/u.test(lexeme.raw))
    const framing = unit !== undefined || isTold || (lexeme.kind === 'word' && lists.framingWords.has(whole))
    const shouted = isShouted(lexeme.raw)
    const name = lexeme.kind === 'word' && (shouted || (i > 0 && lists.nounsAreNames && /^\p{Lu}/u.test(lexeme.raw)))
    const strict = /\d/.test(whole) && !isValue(lexemes, i)
    const code = !strict && parts.length > 0 && isCode(lexeme.raw, lists)
    const synonyms = unit === undefined ? [...(lists.synonyms.get(whole) ?? [])] : [unit]
    const spellable = lexeme.kind === 'word' && lexeme.raw.length > 4 && !shouted && synonyms.length === 0
    const head = i === at
    const longForms = [...(lists.longForms.get(whole) ?? [])]
    return {
      ...{ raw: lexeme.raw, whole, parts, compounds, strict, code, framing },
      ...{ name, head, spellable, synonyms, longForms, amount: amountOf(lexemes, i) },
    }
  })
  for (const [i, { compounds }] of all.entries()) {
    for (const [n, compound] of compounds.entries()) {
      for (let j = i - 1 - n; j < i; j++) all[j]?.compounds.push(compound)
    }
  }
  const asked = new Map<string, Asked>()
  for (const [i, one] of all.entries()) if (kept[i] && !asked.has(one.whole)) asked.set(one.whole, one)
  const clause = clauseOf(asks, isBrief ? [...questions.clauses, inBrief] : questions.clauses, lists)
  const named = [...extents, ...asked.keys()]
    // "If the temperature is too high" asks for no temperature.
    .filter((term) => !clause || clause.isThing || !clause.terms.has(term))
    .map((term) => measuresOf.get(term))
    .filter((measure) => measure !== undefined)
  const measures = units.length > 0 ? [measureIn(units)] : named
  return {
    asked: [...asked.values()],
    quantity: measures.length > 0 || questions.quantity.test(text),
    definition: questions.definition.test(asks) && asked.size <= 4,
    leave: questions.leave.test(asks),
    steps: questions.steps.test(asks),
    list: questions.list.test(asks),
    clause,
    measures,
    language,
    lists,
  }
}

/**
 * What is typed in brief names the key of a row ("E12 remedy"): of 436 open questions two more have the right page first, of 480 made of
 * rows 15 more have their row marked.
 */
const inBrief: ClauseForms = { asked: /^(.*?)\s*\?*$/s, ledInBy: keyOfRow, isThing: true }

function clauseOf(text: string, clauses: readonly ClauseForms[], lists: Language): AskedClause | undefined {
  for (const { asked, ...form } of clauses) {
    const named = asked
      .exec(text)
      ?.at(-1)
      ?.split(/[,;?](?:\s|$)/, 1)[0]
    if (named === undefined) continue
    const telling = lexemesOf(named, lists).filter((lexeme) => !isStopWord(lexeme, lists))
    const terms = new Set(telling.flatMap((lexeme) => ownTerms(lexeme, lists).slice(0, 1)))
    return terms.size > 0 ? { ...form, terms, words: new Set(termsOf(named, lists)) } : undefined
  }
  return undefined
}

/** The sentence that asks, where it says by itself what about, and how many lexemes stand in those before it. */
function storyOf(text: string, lists: Language): { story: number; asks: string } {
  const [, before, last = '', asks = ''] = /^((?:\S+\s+){2,}\S*?([\p{L}\p{N}]{2,})[.!])\s+(\S.*)$/su.exec(text) ?? []
  const telling = lexemesOf(asks, lists).filter((lexeme) => !isStopWord(lexeme, lists))
  if (before === undefined || telling.length < 3 || isAbbreviation(last, '1')) return { story: 0, asks: text }
  return { story: lexemesOf(before, lists).length, asks }
}

/** The unit that an answer is wanted in: "in mm", "how many grams", "warranty in years"; undefined where a word is none. */
function unitAsked(lexemes: readonly Lexeme[], i: number, { questions, unitOf }: Language): string | undefined {
  const { kind, raw } = lexemes[i]!
  const before = lexemes[i - 1]
  if (kind === 'unit' ? before?.kind === 'number' : kind !== 'word' || raw.length < 4) return undefined
  const last = i > 0 && i === lexemes.length - 1 && !questions.article.test(before?.raw ?? '')
  const wanted = last || questions.beforeUnit.test(before?.raw ?? '')
  return wanted ? unitOf(raw)?.toLowerCase() : undefined
}

/** A number with its unit, or with a fraction, is a value: it may stand as part of a range, in another unit, or rounded. */
function isValue(lexemes: readonly Lexeme[], i: number): boolean {
  const { kind, raw } = lexemes[i]!
  const next = lexemes[i + 1]
  if (kind !== 'number') return false
  return /[.,/]/.test(raw) || (next?.kind === 'unit' && next.gap !== 'break')
}

/** The amount that a number is with its unit, or a unit with its number; undefined for other lexemes and for ranges. */
function amountOf(lexemes: readonly Lexeme[], i: number): AskedAmount | undefined {
  const isUnit = lexemes[i]?.kind === 'unit'
  const [one, unit] = isUnit ? [lexemes[i - 1], lexemes[i]] : [lexemes[i], lexemes[i + 1]]
  if (one?.kind !== 'number' || one.values.length > 1 || unit?.kind !== 'unit' || unit.gap === 'break') return undefined
  return { value: Number(one.raw) * (one.negative ? -1 : 1), unit: unit.raw, isUnit }
}

/** Where the thing asked for stands: right behind "which", or before "of" where the question begins with it; -1 if nowhere. */
function headOf(lexemes: readonly Lexeme[], kept: readonly boolean[], { questions }: Language): number {
  const words = lexemes.map(({ raw }) => raw.toLowerCase())
  const asks = words.findLastIndex((word) => questions.interrogatives.has(word))
  if (asks >= 0) return kept.indexOf(true, asks)
  const of = words.findIndex((word) => questions.behindHead.has(word))
  const before = kept.slice(0, Math.max(0, of))
  const stands = kept[of - 1] && (before.every(Boolean) || before.filter(Boolean).length === 1)
  return stands ? of - 1 : -1
}

function isStopWord({ kind, raw }: Lexeme, { stopWords }: Language): boolean {
  if (kind !== 'word') return false
  if (isUnspacedFunctionWord(raw)) return true
  return !isShouted(raw) && stopWords.has(raw.toLowerCase())
}

/** Whether words are joined as in names of code; a stop word among them tells of a missed space ("the display.What"). */
function isCode(raw: string, { stopWords }: Language): boolean {
  return (
    /[._:@]/.test(raw) &&
    !raw
      .toLowerCase()
      .split(/[._:@-]/)
      .some((part) => stopWords.has(part))
  )
}

function isShouted(raw: string): boolean {
  return raw.length > 1 && raw === raw.toUpperCase()
}
