/** Words that shape a sentence: negations, modal verbs, quantifiers; and those that say nothing by themselves. */
import { stem, stemsOf } from '../language/en/stem'
import { stopWords } from '../language/en/stop-words'
import { boundWords, leadsToNumber } from './bounds'
import { textAt, type Token } from './sentence-tokens'

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
    'known measure minus plus wait allow caution warning danger specified given approximately approx about around issue'
  )
    .split(' ')
    .map(stem),
)
/** Words that search passes over and that tell one instruction from another. */
const telling = new Set(['manual', 'once', 'other', 'same', 'called', 'up', 'down'])

/** Whether a word says something that a claim and its source can agree on. */
export function isContent({ text, stem }: Token, tokens: readonly Token[], i: number): boolean {
  if (text === 'above' || text === 'below') return !leadsToNumber(tokens, i)
  if (text === 'on' || text === 'off') return isState(tokens, i)
  if (boundWords.has(text)) return !tokens.some(({ kind }) => kind === 'number')
  if (telling.has(text)) return true
  return text.length > 1 && text !== 'set' && !light.has(stem) && !stopWords.has(text) && !negations.has(text)
}

const joints = new Set('and or but if when while before after until unless so then'.split(' '))

const places = new Set('near in above below under around over beside off on'.split(' '))

/** "The fan is off", but not "off the wall": nothing stands behind that it could lead in. */
function isState(tokens: readonly Token[], i: number): boolean {
  const { kind, text = '' } = tokens[i + 1] ?? {}
  return kind === undefined || kind === 'mark' || (joints.has(text) && !places.has(textAt(tokens, i + 2)))
}

/** Names for whatever a passage is about, which a claim may add where the sentence names nothing else. */
export const generic = stemsOf(
  'instrument unit device equipment machine system product apparatus appliance item rule place process procedure operator user person ' +
    'someone anyone everyone anybody everybody one reader part step variable parameter setting mode module',
)

/**
 * Words of a claim that frame what it says: a source that says the same may lack them, but not say the opposite. With `generic`
 * and new synonyms 15 fewer of 111 true claims were rejected; that any verb may be another one would bring two more, and let 45 of 1,004 wrong words through.
 */
export const framing = stemsOf(
  'thing case way means purpose example go goes come appear lie read try due apply follow begin start set take give show say state specify define describe list refer see name call ' +
    'provide obtain remain exist involve concern belong proceed continue work function act perform carry accomplish achieve allow enable let permit help ' +
    'correct correctly proper properly suitable suitably appropriate usual usually typical typically normal normally general generally common commonly possible ' +
    'necessary recommended required shortly even again back away between against near close via through along across together toward towards inside into onto ' +
    'within up down out off on over actually exactly simply directly only really safe safely advised accordingly respectively otherwise therefore because ' +
    'thorough thoroughly careful carefully whole intend design aim due anew directly ' +
    'else another additional additionally further furthermore moreover own especially particularly',
)

/** Those that may also say which of several things it is: "the normal valve" is not the blue one. */
export const epithets = stemsOf(
  'correct proper suitable appropriate usual typical normal general common possible necessary recommended required safe own additional another further',
)
