/** What is said of feedback in English. */
export const feedback = {
  rate: 'What do you say of this answer?',
  thumbs: { up: 'Good answer', down: 'Bad answer' },
  correct: 'Write a better answer',
  corrected: 'Better answer',
  save: 'Save',
  right: 'This is the right passage',
  markedFor: (question: string) => `You marked this as right for: “${question}”`,
  again: 'Asked again, it comes first.',
  takeBack: 'Take back',
  takeBackOf: (question: string) => `Take back that this is right for “${question}”`,
}
