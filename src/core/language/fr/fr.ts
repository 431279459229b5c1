/** French. */
import type { Language } from '../language'
import { decimalWithComma } from '../notation'
import { calculations } from './calculations'
import { followUps } from './follow-ups'
import { apart, unitOf } from './notation'
import { places, questions, sentences, slips, smallTalk } from './questions'
import { stem } from './stem'
import { framingWords, stopWords } from './stop-words'
import { longForms, measures, synonyms } from './synonyms'

export const french: Language = {
  code: 'fr',
  ...{ stem, unitOf, decimalOf: decimalWithComma, apart },
  ...{ stopWords, framingWords, synonyms, longForms, measures },
  ...{ questions, places, sentences, smallTalk, calculations, followUps, slips },
  partsOf: () => [],
  nounsAreNames: true,
  endings: 's e es er ez ent ee ees ant tion tions ment ments age ages eur eurs ite ible able ique iques'.split(' '),
  looseEnding: /^(.{4,}?)(?:eur|ion|er|ee|es|e|s)$/,
}
