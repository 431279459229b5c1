/** What is said of documents that the site hands out or has withdrawn, in Portuguese. */
import { formatsOf } from '../formats'

const { list, plural } = formatsOf('pt-BR')

/** The first three by name, the rest by number. */
const named = (names: readonly string[]) =>
  list([
    ...names.slice(0, 3).map((name) => `“${name}”`),
    ...(names.length > 3 ? [plural(names.length - 3, { one: 'mais # documento', other: 'mais # documentos' })] : []),
  ])

export const site = {
  taking: 'Adicionando os documentos da unidade.',
  taken: (documents: number) =>
    plural(documents, { one: 'O documento da unidade está aqui.', other: 'Os # documentos da unidade estão aqui.' }),
  withdrawn: (names: readonly string[]) =>
    names.length === 1
      ? `A unidade não entrega mais ${named(names)}. Ele pode estar desatualizado: remover deste dispositivo?`
      : `A unidade não entrega mais ${named(names)}. Eles podem estar desatualizados: remover deste dispositivo?`,
  remove: 'Remover',
}
