/** What is said of feedback in Spanish. */
import type { feedback as english } from '../en/feedback'
import { formatsOf } from '../formats'

const { count, plural } = formatsOf('es')

export const feedback: typeof english = {
  rate: '¿Qué opina de esta respuesta?',
  thumbs: { up: 'Buena respuesta', down: 'Mala respuesta' },
  correct: 'Escribir una respuesta mejor',
  corrected: 'Respuesta mejor',
  save: 'Guardar',
  right: 'Este es el pasaje correcto',
  markedFor: (question: string) => `Lo marcó como correcto para: «${question}»`,
  again: 'Si se vuelve a preguntar, aparece primero.',
  takeBack: 'Quitar la marca',
  takeBackOf: (question: string) => `Quitar la marca para «${question}»`,
  title: 'Opiniones',
  open: 'Ver lo que opinó de las respuestas',
  what: 'Lo que opinó de las respuestas, para entrenar un modelo en otro lugar. Contiene citas de sus documentos. Se queda en este dispositivo hasta que lo guarde.',
  none: 'Aún no ha opinado de ninguna respuesta.',
  removed: 'Eliminado, con lo que decía de los pasajes.',
  fields: { question: 'Pregunta', answer: 'Respuesta', corrected: 'Respuesta mejor' },
  rightOf: (name: string, page: string) => `Correcto (${name}, pág. ${page}):`,
  others: (n: number) => plural(n, { one: '# cita más no se eligió.', other: '# citas más no se eligieron.' }),
  edit: (question: string) => `Cambiar «${question}»`,
  remove: (question: string) => `Eliminar «${question}»`,
  scrub: 'Quitar nombres',
  personal:
    'Por su forma, esto parece referirse a personas: revíselo y toque lo que deba quedarse. Pueden quedar otros nombres.',
  noPersonal:
    'Nada tiene la forma de un nombre, una dirección de correo, un teléfono o un número de empleado. Revíselo de todos modos.',
  kinds: { name: 'nombre', email: 'correo', phone: 'teléfono', badge: 'número de empleado' },
  replace: (n: number) => plural(n, { one: 'Sustituir # texto', other: 'Sustituir # textos' }),
  export: 'Guardar para entrenar (JSONL)',
  sets: {
    dpo: (n: number) => `Respuestas mejores y peores, DPO (${count(n)})`,
    sft: (n: number) => `Buenas respuestas, SFT (${count(n)})`,
    best: (n: number) => `La mejor de varias respuestas (${count(n)})`,
    questions: (n: number) => `Preguntas con sus páginas, para medir (${count(n)})`,
  },
}
