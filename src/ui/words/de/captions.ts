/** What stands under signs in German. */
export const captions = {
  only: 'Nur dies',
  tasks: 'Arbeiten',
  find: 'Suchen',
  pin: 'Anheften',
  rename: 'Umbenennen',
  erase: 'Löschen',
  copy: 'Kopieren',
  table: 'Tabelle',
}
