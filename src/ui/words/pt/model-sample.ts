/** What a model adds to an answer, by an example, in Portuguese. */
export const modelSample = {
  title: 'Como é uma resposta',
  what: 'Um exemplo da forma, escrito à mão; um modelo neste dispositivo a redige à sua maneira.',
  question: 'Qual torque para as porcas da carcaça?',
  answer: 'As porcas da carcaça (M16) são apertadas com 120 N·m. [1]',
  /** As it stands in the sample manual. */
  quote: '[1] Casing nuts · M16 · 120 N·m',
  source: 'pump-manual.pdf, página 3',
  gain: 'As citações sozinhas mostram a linha da tabela e a página: o valor se lê ali. Com um modelo, a frase fica acima delas, e só quando concorda com a página.',
}
