/** Spanish. */
import type { Language } from '../language'
import { decimalWithComma } from '../notation'
import { calculations } from './calculations'
import { followUps } from './follow-ups'
import { apart, unitOf } from './notation'
import { places, questions, sentences, slips, smallTalk } from './questions'
import { stem } from './stem'
import { framingWords, stopWords } from './stop-words'
import { longForms, measures, synonyms } from './synonyms'

export const spanish: Language = {
  code: 'es',
  ...{ stem, unitOf, decimalOf: decimalWithComma, apart },
  ...{ stopWords, framingWords, synonyms, longForms, measures },
  ...{ questions, places, sentences, smallTalk, calculations, followUps, slips },
  partsOf: () => [],
  nounsAreNames: true,
  endings: 's es o a os as ar er ir ado ada ido ida cion ciones miento mente dor dora able ible ico ica'.split(' '),
  looseEnding: /^(.{4,}?)(?:cion|dor|ar|er|ir|es|o|a|e|s)$/,
}
