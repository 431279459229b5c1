/** Words that French manuals and the people who ask them use for the same thing. */
import { longFormsIn, measuresIn, plain, synonymsIn } from '../lists'
import { stem } from './stem'

const groups = [
  'maximal maximum max maxi limite',
  'minimal minimum min mini',
  'poids masse pèse peser lourd',
  'remplacer changer renouveler',
  'vidanger vidange purger vider',
  'bruit sonore acoustique bruyant',
  'panne défaut erreur défaillance anomalie alarme problème',
  'cause raison origine',
  'graisser graissage lubrifier lubrification',
  'vitesse rotation',
  'fonctionner marche marcher tourner',
  'démarrer lancer enclencher',
  'arrêter arrêt couper',
  'serrer serrage couple',
  'vérifier contrôler contrôle inspecter',
  'chaud chauffe chauffer échauffement surchauffe température',
  'intervalle fréquence périodicité',
  'courant intensité ampérage',
  'quantité contenance volume capacité',
  'lever levage soulever élinguer',
  'interdit défendu défense jamais',
  'constructeur fabricant',
].map(plain)

export const synonyms = synonymsIn(groups, stem)

export const longForms = longFormsIn(
  { epi: 'équipement de protection individuelle', vfd: 'variateur de vitesse, variateur de fréquence' },
  (word) => stem(plain(word)),
)

/** Which units measure what a question calls by its name. */
export const measures = measuresIn(
  {
    couple: 'nm knm',
    'pression dépression vide': 'bar mbar barg bara psi pa hpa kpa mpa',
    'température chaud froid': '°c °f k',
    tension: 'v kv mv vac vdc',
    'courant intensité ampérage': 'a ma ka ua',
    puissance: 'w kw mw va kva mva',
    'vitesse régime': 'rpm m/s mm/s m/min km/h',
    'poids masse pèse peser': 'kg g mg t',
    'longueur distance hauteur largeur diamètre épaisseur profondeur jeu écart': 'mm cm m km um "',
    'temps durée intervalle délai fréquence combien longtemps': 's min h day week month year ms',
    débit: 'l/min l/s l/h m3/h m3/s',
    'volume contenance capacité quantité': 'l ml m3 cm3 g kg',
    'bruit sonore': 'db dba',
    humidité: '%',
  },
  (word) => stem(plain(word)),
)
