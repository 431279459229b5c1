/** Numbers and units as French texts write them, and what is written to a word. */
import { unitsCalled, withWholeNumbers } from '../notation'

export const unitOf = unitsCalled({
  s: 'seconde secondes',
  h: 'heure heures',
  day: 'jour jours',
  week: 'semaine semaines',
  month: 'mois',
  year: 'an ans année années',
  '°': 'degré degrés',
  '"': 'pouce pouces',
  ft: 'pied pieds',
  rpm: 'tr/min trs/min tr/mn t/min tours/minute',
  m: 'mètre mètres',
  mm: 'millimètre millimètres',
  cm: 'centimètre centimètres',
  um: 'micromètre micromètres',
  kg: 'kilo kilos kilogramme kilogrammes',
  B: 'octet octets',
  KB: 'Ko ko',
  MB: 'Mo',
  GB: 'Go',
})

/** "l'huile", "qu'il", "jusqu'au". */
const elided = /(?<![\p{L}\p{N}'-])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=\p{L})/giu
/** "doit-on", "y a-t-il", "est-ce", "celui-ci", "vidangez-la". */
const inverted =
  /(?<=\p{Ll})-(?:t-)?(?:il|elle|on|ils|elles|ce|je|tu|nous|vous|y|en|moi|le|la|les|lui|leur|ci)(?![\p{L}\p{N}-])/gu

export function apart(text: string): string {
  return withWholeNumbers(text.replace(elided, '').replace(inverted, ''))
}
