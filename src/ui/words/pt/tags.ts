/** What is said of tags in Portuguese. */
import { formatsOf } from '../formats'

const { count } = formatsOf('pt')

export const tags = {
  label: 'Etiquetas',
  typed: 'Etiquetas, separadas por vírgulas',
  askThese: (n: number) => (n === 1 ? 'Buscar somente neste' : `Buscar somente nestes ${count(n)}`),
  shown: (n: number, of: number) => `${count(n)} de ${count(of)} documentos à vista`,
}
