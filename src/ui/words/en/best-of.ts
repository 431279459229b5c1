/** What is said of how often an answer is worded, in English. */
export const bestOf = {
  title: 'Answers worded',
  what: 'Each answer is worded so often, and the best of those that the documents support is shown. It takes as many times as long, and stops after half a minute. It brought nothing with the one model that it was measured with, a very small one.',
  times: (n: number) => (n === 1 ? 'Once' : `${n} times`),
}
