/**
 * `npx tsx tests/bench/turned.ts [--sentences N] [--show KIND] DIR...`: turns sentences of the PDFs of some folders false by one change each, in
 * all else copies, and says for each kind of change how many the check of an answer accepts, with one that it does, and with
 * `--show` all of one kind, or of `all`. Where some folders have more than N sentences (1,500), they are drawn by hash. A change now and then leaves a sentence true, or makes
 * nonsense of it: the shares compare two states of the check, no more.
 */
import { parseArgs } from 'node:util'
import { accepts, capital, drawn, passagesIn, put, sentencesOf, small, type Found } from './changes/sentences'

/** A sentence made false; undefined where it has nothing to change. `passage` is the text that it is from. */
type Turn = (sentence: string, passage: string) => string | undefined

/** Each of two words for the other, where only one of them stands there. */
const either =
  (one: string, other: string): Turn =>
  (sentence) => {
    const has = (word: string) => new RegExp(String.raw`\b${word}\b`).test(sentence)
    if (has(one) === has(other)) return undefined
    return sentence.replace(new RegExp(String.raw`\b(?:${one}|${other})\b`), (found) => (found === one ? other : one))
  }

/** Two words exchanged wherever they stand. */
const exchanged = (sentence: string, one: string, other: string) =>
  sentence.replace(new RegExp(String.raw`\b(?:${one}|${other})\b`, 'g'), (found) => (found === one ? other : one))

const modal = '(?:is|are|must|shall|should|may|can|will|has|have)'
const figure = /(?<![\w.\-/])\d+(?:\.\d+)?(?![\w.\-/])/g
const nounsIn = (text: string) => [
  ...new Set(
    [...text.matchAll(/\b[Tt]he ([a-z]{4,})(?= (?:is|are|must|shall|may|can|will|has|to|of|in|for|and)\b)/g)].map(
      ([, noun = '']) => noun,
    ),
  ),
]

const turns: Record<string, Turn> = {
  'a leading condition dropped': (sentence) => {
    const said = /^(?:If|When|Unless|Once|After|Before|Until|While|During) [^,]{6,90}, (.{15,})$/.exec(sentence)?.[1]
    return said && capital(said)
  },
  'a condition at the end dropped': (sentence) =>
    /^(.{15,}?),? (?:if|only if|unless|when|provided that|as long as|before|after|until|while|during|without) .{6,}$/i.exec(
      sentence,
    )?.[1],
  'condition and rest exchanged': (sentence) => {
    const [, lead, condition, rest] = /^(If|When) ([^,]{8,70}), (?:then )?([^,]{8,90})\.$/.exec(sentence) ?? []
    return rest && `${lead} ${small(rest)}, ${condition}.`
  },
  'before and after': either('before', 'after'),
  '"not" dropped': put(/\b(do|does|is|are|must|may|should|can|will|shall) not\b/i, '$1'),
  '"not" added': (sentence) =>
    /\bnot?\b|never|cannot|without/i.test(sentence)
      ? undefined
      : put(new RegExp(String.raw`\b(${modal}) `), '$1 not ')(sentence),
  '"only" dropped': put(/\bonly /i, ''),
  '"only" added': (sentence) =>
    /only/i.test(sentence) ? undefined : put(/\b(is|are|can|may|will) /, '$1 only ')(sentence),
  'must for may': put(/\b(?:may|can)(?! not)\b/, 'must'),
  'may for must': put(/\b(?:must|shall|should)(?! not)\b/, 'may'),
  'or for and': (sentence) =>
    sentence.match(/\band\b/g)?.length === 1 ? sentence.replace(/\band\b/, 'or') : undefined,
  'and for or': (sentence) =>
    sentence.match(/\bor\b/g)?.length === 1 && !/whether|either/.test(sentence)
      ? sentence.replace(/\bor\b/, 'and')
      : undefined,
  'some for all': put(/\b(?:all|every|each)\b(?! other| of)/i, 'some'),
  'all for some': put(/\b(?:some|many|most|several)\b (?=[a-z]+s\b)/, 'all '),
  'always for usually': put(/\b(?:usually|often|normally|typically|sometimes|generally)\b/, 'always'),
  'two figures exchanged': (sentence) => {
    const [one, other] = [...sentence.matchAll(figure)].map(([found]) => found)
    return one && other && one !== other ? exchanged(sentence, one, other) : undefined
  },
  'another figure': (sentence) =>
    figure.test(sentence) ? sentence.replace(figure, (found) => String(Number(found) + 1)) : undefined,
  'hours for minutes': either('minutes', 'hours'),
  'two things exchanged': (sentence) => {
    const [one, other] = [...sentence.matchAll(/\bthe ([a-z]{4,})(?= )/gi)].map(([, noun = '']) => noun)
    return one && other && one !== other ? exchanged(sentence, one, other) : undefined
  },
  'a thing of the next sentence': (sentence, passage) => {
    const [own] = nounsIn(sentence)
    const other = nounsIn(passage).find((noun) => !sentence.includes(noun) && !noun.endsWith('ing'))
    return own && other && sentence.replace(new RegExp(String.raw`\b${own}\b`), other)
  },
  'from for to': (sentence) => (/from/.test(sentence) ? undefined : put(/\bto the\b/, 'from the')(sentence)),
  'out of for into': put(/\binto the\b/, 'out of the'),
  'without for with': put(/\bwith (the|a)\b/, 'without $1'),
  'above and below': either('above', 'below'),
  'most and least': either('at most', 'at least'),
  'maximum and minimum': either('maximum', 'minimum'),
  'more and less': either('more', 'less'),
  'high and low': either('high', 'low'),
  'first and last': either('first', 'last'),
  'enabled and disabled': either('enabled', 'disabled'),
  'same and different': either('same', 'different'),
  'if for unless': put(/\bunless\b/, 'if'),
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { sentences: { type: 'string' }, show: { type: 'string' } },
})
const passages = await passagesIn(positionals)
const plain = passages.flatMap((passage) =>
  sentencesOf(passage).flatMap((sentence): Found[] => (sentence.includes('(') ? [] : [[sentence, passage]])),
)
const copies = drawn(plain, Number(values.sentences ?? 1500)).filter(accepts)
let [all, through] = [0, 0]
for (const [kind, turn] of Object.entries(turns)) {
  const turned = copies.flatMap(([sentence, passage]): Found[] => {
    const other = turn(sentence, passage.text)
    return other && other !== sentence ? [[other, passage]] : []
  })
  const accepted = turned.filter(accepts)
  all += turned.length
  through += accepted.length
  console.log(`${kind}: ${accepted.length} of ${turned.length}${accepted[0] ? `, as "${accepted[0][0]}"` : ''}`)
  if (values.show === kind || values.show === 'all') for (const [sentence] of accepted) console.log(`  ${sentence}`)
}
console.log(`all: ${through} of ${all} false sentences accepted, made of ${copies.length}`)
