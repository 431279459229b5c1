/** French word stems (Snowball), remembered. */
import { stemmer } from '@orama/stemmers/french'
import { plain, stemsWith } from '../lists'

/**
 * Endings that Snowball tells by their accents, which are taken off here, and nouns of what is done, which have the stem of
 * their verb: "serrage" that of "serrer", "vérification" that of "vérifier".
 */
const rewritten: readonly [RegExp, string][] = [
  [/(f|nt)ications?$/, '$1ier'],
  [/(?<=..)ications?$/, 'iquer'],
  [/(?<=...)ations?$/, 'er'],
  [/(?<=...)ages?$/, 'er'],
  [/(?<=..)ieres?$/, 'ier'],
  [/(?<=...)i(?:e|es|ee|ees|ez)$/, 'ier'],
  [/(?<=...)(y?)ees?$/, '$1er'],
  [/(?<=..)yes?$/, 'yer'],
  [/(?<=.{5})ites?$/, 'ité'],
]

/** The stem of a lower-case word of which accents are taken off: "vidangée" and "vidanger" have one. */
export const stem = stemsWith((word) => plain(stemmer(word)), rewritten)
