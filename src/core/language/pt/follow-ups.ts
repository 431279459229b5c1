/** How a question leans on the one before it in Portuguese. */
import type { FollowUpForms } from '../language'
import { wordsOf } from '../lists'
import { romanceFollowUps } from '../romance'

export const followUps: FollowUpForms = {
  ...romanceFollowUps,
  lead: /^(?:e |mas |ou )?/i,
  alone:
    /^(?:(?:e|mas) )?(por qu[eê](?: não)?|porqu[eê]|quando|onde|quanto|quanto tempo|quem|com (?:o )?qu[eê]|quanto tempo (?:leva|demora|dura)|é (?:perigoso|seguro|normal|necessário)|quant[oa]s? \p{L}+|(?:quem|que|qual|quais|quando|onde|como)(?!\p{L})[^,]{1,50} (?:isso|isto)|como (?:os?|as?) \p{L}+|por que (?:isso )?acontece(?: isso)?)$/iu,
  and: 'e',
  condition: /^(?:e |mas |ou )*(se [^,]+)$/i,
  whole: wordsOf(
    'é são era foi ser está estão pode posso podem deve devo devem há fazer faz faço tem têm que qual quais quem como quando onde quanto quanta quantos quantas não se eu você ele ela eles isso isto significa então',
  ),
  prepositions: wordsOf('para de em ao à sobre com por sob sem entre antes depois durante desde até'),
  general: wordsOf('para de'),
  articles: wordsOf('o a os as um uma cada este esta estes estas'),
  placeholders: new Set(),
  others: wordsOf('outro outra outros outras'),
  opposites: [
    ...['esquerdo direito', 'esquerda direita', 'superior inferior', 'interno externo', 'dianteiro traseiro'],
    ...['máximo mínimo', 'máxima mínima', 'primeiro segundo', 'primeira segunda', 'sucção recalque'],
    ...['entrada saída', 'frio quente', 'fria quente', 'primário secundário', 'primária secundária'],
  ],
  contracted: [
    ['do', 'de o'],
    ['da', 'de a'],
    ['dos', 'de os'],
    ['das', 'de as'],
    ['no', 'em o'],
    ['na', 'em a'],
    ['nos', 'em os'],
    ['nas', 'em as'],
    ['pelo', 'por o'],
    ['pela', 'por a'],
  ],
  wantedUnit: /^(?:e )?(?:(?:quanto (?:é|são|seria)(?: isso)?|e isso) )?em (?<unit>.+?)(?: por favor)?$/i,
}
