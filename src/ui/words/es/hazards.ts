/** What is said of the documents' own warnings beside an answer, in Spanish. */
import { formatsOf } from '../formats'

const { plural } = formatsOf('es')

export const hazards = {
  headings: {
    forbidden: 'Los documentos prohíben',
    warned: 'Advertencias de los documentos',
    /** In a report, of what comes after them. */
    answer: 'Respuesta',
    quotes: 'Citas',
  },
  more: (n: number) => plural(n, { one: '# advertencia más', other: '# advertencias más' }),
  whole: 'Mostrar entera',
}
