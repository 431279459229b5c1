/** What a model adds to an answer, by an example, in English. */
export const modelSample = {
  title: 'What an answer looks like',
  what: 'An example of its form, written by hand; a model on this device words it in its own way.',
  question: 'What torque for the casing nuts?',
  answer: 'The casing nuts, M16, are tightened to 120 N·m. [1]',
  /** As it stands in the sample manual. */
  quote: '[1] Casing nuts · M16 · 120 N·m',
  source: 'pump-manual.pdf, page 3',
  gain: 'Quotes alone show the row of the table and its page: one finds the value in it. With a model the sentence stands above them, and only where it agrees with the page.',
}
