/** Runs of question sets, each question's outcome as it comes. */
import type { EvaluationRun, RunHead } from '../core/evaluation/run'
import type { QuestionOutcome } from '../core/evaluation/outcome'
import { type Database, startingWith } from './database'
import type { StoredOutcome } from './schema'

/** The runs in `database`. All methods throw what `Database.tx` throws. */
export function evaluationStorage(database: Database) {
  return {
    runs: () => allRuns(database),

    async saveHead(head: RunHead): Promise<void> {
      await database.tx(['runs'], 'readwrite', (tx) => tx.objectStore('runs').put(head, head.id))
    },

    /** The outcome of the n-th question, from 0 on. */
    async saveOutcome(run: string, n: number, outcome: QuestionOutcome): Promise<void> {
      await database.tx(['outcomes'], 'readwrite', (tx) => tx.objectStore('outcomes').put(bare(outcome), [run, n]))
    },

    /** Puts a run with all that came of it. */
    async saveRun({ outcomes, ...head }: EvaluationRun): Promise<void> {
      await database.tx(['runs', 'outcomes'], 'readwrite', async (tx) => {
        const store = tx.objectStore('outcomes')
        await Promise.all([
          tx.objectStore('runs').put(head, head.id),
          ...outcomes.map((outcome, n) => store.put(bare(outcome), [head.id, n])),
        ])
      })
    },

    async removeRun(id: string): Promise<void> {
      await database.tx(['runs', 'outcomes'], 'readwrite', async (tx) => {
        await Promise.all([tx.objectStore('runs').delete(id), tx.objectStore('outcomes').delete(startingWith(id))])
      })
    },
  }
}

/** All runs with their outcomes, as of one moment; the oldest first. */
export function allRuns(database: Database): Promise<EvaluationRun[]> {
  return database.tx(['runs', 'outcomes'], 'readonly', async (tx) => {
    const heads = await tx.objectStore('runs').getAll()
    const runs = await Promise.all(
      heads.map(async (head) => {
        const stored = await tx.objectStore('outcomes').getAll(startingWith(head.id))
        return { ...head, outcomes: stored.map((one, n) => ({ ...one, question: head.questions[n]! })) }
      }),
    )
    return runs.sort((a, b) => a.made - b.made)
  })
}

function bare({ question: _, ...outcome }: QuestionOutcome): StoredOutcome {
  return outcome
}
