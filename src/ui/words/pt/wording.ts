/** What is said of tasks by a model in Portuguese. */
import type { wording as english } from '../en/wording'
import { formatsOf } from '../formats'

const { plural } = formatsOf('pt')

export const wording: typeof english = {
  kinds: {
    summary: 'Resumo',
    shorter: 'Mais curto',
    plainer: 'Em palavras simples',
    checklist: 'Lista de verificação',
    'log-entry': 'Registo de turno',
    translation: 'Tradução',
  },
  about: {
    summary:
      'Escolhido e redigido pelo modelo. Cada ponto foi verificado com as suas frases; o que elas não confirmam fica palavra por palavra.',
    shorter:
      'Cada frase com menos palavras, pelo modelo. Se a verificação não encontra tudo, a frase fica palavra por palavra.',
    plainer:
      'Cada frase em palavras simples, pelo modelo. Se a verificação não encontra tudo, a frase fica palavra por palavra.',
    checklist:
      'Todas as frases, por ordem; as que têm caixa são passos segundo o modelo. O que a verificação não confirma fica palavra por palavra.',
    'log-entry':
      'Escolhido e encurtado pelo modelo, do que dizem os documentos: não prova que algo foi feito. O que a verificação não confirma fica palavra por palavra.',
    translation:
      'Cada frase, com a tradução do modelo por baixo. Nenhuma tradução foi verificada: só se compararam números, unidades e códigos; se diferem, não é mostrada.',
  },
  noModel: 'É preciso um modelo em uso que leia suficientemente depressa. Escolha um em «Modelos».',
  working: 'O modelo está a trabalhar',
  goOn: 'Continuar',
  main: 'O mais importante',
  warnings: 'Avisos, palavra por palavra',
  notChecked: 'Tradução, não verificada:',
  left: {
    unchosen: (n) =>
      plural(n, { one: '# frase que o modelo não escolheu', other: '# frases que o modelo não escolheu' }),
    rows: (n) =>
      plural(n, { one: '# linha de uma tabela (veja «Tabelas»)', other: '# linhas de tabelas (veja «Tabelas»)' }),
    unread: (n) =>
      plural(n, {
        one: '# frase que está riscada ou não se vê na página',
        other: '# frases que estão riscadas ou não se veem na página',
      }),
    pieces: (n) =>
      plural(n, { one: '# parte que ainda não foi tratada', other: '# partes que ainda não foram tratadas' }),
  },
  withModel: 'Pelo modelo',
  translateInto: 'Traduzido para',
  into: (language) => `Tradução (${language})`,
  section: 'Secção',
  allSections: 'Todas as secções',
  openPage: 'A página aberta',
  together: 'Junto com',
}
