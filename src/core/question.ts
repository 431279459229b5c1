/** What a question asks for: its terms without the words that say nothing about the subject. */
import { lexemesOf, type Lexeme } from './lexemes'
import { measureOf } from './quantities'
import { stem } from './stem'
import { stopWords } from './stop-words'
import { synonymsOf } from './synonyms'
import { compoundsOf, ownTerms } from './terms'

/**
 * One thing that the question names. A passage has it if it has `whole` or one of `compounds`, or, unless `strict`, as
 * far as it has the `parts`: "low-pressure" is there where "low" and "pressure" are, but "P-101B" is nowhere if only
 * "101B" is.
 */
export interface Asked {
  whole: string
  parts: string[]
  /** Compounds of the question that have it in them: "50" of "DN 50" is there where "dn50" is. */
  compounds: string[]
  /** A number or an identifier with a digit: names one thing, is not misspelt by a letter. */
  strict: boolean
  /** Terms that people use for the same. */
  synonyms: string[]
}

export interface Question {
  /** In the question's order, each once. */
  asked: Asked[]
  /** Whether a number is asked for. */
  quantity: boolean
  /** Matches the terms that measure what is asked for: "how long" is answered by "48 hours". */
  measures: RegExp[]
}

const quantity =
  /\bhow (?:much|many|long|far|often|high|deep|large|big|fast|heavy|hot|old|thick|wide|tight|tall|close)\b|\b(?:maximum|minimum|nominal|rated|rating|limits?|torque|pressure|temperature|voltage|current|clearance|tolerance|capacity|weight|speed|size|length|width|height|depth|diameter|thickness|distance|gap|interval|duration|percentage|number of|at most|at least|how often)\b/i

const extent = /\bhow (often|long|far|soon|fast|big|large|old)\b/gi

/** Takes a question apart. A question of stop words alone keeps them. */
export function questionOf(text: string): Question {
  const extents = [...text.matchAll(extent)].map(([, word = '']) => stem(word.toLowerCase()))
  const lexemes = lexemesOf(text.replace(extent, 'how'))
  const telling = lexemes.map((lexeme) => !isStopWord(lexeme))
  const kept = telling.some(Boolean) ? telling : lexemes.map(() => true)
  const all = lexemes.map((lexeme, i) => {
    const compounds = kept[i - 1] ? compoundsOf(kept[i - 2] ? lexemes[i - 2] : undefined, lexemes[i - 1], lexeme) : []
    const [whole = '', ...parts] = ownTerms(lexeme)
    return { whole, parts, compounds, strict: /\d/.test(whole), synonyms: synonymsOf(whole) }
  })
  for (const [i, { compounds }] of all.entries()) {
    for (const [n, compound] of compounds.entries()) {
      for (let j = i - 1 - n; j < i; j++) all[j]?.compounds.push(compound)
    }
  }
  const asked = new Map<string, Asked>()
  for (const [i, one] of all.entries()) if (kept[i] && !asked.has(one.whole)) asked.set(one.whole, one)
  const measures = [...extents, ...asked.keys()].map(measureOf).filter((measure) => measure !== undefined)
  return { asked: [...asked.values()], quantity: quantity.test(text), measures }
}

function isStopWord({ kind, raw }: Lexeme): boolean {
  if (kind !== 'word') return false
  const shouted = raw.length > 1 && raw === raw.toUpperCase()
  return !shouted && stopWords.has(raw.toLowerCase())
}
