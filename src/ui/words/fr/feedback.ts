/** What is said of feedback in French. */
import type { feedback as english } from '../en/feedback'
import { formatsOf } from '../formats'

const { count, plural } = formatsOf('fr')

export const feedback: typeof english = {
  rate: 'Que dites-vous de cette réponse ?',
  thumbs: { up: 'Bonne réponse', down: 'Mauvaise réponse' },
  correct: 'Écrire une meilleure réponse',
  corrected: 'Meilleure réponse',
  save: 'Enregistrer',
  right: 'C’est le bon passage',
  markedFor: (question: string) => `Vous avez marqué ce passage comme le bon pour : « ${question} »`,
  again: 'À la même question, il viendra en premier.',
  takeBack: 'Annuler la marque',
  takeBackOf: (question: string) => `Annuler la marque pour « ${question} »`,
  title: 'Avis',
  open: 'Parcourir vos avis sur les réponses',
  what: 'Vos avis sur les réponses, pour entraîner un modèle ailleurs. Ils contiennent des citations de vos documents. Tout reste sur cet appareil jusqu’à ce que vous l’enregistriez.',
  none: 'Vous n’avez encore donné aucun avis.',
  removed: 'Supprimé, avec ses indications sur les passages.',
  fields: { question: 'Question', answer: 'Réponse', corrected: 'Meilleure réponse' },
  rightOf: (name: string, page: string) => `Bon passage (${name}, p. ${page}) :`,
  others: (n: number) =>
    plural(n, { one: '# autre citation n’a pas été choisie.', other: '# autres citations n’ont pas été choisies.' }),
  edit: (question: string) => `Modifier « ${question} »`,
  remove: (question: string) => `Supprimer « ${question} »`,
  scrub: 'Retirer les noms',
  personal:
    'Par sa seule forme, ceci ressemble à des personnes : parcourez-le et touchez ce qui doit rester. Il peut rester d’autres noms.',
  noPersonal:
    'Rien n’a la forme d’un nom, d’une adresse e-mail, d’un numéro de téléphone ou de badge. Parcourez tout de même le texte.',
  kinds: { name: 'nom', email: 'e-mail', phone: 'téléphone', badge: 'numéro de badge' },
  replace: (n: number) => plural(n, { one: 'Remplacer # texte', other: 'Remplacer # textes' }),
  export: 'Enregistrer pour l’entraînement (JSONL)',
  sets: {
    dpo: (n: number) => `Réponses meilleures et moins bonnes, DPO (${count(n)})`,
    sft: (n: number) => `Bonnes réponses, SFT (${count(n)})`,
    best: (n: number) => `La meilleure de plusieurs réponses (${count(n)})`,
    questions: (n: number) => `Questions avec leurs pages, pour mesurer (${count(n)})`,
  },
}
