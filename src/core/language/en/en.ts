/** English. */
import type { Language } from '../language'
import { calculations } from './calculations'
import { followUps } from './follow-ups'
import { decimalOf } from '../lexemes'
import { unitOf } from '../units'
import { framingWords } from './framing-words'
import { longForms } from './long-forms'
import { places } from './places'
import { measures } from './quantities'
import { questions } from './questions'
import { sentences } from './sentence-forms'
import { slips } from './slips'
import { smallTalk } from './small-talk'
import { stem } from './stem'
import { stopWords } from './stop-words'
import { synonyms } from './synonyms'

export const english: Language = {
  code: 'en',
  ...{ stem, unitOf, decimalOf, stopWords, framingWords, synonyms, longForms, measures },
  ...{ questions, places, sentences, smallTalk, calculations, followUps, slips },
  partsOf: () => [],
  nounsAreNames: true,
  endings:
    's es ed er ers ing ings ion ions ation ations ment ments ly able ible ive ity ance ence al ally or ors ness ful less'.split(
      ' ',
    ),
  looseEnding: /^(.{4,}?)(?:er|or|ion|al|ing|ed|ly|e)$/,
}
