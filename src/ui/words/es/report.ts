/** What is said of answers that are saved or handed on, in Spanish. */
export const report = {
  what: 'Cada cita con su archivo, su revisión y su página; al final, el hash de cada archivo.',
  word: 'Word, con imágenes de la página',
  markdown: 'Texto (Markdown)',
  share: 'Compartir…',
  making: 'Preparando…',
}
