/** What is said of answers that are saved or handed on, in Portuguese. */
export const report = {
  what: 'Cada citação com arquivo, revisão e página; no fim, o hash de cada arquivo.',
  word: 'Word, com imagens da página',
  markdown: 'Texto (Markdown)',
  share: 'Compartilhar…',
  making: 'Preparando…',
}
