/** What is said of feedback in German. */
import type { FeedbackWords } from '../feedback'

export const feedback: FeedbackWords = {
  rate: 'Was sagen Sie zu dieser Antwort?',
  thumbs: { up: 'Gute Antwort', down: 'Schlechte Antwort' },
  correct: 'Bessere Antwort schreiben',
  corrected: 'Bessere Antwort',
  save: 'Speichern',
  right: 'Das ist die richtige Stelle',
  markedFor: (question: string) => `Sie haben das als richtig markiert für: „${question}“`,
  again: 'Wird das wieder gefragt, steht es an erster Stelle.',
  takeBack: 'Zurücknehmen',
  takeBackOf: (question: string) => `Zurücknehmen, dass das für „${question}“ richtig ist`,
}
