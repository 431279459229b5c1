/** What is said of answers that are saved or handed on, in German. */
export const report = {
  what: 'Jedes Zitat mit Datei, Revision und Seite; am Ende der Hash jeder Datei.',
  word: 'Word, mit Bildern der Seite',
  markdown: 'Text (Markdown)',
  share: 'Teilen…',
  making: 'Wird zusammengestellt…',
}
