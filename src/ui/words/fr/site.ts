/** What is said of documents that the site hands out or has withdrawn, in French. */
import { formatsOf } from '../formats'

const { list, plural } = formatsOf('fr')

/** The first three by name, the rest by number. */
const named = (names: readonly string[]) =>
  list([
    ...names.slice(0, 3).map((name) => `« ${name} »`),
    ...(names.length > 3 ? [plural(names.length - 3, { one: '# autre document', other: '# autres documents' })] : []),
  ])

export const site = {
  taking: 'Ajout des documents du site.',
  taken: (documents: number) =>
    plural(documents, { one: 'Le document du site est là.', other: 'Les # documents du site sont là.' }),
  withdrawn: (names: readonly string[]) =>
    names.length === 1
      ? `Le site ne fournit plus ${named(names)}. Il est peut-être périmé : le retirer de cet appareil ?`
      : `Le site ne fournit plus ${named(names)}. Ils sont peut-être périmés : les retirer de cet appareil ?`,
  remove: 'Retirer',
}
