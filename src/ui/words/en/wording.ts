/** What is said of tasks by a model in English. */
import { formatsOf } from '../formats'

const { plural } = formatsOf('en-GB')

export const wording = {
  kinds: {
    summary: 'Summary',
    shorter: 'Shorter',
    plainer: 'In plain words',
    checklist: 'Checklist',
    'log-entry': 'Shift-log entry',
    translation: 'Translation',
  },
  about: {
    summary:
      'Chosen and worded by the model. Each point was checked against its sentences; what they do not bear out stands word for word.',
    shorter:
      'Each sentence with fewer words, by the model. Where the check does not find all of it again, the sentence stands word for word.',
    plainer:
      'Each sentence in plain words, by the model. Where the check does not find all of it again, the sentence stands word for word.',
    checklist:
      'All sentences, in order; those with a box the model takes for steps. What the check does not bear out stands word for word.',
    'log-entry':
      'Chosen and shortened by the model, from what the documents say: no record that anything was done. What the check does not bear out stands word for word.',
    translation:
      'Each sentence with the model’s translation below it. No translation was checked: only numbers, units and codes were compared, and where they differ it is not shown.',
  },
  noModel: 'This needs a model that is in use and reads fast enough. Choose one under “Models”.',
  working: 'The model is at work',
  goOn: 'Go on',
  main: 'What matters most',
  warnings: 'Warnings, word for word',
  notChecked: 'Translation, not checked:',
  left: {
    unchosen: (n: number) =>
      plural(n, {
        one: '# sentence that the model did not choose',
        other: '# sentences that the model did not choose',
      }),
    rows: (n: number) =>
      plural(n, { one: '# row of a table (see “Tables”)', other: '# rows of tables (see “Tables”)' }),
    unread: (n: number) =>
      plural(n, {
        one: '# sentence that is struck out or cannot be seen on the page',
        other: '# sentences that are struck out or cannot be seen on the page',
      }),
    pieces: (n: number) =>
      plural(n, { one: '# part that is not worked off yet', other: '# parts that are not worked off yet' }),
  },
  /** The dialog. */
  withModel: 'By the model',
  translateInto: 'Translated into',
  into: (language: string) => `Translation into ${language}`,
  section: 'Section',
  allSections: 'All sections',
  openPage: 'The open page',
  together: 'Together with',
}
