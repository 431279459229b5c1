/** What is said of tasks in Spanish. */
import { formatsOf } from '../formats'
import type { Words } from '../words'

const { count, plural } = formatsOf('es')

export const tasks: Words['tasks'] = {
  of: (name) => `Trabajar con ${name}`,
  pages: 'Páginas, por ejemplo 12 o 12-15',
  allPages: 'Todas las páginas',
  pagesOf: (name, pages) => `${name}, páginas ${pages}`,
  asked: (what, of) => `${what}: ${of}`,
  compareWith: 'Qué ha cambiado en él desde…',
  kinds: {
    tables: 'Tablas',
    warnings: 'Advertencias',
    outline: 'Esquema con frases clave',
    summary: 'Esquema con frases clave',
    changes: 'Cambios',
  },
  about: {
    tables: 'Las tablas, palabra por palabra. Los códigos y los ceros iniciales quedan como están.',
    warnings:
      'Lo que marca una palabra de advertencia o prohíbe una frase, palabra por palabra. Las advertencias dichas de otro modo no están.',
    outline:
      'Los títulos, cada uno con la frase cuyas palabras aparecen más veces en su sección. Se elige contando, no comprendiendo.',
    summary:
      'Sin modelo, el resumen es el esquema: los títulos, cada uno con la frase cuyas palabras aparecen más veces en su sección, elegida contando.',
    changes: 'Comparados palabra por palabra, sección por sección; los valores cambiados van primero.',
  },
  impossible: {
    section: 'Ningún título de estos documentos tiene ese nombre o número.',
    'two-documents':
      'Elija los dos documentos: toque «Trabajar con» junto al más reciente en la lista de documentos y después el anterior.',
    'no-documents': 'No hay ningún documento con el que trabajar.',
  },
  reading: 'Leyendo las páginas',
  tables: (n) => plural(n, { one: '# tabla', other: '# tablas' }),
  warnings: (n) => plural(n, { one: '# advertencia', other: '# advertencias' }),
  headings: (n) => plural(n, { one: '# título', other: '# títulos' }),
  more: (n) => `${count(n)} más`,
  csv: 'Guardar como CSV',
  allXlsx: 'Guardar todo como XLSX',
  allCsv: 'Guardar todo como CSV (.zip)',
  sheet: { file: 'Archivo', page: 'Página', revision: 'Revisión', heading: 'Título' },
  between: (before, after) => `${before} → ${after}`,
  changes: { value: 'Otro valor', wording: 'Otra redacción', added: 'Añadido', removed: 'Eliminado' },
  before: 'Antes',
  after: 'Ahora',
  moved: (n) =>
    plural(n, {
      one: '# frase o fila está en otro lugar, palabra por palabra.',
      other: '# frases o filas están en otro lugar, palabra por palabra.',
    }),
  noChanges: 'No se encontró ningún cambio en el texto.',
  leftOut: (parts) => `Queda fuera: ${parts.join(', ')}.`,
  pictures: 'Lo que solo muestra una imagen queda fuera.',
  copy: 'Copiar con páginas',
}
