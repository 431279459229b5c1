/** What is said of tasks in French. */
import { formatsOf } from '../formats'
import type { Words } from '../words'

const { count, plural } = formatsOf('fr')

export const tasks: Words['tasks'] = {
  of: (name) => `Travailler sur ${name}`,
  pages: 'Pages, par exemple 12 ou 12-15',
  allPages: 'Toutes les pages',
  pagesOf: (name, pages) => `${name}, pages ${pages}`,
  asked: (what, of) => `${what} : ${of}`,
  compareWith: 'Ce qui y a changé depuis…',
  kinds: {
    tables: 'Tableaux',
    warnings: 'Avertissements',
    outline: 'Plan avec phrases clés',
    summary: 'Plan avec phrases clés',
    changes: 'Changements',
  },
  about: {
    tables: 'Les tableaux, mot pour mot. Les codes et les zéros de tête restent tels quels.',
    warnings:
      'Ce qu’un mot d’avertissement signale ou qu’une phrase interdit, mot pour mot. Les avertissements formulés autrement n’y sont pas.',
    outline:
      'Les titres, chacun avec la phrase dont les mots reviennent le plus souvent dans sa section. Elle est choisie par comptage, sans compréhension.',
    summary:
      'Sans modèle, le résumé est le plan : les titres, chacun avec la phrase dont les mots reviennent le plus souvent dans sa section, choisie par comptage.',
    changes: 'Comparés mot à mot, section par section ; les valeurs modifiées viennent d’abord.',
  },
  impossible: {
    section: 'Aucun titre de ces documents ne porte ce nom ou ce numéro.',
    'two-documents':
      'Choisissez les deux documents : touchez « Travailler sur » à côté du plus récent dans la liste des documents, puis le plus ancien.',
    'no-documents': 'Il n’y a aucun document sur lequel travailler.',
  },
  reading: 'Lecture des pages',
  tables: (n) => plural(n, { one: '# tableau', other: '# tableaux' }),
  warnings: (n) => plural(n, { one: '# avertissement', other: '# avertissements' }),
  headings: (n) => plural(n, { one: '# titre', other: '# titres' }),
  more: (n) => `${count(n)} de plus`,
  csv: 'Enregistrer en CSV',
  allXlsx: 'Tout enregistrer en XLSX',
  allCsv: 'Tout enregistrer en CSV (.zip)',
  sheet: { file: 'Fichier', page: 'Page', revision: 'Révision', heading: 'Titre' },
  between: (before, after) => `${before} → ${after}`,
  changes: { value: 'Autre valeur', wording: 'Autre formulation', added: 'Ajouté', removed: 'Supprimé' },
  before: 'Avant',
  after: 'Maintenant',
  moved: (n) =>
    plural(n, {
      one: '# phrase ou ligne se trouve ailleurs, mot pour mot.',
      other: '# phrases ou lignes se trouvent ailleurs, mot pour mot.',
    }),
  noChanges: 'Aucun changement n’a été trouvé dans le texte.',
  leftOut: (parts) => `Laissé de côté : ${parts.join(', ')}.`,
  pictures: 'Ce que seule une image montre n’y est pas.',
  copy: 'Copier avec les pages',
}
