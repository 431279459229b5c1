/** Whether what a claim says to happen at a number happens there in the passage: "opens at 14 bar" bears no "tested at 14 bar". */
import { sameValue, type Facts } from './facts'
import { lexemesOf, type Lexeme } from '../language/lexemes'
import { stem, stemsOf } from '../language/stem'
import { stopWords } from '../language/stop-words'
import { synonymsOf } from '../language/synonyms'

/** A number and the word that it is bound to: the last word before it that carries meaning. */
interface Binding {
  value: string
  word: string
  /** It stands behind "is" or "must", so it is what happens, not what it happens to. */
  isVerb: boolean
}

/** A sentence of the passage. */
export interface Bound {
  content: ReadonlySet<string>
  values: string[]
  bindings: Binding[]
  isRow: boolean
}

const split = (words: string) => new Set(words.split(' '))

/** What may stand between a word and its number. */
const between = split(
  'a an the at to with after by every each for in from about approx approximately around until up than within between and or per ' +
    'maximum minimum max min rated',
)
const quantities = split('pressure torque temperature level speed flow force voltage current')
const beforeVerbs = split('is are was were be been being must may can shall should will not never')
/** Verbs that any figure may stand behind. */
const plain = stemsOf('require need take have set adjust amount apply specify recommend reach equal measure state give')

/** `facts` are those of `text`. */
export function boundOf(text: string, { content, numbers }: Facts): Bound {
  const lexemes = lexemesOf(text)
  const bindings = lexemes.flatMap(({ kind, values }, i) => (kind === 'number' ? bindingsOf(lexemes, i, values) : []))
  return { content, values: numbers.map(({ value }) => value), bindings, isRow: text.includes('\t') }
}

/** None where a number stands behind "is", "of" or a sign, as in "the torque is 25 N·m". */
function bindingsOf(lexemes: readonly Lexeme[], number: number, values: readonly string[]): Binding[] {
  let at = number
  do {
    if (lexemes[at]?.gap === 'break') return []
    at--
  } while (mayStandBetween(lexemes, at))
  const { kind, raw } = lexemes[at] ?? {}
  if (kind !== 'word' || raw === undefined || stopWords.has(raw.toLowerCase())) return []
  const word = stem(raw.toLowerCase())
  const isVerb = beforeVerbs.has(lexemes[at - 1]?.raw.toLowerCase() ?? '')
  return values.map((value) => ({ value, word, isVerb }))
}

function mayStandBetween(lexemes: readonly Lexeme[], at: number): boolean {
  const { kind, raw = '' } = lexemes[at] ?? {}
  if (kind === 'number' || kind === 'unit' || between.has(raw.toLowerCase()) || quantities.has(raw.toLowerCase()))
    return true
  return raw === 'of' && quantities.has(lexemes[at - 1]?.raw.toLowerCase() ?? '')
}

/** False where the passage says the claim's word only elsewhere, and another one of the claim's number. */
export function bindsAlike(claim: Bound, sentences: readonly Bound[]): boolean {
  return claim.bindings.every(({ value, word, isVerb }) => {
    const says = ({ content }: Bound) => [word, ...synonymsOf(word)].some((one) => content.has(one))
    if (plain.has(word) || !sentences.some(says)) return true
    const holding = sentences.filter(({ values }) => values.some((other) => sameValue(other, value)))
    return (
      holding.length === 0 ||
      holding.some((sentence) => {
        const own = sentence.bindings.filter((binding) => sameValue(binding.value, value))
        if (sentence.isRow || own.length === 0 || says(sentence)) return true
        return own.some(({ word }) => plain.has(word) || (!isVerb && claim.content.has(word)))
      })
    )
  })
}
