/** Portuguese. */
import type { Language } from '../language'
import { decimalWithComma } from '../notation'
import { calculations } from './calculations'
import { followUps } from './follow-ups'
import { apart, unitOf } from './notation'
import { places, questions, sentences, slips, smallTalk } from './questions'
import { stem } from './stem'
import { framingWords, stopWords } from './stop-words'
import { longForms, measures, synonyms } from './synonyms'

export const portuguese: Language = {
  code: 'pt',
  ...{ stem, unitOf, decimalOf: decimalWithComma, apart },
  ...{ stopWords, framingWords, synonyms, longForms, measures },
  ...{ questions, places, sentences, smallTalk, calculations, followUps, slips },
  partsOf: () => [],
  nounsAreNames: true,
  endings: 's es o a os as ar er ir ado ada ido ida cao coes mento mente dor dora avel ivel ico ica'.split(' '),
  looseEnding: /^(.{4,}?)(?:cao|dor|ar|er|ir|es|o|a|e|s)$/,
}
