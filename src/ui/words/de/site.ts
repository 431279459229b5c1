/** What is said of documents that the site hands out or has withdrawn, in German. */
import { formatsOf } from '../formats'

const { list, plural } = formatsOf('de')

/** The first three by name, the rest by number. */
const named = (names: readonly string[]) =>
  list([
    ...names.slice(0, 3).map((name) => `„${name}“`),
    ...(names.length > 3
      ? [plural(names.length - 3, { one: '# weiteres Dokument', other: '# weitere Dokumente' })]
      : []),
  ])

export const site = {
  taking: 'Die Dokumente des Standorts werden hinzugefügt.',
  taken: (documents: number) =>
    plural(documents, { one: 'Das Dokument des Standorts ist da.', other: 'Alle # Dokumente des Standorts sind da.' }),
  withdrawn: (names: readonly string[]) =>
    names.length === 1
      ? `Der Standort gibt ${named(names)} nicht mehr aus. Es kann veraltet sein: von diesem Gerät entfernen?`
      : `Der Standort gibt ${named(names)} nicht mehr aus. Sie können veraltet sein: von diesem Gerät entfernen?`,
  remove: 'Entfernen',
}
