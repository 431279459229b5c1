/** What is said of tasks in English. */
import { formatsOf } from '../formats'

const { count, plural } = formatsOf('en-GB')

export const tasks = {
  of: (name: string) => `Work with ${name}`,
  pages: 'Pages, such as 12 or 12-15',
  allPages: 'All pages',
  pagesOf: (name: string, pages: string) => `${name}, pages ${pages}`,
  /** A task that was begun by a tap, as it stands in the conversation. */
  asked: (what: string, of: string) => `${what}: ${of}`,
  /** Earlier documents follow. */
  compareWith: 'What changed in it since…',
  kinds: {
    tables: 'Tables',
    warnings: 'Warnings',
    outline: 'Outline with key sentences',
    summary: 'Outline with key sentences',
    changes: 'What changed',
  },
  about: {
    tables: 'The tables, word for word. Codes and leading zeros stay as they are.',
    warnings:
      'What a signal word marks or a sentence forbids, word for word. Warnings in other words are not among them.',
    outline:
      'The headings, each with the sentence whose words occur most often in its section. It is chosen by counting, not by understanding.',
    summary:
      'Without a model, a summary is the outline: the headings, each with the sentence whose words occur most often in its section, chosen by counting.',
    changes: 'Compared word by word, section by section; other values come first.',
  },
  impossible: {
    section: 'No heading in these documents has this name or number.',
    'two-documents':
      'Choose the two documents: tap “Work with” beside the later one in the list of documents, then the earlier one.',
    'no-documents': 'There is no document to work with.',
  },
  reading: 'Reading the pages',
  tables: (n: number) => plural(n, { one: '# table', other: '# tables' }),
  warnings: (n: number) => plural(n, { one: '# warning', other: '# warnings' }),
  headings: (n: number) => plural(n, { one: '# heading', other: '# headings' }),
  more: (n: number) => `${count(n)} more`,
  csv: 'Save as CSV',
  allXlsx: 'Save all as XLSX',
  allCsv: 'Save all as CSV (.zip)',
  /** What stands above a table in a workbook. */
  sheet: { file: 'File', page: 'Page', revision: 'Revision', heading: 'Heading' },
  between: (before: string, after: string) => `${before} → ${after}`,
  changes: { value: 'Other value', wording: 'Other wording', added: 'Added', removed: 'Removed' },
  before: 'Before',
  after: 'Now',
  moved: (n: number) =>
    plural(n, {
      one: '# sentence or row stands elsewhere, word for word.',
      other: '# sentences or rows stand elsewhere, word for word.',
    }),
  noChanges: 'No change was found in the text.',
  leftOut: (parts: readonly string[]) => `Left out: ${parts.join(', ')}.`,
  pictures: 'What only a picture shows is left out.',
  copy: 'Copy with pages',
}
