/** What is said where answers and tables are saved, copied or handed on, in English. */
export const report = {
  copyTable: 'Copy table',
  what: 'Each quote with its file, revision and page; at the end the hash of each file.',
  word: 'Word, with pictures of the page',
  markdown: 'Text (Markdown)',
  share: 'Share…',
  making: 'Putting it together…',
  sentTo: (host: string) => `The question and the passages quoted for it left this device, for ${host}.`,
}
