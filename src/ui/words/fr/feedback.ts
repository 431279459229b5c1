/** What is said of feedback in French. */
import type { FeedbackWords } from '../feedback'

export const feedback: FeedbackWords = {
  rate: 'Que dites-vous de cette réponse ?',
  thumbs: { up: 'Bonne réponse', down: 'Mauvaise réponse' },
  correct: 'Écrire une meilleure réponse',
  corrected: 'Meilleure réponse',
  save: 'Enregistrer',
  right: 'C’est le bon passage',
  markedFor: (question: string) => `Vous avez marqué ce passage comme le bon pour : « ${question} »`,
  again: 'À la même question, il viendra en premier.',
  takeBack: 'Annuler la marque',
  takeBackOf: (question: string) => `Annuler la marque pour « ${question} »`,
}
