/** What is said of answers that are saved or handed on, in French. */
export const report = {
  what: 'Chaque citation avec son fichier, sa révision et sa page ; à la fin, l’empreinte de chaque fichier.',
  word: 'Word, avec des images de la page',
  markdown: 'Texte (Markdown)',
  share: 'Partager…',
  making: 'Préparation…',
}
