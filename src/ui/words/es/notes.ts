/** What is said of notes on pages in Spanish. */
export const notes = {
  label: 'Notas',
  bookmark: 'Marcar esta página',
  bookmarkOf: (label: string) => `Marcador, p. ${label}`,
  write: (label: string) => `Nota sobre la página ${label}`,
  save: 'Guardar la nota',
  edit: (name: string) => `Cambiar la nota «${name}»`,
  remove: (name: string) => `Eliminar la nota «${name}»`,
  removed: 'Nota eliminada.',
  none: 'Todavía no hay notas sobre este documento.',
  add: 'Añadir una nota',
  page: (label: string) => `p. ${label}`,
  quoted: (text: string) => `«${text}»`,
  fromOther: 'De un archivo anterior con este nombre',
  lost: 'Sus palabras ya no están en el documento.',
}
