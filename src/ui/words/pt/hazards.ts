/** What is said of the documents' own warnings beside an answer, in Portuguese. */
import { formatsOf } from '../formats'

const { plural } = formatsOf('pt')

export const hazards = {
  headings: {
    forbidden: 'Os documentos proíbem',
    warned: 'Avisos dos documentos',
    /** In a report, of what comes after them. */
    answer: 'Resposta',
    quotes: 'Citações',
  },
  more: (n: number) => plural(n, { one: '# aviso a mais', other: '# avisos a mais' }),
  whole: 'Mostrar inteiro',
}
