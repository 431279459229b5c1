/** What a model adds to an answer, by an example, in French. */
export const modelSample = {
  title: 'À quoi ressemble une réponse',
  what: 'Un exemple de sa forme, écrit à la main ; un modèle sur cet appareil la formule à sa façon.',
  question: 'Quel couple pour les écrous du corps ?',
  answer: 'Les écrous du corps (M16) se serrent à 120 N·m. [1]',
  /** As it stands in the sample manual. */
  quote: '[1] Casing nuts · M16 · 120 N·m',
  source: 'pump-manual.pdf, page 3',
  gain: 'Les citations seules montrent la ligne du tableau et sa page : on y lit la valeur. Avec un modèle, la phrase se trouve au-dessus, et seulement si elle s’accorde avec la page.',
}
