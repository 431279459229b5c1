/** What stands under signs in English. */
export const captions = {
  only: 'Ask only',
  tasks: 'Work with',
  find: 'Find',
  pin: 'Pin',
  rename: 'Rename',
  erase: 'Delete',
  copy: 'Copy',
  table: 'Table',
}
