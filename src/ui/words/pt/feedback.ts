/** What is said of feedback in Portuguese. */
import type { FeedbackWords } from '../feedback'

export const feedback: FeedbackWords = {
  rate: 'O que acha desta resposta?',
  thumbs: { up: 'Boa resposta', down: 'Má resposta' },
  correct: 'Escrever uma resposta melhor',
  corrected: 'Resposta melhor',
  save: 'Guardar',
  right: 'Este é o trecho certo',
  markedFor: (question: string) => `Marcou-o como certo para: «${question}»`,
  again: 'Se voltar a perguntar, aparece em primeiro lugar.',
  takeBack: 'Retirar a marca',
  takeBackOf: (question: string) => `Retirar a marca para «${question}»`,
}
