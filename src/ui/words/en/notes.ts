/** What is said of notes on pages in English. */
export const notes = {
  label: 'Notes',
  bookmark: 'Bookmark this page',
  bookmarkOf: (label: string) => `Bookmark, p. ${label}`,
  write: (label: string) => `Note on page ${label}`,
  save: 'Save the note',
  edit: (name: string) => `Change the note “${name}”`,
  remove: (name: string) => `Delete the note “${name}”`,
  removed: 'Note deleted.',
  none: 'No notes on this document yet.',
  add: 'Add a note',
  page: (label: string) => `p. ${label}`,
  quoted: (text: string) => `“${text}”`,
  fromOther: 'From an earlier file of this name',
  lost: 'Its words are no longer in the document.',
}
