/** What is said of notes on pages in Portuguese. */
export const notes = {
  label: 'Notas',
  bookmark: 'Marcar esta página',
  bookmarkOf: (label: string) => `Marcador, p. ${label}`,
  write: (label: string) => `Nota sobre a página ${label}`,
  save: 'Salvar a nota',
  edit: (name: string) => `Alterar a nota “${name}”`,
  remove: (name: string) => `Excluir a nota “${name}”`,
  removed: 'Nota excluída.',
  none: 'Ainda não há notas sobre este documento.',
  add: 'Adicionar uma nota',
  page: (label: string) => `p. ${label}`,
  quoted: (text: string) => `“${text}”`,
  fromOther: 'De um arquivo anterior com este nome',
  lost: 'As palavras dela não estão mais no documento.',
}
