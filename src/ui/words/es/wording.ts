/** What is said of tasks by a model in Spanish. */
import type { wording as english } from '../en/wording'
import { formatsOf } from '../formats'

const { plural } = formatsOf('es')

export const wording: typeof english = {
  kinds: {
    summary: 'Resumen',
    shorter: 'Más corto',
    plainer: 'En palabras sencillas',
    checklist: 'Lista de comprobación',
    'log-entry': 'Nota de turno',
    translation: 'Traducción',
  },
  about: {
    summary:
      'Elegido y redactado por el modelo. Cada punto se comprobó con sus frases; lo que estas no respaldan queda palabra por palabra.',
    shorter:
      'Cada frase con menos palabras, por el modelo. Si la comprobación no lo encuentra todo, la frase queda palabra por palabra.',
    plainer:
      'Cada frase en palabras sencillas, por el modelo. Si la comprobación no lo encuentra todo, la frase queda palabra por palabra.',
    checklist:
      'Todas las frases, en orden; las que tienen casilla son pasos según el modelo. Lo que la comprobación no respalda queda palabra por palabra.',
    'log-entry':
      'Elegido y acortado por el modelo, de lo que dicen los documentos: no prueba que se haya hecho nada. Lo que la comprobación no respalda queda palabra por palabra.',
    translation:
      'Cada frase, con la traducción del modelo debajo. Ninguna traducción se comprobó: solo se compararon números, unidades y códigos; si difieren, no se muestra.',
  },
  noModel: 'Hace falta un modelo en uso que lea lo bastante rápido. Elija uno en «Modelos».',
  working: 'El modelo está trabajando',
  goOn: 'Continuar',
  main: 'Lo más importante',
  warnings: 'Advertencias, palabra por palabra',
  notChecked: 'Traducción, sin comprobar:',
  left: {
    unchosen: (n) => plural(n, { one: '# frase que el modelo no eligió', other: '# frases que el modelo no eligió' }),
    rows: (n) => plural(n, { one: '# fila de una tabla (vea «Tablas»)', other: '# filas de tablas (vea «Tablas»)' }),
    unread: (n) =>
      plural(n, {
        one: '# frase que está tachada o no se ve en la página',
        other: '# frases que están tachadas o no se ven en la página',
      }),
    pieces: (n) => plural(n, { one: '# parte que aún no se ha tratado', other: '# partes que aún no se han tratado' }),
  },
  withModel: 'Por el modelo',
  translateInto: 'Traducido al',
  into: (language) => `Traducción (${language})`,
  section: 'Sección',
  allSections: 'Todas las secciones',
  openPage: 'La página abierta',
  together: 'Junto con',
}
