/** What is said of tags in Spanish. */
import { formatsOf } from '../formats'

const { count } = formatsOf('es')

export const tags = {
  label: 'Etiquetas',
  typed: 'Etiquetas, separadas por comas',
  askThese: (n: number) => (n === 1 ? 'Buscar solo en este' : `Buscar solo en estos ${count(n)}`),
  shown: (n: number, of: number) => `${count(n)} de ${count(of)} documentos a la vista`,
}
