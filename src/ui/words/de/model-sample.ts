/** What a model adds to an answer, by an example, in German. */
export const modelSample = {
  title: 'So sieht eine Antwort aus',
  what: 'Ein Beispiel für die Form, von Hand geschrieben; ein Modell auf diesem Gerät formuliert auf seine Weise.',
  question: 'Welches Drehmoment für die Gehäusemuttern?',
  answer: 'Die Gehäusemuttern (M16) werden mit 120 N·m angezogen. [1]',
  /** As it stands in the sample manual. */
  quote: '[1] Casing nuts · M16 · 120 N·m',
  source: 'pump-manual.pdf, Seite 3',
  gain: 'Zitate allein zeigen die Tabellenzeile und ihre Seite; den Wert liest man darin ab. Mit einem Modell steht der Satz darüber, und nur, wenn er mit der Seite übereinstimmt.',
}
