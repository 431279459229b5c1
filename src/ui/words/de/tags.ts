/** What is said of tags in German. */
import { formatsOf } from '../formats'

const { count } = formatsOf('de')

export const tags = {
  label: 'Schlagwörter',
  typed: 'Schlagwörter, durch Kommas getrennt',
  askThese: (n: number) => (n === 1 ? 'Nur dieses fragen' : `Nur diese ${count(n)} fragen`),
  shown: (n: number, of: number) => `${count(n)} von ${count(of)} Dokumenten gezeigt`,
}
