/** Questions that the words of a document answer: made from rows of tables, values and definitions by templates, so that the answer is verbatim. */
import type { LanguageCode, Passage, Sentence } from '../document'
import { languageOf } from '../language/function-words'
import { holdsAnswer, spelledTokens } from './holds'

export interface DraftQuestion {
  question: string
  /** Words of the page. */
  answer: string
  /** The sentence or row that has them. */
  evidence: string
  /** Physical. */
  page: number
}

/** What is asked and what answers it. */
type Pair = [question: string, answer: string]

/**
 * All drafts, in the order of the passages. A question that two places answer otherwise is none: nobody could tell which is meant.
 * Sentences are asked in English alone; rows in any language, by their own words.
 */
export function draftsOf(passages: readonly Passage[]): DraftQuestion[] {
  const language = languageOf(passages.map(({ text }) => text).join(' '))
  const all = passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence): DraftQuestion[] => {
      const { page } = sentence.spans[0]!
      const evidence = passage.text.slice(sentence.start, sentence.end)
      const pairs = sentence.row ? ofRow(sentence, language) : language === 'en' ? ofSentence(evidence) : []
      return pairs.map(([question, answer]) => ({ question, answer, evidence, page }))
    }),
  )
  const answers = new Map<string, Set<string>>()
  for (const { question, answer } of all)
    answers.set(question, (answers.get(question) ?? new Set<string>()).add(answer))
  return all.filter(
    ({ question }, i) =>
      answers.get(question)!.size === 1 && all.findIndex((other) => other.question === question) === i,
  )
}

/** Heads that say nothing of the value below them: what the row is called says all. */
const plainHead = /^(?:values?|data|rating|setting|wert|werte|valeurs?|valor|valores)$/i
/** What a thing or a value can be called: no sentence, and nothing that a page only seems to have in a column. */
const isName = (text: string) => /^[\p{L}\p{N}]/u.test(text) && text.length <= 60 && !/[.?!:](?:\s|$)/.test(text)

/** Each value of a row that begins with what it is of. */
function ofRow({ cells = [] }: Sentence, language: LanguageCode | undefined): Pair[] {
  const [name, ...values] = cells
  if (!name || !isName(name.text) || !/\p{L}{3}/u.test(name.text)) return []
  return values.flatMap(({ head, text }): Pair[] => {
    // "A" and "kW" are dimensions and units: nobody asks by them alone.
    if (!isName(head) || !/\p{L}{3}|\d/u.test(head) || !/\d/.test(text) || text.length > 60) return []
    const of = lowered(name.text)
    if (language !== 'en') return [[plainHead.test(head) ? `${name.text}?` : `${name.text}: ${head}?`, text]]
    if (plainHead.test(head)) return [[`What ${isOrAre(of)} the ${of}?`, text]]
    // A head with a figure is a kind or a size: the row says what of it.
    if (/\d/.test(head)) return [[`What ${isOrAre(of)} the ${of} for ${head}?`, text]]
    return [[`What ${isOrAre(head)} the ${lowered(head)} of the ${of}?`, text]]
  })
}

/** By its first word: "starts per hour" are, "mass of the set" is. */
const isOrAre = (noun: string) => (/^\S*[^sui\s]s(?:\s|$)/.test(noun) ? 'are' : 'is')

const subject = String.raw`((?:The|An?) [^,;:()]{3,70}?)`
const value = String.raw`((?:(?:about|at least|at most|between|up to|less than|more than) )?[-−]?\d(?:[^,;:.]|[.,](?=\d)){0,50}?)`
const ending = String.raw`(?=[;:]|[,.](?!\d)|$)`

/** A form of sentences, and what it answers; the first that fits is taken. */
const forms: [RegExp, (...groups: string[]) => Pair][] = [
  // "The sound pressure level at 1 m is 76 dB(A) at the rated point."
  [
    new RegExp(`^${subject} (is|are) ${value}${ending}`),
    (what, is, answer) => [`What ${is} ${lowered(what)}?`, answer],
  ],
  // "The relief valve is set to 7 bar." "The bearing temperature may rise to 80 °C."
  [
    new RegExp(
      `^${subject} (is|are|may|must|can|shall) (?:be )?(\\w+) (to|below|above|at|within|under|after|for|with) ${value}${ending}`,
    ),
    (what, is, verb, to, answer) => [
      `${capital(to)} what ${is} ${lowered(what)} ${/^(?:is|are)$/.test(is) || !/ed$|^set$/.test(verb) ? '' : 'be '}${verb}?`,
      `${to} ${answer}`,
    ],
  ],
  // "The casing weighs 64 kg without the motor."
  [new RegExp(`^${subject} weighs ${value}${ending}`), (what, answer) => [`What does ${lowered(what)} weigh?`, answer]],
  // "Fit the impeller and tighten the impeller nut to 85 N·m."
  [
    new RegExp(`(?:^|and |\\d\\. )([Ss]et|[Tt]ighten|[Aa]djust|[Tt]orque) (the [^,;:()]{3,60}?) to ${value}${ending}`),
    (verb, what, answer) => [`To what do you ${verb.toLowerCase()} ${what}?`, answer],
  ],
  // "Grease the bearings every 2,000 operating hours with 15 g of lithium grease."
  [
    /^(?:\d+\. )?(Grease|Lubricate|Clean|Check|Inspect|Replace|Renew|Change|Test|Drain|Turn) ((?:the )?[^,;:()]{3,60}?) (every (?:[^,;:.]|[.,](?=\d)){3,40}?)(?= with| and|[;:]|[,.](?!\d)|$)/,
    (verb, what, answer) => [`How often do you ${lowered(verb)} ${what}?`, answer],
  ],
  // "A crackling noise, as of gravel in the casing, is cavitation" is none of these: "Cavitation is the collapse of bubbles."
  [
    /^((?:The |An? )?(?!(?:If|It|That|There|These|They|This|When|Where) )[A-Z][^,;:()]{2,50}?) (is|are) ((?:an?|the) [^;:]{8,120}?)\.?$/,
    (what, is, answer) => [`What ${is} ${lowered(what)}?`, answer],
  ],
]

function ofSentence(text: string): Pair[] {
  for (const [form, pairOf] of forms) {
    const found = form.exec(text)
    if (found) return [pairOf(...found.slice(1))]
  }
  return []
}

/** In the middle of a sentence; a name in capitals or with a figure stays as it is. */
function lowered(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * Whether a question that a model has worded may stand for a draft's: it is one, does not give its answer away, and has no figure
 * and no identifier that the draft lacks.
 */
export function isWordedAs({ question, answer, evidence }: DraftQuestion, worded: string): boolean {
  if (!/^\p{Lu}[^\n?]{8,180}\?$/u.test(worded) || holdsAnswer(worded, { answer, evidence: '' })) return false
  const known = new Set(spelledTokens(`${question} ${evidence}`))
  return spelledTokens(worded).every((token) => !/\d/.test(token) || known.has(token))
}

/** Some of many, from everywhere among them. */
export function spread<One>(all: readonly One[], most: number): One[] {
  if (all.length <= most) return [...all]
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!)
}
