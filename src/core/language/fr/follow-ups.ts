/** How a question leans on the one before it in French. */
import type { FollowUpForms } from '../language'
import { wordsOf } from '../lists'
import { romanceFollowUps } from '../romance'

export const followUps: FollowUpForms = {
  ...romanceFollowUps,
  lead: /^(?:et |mais |ou )?(?:qu['’]en est-il (?=d)|c['’]est combien )?/i,
  alone:
    /^(?:(?:et|mais) )?(pourquoi(?: pas)?|quand|où|combien|combien de temps|par qui|avec quoi|combien de temps (?:cela|ça) (?:prend|dure)|est-ce (?:que c['’]est )?(?:dangereux|permis|normal|nécessaire)|combien (?:de |d['’])\p{L}+|(?:qui|que|quels?|quelles?|quand|où|comment)(?!\p{L})[^,]{1,50} (?:cela|ça)|comment l(?:[ea]s? |['’])\p{L}+|pourquoi (?:cela|ça) \p{L}+)$/iu,
  and: 'et',
  condition: /^(?:et |mais |ou )*((?:si|s['’]il|quand (?:il|elle|on)) [^,]+)$/i,
  whole: wordsOf(
    'est sont était sera être peut peux peuvent puis-je peut-on doit dois doivent doit-on faut faut-il faire fait ai as a ont avons avez quel quelle quels quelles que qui quoi comment quand où pourquoi combien ne pas si non je tu il elle on nous vous ils elles ce cela ça signifie alors',
  ),
  prepositions: wordsOf("pour de d' à en sur dans avec par sous sans entre avant après pendant vers"),
  general: wordsOf("pour de d'"),
  articles: wordsOf("le la les l' un une chaque ce cet cette ces"),
  placeholders: wordsOf('celui celle ceux celles'),
  others: wordsOf('autre autres'),
  opposites: [
    ...['gauche droite', 'supérieur inférieur', 'supérieure inférieure', 'avant arrière', 'intérieur extérieur'],
    ...['maximal minimal', 'maximale minimale', 'premier second', 'première seconde', 'aspiration refoulement'],
    ...['entrée sortie', 'froid chaud', 'froide chaude'],
  ],
  contracted: [
    ["l'", "l' "],
    ["d'", "d' "],
    ['du', 'de le'],
    ['des', 'de les'],
    ['au', 'à le'],
    ['aux', 'à les'],
  ],
  wantedUnit: /^(?:et )?(?:(?:combien|c['’]est combien|ça fait combien|ce qui fait combien) )?en (?<unit>.+?)$/i,
}
