/** What is said of how often an answer is worded, in Portuguese. */
export const bestOf = {
  title: 'Redações por resposta',
  what: 'Cada resposta é redigida tantas vezes, e mostra-se a melhor das que os documentos sustentam. Demora outras tantas vezes mais e para após meio minuto. Com o único modelo com que foi medido, um muito pequeno, não trouxe nada.',
  times: (n: number) => (n === 1 ? 'Uma' : `${n}`),
}
