import { plain, wordsOf } from '../lists'
import { stem } from './stem'

/** French words that say nothing about a subject. */
export const stopWords = wordsOf(
  plain(
    'à ai ainsi alors après au aucun aucune auquel aussi autre autres aux avant avec avoir avons avez beaucoup car ce ceci cela celle celles celui ' +
      'ces cet cette ceux chaque chez ci combien comme comment dans de depuis des dès deux doit doivent dois donc dont du elle elles en encore entre ' +
      'es est et étaient était été êtes être eux faire fais fait faites faut font hors ici il ils je jusque la là laquelle le lequel les lesquelles ' +
      'lesquels leur leurs lors lorsque lui ma mais me même mes moi mon ne ni nos notre nous on ont ou où par parce pas pendant peu peut peuvent peux ' +
      'plus plusieurs pour pourquoi pourrait puis puisque quand que quel quelle quelles quels qui quoi sa sans se sera seront ses si soit son sont ' +
      'sous souvent sur ta tant te tel telle tels tes toi ton tous tout toute toutes très trop tu un une va vers veut veux voici voilà vos votre vous ' +
      'y avais avait serait soient suis puisse svp merci document documents manuel notice mode emploi signifie dire appelle',
  ),
)

/** Stems of words that shape a question more than they say what about: they count a little. */
export const framingWords = new Set(
  plain(
    'admis admissible approprié autorisé autorisée besoin conseillé convient correct décrire expliquer exigé indiqué indiquer nécessaire obligatoire ' +
      'permis possible préconisé prévu prescrit recommandé requis trouve trouver trouvent utilisé utiliser',
  )
    .split(' ')
    .map(stem),
)
