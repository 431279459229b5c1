/** What is said of documents that the site hands out or has withdrawn, in English. */
import { formatsOf } from '../formats'

const { list, plural } = formatsOf('en-GB')

/** The first three by name, the rest by number. */
const named = (names: readonly string[]) =>
  list([
    ...names.slice(0, 3).map((name) => `“${name}”`),
    ...(names.length > 3 ? [plural(names.length - 3, { one: '# other document', other: '# other documents' })] : []),
  ])

export const site = {
  taking: 'Adding the documents of the site.',
  taken: (documents: number) =>
    plural(documents, { one: 'The document of the site is here.', other: 'All # documents of the site are here.' }),
  withdrawn: (names: readonly string[]) =>
    names.length === 1
      ? `The site no longer hands out ${named(names)}. It may be out of date: remove it from this device?`
      : `The site no longer hands out ${named(names)}. They may be out of date: remove them from this device?`,
  remove: 'Remove',
}
