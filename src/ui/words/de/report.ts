/** What is said where answers and tables are saved, copied or handed on, in German. */
export const report = {
  copyTable: 'Tabelle kopieren',
  what: 'Jedes Zitat mit Datei, Revision und Seite; am Ende der Hash jeder Datei.',
  word: 'Word, mit Bildern der Seite',
  markdown: 'Text (Markdown)',
  share: 'Teilen…',
  making: 'Wird zusammengestellt…',
  sentTo: (host: string) =>
    `Die Frage und die dazu zitierten Stellen haben dieses Gerät verlassen und gingen an ${host}.`,
}
