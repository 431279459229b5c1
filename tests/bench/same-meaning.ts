/**
 * `npx tsx tests/bench/same-meaning.ts [--odd] [--show KIND]`: asks each open question again in other forms that mean the same, made by
 * machine, and counts by kind what such a form loses. Even questions are there to mend with; of odd ones only totals are printed.
 */
import { parseArgs } from 'node:util'
import type { KnownQuestion } from '../../src/core/evaluation/known-question'
import { isAmong, outcomeOf, type SearchOutcome } from '../../src/core/evaluation/outcome'
import { listsOf } from '../../src/core/language/languages'
import { languageOfQuestion } from '../../src/core/language/question-language'
import { questionsOf } from '../questions'
import { indexOf, missingOf, sets } from '../quality/sets'

/** The question in another form; the same where the form does not concern it. `pick` draws a number below another, the same each time. */
type Form = (question: string, pick: (below: number) => number, file: string | null) => string

const { stopWords } = listsOf('en')

/** With a small letter at its start, unless that is of a name. */
const small = (text: string) =>
  /^\p{Lu}\p{Ll}|^[AI] /u.test(text) && !text.startsWith('I ') ? text.charAt(0).toLowerCase() + text.slice(1) : text
const bare = (text: string) => text.replace(/[\s?.!]+$/, '')
const before = (words: string) => (question: string) => words + small(question)
const behind = (words: string) => (question: string) => bare(question) + words
/** Each pattern with what stands for it; the first that is there. */
const exchanged =
  (...pairs: (readonly [RegExp, string])[]) =>
  (question: string) => {
    const pair = pairs.find(([pattern]) => pattern.test(question))
    return pair ? question.replace(pair[0], pair[1]) : question
  }
const all =
  (...pairs: (readonly [RegExp, string])[]) =>
  (question: string) =>
    pairs.reduce((text, [pattern, as]) => text.replace(pattern, as), question)

const keys: Record<string, string> = {
  ...{
    q: 'w',
    w: 'e',
    e: 'r',
    r: 't',
    t: 'r',
    y: 'u',
    u: 'i',
    i: 'o',
    o: 'p',
    p: 'o',
    a: 's',
    s: 'd',
    d: 'f',
    f: 'g',
    g: 'h',
  },
  ...{ h: 'j', j: 'k', k: 'l', l: 'k', z: 'x', x: 'c', c: 'v', v: 'b', b: 'n', n: 'm', m: 'n' },
}

/** A slip inside a word of six letters and more that says something. */
function slip(make: (word: string, at: number) => string): Form {
  return (question, pick) => {
    const words = [...question.matchAll(/(?<![\p{L}\p{N}_.-])[a-z]{6,}(?![\p{L}\p{N}_.-])/gu)].filter(
      ([word]) => !stopWords.has(word),
    )
    const found = words[pick(words.length)]
    if (!found) return question
    const [word] = found
    return (
      question.slice(0, found.index) + make(word, 1 + pick(word.length - 2)) + question.slice(found.index + word.length)
    )
  }
}

const pairsOfSpelling = (
  'color colour|center centre|liter litre|meter metre|fiber fibre|gray grey|mold mould|aluminum aluminium|sulfur sulphur|tire tyre|gauge gage|' +
  'analyze analyse|organize organise|initialize initialise|synchronize synchronise|behavior behaviour|license licence|catalog catalogue|program programme|' +
  'dialog dialogue|analog analogue|labeled labelled|canceled cancelled|modeling modelling|minimize minimise|maximize maximise|vapor vapour|favorite favourite|' +
  'armor armour|neighbor neighbour|customize customise|recognize recognise|authorized authorised|disk disc|defense defence'
)
  .split('|')
  .map((pair) => pair.split(' ') as [string, string])

function otherSpelling(question: string): string {
  for (const [one, other] of pairsOfSpelling) {
    const [from, to] = new RegExp(`\\b${one}`, 'i').test(question) ? [one, other] : [other, one]
    const changed = question.replace(new RegExp(`\\b${from}`, 'i'), to)
    if (changed !== question) return changed
  }
  return question
}

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const longAndShort = (
  'maximum max|minimum min|temperature temp|pressure press|approximately approx|number no.|voltage volts|information info|' +
  'revolutions per minute rpm|hours hrs|minutes min|seconds sec|diameter dia|reference ref|specification spec|configuration config|application app'
)
  .split('|')
  .map((pair) => pair.split(/ (?=\S+$)/) as [string, string])

function abbreviated(question: string): string {
  return longAndShort.reduce((text, [long, short]) => text.replace(new RegExp(`\\b${long}\\b`, 'gi'), short), question)
}
function spelledOut(question: string): string {
  return longAndShort
    .filter(([, short]) =>
      ['max', 'min', 'temp', 'info', 'rpm', 'hrs', 'spec', 'config', 'dia', 'approx'].includes(short),
    )
    .reduce((text, [long, short]) => text.replace(new RegExp(`(?<!\\d ?)\\b${short}\\b\\.?`, 'gi'), long), question)
}

/** "in manual mode, how do I start it" and "how do I start it in manual mode". */
function clausesExchanged(question: string): string {
  const text = bare(question)
  const front = /^((?:in|at|on|for|when|if|during|after|before|with|under|from) [^,]{3,60}), (.+)$/i.exec(text)
  if (front) return `${front[2]} ${small(front[1] ?? '')}`
  const back =
    /^((?:how|what|which|where|when|why|is|are|can|may|do|does)\b.{8,}) ((?:when|if|during|after|before|while|under|in|at|on|for|with) (?:\S+ ){0,6}\S+)$/i.exec(
      text,
    )
  return back ? `${back[2]}, ${small(back[1] ?? '')}` : question
}

/** What a person would call a file: its name in words. */
const called = (file: string) =>
  file
    .replace(/\.pdf$/i, '')
    .replace(/[_\[\]-]+/g, ' ')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/\b(?:manual|documentation|datasheet|sd|thb|v?\d[\d.]{3,}|\d|manuals?)\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim()

const forms: Record<string, Form> = {
  'lower case': (question) => question.toLowerCase(),
  'upper case': (question) => question.toUpperCase(),
  'first letter large': (question) => question.charAt(0).toUpperCase() + question.slice(1),
  'each word large': (question) => question.replace(/(?<![\p{L}\p{N}'’._-])\p{Ll}/gu, (letter) => letter.toUpperCase()),
  'question mark': (question) => (question.endsWith('?') ? bare(question) : `${bare(question)}?`),
  'two question marks': behind(' ??'),
  'please tell me': before('please tell me '),
  greeting: before('hi, quick question: '),
  'I need to know': before('I need to know '),
  'do you know': before('do you know '),
  'could you tell me': before('Could you please tell me '),
  'I would like to know': before("I'd like to know "),
  'does anyone know': behind(', does anyone know?'),
  thanks: behind('? thanks'),
  please: behind(' please'),
  'according to the manual': behind(' according to the manual'),
  'story before': before('I am standing at the machine right now. '),
  "what's": exchanged([/\bwhat is\b/i, "what's"], [/\bwhat's\b/i, 'what is'], [/\bwhats\b/i, 'what is']),
  whats: exchanged([/\bwhat is\b/i, 'whats'], [/\bwhat's\b/i, 'whats']),
  'what is the': (question) =>
    /^(?:\S+ ){1,7}\S+$/.test(bare(question)) &&
    !/^(?:what|which|how|where|when|why|who|is|are|can|may|do|does|did|should|must|list|show|if|at|in|on|for|could|i|does|will|has|have|name)\b/i.test(
      question,
    )
      ? `what is the ${question}`
      : question,
  'without what is the': exchanged([/^what(?: is|'s|s|\s+are) (?:the )?/i, '']),
  'apostrophes missing': (question) => question.replace(/(?<=\p{L})['’](?=\p{L})/gu, ''),
  'other apostrophe': (question) => question.replaceAll("'", '’'),
  contractions: exchanged(
    [/\bdo not\b/i, "don't"],
    [/\bdon't\b/i, 'do not'],
    [/\bcannot\b/i, "can't"],
    [/\bcan't\b/i, 'cannot'],
    [/\bdoesn't\b/i, 'does not'],
    [/\bdoes not\b/i, "doesn't"],
    [/\bwon't\b/i, 'will not'],
    [/\bisn't\b/i, 'is not'],
    [/\bI am\b/i, "I'm"],
    [/\bI'm\b/i, 'I am'],
    [/\bit is\b/i, "it's"],
    [/\bit's\b/i, 'it is'],
  ),
  'articles dropped': (question) => question.replace(/\b(?:the|an?) (?=\p{L})/giu, ''),
  'keywords alone': (question) =>
    question
      .split(/\s+/)
      .filter((word) => !stopWords.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')))
      .join(' '),
  'two blanks': (question) => question.replaceAll(' ', '  '),
  'hard blank': (question) => question.replaceAll(' ', '\u00a0'),
  'line break': (question) => question.replace(/ (?=\S+$)/, '\n'),
  swap: slip((word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)),
  'letter dropped': slip((word, at) => word.slice(0, at) + word.slice(at + 1)),
  'letter doubled': slip((word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at)),
  'neighbour key': slip((word, at) => word.slice(0, at) + (keys[word.charAt(at)] ?? '') + word.slice(at + 1)),
  'plural and singular': (question) => {
    const changed = question.replace(
      /\b(pump|valve|bearing|seal|motor|filter|sensor|battery|file|value|command|variable|option|interval|limit|setting|temperature|pressure|cable|alarm|fault|error|wire|connector|port|register|function|pin|frequency|screw|bolt|fuse|relay|unit|channel|parameter|message|address|bit|byte)(s?)\b(?!['-])/i,
      (_, word: string, s: string) => (s ? word : /y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`),
    )
    return changed
  },
  'British and American': otherSpelling,
  units: (question) => {
    const changed = all(
      [/(\d)\s?°\s?([CF])\b/g, '$1 degrees $2'],
      [/(\d)\s?V\b/g, '$1 volts'],
      [/(\d)\s?A\b/g, '$1 amps'],
      [/(\d)\s?mm\b/g, '$1 millimeters'],
      [/(\d)\s?kg\b/g, '$1 kilograms'],
      [/(\d)\s?(?:inch|inches|in\.|")(?=\s|$|[?,])/g, '$1"'],
      [/(\d)\s?W\b/g, '$1 watts'],
      [/(\d)\s?Hz\b/g, '$1 hertz'],
      [/(\d)\s?%/g, '$1 percent'],
    )(question)
    return changed === question ? question.replace(/(\d)(\p{L}{1,3})\b/gu, '$1 $2') : changed
  },
  'unit asked': exchanged(
    [/\bin mm\b/i, 'in millimeters'],
    [/\bin (?:inches|inch)\b/i, 'in in'],
    [/\bin psi\b/i, 'in pounds per square inch'],
    [/\bhow many volts\b/i, 'how much voltage'],
    [/\bhow heavy\b/i, 'what weight'],
    [/\bhow hot\b/i, 'what temperature'],
    [/\bhow long is\b/i, 'what is the length of'],
  ),
  'numbers in words': (question) =>
    question.replace(/(?<![\p{L}\d.,/_-])(\d{1,2})(?=\s\p{Ll}{3,})/gu, (number) => numbers[Number(number)] ?? number),
  'numbers in figures': (question) =>
    question.replace(/\b(two|three|four|five|six|seven|eight|nine|ten|twelve)\b/gi, (word) =>
      String(numbers.indexOf(word.toLowerCase())),
    ),
  'codes apart': (question) => question.replace(/\b([A-Z]{1,5})-(\d+)\b/g, '$1 $2'),
  'codes together': (question) => question.replace(/\b([A-Z]{1,5})[- ](\d{2,})\b/g, '$1$2'),
  'codes hyphenated': (question) => question.replace(/\b([A-Z]{1,5}) ?(\d{2,})\b/g, '$1-$2'),
  'codes small': (question) => question.replace(/\b(?=[\w.-]*\d)[A-Z][\w.-]*\b/g, (code) => code.toLowerCase()),
  'hyphen for blank': (question) => question.replace(/\b(\p{Ll}{3,})-(\p{Ll}{3,})\b/gu, '$1 $2'),
  'as spoken': (question) =>
    question
      .toLowerCase()
      .replace(/[?!,;:"'’()]/g, ' ')
      .replace(/\.(?=\s|$)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  shortened: abbreviated,
  'spelled out': spelledOut,
  'clauses exchanged': clausesExchanged,
  'how can I': exchanged([/\bhow (?:do|can|should) (?:i|you|we)\b/i, 'how can we'], [/\bhow to\b/i, 'how can I']),
  'how to': exchanged([/\bhow (?:do|can|should) (?:i|you|we)\b/i, 'how to'], [/\bhow to\b/i, 'how do I']),
  'steps to': exchanged([/^how (?:do|can|should) (?:i|you|we)\b/i, 'steps to'], [/^how to\b/i, 'steps to']),
  'procedure for': exchanged(
    [/^how (?:do|can|should) (?:i|you|we)\b/i, 'what is the procedure to'],
    [/^how to\b/i, 'what is the procedure to'],
  ),
  'location of': exchanged([/^where(?: is|'s| are)\b/i, 'location of'], [/^where (?:can|do) i find\b/i, 'where is']),
  'which for what': exchanged(
    [
      /\bwhat (?!is\b|are\b|does\b|do\b|happens\b|was\b|were\b|can\b|should\b|must\b|if\b|the\b|will\b|has\b|have\b|kind\b)(?=\p{L})/iu,
      'which ',
    ],
    [/\bwhich (?=\p{L})/iu, 'what '],
  ),
  'I, we, you': exchanged([/\b(can|do|should|may|must) I\b/i, '$1 we'], [/\b(can|do|should|may|must) you\b/i, '$1 I']),
  'document before': (question, _, file) =>
    file === null ? question : `in the ${called(file)} manual, ${small(question)}`,
  'document behind': (question, _, file) => (file === null ? question : `${bare(question)} in ${called(file)}`),
  'file before': (question, _, file) => (file === null ? question : `${file}: ${question}`),
}

/** Numbers that are the same for the same text. */
function drawn(text: string): (below: number) => number {
  let state = 2166136261
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 16777619)
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) ^ 0x9e3779b9
    return below === 0 ? 0 : (state >>> 0) % below
  }
}

interface Line {
  asked: number
  three: number
  marked: number
  unfound: number
  absent: number
  gained: number
  falsely: number
  of: number
}

const right = (outcome: SearchOutcome) => isAmong(3)(outcome)

/** Questions that somebody may tune with: of files that are not held out. */
async function openSets(): Promise<{ questions: KnownQuestion[]; index: Awaited<ReturnType<typeof indexOf>> }[]> {
  const open = []
  for (const set of sets) {
    const questions = set.questions.filter((path) => !path.includes('heldout')).flatMap(questionsOf)
    if (questions.length === 0 || set.name === 'sample' || (await missingOf(set)) !== undefined) continue
    open.push({ questions, index: await indexOf(set.folders) })
  }
  return open
}

const { values } = parseArgs({ options: { odd: { type: 'boolean', default: false }, show: { type: 'string' } } })
const lines = new Map<string, Line>()
const shown: string[] = []
let number = 0
for (const { questions, index } of await openSets()) {
  const ask = (known: KnownQuestion, question: string) =>
    outcomeOf(known, index.search(question, 10), ({ document }) => document)
  for (const known of questions) {
    const { question, file, id } = known
    if ((number++ % 2 === 1) !== values.odd) continue
    if (!['en', undefined].includes(languageOfQuestion(question))) continue
    const base = ask(known, question)
    for (const [kind, form] of Object.entries(forms)) {
      const other = form(question, drawn(id + kind), file)
      if (other === question || other.trim() === '') continue
      const outcome = ask(known, other)
      const line = lines.get(kind) ?? {
        asked: 0,
        three: 0,
        marked: 0,
        unfound: 0,
        absent: 0,
        gained: 0,
        falsely: 0,
        of: 0,
      }
      lines.set(kind, line)
      const lost: string[] = []
      if (file === null) {
        line.of++
        if (base.verdict !== 'found' && outcome.verdict === 'found') lost.push('found falsely')
        line.falsely += lost.length
      } else {
        line.asked++
        const count = (key: 'three' | 'marked' | 'unfound' | 'absent' | 'gained', is: boolean, word: string) => {
          if (!is) return
          line[key]++
          if (key !== 'gained') lost.push(word)
        }
        count('three', right(base) && !right(outcome), `rank ${base.rank} -> ${outcome.rank}`)
        count('marked', base.marked && !outcome.marked, 'not marked')
        count('unfound', base.verdict === 'found' && outcome.verdict !== 'found', `found -> ${outcome.verdict}`)
        count('absent', base.verdict !== 'absent' && outcome.verdict === 'absent', 'absent')
        count('gained', (!right(base) && right(outcome)) || (!base.marked && outcome.marked), 'gained')
      }
      if (lost.length > 0 && values.show === kind && !values.odd)
        shown.push(`${id}: ${other}   [${question}]   ${lost.join(', ')}`)
    }
  }
}
const heads = [
  'kind',
  'asked',
  'three lost',
  'marked lost',
  'found lost',
  'absent now',
  'gained',
  'of none',
  'found falsely',
]
console.log(heads.join('\t'))
const total: Line = { asked: 0, three: 0, marked: 0, unfound: 0, absent: 0, gained: 0, falsely: 0, of: 0 }
const written = (kind: string, { asked, three, marked, unfound, absent, gained, of, falsely }: Line) =>
  [kind, asked, three, marked, unfound, absent, gained, of, falsely].join('\t')
for (const kind of Object.keys(forms)) {
  const line = lines.get(kind)
  if (!line) continue
  for (const key of Object.keys(total) as (keyof Line)[]) total[key] += line[key]
  if (!values.odd) console.log(written(kind, line))
}
console.log(written('all', total))
for (const line of shown) console.log(line)
