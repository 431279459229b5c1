/** What is said in French of what a model has the app do. */
import type { tools as english } from '../en/tools'

export const tools: typeof english = {
  label: 'Fait pour cette question à la demande du modèle',
  names: {
    convert_units: 'Convertir',
    calculate: 'Calculer',
    days_between: 'Jours entre',
    search: 'Chercher encore',
    open_page: 'Ouvrir une page',
  },
  from: 'Calculé par l’application, avec des nombres de la question et des citations.',
  nothing: 'Rien de plus n’a été trouvé.',
  refused: {
    ungrounded: 'Pas fait : il y a là quelque chose qui n’est ni dans la question ni dans une citation.',
    impossible: 'Pas fait : il n’y a pas de résultat.',
  },
}
