/** What is said of documents that the site hands out or has withdrawn, in Spanish. */
import { formatsOf } from '../formats'

const { list, plural } = formatsOf('es')

/** The first three by name, the rest by number. */
const named = (names: readonly string[]) =>
  list([
    ...names.slice(0, 3).map((name) => `«${name}»`),
    ...(names.length > 3 ? [plural(names.length - 3, { one: '# documento más', other: '# documentos más' })] : []),
  ])

export const site = {
  taking: 'Añadiendo los documentos de la planta.',
  taken: (documents: number) =>
    plural(documents, {
      one: 'El documento de la planta está aquí.',
      other: 'Los # documentos de la planta están aquí.',
    }),
  withdrawn: (names: readonly string[]) =>
    names.length === 1
      ? `La planta ya no entrega ${named(names)}. Puede estar anticuado: ¿quitarlo de este dispositivo?`
      : `La planta ya no entrega ${named(names)}. Pueden estar anticuados: ¿quitarlos de este dispositivo?`,
  remove: 'Quitar',
}
