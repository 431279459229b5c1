/** What is said of notes on pages in German. */
export const notes = {
  label: 'Notizen',
  bookmark: 'Lesezeichen für diese Seite',
  bookmarkOf: (label: string) => `Lesezeichen, S. ${label}`,
  write: (label: string) => `Notiz zu Seite ${label}`,
  save: 'Notiz speichern',
  edit: (name: string) => `Notiz „${name}“ ändern`,
  remove: (name: string) => `Notiz „${name}“ löschen`,
  removed: 'Notiz gelöscht.',
  none: 'Zu diesem Dokument gibt es noch keine Notizen.',
  add: 'Notiz hinzufügen',
  page: (label: string) => `S. ${label}`,
  quoted: (text: string) => `„${text}“`,
  fromOther: 'Aus einer früheren Datei dieses Namens',
  lost: 'Ihre Wörter stehen nicht mehr im Dokument.',
}
