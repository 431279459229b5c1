import type { TaskWords } from '../../answers/task-report'
import { reasonOf } from '../verdict-lines'
import type { WordingWords } from '../words/wording'
import type { Words } from '../words/words'
import { leftWords } from './left-words'

/** What is said around the result of a task when it is copied or saved. */
export function taskWords({ tasks, page, verdict }: Words, wording: WordingWords): TaskWords {
  return {
    page: page.reference,
    about: tasks.about,
    impossible: { ...tasks.impossible, 'no-model': wording.noModel },
    between: tasks.between,
    changes: tasks.changes,
    before: tasks.before,
    after: tasks.after,
    moved: tasks.moved,
    noChanges: tasks.noChanges,
    leftOut: (unsearched) => tasks.leftOut(unsearched.map((one) => reasonOf(verdict, one, true))),
    pictures: tasks.pictures,
    worded: {
      about: wording.about,
      main: wording.main,
      warnings: wording.warnings,
      notChecked: wording.notChecked,
      left: (left) => leftWords(tasks, wording, left),
    },
  }
}
