/** What is said of backups in French. */
import { formatsOf } from '../formats'

const { bytes, count, day, plural } = formatsOf('fr')

const quoted = (texts: readonly string[]) => texts.map((text) => `« ${text} »`).join(', ')
const documents = (n: number) => plural(n, { one: '# document', other: '# documents' })

export const backup = {
  title: 'Sauvegarde',
  what: 'Les documents, ce qui en a été lu, les conversations, les notes et les réglages dans un seul fichier, pour cet appareil ou un autre. Un document verrouillé redemande son mot de passe.',
  none: 'Il n’y a pas encore de sauvegarde.',
  last: (time: number) => `Dernière sauvegarde : ${day(time)}.`,
  old: 'La dernière a plus d’un mois : ce qui est venu depuis serait perdu avec cet appareil.',
  models: (size: number) => `Avec les modèles (${bytes(size)})`,
  save: 'Enregistrer une sauvegarde',
  packing: (done: number, total: number) => `Préparation : ${bytes(done)} sur ${bytes(total)}`,
  saved: (size: number) =>
    `Enregistrée, ${bytes(size)} : elle est dans vos téléchargements. Gardez-la ailleurs que sur cet appareil.`,
  restore: 'Restaurer une sauvegarde',
  looking: 'Lecture du fichier…',
  found: (made: number, n: number, turns: number) =>
    `Sauvegarde du ${day(made)} : ${documents(n)}, ${plural(turns, { one: '# question', other: '# questions' })}.`,
  merge: 'Ajouter à ce qui est là',
  replace: 'Remplacer ce qui est là',
  meaning:
    'Rien de ce qui est là n’est écrasé. Avec « Remplacer », ce qui n’est pas dans la sauvegarde est retiré ensuite, et peut être rétabli pendant un moment.',
  restoring: (done: number, of: number) => `Restauration : ${count(done)} sur ${documents(of)}`,
  restored: (n: number, turns: number) =>
    `Restauré : ${documents(n)}, ${plural(turns, { one: '# question', other: '# questions' })}. Les réglages valent au prochain démarrage.`,
  refused: (names: readonly string[]) => `Non restauré : ${quoted(names)}. Rien de ce qui était là n’a été retiré.`,
}
