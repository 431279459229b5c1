/** What is said of tags in French. */
import { formatsOf } from '../formats'

const { count } = formatsOf('fr')

export const tags = {
  label: 'Étiquettes',
  typed: 'Étiquettes, séparées par des virgules',
  askThese: (n: number) =>
    n === 1 ? 'Chercher seulement dans celui-ci' : `Chercher seulement dans ces ${count(n)} documents`,
  shown: (n: number, of: number) => `Affichés : ${count(n)} documents sur ${count(of)}`,
}
