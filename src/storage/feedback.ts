/** What the user said of answers, and which passages are right for which questions. */
import type { AllFeedback, FeedbackChange, RightPassage } from '../core/feedback'
import type { Database } from './database'

/** Named so among what is copied; see `copies.ts`. */
export const feedbackName = 'feedback'

/** The feedback in `database`, which `copies` follow. All methods throw what `Database.tx` throws. */
export function feedbackStorage(database: Database, copies: { changed(name: string): void }) {
  return {
    all: () => allFeedback(database),

    /** Puts and deletes both in one transaction: a passage that is lifted is one that the table shows. */
    async change({ put, drop }: FeedbackChange): Promise<void> {
      await database.tx(['feedback', 'rightPassages'], 'readwrite', async (tx) => {
        const [feedback, passages] = [tx.objectStore('feedback'), tx.objectStore('rightPassages')]
        await Promise.all([
          ...(drop?.feedback ?? []).map((id) => feedback.delete(id)),
          ...(drop?.rightPassages ?? []).map((id) => passages.delete(id)),
          ...(put?.feedback ?? []).map((one) => feedback.put(one, one.id)),
          ...(put?.rightPassages ?? []).map((one) => passages.put(one, one.id)),
        ])
      })
      copies.changed(feedbackName)
    },
  }
}

/** Those that were marked: what the search needs, without the rest. */
export function rightPassagesIn(database: Database): Promise<RightPassage[]> {
  return database.tx(['rightPassages'], 'readonly', (tx) => tx.objectStore('rightPassages').getAll())
}

/** All of it, as of one moment. */
export function allFeedback(database: Database): Promise<AllFeedback> {
  return database.tx(['feedback', 'rightPassages'], 'readonly', async (tx) => {
    const [feedback, rightPassages] = await Promise.all([
      tx.objectStore('feedback').getAll(),
      tx.objectStore('rightPassages').getAll(),
    ])
    return { feedback, rightPassages }
  })
}
