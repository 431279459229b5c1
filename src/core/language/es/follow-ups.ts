/** How a question leans on the one before it in Spanish. */
import type { FollowUpForms } from '../language'
import { wordsOf } from '../lists'
import { romanceFollowUps } from '../romance'

export const followUps: FollowUpForms = {
  ...romanceFollowUps,
  lead: /^[¿\s]*(?:y |pero |o )?(?:qué (?:hay|pasa) (?=de|con))?/i,
  alone:
    /^[¿\s]*(?:(?:y|pero) )?(por qué(?: no)?|cuándo|dónde|cuánto|cuánto tiempo|cada cuánto|quién|con qué|cuánto (?:tiempo )?(?:tarda|dura|lleva)|es (?:peligroso|seguro|normal|necesario)|cuánt[oa]s? \p{L}+|(?:quién|qué|cuál|cuándo|dónde|cómo)(?!\p{L})[^,]{1,50} (?:eso|esto)|cómo l[ao]s? \p{L}+|por qué (?:pasa|ocurre|sucede)(?: eso)?)$/iu,
  and: 'y',
  condition: /^[¿\s]*(?:y |pero |o )*(si [^,]+)$/i,
  whole: wordsOf(
    'es son era fue ser está están puede puedo pueden debe debo deben hay hacer hace hago tiene tienen ha han qué cuál cuáles quién que cómo cuándo dónde cuánto cuánta cuántos cuántas por qué no si yo usted él ella ellos eso esto se lo significa entonces',
  ),
  prepositions: wordsOf('para de en sobre con por bajo sin entre antes después durante desde hasta'),
  general: wordsOf('para de'),
  articles: wordsOf('el la los las un una cada este esta estos estas'),
  placeholders: new Set(),
  others: wordsOf('otro otra otros otras'),
  opposites: [
    ...['izquierdo derecho', 'izquierda derecha', 'superior inferior', 'interior exterior', 'delantero trasero'],
    ...['máximo mínimo', 'máxima mínima', 'primero segundo', 'primera segunda', 'aspiración impulsión'],
    ...['entrada salida', 'frío caliente', 'fría caliente'],
  ],
  contracted: [
    ['del', 'de el'],
    ['al', 'a el'],
  ],
  wantedUnit: /^[¿\s]*(?:y )?(?:(?:cuánto (?:es|son|sería)(?: eso)?|y eso) )?en (?<unit>.+?)(?: por favor)?$/i,
}
