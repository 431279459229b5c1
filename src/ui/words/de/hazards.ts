/** What is said of the documents' own warnings beside an answer, in German. */
import { formatsOf } from '../formats'

const { plural } = formatsOf('de')

export const hazards = {
  headings: {
    forbidden: 'Die Dokumente verbieten',
    warned: 'Warnungen in den Dokumenten',
    /** In a report, of what comes after them. */
    answer: 'Antwort',
    quotes: 'Zitate',
  },
  more: (n: number) => plural(n, { one: '# weitere Warnung', other: '# weitere Warnungen' }),
  whole: 'Ganz zeigen',
}
