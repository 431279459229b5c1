/** What the words around a place in a sentence tell of it: an order, a figure, a subject with its verb. */
import { wordsOf } from '../language/lists'
import { isContent } from './content'
import { forms, language } from './forms'
import type { Role } from './proposition'
import { textAt, type Token } from './sentence-tokens'

/** What each word makes of what follows it. */
export const roles: Record<string, Role> = {
  if: 'if',
  when: 'if',
  while: 'if',
  where: 'if',
  wherein: 'if',
  during: 'if',
  dueto: 'reason',
  because: 'reason',
  evenif: 'reason',
  unless: 'unless',
  except: 'unless',
  without: 'without',
  before: 'before',
  after: 'after',
  until: 'until',
  till: 'until',
  causing: 'causing',
  maycausing: 'causing',
}

export const finite = wordsOf('is are was were must shall should may can will has have do does')
/** Before "only" they have it of their verb. */
const modal = wordsOf('will can may is are must shall should')
export const determiners = wordsOf('the a an its their this each every both all no if when')
/** Who may do something is allowed to. */
const permitted = wordsOf(
  'which that or and you he she they operator operators user users person persons personnel worker workers who',
)
/** Behind "so" they begin what follows from it, and no order. */
const subjects = wordsOf('it they you he she we')
const orders = wordsOf('do never always')
const pronouns = wordsOf('it them')
export const demonstratives = wordsOf('such this these that')

const definite = wordsOf('the its their this that these those your both such or')
const prepositions = wordsOf('of in')
const generalizing = wordsOf('any every each all no a an')
const relatives = wordsOf('that which who whose')
/** Of a sentence, beside `finite`. */
const verbs = wordsOf('mustnot neednot need needs require requires')
/** Behind them "that" says what is checked, known or needed. */
const saying = wordsOf(
  'ensure ensures check checks verify verifies sure certain note so such indicate indicates mean means state states know confirm confirms show shows assume require requires recommend recommended say says tell tells remember important necessary essential provided given fact aware careful clear likely guarantee guarantees imply implies see find now seeing condition',
)

const { negations } = forms.words

export class Signs {
  private readonly tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  textAt(i: number): string {
    return textAt(this.tokens, i)
  }

  /** "Do not use it", "never": an order or a ban begins. */
  orders(i: number): boolean {
    return orders.has(this.textAt(i))
  }

  /** "So never open it", ", so keep it dry". */
  isOrdered(i: number): boolean {
    if (this.orders(i + 1)) return true
    const [verb, object] = [this.textAt(i + 1), this.textAt(i + 2)]
    const isSubject = [determiners, demonstratives, subjects].some((some) => some.has(verb))
    return this.textAt(i - 1) === ',' && !isSubject && (determiners.has(object) || pronouns.has(object))
  }

  /** ", so no more than two can be used": what follows is as sure as what stands before, and not "so that it can". */
  isResult(i: number): boolean {
    return this.textAt(i - 1) === ',' && this.textAt(i + 1) !== 'that' && this.hasModal(i)
  }

  /** Whether a modal verb stands in the next few words, before any mark. */
  private hasModal(i: number): boolean {
    const rest = this.tokens.slice(i + 1, i + 9)
    const end = rest.findIndex(({ kind }) => kind === 'mark')
    return rest.slice(0, end < 0 ? undefined : end).some(({ text }) => modal.has(text) || text === 'mustnot')
  }

  isJoined(i: number): boolean {
    const [left, right] = [this.tokens[i - 1], this.tokens[i + 1]]
    if (left?.kind !== 'number' || right?.kind !== 'number') return false
    // "Between 10 V and 30 Vdc".
    return left.unit === right.unit || (left.unit !== '' && this.textAt(i - 2) === 'between')
  }

  joins(i: number): boolean {
    return ['or', 'and'].includes(this.textAt(i))
  }

  /** A comma of "toxic, flammable, or corrosive": one of the next few words joins them. */
  isInList(i: number, isOfCondition: boolean): boolean {
    if (this.textAt(i + 1) === 'or' && this.textAt(i + 2) !== 'to' && isOfCondition) return true
    if ([2, 3].some((n) => this.textAt(i + n) === 'or')) return true
    const following = this.tokens.findIndex(({ kind }, at) => at > i && kind === 'mark')
    if (following < 0 || following - i > 4) return false
    return this.joins(i + 1) || this.joins(following + 1)
  }

  /** "Will only stop": the first "only" of the sentence stands at its head, or behind a verb. */
  isOnlyOfVerb(): boolean {
    const at = this.tokens.findIndex(({ text }) => text === 'only')
    return at === 0 || modal.has(this.textAt(at - 1))
  }

  /** ", and it is", ", and no such tank shall": a subject with a verb of its own. */
  hasOwnVerb(i: number): boolean {
    const next = this.textAt(i + 1)
    const isSubject = determiners.has(next) || subjects.has(next) || negations.has(next)
    const rest = this.tokens.slice(i + 2, i + 8)
    const end = rest.findIndex(({ kind }) => kind === 'mark')
    return isSubject && rest.slice(0, end < 0 ? undefined : end).some(({ text }) => finite.has(text))
  }

  /** "If it is given (it is used)", "if you want the first (you have to)": behind a noun or a participle stands another subject with its verb. */
  beginsClause(i: number): boolean {
    const before = this.tokens[i - 1]
    if (before?.kind !== 'word' || language.stopWords.has(before.text) || !this.hasOwnVerb(i - 1)) return false
    const clause = this.tokens.slice(0, i - 1)
    return subjects.has(this.textAt(i)) || (clause.some(({ text }) => finite.has(text)) && !before.text.endsWith('ing'))
  }

  /** A noun with its article, a name or a sign begins what follows. */
  hasSubject(i: number): boolean {
    return (
      determiners.has(this.textAt(i + 1)) || this.tokens.slice(i + 1, i + 3).some(({ kind }) => kind === 'identifier')
    )
  }

  hasFigure(i: number): boolean {
    const rest = this.tokens.slice(i + 1)
    const end = rest.findIndex(({ kind, text }) => kind === 'mark' || text === 'and' || text === 'but')
    return rest.slice(0, end < 0 ? undefined : end).some(({ kind }) => kind === 'number' || kind === 'identifier')
  }

  /** "It may leak", "it may be hot": neither "it may be opened" nor "you may open it", which allow something. */
  isChance(i: number): boolean {
    const [text, next, verb] = [this.textAt(i), this.textAt(i + 1), this.textAt(i + 2)]
    if (text === 'might') return true
    if (text !== 'may' && text !== 'could') return false
    return !permitted.has(this.textAt(i - 1)) && next !== 'only' && !(next === 'be' && /(?:ed|en)$/.test(verb))
  }

  /** Whether a mark or a conjunction stands between this negation and the one before it. */
  isApartFrom(i: number): boolean {
    const before = this.tokens.slice(0, i)
    const last = before.findLastIndex(({ text }) => negations.has(text))
    return before.slice(last + 1).some(({ kind, text }) => kind === 'mark' || text === 'and' || text === 'or')
  }

  /** Whether the subject between two tokens is all things of a kind, "damaged cables", "any hot surface", told in a few words. */
  isGeneric(start: number, end: number): boolean {
    const subject = this.tokens.slice(start, end)
    if (subject.length > 5 || subject.some(({ kind, text }) => kind === 'mark' || definite.has(text))) return false
    return generalizing.has(this.textAt(start)) || subject.some(({ text }) => /[^s]s$/.test(text))
  }

  /** Stems of the words behind the first preposition between two tokens. */
  ofWhat(start: number, end: number): string[] {
    const subject = this.tokens.slice(start, end)
    const at = subject.findIndex(({ text }, i) => i > 0 && prepositions.has(text))
    return at < 0 ? [] : subject.slice(at + 1).map(({ stem }) => stem)
  }

  /**
   * The token at which the clause that begins at `i` ends, where that says which of the things named before it are meant ("valves
   * that carry steam must"): the verb of the sentence, or a mark. Undefined where none begins: "check that the fan is off".
   */
  relativeEnd(i: number): number | undefined {
    const [before, text, next] = [this.textAt(i - 1), this.textAt(i), this.textAt(i + 1)]
    if (!relatives.has(text) || saying.has(before) || this.tokens[i + 1]?.kind !== 'word') return undefined
    if (text !== 'whose' && [determiners, demonstratives, subjects, pronouns].some((some) => some.has(next)))
      return undefined
    // "Use four jumpers, which limits the choice": what the jumpers do would have no "s".
    if (text === 'which' && /[^s]s$/.test(before) && this.isThird(i + 1)) return undefined
    const end = this.verbBehind(i)
    // "Close that valve".
    const isVerb = [next, this.textAt(end)].some((one) => finite.has(one) || verbs.has(one)) || /[^s]s$/.test(next)
    return text !== 'that' || isVerb || /[^s]s$/.test(before) ? end : undefined
  }

  private isThird(i: number): boolean {
    return this.tokens[i]?.kind === 'word' && /[^s]s$/.test(this.textAt(i))
  }

  /** The next token but one, or one behind it, that is a verb of the sentence; or where what began at `i` ends. */
  verbBehind(i: number): number {
    const isEnd = ({ kind, text }: Token) => kind === 'mark' || Object.hasOwn(roles, text)
    const end = this.tokens.findIndex((token, at) => at > i && isEnd(token))
    const stop = end < 0 ? this.tokens.length : end
    const isVerb = ({ text }: Token) => finite.has(text) || verbs.has(text)
    const verb = this.tokens.findIndex((token, at) => at > i + 1 && at < stop && isVerb(token) && !this.joins(at - 1))
    return verb > 0 ? verb : stop
  }

  /** "The first device is source Vin, which": the words directly before the comma. */
  nounBefore(comma: number) {
    const start = this.tokens.findLastIndex(
      (token, at) => at < comma && token.kind !== 'identifier' && !isContent(token, this.tokens, at),
    )
    const noun = this.tokens.slice(start + 1, comma)
    if (noun.length === 0) return undefined
    return {
      words: noun.flatMap(({ kind, stem }) => (kind === 'word' ? [stem] : [])),
      names: noun.flatMap(({ kind, text }) => (kind === 'identifier' ? [text] : [])),
    }
  }

  /** The stem of the next word that says something, a few words on. */
  nounBehind(i: number): string {
    const next = this.tokens.slice(i + 1, i + 4)
    return next.find((token, n) => token.text !== 'other' && isContent(token, this.tokens, i + 1 + n))?.stem ?? ''
  }
}
