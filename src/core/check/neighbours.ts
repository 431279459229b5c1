/** What stands around the words and names of a sentence: what leads them in, what they are joined with, where they stand. */
import { ownOf } from '../own'
import type { Proposition } from './proposition'
import { textAt, type Token } from './sentence-tokens'

/** What each word that leads in a thing makes of it. */
const leadings: Record<string, string> = {
  ...{ to: 'to', into: 'to', onto: 'to', toward: 'to', towards: 'to' },
  ...{ from: 'from', out: 'from', off: 'from', with: 'with', without: 'without' },
}
/** How many words on that may stand. */
const reach = 3

/** Notes them on the proposition that is open while a sentence is cut. */
export class Neighbours {
  private readonly tokens: readonly Token[]
  /** The word or name before. */
  private last: { said: string; at: number } | undefined
  /** The word that leads in the next one. */
  private way: { text: string; at: number } | undefined

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  at(i: number) {
    const { kind, text } = this.tokens[i]!
    const way = kind === 'word' ? ownOf(leadings, text) : undefined
    if (way) this.way = { text: way, at: i }
  }

  /** What stands right before a word, also a small one, and the two words behind it. */
  place(open: Proposition, i: number, said: string) {
    const places = open.places.get(said) ?? new Set()
    // "Must call" is no "must be called".
    open.places.set(said, places.add([-1, 1, 2].map((n) => textAt(this.tokens, i + n)).join(' ')))
  }

  /** Which word or name before it one is joined with, and what leads it in. */
  join(open: Proposition, i: number, said: string) {
    const { last, way } = this
    const between = this.tokens.slice((last?.at ?? i) + 1, i)
    const joint = between.find(({ text }) => text === 'and' || text === 'or')?.text
    if (last && joint && between.length <= reach) open.joins.add(`${joint} ${last.said} ${said}`)
    if (way && i - way.at <= reach) open.ways.add(`${way.text} ${said}`)
    this.last = { said, at: i }
    this.way = undefined
  }

  name(open: Proposition, i: number, said: string) {
    this.place(open, i, said)
    this.join(open, i, said)
  }
}
