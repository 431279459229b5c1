/** What a model adds to an answer, by an example, in Spanish. */
export const modelSample = {
  title: 'Cómo es una respuesta',
  what: 'Un ejemplo de su forma, escrito a mano; un modelo en este dispositivo la redacta a su manera.',
  question: '¿Qué par para las tuercas de la carcasa?',
  answer: 'Las tuercas de la carcasa (M16) se aprietan a 120 N·m. [1]',
  /** As it stands in the sample manual. */
  quote: '[1] Casing nuts · M16 · 120 N·m',
  source: 'pump-manual.pdf, página 3',
  gain: 'Las citas solas muestran la fila de la tabla y su página: el valor se lee allí. Con un modelo, la frase está encima, y solo si concuerda con la página.',
}
