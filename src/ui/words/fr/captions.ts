/** What stands under signs in French. */
export const captions = {
  only: 'Seulement',
  tasks: 'Travailler',
  find: 'Chercher',
  pin: 'Épingler',
  rename: 'Renommer',
  erase: 'Supprimer',
  copy: 'Copier',
  table: 'Tableau',
}
