/** What is said where answers and tables are saved, copied or handed on, in Portuguese. */
export const report = {
  copyTable: 'Copiar a tabela',
  what: 'Cada citação com arquivo, revisão e página; no fim, o hash de cada arquivo.',
  word: 'Word, com imagens da página',
  markdown: 'Texto (Markdown)',
  share: 'Compartilhar…',
  making: 'Preparando…',
  sentTo: (host: string) => `A pergunta e os trechos citados para ela saíram deste dispositivo para ${host}.`,
}
