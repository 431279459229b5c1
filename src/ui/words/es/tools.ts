/** What is said in Spanish of what a model has the app do. */
import type { tools as english } from '../en/tools'

export const tools: typeof english = {
  label: 'Hecho para esta pregunta a petición del modelo',
  names: {
    convert_units: 'Convertir',
    calculate: 'Calcular',
    days_between: 'Días entre',
    search: 'Buscar otra vez',
    open_page: 'Abrir una página',
  },
  from: 'Calculado por la aplicación, con números de la pregunta y de las citas.',
  nothing: 'No se encontró nada más.',
  refused: {
    ungrounded: 'No se hizo: contiene algo que no está ni en la pregunta ni en una cita.',
    impossible: 'No se hizo: no tiene resultado.',
  },
}
