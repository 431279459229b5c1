/** What a question asks for: its terms without the words that say nothing about the subject. */
import { lexemesOf, type Lexeme } from '../language/lexemes'
import { measureOf } from '../language/quantities'
import { stem } from '../language/stem'
import { framingWords, stopWords } from '../language/stop-words'
import { synonymsOf } from '../language/synonyms'
import { compoundsOf, ownTerms } from '../language/terms'

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
  /** A word with a capital letter inside the question, or one in capitals. */
  name: boolean
  /** What is asked for: the "price" in "what is the price of a seal". */
  head: boolean
  /** Whether it can be a misspelt word: neither short, nor in capitals, nor mixed with digits. */
  spellable: boolean
  /** Terms that people use for the same. */
  synonyms: string[]
}

export interface Question {
  /** In the question's order, each once. */
  asked: Asked[]
  /** Whether a number is asked for. */
  quantity: boolean
  /** Whether it asks what something is. */
  definition: boolean
  /** Matches the terms that measure what is asked for: "how long" is answered by "48 hours". */
  measures: RegExp[]
}

const quantity =
  /\bhow (?:much|many|long|far|often|high|deep|large|big|fast|heavy|hot|old|thick|wide|tight|tall|close)\b|\b(?:maximum|minimum|nominal|rated|rating|limits?|torque|pressure|temperature|voltage|current|clearance|tolerance|capacity|weight|speed|size|length|width|height|depth|diameter|thickness|distance|gap|interval|duration|percentage|number of|value|default|ratio|factor|at most|at least|how often)\b/i

const definition = /^\s*(?:what(?:'s| is| are| does)|define|explain)\b/i

const interrogatives = new Set(['what', 'which', 'whose', 'much', 'many'])
const behindHead = new Set(['of', 'for'])

const extent = /\bhow (often|long|far|soon|fast|big|large|old)\b/gi

/** Takes a question apart. A question of stop words alone keeps them. */
export function questionOf(text: string): Question {
  const extents = [...text.matchAll(extent)].map(([, word = '']) => stem(word.toLowerCase()))
  const lexemes = lexemesOf(text.replace(extent, 'how'))
  const telling = lexemes.map((lexeme) => !isStopWord(lexeme))
  const kept = telling.some(Boolean) ? telling : lexemes.map(() => true)
  const at = headOf(lexemes, kept)
  const all = lexemes.map((lexeme, i) => {
    const compounds = kept[i - 1] ? compoundsOf(kept[i - 2] ? lexemes[i - 2] : undefined, lexemes[i - 1], lexeme) : []
    const [whole = '', ...parts] = ownTerms(lexeme)
    const framing = lexeme.kind === 'word' && framingWords.has(whole)
    const shouted = isShouted(lexeme.raw)
    const name = lexeme.kind === 'word' && (shouted || (i > 0 && /^\p{Lu}/u.test(lexeme.raw)))
    const strict = /\d/.test(whole)
    const code = !strict && parts.length > 0 && isCode(lexeme.raw)
    const synonyms = synonymsOf(whole)
    const spellable = lexeme.kind === 'word' && lexeme.raw.length > 4 && !shouted && synonyms.length === 0
    const head = i === at
    return { raw: lexeme.raw, whole, parts, compounds, strict, code, framing, name, head, spellable, synonyms }
  })
  for (const [i, { compounds }] of all.entries()) {
    for (const [n, compound] of compounds.entries()) {
      for (let j = i - 1 - n; j < i; j++) all[j]?.compounds.push(compound)
    }
  }
  const asked = new Map<string, Asked>()
  for (const [i, one] of all.entries()) if (kept[i] && !asked.has(one.whole)) asked.set(one.whole, one)
  const measures = [...extents, ...asked.keys()].map(measureOf).filter((measure) => measure !== undefined)
  return {
    asked: [...asked.values()],
    quantity: quantity.test(text),
    definition: definition.test(text) && asked.size <= 4,
    measures,
  }
}

/** Where the thing asked for stands: right behind "which", or before "of" where the question begins with it; -1 if nowhere. */
function headOf(lexemes: readonly Lexeme[], kept: readonly boolean[]): number {
  const words = lexemes.map(({ raw }) => raw.toLowerCase())
  const asks = words.findLastIndex((word) => interrogatives.has(word))
  if (asks >= 0) return kept.indexOf(true, asks)
  const of = words.findIndex((word) => behindHead.has(word))
  return kept[of - 1] && kept.slice(0, of).every(Boolean) ? of - 1 : -1
}

function isStopWord({ kind, raw }: Lexeme): boolean {
  if (kind !== 'word') return false
  return !isShouted(raw) && stopWords.has(raw.toLowerCase())
}

/** Whether words are joined as in names of code; a stop word among them tells of a missed space ("the display.What"). */
function isCode(raw: string): boolean {
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
