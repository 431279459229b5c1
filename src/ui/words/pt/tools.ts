/** What is said in Portuguese of what a model has the app do. */
import type { tools as english } from '../en/tools'

export const tools: typeof english = {
  label: 'Feito para esta pergunta a pedido do modelo',
  names: {
    convert_units: 'Converter',
    calculate: 'Calcular',
    days_between: 'Dias entre',
    search: 'Procurar outra vez',
    open_page: 'Abrir uma página',
  },
  from: 'Calculado pela aplicação, com números da pergunta e das citações.',
  nothing: 'Não se encontrou mais nada.',
  refused: {
    ungrounded: 'Não se fez: contém algo que não está nem na pergunta nem numa citação.',
    impossible: 'Não se fez: não tem resultado.',
  },
}
