/** What is said of feedback in English. */
import { formatsOf } from '../formats'

const { count, plural } = formatsOf('en-GB')

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
  title: 'Feedback',
  open: 'Look through what you said of answers',
  what: 'What you said of answers, to train a model with elsewhere. Quotes of your documents are in it. It stays on this device until you save it.',
  none: 'You have not said anything of an answer yet.',
  removed: 'Deleted, with what it said of passages.',
  fields: { question: 'Question', answer: 'Answer', corrected: 'Better answer' },
  rightOf: (name: string, page: string) => `Right (${name}, p. ${page}):`,
  others: (n: number) => plural(n, { one: '# other quote was not chosen.', other: '# other quotes were not chosen.' }),
  edit: (question: string) => `Change “${question}”`,
  remove: (question: string) => `Delete “${question}”`,
  scrub: 'Remove names',
  personal:
    'This looks like people by its form alone: look through it, and tap what shall stay. Other names may be left.',
  noPersonal:
    'Nothing has the form of a name, an e-mail address, a phone number or a badge number. Look through it all the same.',
  kinds: { name: 'name', email: 'e-mail', phone: 'phone', badge: 'badge number' },
  replace: (n: number) => plural(n, { one: 'Replace # text', other: 'Replace # texts' }),
  export: 'Save for training (JSONL)',
  sets: {
    dpo: (n: number) => `Better and worse answers, DPO (${count(n)})`,
    sft: (n: number) => `Good answers, SFT (${count(n)})`,
    best: (n: number) => `Best of several answers (${count(n)})`,
    questions: (n: number) => `Questions with their pages, to measure with (${count(n)})`,
  },
}
