/** What is said where answers and tables are saved, copied or handed on, in Spanish. */
export const report = {
  copyTable: 'Copiar la tabla',
  what: 'Cada cita con su archivo, su revisión y su página; al final, el hash de cada archivo.',
  word: 'Word, con imágenes de la página',
  markdown: 'Texto (Markdown)',
  share: 'Compartir…',
  making: 'Preparando…',
  sentTo: (host: string) => `La pregunta y los pasajes citados para ella salieron de este dispositivo hacia ${host}.`,
}
