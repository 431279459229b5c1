/** What is said of how often an answer is worded, in French. */
export const bestOf = {
  title: 'Formulations par réponse',
  what: 'Chaque réponse est formulée autant de fois, et la meilleure de celles que les documents soutiennent est montrée. Cela prend autant de fois plus de temps et s’arrête après une demi-minute. Avec le seul modèle mesuré, un très petit, cela n’a rien apporté.',
  times: (n: number) => (n === 1 ? 'Une' : `${n}`),
}
