/** What is said of tasks by a model in French. */
import type { wording as english } from '../en/wording'
import { formatsOf } from '../formats'

const { plural } = formatsOf('fr')

export const wording: typeof english = {
  kinds: {
    summary: 'Résumé',
    shorter: 'Plus court',
    plainer: 'En mots simples',
    checklist: 'Liste de contrôle',
    'log-entry': 'Note de quart',
    translation: 'Traduction',
  },
  about: {
    summary:
      'Choisi et formulé par le modèle. Chaque point a été vérifié avec ses phrases ; ce qu’elles n’attestent pas est repris mot pour mot.',
    shorter:
      'Chaque phrase avec moins de mots, par le modèle. Si la vérification n’y retrouve pas tout, la phrase est reprise mot pour mot.',
    plainer:
      'Chaque phrase en mots simples, par le modèle. Si la vérification n’y retrouve pas tout, la phrase est reprise mot pour mot.',
    checklist:
      'Toutes les phrases, dans l’ordre ; celles qui ont une case sont des étapes selon le modèle. Ce que la vérification n’atteste pas est repris mot pour mot.',
    'log-entry':
      'Choisi et raccourci par le modèle, d’après ce que disent les documents : cela ne prouve pas que quelque chose a été fait. Ce que la vérification n’atteste pas est repris mot pour mot.',
    translation:
      'Chaque phrase, suivie de la traduction du modèle. Aucune traduction n’a été vérifiée : seuls les nombres, unités et codes ont été comparés ; s’ils diffèrent, elle n’est pas montrée.',
  },
  noModel: 'Il faut un modèle en service qui lit assez vite. Choisissez-en un sous « Modèles ».',
  working: 'Le modèle travaille',
  goOn: 'Continuer',
  main: 'L’essentiel',
  warnings: 'Avertissements, mot pour mot',
  notChecked: 'Traduction, non vérifiée :',
  left: {
    unchosen: (n) =>
      plural(n, { one: '# phrase que le modèle n’a pas choisie', other: '# phrases que le modèle n’a pas choisies' }),
    rows: (n) =>
      plural(n, { one: '# ligne de tableau (voir « Tableaux »)', other: '# lignes de tableau (voir « Tableaux »)' }),
    unread: (n) =>
      plural(n, {
        one: '# phrase barrée ou invisible sur la page',
        other: '# phrases barrées ou invisibles sur la page',
      }),
    pieces: (n) =>
      plural(n, { one: '# partie qui n’est pas encore traitée', other: '# parties qui ne sont pas encore traitées' }),
  },
  withModel: 'Par le modèle',
  translateInto: 'Traduit en',
  into: (language) => `Traduction (${language})`,
  section: 'Section',
  allSections: 'Toutes les sections',
  openPage: 'La page ouverte',
  together: 'Avec',
}
