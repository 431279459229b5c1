/** What is said of notes on pages in French. */
export const notes = {
  label: 'Notes',
  bookmark: 'Marquer cette page',
  bookmarkOf: (label: string) => `Signet, p. ${label}`,
  write: (label: string) => `Note sur la page ${label}`,
  save: 'Enregistrer la note',
  edit: (name: string) => `Modifier la note « ${name} »`,
  remove: (name: string) => `Supprimer la note « ${name} »`,
  removed: 'Note supprimée.',
  none: 'Pas encore de note sur ce document.',
  add: 'Ajouter une note',
  page: (label: string) => `p. ${label}`,
  quoted: (text: string) => `« ${text} »`,
  fromOther: 'D’un fichier antérieur de ce nom',
  lost: 'Ses mots ne sont plus dans le document.',
}
