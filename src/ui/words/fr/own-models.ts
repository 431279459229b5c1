/** What is said of a model that the catalogue does not know, in French. */
import type { ownModels as english } from '../en/own-models'

export const ownModels: typeof english = {
  unknown: 'Inconnu de Sitebook : non testé',
  toBeTried: 'Avant de pouvoir répondre, il est chargé et doit écrire quelques mots.',
  try: 'Essayer',
  speedUnknown: 'On ne sait pas à quelle vitesse il répondrait ici.',
  licence: 'Licence',
  licenceIs: (text: string) => `Licence : ${text}`,
}
