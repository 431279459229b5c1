/** German. */
import type { Language } from '../language'
import { calculations } from './calculations'
import { followUps } from './follow-ups'
import { decimalWithComma } from '../notation'
import { unitOf } from './notation'
import { places } from './places'
import { questions, sentences, slips, smallTalk } from './questions'
import { partsOf, stem } from './stem'
import { framingWords, stopWords } from './stop-words'
import { longForms, measures, synonyms } from './synonyms'

export const german: Language = {
  code: 'de',
  ...{ stem, partsOf, unitOf, decimalOf: decimalWithComma, stopWords, framingWords, synonyms, longForms, measures },
  ...{ questions, places, sentences, smallTalk, calculations, followUps, slips },
  nounsAreNames: false,
  endings: 'e en er es em n s ung ungen heit keit lich ig isch bar'.split(' '),
  looseEnding: /^(.{4,}?)(?:ung|en|er|es|e|n|s)$/,
}
