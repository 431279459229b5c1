/** What is said of documents that the site has withdrawn, in Portuguese. */
import { formatsOf } from '../formats'

const { list, plural } = formatsOf('pt-BR')

/** The first three by name, the rest by number. */
const named = (names: readonly string[]) =>
  list([
    ...names.slice(0, 3).map((name) => `“${name}”`),
    ...(names.length > 3 ? [plural(names.length - 3, { one: 'mais # documento', other: 'mais # documentos' })] : []),
  ])

export const site = {
  withdrawn: (names: readonly string[]) =>
    names.length === 1
      ? `A unidade não entrega mais ${named(names)}. Ele pode estar desatualizado: remover deste dispositivo?`
      : `A unidade não entrega mais ${named(names)}. Eles podem estar desatualizados: remover deste dispositivo?`,
  remove: 'Remover',
}
