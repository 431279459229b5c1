/** What is said of the documents' own warnings beside an answer, in French. */
import { formatsOf } from '../formats'

const { plural } = formatsOf('fr')

export const hazards = {
  headings: {
    forbidden: 'Les documents interdisent',
    warned: 'Avertissements des documents',
    /** In a report, of what comes after them. */
    answer: 'Réponse',
    quotes: 'Citations',
  },
  more: (n: number) => plural(n, { one: '# autre avertissement', other: '# autres avertissements' }),
  whole: 'Tout afficher',
}
