/** What is said of tags in English. */
import { formatsOf } from '../formats'

const { count } = formatsOf('en-GB')

export const tags = {
  label: 'Tags',
  typed: 'Tags, separated by commas',
  askThese: (n: number) => (n === 1 ? 'Ask only this one' : `Ask only these ${count(n)}`),
  shown: (n: number, of: number) => `${count(n)} of ${count(of)} documents shown`,
}
