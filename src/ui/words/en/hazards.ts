/** What is said of the documents' own warnings beside an answer, in English. */
import { formatsOf } from '../formats'

const { plural } = formatsOf('en-GB')

export const hazards = {
  headings: {
    forbidden: 'The documents forbid',
    warned: 'Warnings in the documents',
    /** In a report, of what comes after them. */
    answer: 'Answer',
    quotes: 'Quotes',
  },
  more: (n: number) => plural(n, { one: '# more warning', other: '# more warnings' }),
  whole: 'Show all of it',
}
