/** Cuts the tokens of a sentence into propositions, at conjunctions, prepositions of order, and marks. */
import { wordsOf } from '../language/lists'
import { ownOf } from '../own'
import { quantitiesOf, type Quantity } from './bounds'
import { isContent } from './content'
import { forms } from './forms'
import { Neighbours } from './neighbours'
import { Parts } from './parts'
import { blank, hasContent, isFormality, type Proposition, type Role } from './proposition'
import type { Token } from './sentence-tokens'
import { demonstratives, determiners, finite, roles, Signs } from './signs'

const { modalities, negations, quantifiers } = forms.words

/** Behind "and" they begin another clause of the same subject. */
const auxiliaries = wordsOf('must shall should may can will is are has have never not do does then')
const articles = wordsOf('the a an there no')
/** What a phrase at the head of a sentence begins with. */
const heads = wordsOf('for at in on to from under')
/** At the head of a sentence they say where or when it holds: "in manual mode the fan runs". */
const settings = wordsOf('in on for under at')
const joints = wordsOf('and or but which whereas with so')
const pronouns = wordsOf('it they this these there you')
/** They lead in what follows from the clause before. */
const results = wordsOf('hence therefore thus consequently')
/** They stand between what is moved and where it goes. */
const ways = wordsOf('to into')
const frequencies = wordsOf(
  'usually normally typically generally often sometimes occasionally frequently mostly rarely',
)
const conditions = wordsOf('if when unless where once')
const outcomes = wordsOf('allowing enabling permitting')
const needs = wordsOf('need needs needed require requires required')
const extremes = wordsOf('max min maximum minimum')

export class Parser {
  private readonly quantities: ReadonlyMap<number, Quantity[]>
  private readonly all: Proposition[] = []
  private main = blank('main', 0)
  private open = this.main
  /** The condition that the sentence, or the clause, began with; its comma ends it. */
  private leading: Proposition | undefined
  /** The word that opened what is open. */
  private opener = ''
  private readonly leads: Proposition[] = []
  private depth = 0
  /** The token that is looked at, and the one at which the clause began. */
  private at = 0
  private start = 0
  /** How deep in brackets that began which is open, but for a main clause. */
  private openDepth = 0
  /** Where the relative clause that is open ends; -1 without one. */
  private relativeEnd = -1
  /** The content word before, and whether "to" or the like stands behind it. */
  private last: { word: string; at: number } | undefined
  private lastName: { name: string; at: number } | undefined

  /** What stands before the verb of the clause, once that has come: "and must not be used" is of the same. */
  private subject: { words: string[]; names: string[] } = { words: [], names: [] }
  private before: { words: string[]; names: string[] } | undefined = { words: [], names: [] }

  /** "The check valve, placed between the unit and the gate valve, prevents": what stands between the commas is no subject. */
  private isAside = false

  private readonly tokens: readonly Token[]
  private readonly cut: number
  private readonly isSource: boolean
  private readonly parts: Parts
  private readonly signs: Signs
  private readonly neighbours: Neighbours

  /** With `cut`, the "and" at this token begins a clause. Which things a source is about is a condition of its own; a claim only names them. */
  constructor(tokens: readonly Token[], cut = -1, isSource = false) {
    this.isSource = isSource
    this.tokens = tokens
    this.cut = cut
    this.parts = new Parts(tokens)
    this.signs = new Signs(tokens)
    this.neighbours = new Neighbours(tokens)
    this.quantities = quantitiesOf(tokens)
    this.all.push(this.main)
  }

  parsed(): Proposition[] {
    for (const [i, token] of this.tokens.entries()) {
      this.at = i
      this.parts.at(i)
      this.neighbours.at(i)
      if (token.kind === 'mark') this.mark(i, token.text)
      else if (token.kind !== 'word' || !this.opens(i, token.text)) this.add(i, token)
    }
    this.shareOnly()
    this.parts.finish()
    return this.all.filter((one) => hasContent(one) || one.negated || one.role === 'if')
  }

  private begin(role: Role, only = false) {
    if (role === 'main') {
      this.before = { words: [], names: [] }
      this.start = this.at
      this.main = blank('main', this.main.clause + 1)
      this.open = this.main
      for (const lead of this.leads) lead.scope = this.main.clause
    } else {
      // "Without causing damage".
      const negated = this.open.role === 'without' && !hasContent(this.open)
      // What is done so that something does not happen under a condition.
      const isAim = this.open.role === 'purpose' && role === 'if' && hasContent(this.open)
      this.open = { ...blank(isAim ? 'purpose' : role, this.main.clause), only, negated }
      this.openDepth = this.depth
    }
    this.all.push(this.open)
  }

  private mark(i: number, text: string) {
    if (text === ',' && this.open === this.main)
      this.isAside = !this.isAside && /(?:ed|ing)$/.test(this.signs.textAt(i + 1))
    if (this.relativeEnd >= 0) this.endRelative()
    if (text === '(') this.depth++
    else if (text === ')') this.endBracket()
    else if (text === ';') {
      this.leads.length = 0
      this.begin('main')
      this.leading = undefined
    } else if (this.depth === 0 && !this.leading && this.isFormality()) {
      this.drop()
      this.leading = undefined
    } else if (
      this.depth > 0 ||
      this.signs.isInList(i, this.open.role !== 'main') ||
      (text === ':' && this.open === this.main)
    )
      return
    else if (text === ':' && !this.leading) this.open = this.main
    else if (this.open === this.main) {
      // "For materials above 500 °F, add 5 mm" is one clause.
      const isPhrase = this.main.clause === 0 && heads.has(this.signs.textAt(0))
      if (!isPhrase && this.isApart(i)) this.begin('main')
    } else {
      const isOther = this.tokens[i + 1]?.kind === 'number' && Object.hasOwn(roles, this.signs.textAt(i + 2))
      if (!this.leading && isOther) this.beginOther()
      else if (!this.leading && /[a-z]ing$/.test(this.signs.textAt(i + 1))) this.beginOther(this.subject.words)
      else if (this.leading || this.open.role === 'before' || this.open.role === 'after') this.open = this.main
      else if (hasContent(this.open)) this.begin(this.open.role, this.open.only)
      this.leading = undefined
    }
  }

  /** A condition that stands in brackets ends with them: "open it (only when the pump is stopped) and wait". */
  private endBracket() {
    if (this.open !== this.main && this.openDepth > 0) {
      if (this.isFormality()) this.drop()
      this.open = this.main
      this.leading = undefined
    }
    this.depth = 0
  }

  private endRelative() {
    this.open = this.main
    this.relativeEnd = -1
  }

  /** Whether a word opens a proposition, rather than being a part of one. */
  private opens(i: number, text: string): boolean {
    if (i === this.relativeEnd) this.endRelative()
    const isNoun = this.isSource && this.open === this.main && this.depth === 0 && this.last?.at === i - 1
    const end = isNoun ? this.signs.relativeEnd(i) : undefined
    if (end !== undefined) {
      // "All valves that carry steam" are those of which it holds.
      this.begin('if')
      this.opener = text
      this.relativeEnd = end
      return true
    }
    const role = this.roleAt(i, text)
    const before = this.signs.textAt(i - 1)
    if (role !== undefined) {
      const only = before === 'only'
      if (only) this.open.only = false
      const isPhrase = this.main.clause === 0 && heads.has(this.signs.textAt(0)) && this.before && before !== ','
      const leads = !hasContent(this.main) || Boolean(isPhrase && role === 'if') || [';', ':', ')'].includes(before)
      const isAlternative = before === 'or'
      if (isAlternative && this.open !== this.main) this.open.isAlternative = true
      // In brackets it is only told: "head too low (causing excessive capacity)".
      if (role === 'causing' && this.depth > 0) return false
      // "Closing the valve causes" has no subject that another sentence must name.
      if (role === 'causing' && before !== ',' && this.before) this.main.isCause = true
      if (role === 'causing' && (this.before?.words.length ?? 0) < 4) this.endSubject()
      // "Until it is changed or when it is rebooted".
      const isUntil = isAlternative && this.open.role === 'until' && role === 'if'
      this.begin(isUntil ? 'until' : role, only)
      this.opener = text
      if (text === 'maycausing') this.open.modality = 'may'
      this.open.isFact = text === 'because'
      this.open.isWhile = text === 'during' || text === 'while'
      this.open.isAlternative = isAlternative
      this.leading = leads ? this.open : undefined
      if (leads) this.leads.push(this.open)
      else if (text === 'except') this.relativeEnd = this.signs.verbBehind(i)
      return true
    }
    if (this.startsClause(i, text)) {
      this.begin('main')
      if (results.has(text) || (text === 'so' && !this.signs.isOrdered(i))) this.shareConditions()
      this.main.next = text === 'then' || this.signs.textAt(i + 1) === 'then'
      this.main.elliptic = !this.signs.hasSubject(i)
      if (text === 'which') this.subject = this.signs.nounBefore(i - 1) ?? this.subject
      if (this.main.elliptic) this.goOn()
      if (text === 'or' && this.signs.textAt(i + 1) === 'to') this.goOnForbidding()
      this.leading = undefined
      return joints.has(text)
    }
    const isCondition = this.open.role === 'if' || this.open.role === 'unless'
    const isOwn = (this.signs.hasFigure(i) && !this.signs.isJoined(i)) || this.signs.hasOwnVerb(i)
    if (text === 'and' && isCondition && hasContent(this.open) && isOwn) {
      this.begin(this.open.role, this.open.only)
      if (this.leading) this.leads.push(this.open)
      return true
    }
    // "When it is high, allowing others to use the line": that is no part of the condition.
    if (outcomes.has(text) && isCondition && this.last?.at === i - 1) {
      this.begin('purpose')
      this.leading = undefined
      return true
    }
    if (this.endsPhrase(i, text) || (text === 'then' && this.leading)) {
      this.open = this.main
      this.leading = undefined
    }
    return false
  }

  private roleAt(i: number, text: string): Role | undefined {
    if (text === 'to' && (i === 0 || this.signs.textAt(i + 1) === 'avoid' || this.isAim(i))) return 'purpose'
    if (text === 'so' && i > 0 && !this.signs.isOrdered(i) && !this.signs.isResult(i)) return 'purpose'
    const isSetting = i === 0 && settings.has(text) && !demonstratives.has(this.signs.textAt(1))
    if (this.isSource && isSetting && !this.signs.hasFigure(0)) return 'if'
    if (text === 'by') return i === 0 && this.signs.textAt(1).endsWith('ing') ? 'if' : undefined
    if (text === 'with') return i > 0 ? undefined : demonstratives.has(this.signs.textAt(1)) ? 'purpose' : 'if'
    if (text === 'while' && this.isContrast(i)) return undefined
    return ownOf(roles, text)
  }

  /** "Before it is connected, to remove the dirt" says what all of it is for. */
  private isAim(i: number): boolean {
    const isBehind = this.open.role === 'before' || this.open.role === 'after' || this.opener === 'during'
    const isNext = this.open !== this.main && this.open !== this.leading
    return isBehind && isNext && (determiners.has(this.signs.textAt(i + 2)) || this.signs.textAt(i + 1) === 'ensure')
  }

  /** "While" between two parts with a figure each sets one against the other. */
  private isContrast(i: number): boolean {
    return i > 0 && this.main.quantities.length > 0 && this.signs.hasFigure(i)
  }

  /** "After a flame failure the valve closes": a second noun phrase is no part of what a preposition leads in. */
  private endsPhrase(i: number, text: string): boolean {
    const { role } = this.open
    if (role === 'without' && this.open.words.size > 1) return true
    // "When the tank is full the pump stops", "if a format is specified it is used".
    const isState = role === 'if' && [2, 3].some((n) => /^(?:is|are|was|were)$/.test(this.signs.textAt(i - n)))
    if (role === 'if' && this.leading === this.open && this.signs.beginsClause(i)) return true
    const isPhrase =
      isState ||
      ['before', 'after', 'without'].includes(role) ||
      settings.has(this.opener) ||
      ['during', 'with', 'by'].includes(this.opener)
    if (this.leading !== this.open || !isPhrase || (!hasContent(this.open) && i < 2)) return false
    const isEnd =
      (this.opener === 'with' && i > 1 && !hasContent(this.open)) ||
      this.tokens[i - 1]?.kind === 'number' ||
      this.last?.at === i - 1
    return articles.has(text) && isEnd && !/(?:ing|above|below|inside|outside)$/.test(this.signs.textAt(i - 1))
  }

  /** "But", ", which", "and must", and "and" between two parts with a figure or an identifier each. */
  private startsClause(i: number, text: string): boolean {
    const before = this.signs.textAt(i - 1)
    const isMark = before === ','
    if (!hasContent(this.main) || this.depth > 0) return false
    if (i === this.cut) return true
    if (text === 'so' && (this.signs.isOrdered(i) || this.signs.isResult(i))) return true
    if (text === 'then') return !this.leading && before !== 'and'
    if (results.has(text) && (isMark || before === 'and' || before === ';')) return true
    if (text === 'but' || text === 'whereas' || (text === 'while' && this.isContrast(i))) return true
    if ((text === 'which' || text === 'with') && isMark) return true
    const isPhrase =
      heads.has(this.signs.textAt(0)) &&
      this.main.clause === 0 &&
      this.tokens.findIndex(({ text }) => text === ',') === i - 1
    if (isMark && (negations.has(text) || this.signs.orders(i)) && this.open === this.main) return !isPhrase
    if (text === 'or' && (isMark || before === ')') && this.open === this.main)
      return this.main.quantities.length > 0 && this.signs.hasFigure(i) && !this.signs.isJoined(i - 1)
    if (text === 'or' && isMark && this.open !== this.main) return this.signs.textAt(i + 1) === 'to'
    if (text !== 'and') return false
    // "In case of fire and have been trained".
    const isBrief = this.open.role === 'if' && this.tokens[i - 2]?.text === this.opener
    if (isBrief && this.leading !== this.open && auxiliaries.has(this.signs.textAt(i + 1))) return true
    if (this.open !== this.main && this.leading !== this.open)
      return (
        (isMark && this.signs.hasOwnVerb(i)) || (this.open.role === 'if' && (this.isOtherDeed(i) || this.isAgain(i)))
      )
    if (this.open !== this.main) return false
    // "And, if necessary, painted": the condition is one of what follows.
    if (conditions.has(this.signs.textAt(this.signs.textAt(i + 1) === ',' ? i + 2 : i + 1))) return true
    return auxiliaries.has(this.signs.textAt(i + 1)) || this.isApart(i) || this.hasVerb(i)
  }

  /** "It opens when it is hot and closes when it is cold": a verb with a condition of its own. */
  private isOtherDeed(i: number): boolean {
    const { kind, text = '' } = this.tokens[i + 1] ?? {}
    // "Goes out" says nothing by itself that a claim could lack.
    const isVerb = kind === 'word' && /[^s]s$/.test(text) && !/^(?:goes|comes|gets|turns)$/.test(text)
    const isDeed = isVerb && [2, 3, 4].some((n) => Object.hasOwn(roles, this.signs.textAt(i + n)))
    if (isDeed && this.before) this.subject = { ...this.before, words: this.before.words.slice(0, -1) }
    return isDeed
  }

  /** "Located in the stool if it is solid, and located in the top if it is hollow". */
  private isAgain(i: number): boolean {
    return this.relativeEnd < 0 && this.main.words.has(this.tokens[i + 1]?.stem ?? '')
  }

  /** Whether this word or mark stands between two parts that say a figure or an identifier each, and is none of a range or list. */
  private isApart(i: number): boolean {
    if (this.main.quantities.length + this.main.identifiers.size === 0 || !this.signs.hasFigure(i)) return false
    // "No earlier than 6 h and no later than 48 h": two ends of one range.
    return !this.signs.isJoined(i) && !this.signs.joins(i + 1) && !/^at(?:least|most)$/.test(this.signs.textAt(i + 1))
  }

  /** "The fan is on and the heater is off": behind "and" stands a subject with a verb of its own. */
  private hasVerb(i: number): boolean {
    if (this.before) return false
    // "And this is", "and there are".
    if (pronouns.has(this.signs.textAt(i + 1)) && finite.has(this.signs.textAt(i + 2))) return true
    if (!determiners.has(this.signs.textAt(i + 1))) return false
    const rest = this.tokens.slice(i + 2, i + 6)
    const verb = rest.findIndex(({ text }) => finite.has(text))
    return verb > 0 && rest.slice(0, verb).every(({ kind, text }) => kind === 'word' && !joints.has(text))
  }

  private add(i: number, token: Token) {
    const { kind, text, stem } = token
    const { open } = this
    const isAside = this.depth > (open === this.main ? 0 : this.openDepth)
    const quantities = (this.quantities.get(i) ?? []).map((one) => (isAside ? { ...one, aside: true } : one))
    open.quantities.push(...quantities)
    this.parts.add(open, token, quantities)
    if (kind === 'identifier') open.identifiers.add(text)
    if (kind === 'identifier' && open === this.main) this.before?.names.push(text)
    if (kind === 'identifier') this.moveTo(i, text)
    if (kind === 'identifier') this.neighbours.name(open, i, text.replace(/ /g, '_'))
    if (kind === 'unit') open.units.add(text)
    if (kind !== 'word') return
    this.neighbours.place(open, i, stem)
    if (open === this.main && finite.has(text)) this.endSubject()
    // "Opening it while it is hot is prohibited" prohibits the opening.
    const denied = text === 'mustnot' ? this.main : open
    // "Not without", but "it does not run, and no oil flows" denies twice.
    if (negations.has(text) && text !== 'nor') denied.negated = !denied.negated || this.signs.isApartFrom(i)
    if (text === 'only') open.only = true
    if (text === 'or') open.isOneOf = true
    if (text === 'whichever' || text === 'respectively') this.main.isWhichever = true
    if (text === 'avoid' && !hasContent(open) && (open.role === 'main' || open.role === 'purpose')) {
      open.negated = true
      if (open.role === 'purpose') return
    }
    // "So that burns are avoided".
    if (open.role === 'purpose' && hasContent(open) && /^(?:avoided|prevented)$/.test(text)) {
      open.negated = !open.negated
      return
    }
    if (extremes.has(text)) open.extremes.add(text.slice(0, 3))
    if (needs.has(text)) open.isNeed = true
    const modality = ownOf(modalities, text)
    if (text === 'always' || text === 'will') open.isAlways = true
    if (frequencies.has(text)) open.isOften = true
    if (this.signs.isChance(i)) open.isChance = true
    if (modality !== undefined) open.modality = modality
    else if (Object.hasOwn(quantifiers, text)) open.quantifiers.push([quantifiers[text]!, this.signs.nounBehind(i)])
    else if (isContent(token, this.tokens, i)) {
      open.words.add(stem)
      if (token.isName) open.names.add(stem)
      this.parts.of(open).words.add(stem)
      if (open === this.main && !this.isAside) this.before?.words.push(stem)
      if (isAside) open.aside.add(stem)
      const { last } = this
      if (last) {
        const way = this.signs.textAt(last.at + 1)
        const pair = `${last.word} ${stem}`
        if (last.at === i - 1) this.parts.of(open).pairs.add(pair)
        if (last.at === i - 1 || way === 'from' || ways.has(way)) open.pairs.add(pair)
        if (ways.has(way) && last.word !== stem) open.moves.add(pair)
      }
      this.last = { word: stem, at: i }
      this.neighbours.join(open, i, stem)
    }
  }

  /** The verb has come: what stands before it is the subject. */
  private endSubject() {
    if (!this.before) return
    this.subject = this.before
    this.main.subject = this.before.words
    this.main.ofWhat = this.signs.ofWhat(this.start, this.at).filter((word) => this.before!.words.includes(word))
    this.main.isGeneric = this.before.names.length === 0 && this.signs.isGeneric(this.start, this.at)
    this.before = undefined
    this.isAside = false
  }

  /** "From P-1 to P-2". */
  private moveTo(i: number, name: string) {
    const { lastName } = this
    if (lastName && lastName.name !== name && i - lastName.at <= 3 && ways.has(this.signs.textAt(lastName.at + 1)))
      this.open.moves.add(`${lastName.name.replace(/ /g, '_')} ${name.replace(/ /g, '_')}`)
    this.lastName = { name, at: i }
  }

  /** The clause that begins has the subject of the one before it. */
  private goOn() {
    this.parts.goOn(this.subject.words)
    for (const word of this.subject.words) this.main.words.add(word)
    for (const name of this.subject.names) this.main.identifiers.add(name)
    this.before = undefined
  }

  /** "No person shall clean it while it runs, or to open it": the second is forbidden as the first is. */
  private goOnForbidding() {
    const before = this.all.findLast(({ role, clause }) => role === 'main' && clause === this.main.clause - 1)
    this.main.negated = before?.negated ?? false
    this.main.modality = before?.modality
  }

  /** ", where necessary,": a condition that only stands aside. */
  private isFormality(): boolean {
    return this.open !== this.leading && isFormality(this.open)
  }

  private drop() {
    this.all.splice(this.all.indexOf(this.open), 1)
    this.open = this.main
  }

  /** "The result is 1 if it holds, 0 if it fails": another figure for the same thing. */
  private beginOther(words: Iterable<string> = this.main.words) {
    const { identifiers } = this.main
    this.begin('main')
    for (const word of words) this.main.words.add(word)
    for (const name of identifiers) this.main.identifiers.add(name)
    this.before = undefined
  }

  /** What follows from a clause holds under its conditions. */
  private shareConditions() {
    const { clause } = this.main
    for (const one of this.all)
      if (one.role !== 'main' && one.role !== 'purpose' && one.clause === clause - 1) one.scope = clause
  }

  /** "Will only stop when" is "will stop only when". */
  private shareOnly() {
    if (!this.signs.isOnlyOfVerb()) return
    for (const main of this.all.filter(({ role, only }) => role === 'main' && only)) {
      const subs = this.all.filter(({ role, clause }) => clause === main.clause && (role === 'if' || role === 'after'))
      const behind = subs.filter((sub) => !this.leads.includes(sub))
      if (behind.length > 0) main.only = false
      for (const sub of behind) sub.only = true
    }
  }
}
