/** Spanish word stems (Snowball), remembered. */
import { stemmer } from '@orama/stemmers/spanish'
import { plain, stemsWith } from '../lists'

/**
 * Plurals, of which Snowball takes more off than of the singular ("máximos"), and nouns of what is done, which have the stem of their
 * verb: "fijación" that of "fijar". The accents by which Snowball tells them are taken off here.
 */
const rewritten: readonly [RegExp, string][] = [
  [/(?<=..)acion(?:es)?$/, 'ar'],
  [/(?<=..)icion(?:es)?$/, 'ir'],
  [/(?<=...)amientos?$/, 'ar'],
  [/(?<=...)imientos?$/, 'ir'],
  [/(?<=...)ajes?$/, 'ar'],
  [/(?<=..)ion(?:es)?$/, 'ión'],
  [/(?<=..)ces$/, 'z'],
  [/(?<=..[aeo])s$/, ''],
]

const stemOf = stemsWith((word) => plain(stemmer(word)), rewritten)

/** The stem of a lower-case word of which accents are taken off; "aplique" has that of "aplicar". */
export const stem = (word: string) => stemOf(word).replace(/(?<=..)(?:qu|gu)$/, (end) => (end === 'qu' ? 'c' : 'g'))
