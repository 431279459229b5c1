/** What is said of feedback in Spanish. */
import type { FeedbackWords } from '../feedback'

export const feedback: FeedbackWords = {
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
}
