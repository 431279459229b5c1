/** Portuguese word stems (Snowball), remembered. */
import { stemmer } from '@orama/stemmers/portuguese'
import { plain, stemsWith } from '../lists'

/**
 * Plurals, of which Snowball takes more off than of the singular ("máximos", "níveis"), and nouns of what is done, which have the stem
 * of their verb: "medição" that of "medir". The accents by which Snowball tells them are taken off here.
 */
const rewritten: readonly [RegExp, string][] = [
  [/(?<=..)ac(?:ao|oes)$/, 'ar'],
  [/(?<=..)ic(?:ao|oes)$/, 'ir'],
  [/(?<=...)amentos?$/, 'ar'],
  [/(?<=...)imentos?$/, 'ir'],
  [/(?<=...)age(?:m|ns)$/, 'ar'],
  [/(?<=..)(?:ao|oes|aes)$/, 'ao'],
  [/(?<=..[aeou])is$/, 'l'],
  [/(?<=..)ns$/, 'm'],
  [/(?<=..[aeo])s$/, ''],
]

const stemOf = stemsWith((word) => plain(stemmer(word)), rewritten)

/** The stem of a lower-case word of which accents are taken off; "troque" has that of "trocar". */
export const stem = (word: string) => stemOf(word).replace(/(?<=..)(?:qu|gu)$/, (end) => (end === 'qu' ? 'c' : 'g'))
