/** What is said of backups in Spanish. */
import { formatsOf } from '../formats'

const { bytes, count, day, plural } = formatsOf('es')

const quoted = (texts: readonly string[]) => texts.map((text) => `«${text}»`).join(', ')
const documents = (n: number) => plural(n, { one: '# documento', other: '# documentos' })

export const backup = {
  title: 'Copia de seguridad',
  what: 'Documentos, lo que se leyó de ellos, conversaciones, notas y ajustes en un solo archivo, para este dispositivo u otro. Un documento bloqueado vuelve a pedir su contraseña.',
  none: 'Todavía no hay ninguna copia.',
  last: (time: number) => `Última copia: ${day(time)}.`,
  old: 'La última tiene más de un mes: lo que vino después se perdería con este dispositivo.',
  models: (size: number) => `Con los modelos (${bytes(size)})`,
  save: 'Guardar una copia',
  packing: (done: number, total: number) => `Preparando: ${bytes(done)} de ${bytes(total)}`,
  saved: (size: number) =>
    `Guardada, ${bytes(size)}: está en sus descargas. Consérvela también fuera de este dispositivo.`,
  restore: 'Restaurar una copia',
  looking: 'Leyendo el archivo…',
  found: (made: number, n: number, turns: number) =>
    `Copia del ${day(made)}: ${documents(n)}, ${plural(turns, { one: '# pregunta', other: '# preguntas' })}.`,
  merge: 'Añadir a lo que hay',
  replace: 'Reemplazar lo que hay',
  meaning:
    'Nada de lo que hay se sobrescribe. Con «Reemplazar», lo que no está en la copia se quita después y se puede recuperar durante un rato.',
  restoring: (done: number, of: number) => `Restaurando: ${count(done)} de ${documents(of)}`,
  restored: (n: number, turns: number) =>
    `Restaurado: ${documents(n)}, ${plural(turns, { one: '# pregunta', other: '# preguntas' })}. Los ajustes valen desde el próximo inicio.`,
  refused: (names: readonly string[]) => `No se restauró: ${quoted(names)}. No se quitó nada de lo que había.`,
}
