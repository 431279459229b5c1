/** What is said of tasks in Portuguese. */
import { formatsOf } from '../formats'
import type { Words } from '../words'

const { count, plural } = formatsOf('pt')

export const tasks: Words['tasks'] = {
  of: (name) => `Trabalhar com ${name}`,
  pages: 'Páginas, por exemplo 12 ou 12-15',
  allPages: 'Todas as páginas',
  pagesOf: (name, pages) => `${name}, páginas ${pages}`,
  asked: (what, of) => `${what}: ${of}`,
  compareWith: 'O que mudou nele desde…',
  kinds: {
    tables: 'Tabelas',
    warnings: 'Avisos',
    outline: 'Estrutura com frases-chave',
    summary: 'Estrutura com frases-chave',
    changes: 'Alterações',
  },
  about: {
    tables: 'As tabelas, palavra por palavra. Os códigos e os zeros à esquerda ficam como estão.',
    warnings:
      'O que uma palavra de aviso assinala ou uma frase proíbe, palavra por palavra. Os avisos ditos de outro modo não estão aqui.',
    outline:
      'Os títulos, cada um com a frase cujas palavras mais se repetem na sua secção. É escolhida por contagem, não por compreensão.',
    summary:
      'Sem modelo, o resumo é a estrutura: os títulos, cada um com a frase cujas palavras mais se repetem na sua secção, escolhida por contagem.',
    changes: 'Comparados palavra a palavra, secção a secção; os valores alterados vêm primeiro.',
  },
  impossible: {
    section: 'Nenhum título destes documentos tem esse nome ou número.',
    'two-documents':
      'Escolha os dois documentos: toque em “Trabalhar com” ao lado do mais recente na lista de documentos e depois no anterior.',
    'no-documents': 'Não há nenhum documento com que trabalhar.',
  },
  reading: 'A ler as páginas',
  tables: (n) => plural(n, { one: '# tabela', other: '# tabelas' }),
  warnings: (n) => plural(n, { one: '# aviso', other: '# avisos' }),
  headings: (n) => plural(n, { one: '# título', other: '# títulos' }),
  more: (n) => `mais ${count(n)}`,
  csv: 'Guardar como CSV',
  allXlsx: 'Guardar tudo como XLSX',
  allCsv: 'Guardar tudo como CSV (.zip)',
  sheet: { file: 'Ficheiro', page: 'Página', revision: 'Revisão', heading: 'Título' },
  between: (before, after) => `${before} → ${after}`,
  changes: { value: 'Outro valor', wording: 'Outra redação', added: 'Adicionado', removed: 'Removido' },
  before: 'Antes',
  after: 'Agora',
  moved: (n) =>
    plural(n, {
      one: '# frase ou linha está noutro lugar, palavra por palavra.',
      other: '# frases ou linhas estão noutro lugar, palavra por palavra.',
    }),
  noChanges: 'Não foi encontrada nenhuma alteração no texto.',
  leftOut: (parts) => `Ficou de fora: ${parts.join(', ')}.`,
  pictures: 'O que só uma imagem mostra ficou de fora.',
  copy: 'Copiar com páginas',
}
