/** What is said where answers and tables are saved, copied or handed on, in French. */
export const report = {
  copyTable: 'Copier le tableau',
  what: 'Chaque citation avec son fichier, sa révision et sa page ; à la fin, l’empreinte de chaque fichier.',
  word: 'Word, avec des images de la page',
  markdown: 'Texte (Markdown)',
  share: 'Partager…',
  making: 'Préparation…',
  sentTo: (host: string) => `La question et les passages cités pour y répondre ont quitté cet appareil pour ${host}.`,
}
