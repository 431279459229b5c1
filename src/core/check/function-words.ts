/** Words that shape a sentence: negations, modal verbs, quantifiers; and those that say nothing by themselves. */
import { stem } from '../language/stem'
import { stopWords } from '../language/stop-words'
import { boundWords, leadsToNumber } from './bounds'
import type { Token } from './sentence-tokens'

export type Modality = 'must' | 'should' | 'may' | 'neednot'

export const negations = new Set(
  'not never no cannot neither nor mustnot none nobody nothing nowhere nicht kein keine keinen keiner nie ohne sin nunca'.split(
    ' ',
  ),
)

export const modalities: Record<string, Modality> = {
  must: 'must',
  shall: 'must',
  required: 'must',
  should: 'should',
  recommended: 'should',
  advised: 'should',
  may: 'may',
  can: 'may',
  could: 'may',
  might: 'may',
  neednot: 'neednot',
}

export const quantifiers: Record<string, string> = {
  all: 'all',
  whatever: 'all',
  regardless: 'all',
  both: 'both',
  any: 'any',
  either: 'any',
  fully: 'full',
  completely: 'full',
  entirely: 'full',
  partially: 'part',
  partly: 'part',
  most: 'most',
  some: 'some',
  half: 'half',
}

/** Verbs and adverbs that a manual or a model puts around what is meant. */
const light = new Set(
  (
    'be have do use need require demand take get give make keep remain stay put apply carry perform ensure come go let see note ' +
    'important please always just also too then thus therefore so amount value figure total accordance way serve happen occur become ' +
    'lie lies lying stand number time whichever whole back at per such every interval already still ever mean certain corresponding respective ' +
    'measure minus plus wait allow caution warning danger specified given approximately approx about around issue'
  )
    .split(' ')
    .map(stem),
)
/** Words that search passes over and that tell one instruction from another. */
const telling = new Set(['manual', 'once', 'other', 'same', 'called'])

/** Whether a word says something that a claim and its source can agree on. */
export function isContent({ text, stem }: Token, tokens: readonly Token[], i: number): boolean {
  if (text === 'above' || text === 'below') return !leadsToNumber(tokens, i)
  if (boundWords.has(text)) return !tokens.some(({ kind }) => kind === 'number')
  if (telling.has(text)) return true
  return text.length > 1 && text !== 'set' && !light.has(stem) && !stopWords.has(text) && !negations.has(text)
}
