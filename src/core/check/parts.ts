/** The parts of a sentence that say one thing each: what stands between two conjunctions, marks or prepositions of order. */
import { wordsOf } from '../language/lists'
import { isContrary } from './concepts'
import { agentOf, deedOf, goneOnOf, objectsOf, sufferedOf } from './deeds'
import type { Quantity } from './bounds'
import { blankPart, type PropositionPart, type Proposition } from './proposition'
import { textAt, type Token } from './sentence-tokens'

const joints = wordsOf('and or but while whereas then plus nor so')
const determiners = wordsOf('the a an its their this these that those each all')
/** What a phrase at the head of a sentence begins with. */
const leads = /^(?:for|at|in|on|to|from|under|with|.+(?:ed|ing))$/
const pronouns = wordsOf('it them they')

/** Collects the parts of a sentence while it is cut into propositions. */
export class Parts {
  private readonly tokens: readonly Token[]
  private readonly members = new Map<PropositionPart, Token[]>()
  private part: PropositionPart | undefined
  private owner: Proposition | undefined
  private isAim = false
  /** In brackets: "the register (A or B) is set to 0" is one part. */
  private isAside = false
  private hasEnded = false
  private subject: readonly string[] = []

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  /** Begins another part at a token that ends the one before it. */
  at(i: number) {
    const { kind, text } = this.tokens[i]!
    if (text === '(' || text === ')') this.isAside = text === '('
    if (this.isAside) return
    const isAim = this.isAimAt(i)
    const isMark = kind === 'mark' && /[,;]/.test(text)
    if ((!isMark && !joints.has(text) && !isAim) || this.isRange(i) || this.isListed(i)) return
    // "Filled with water, it weighs 42 t."
    // "For A use 5, for B use 6" has two parts.
    const isAgain = textAt(this.tokens, i + 1) === textAt(this.tokens, 0)
    if (text === ',' && !this.hasEnded && !isAgain && leads.test(textAt(this.tokens, 0))) return
    this.hasEnded = true
    this.isAim = isAim
    this.part = undefined
  }

  /** "Remove the cover to clean the filter", but "designed to clean the filter". */
  private isAimAt(i: number): boolean {
    return (
      i > 0 &&
      textAt(this.tokens, i) === 'to' &&
      (determiners.has(textAt(this.tokens, i + 2)) || pronouns.has(textAt(this.tokens, i + 2))) &&
      !/(?:ed|able|due)$/.test(textAt(this.tokens, i - 1))
    )
  }

  /** A mark or an "or" of "lift, carry or move the load", which lifts the load. */
  private isListed(i: number): boolean {
    const isWord = (at: number) => this.tokens[at]?.kind === 'word' && !determiners.has(textAt(this.tokens, at))
    const ends = (at: number) => textAt(this.tokens, at) === 'or' && isWord(at + 1)
    const text = textAt(this.tokens, i)
    if (text === ',')
      return isWord(i - 1) && isWord(i + 1) && (ends(i + 2) || (textAt(this.tokens, i + 2) === ',' && ends(i + 4)))
    return ends(i) && textAt(this.tokens, i - 2) === ','
  }

  /** "Between 5 and 7 bar", "2 or 3", "suction or discharge flanges". */
  private isRange(i: number): boolean {
    const [left, right] = [this.tokens[i - 1], this.tokens[i + 1]]
    if (left && right && isContrary(left.stem, right.stem)) return true
    return left?.kind === 'number' && right?.kind === 'number' && (left.unit === right.unit || left.unit === '')
  }

  /** The part that the next word of a proposition stands in. */
  of(open: Proposition): PropositionPart {
    if (this.part && this.owner === open) return this.part
    const part = blankPart(this.isAim && open.role === 'main' ? 'purpose' : open.role)
    part.lent = new Set(this.subject)
    this.isAim = false
    this.subject = []
    open.parts.push(part)
    this.members.set(part, [])
    this.owner = open
    this.part = part
    return part
  }

  add(open: Proposition, token: Token, quantities: readonly Quantity[]) {
    const part = this.of(open)
    this.members.get(part)!.push(token)
    part.quantities.push(...quantities)
    if (token.kind === 'identifier') part.identifiers.add(token.text)
  }

  /** The next part goes on with the subject of a clause: "is rinsed and then dried". */
  goOn(subject: readonly string[]) {
    this.subject = subject
  }

  /** What is done by what to what, and what a part takes over from the ones before it. */
  finish() {
    let topic: string[] = []
    let doer: string[] = []
    const said: string[] = []
    let before: readonly Token[] = []
    for (const [part, tokens] of this.members) {
      part.deed = deedOf(tokens, before) ?? goneOnOf(tokens, doer)
      part.suffered = sufferedOf(tokens)
      part.objects = objectsOf(tokens)
      before = tokens
      if (part.deed) topic = part.deed.subject
      const own = part.deed?.agent ?? agentOf(tokens)
      if (own.length > 0) doer = own
      const more = tokens.some(({ text }) => pronouns.has(text)) ? said : part.deed && !part.deed.isGoneOn ? [] : topic
      part.lent = new Set([...part.lent, ...more])
      said.push(...part.words)
    }
  }
}
