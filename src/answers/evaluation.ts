/**
 * The use case: a set of questions is asked in the background, by the app's own search and by whatever model answers now, and what
 * comes of each is kept as it comes: a run that was cut off goes on where it was. It makes way for whoever asks. Pages are not
 * drawn for it, so words that nobody can see on them are not taken out.
 */
import { isAbort } from '../core/errors'
import type { KnownQuestion } from '../core/evaluation/known-question'
import type { QuestionOutcome } from '../core/evaluation/outcome'
import {
  type EvaluationRun,
  isDone,
  type RunHead,
  type RunSetup,
  setupChanges,
  type SetupPart,
} from '../core/evaluation/run'
import { createStore, type Store } from '../core/store'
import { type AskedParts, outcomeOfAsking } from './asked-outcome'
import { type Drafting, type DraftingParts, openDrafting } from './drafting'
import { undisturbed } from './making-way'

export interface EvaluationParts extends AskedParts, DraftingParts {
  /** As it is now. */
  setup(): Promise<RunSetup>
  /** Bytes; undefined where the browser does not say. */
  memory(): Promise<number | undefined>
  storage: {
    runs(): Promise<EvaluationRun[]>
    saveHead(head: RunHead): Promise<void>
    saveOutcome(run: string, n: number, outcome: QuestionOutcome): Promise<void>
    saveRun(run: EvaluationRun): Promise<void>
    removeRun(id: string): Promise<void>
  }
}

export interface EvaluationState {
  /** The oldest first. */
  runs: readonly EvaluationRun[]
  /** The one that is under way, and whether it makes way for a question just now. */
  current: { id: string; waits: boolean } | undefined
  /** Why one does not go on: what it was made with is not what is here now. */
  changed: { id: string; parts: SetupPart[] } | undefined
  error: unknown
}

export interface Evaluation {
  state: Store<EvaluationState>
  /** Questions that were drafted from documents, to be asked here. */
  drafting: Drafting
  /** Asks a set of questions; one run at a time. Never throws: what goes wrong stands in the state. */
  start(name: string, questions: readonly KnownQuestion[]): Promise<void>
  /** Asks what is left of a run, with what it was begun with. Never throws. */
  goOn(id: string): Promise<void>
  /** Stops the run under way; what came of it stays. */
  stop(): void
  /** Deletes a run. Throws what the storage throws. */
  remove(id: string): Promise<void>
  /** Puts what a backup has, or what was just deleted, beside what there is, which stays as it is. */
  takeIn(runs: readonly EvaluationRun[]): Promise<void>
}

/** What was evaluated so far. Throws what the storage throws. */
export async function openEvaluation(parts: EvaluationParts): Promise<Evaluation> {
  const { answers, storage } = parts
  const state = createStore<EvaluationState>({
    runs: await storage.runs(),
    current: undefined,
    changed: undefined,
    error: undefined,
  })
  const drafting = await openDrafting(parts)
  let stopping: AbortController | undefined

  const change = (id: string, fields: (run: EvaluationRun) => Partial<EvaluationRun>) =>
    state.set(({ runs }) => ({ runs: runs.map((run) => (run.id === id ? { ...run, ...fields(run) } : run)) }))
  const runOf = (id: string) => state.get().runs.find((run) => run.id === id)

  async function work(id: string): Promise<void> {
    stopping?.abort()
    const mine = (stopping = new AbortController())
    const { signal } = mine
    state.set({ current: { id, waits: false }, changed: undefined, error: undefined })
    try {
      for (let run = runOf(id); run && !isDone(run) && !signal.aborted; run = runOf(id)) {
        const parted = setupChanges(run.setup, await parts.setup())
        if (parted.length > 0) return state.set({ changed: { id, parts: parted } })
        const n = run.outcomes.length
        const question = run.questions[n]!
        const waits = (waits: boolean) => state.set({ current: { id, waits } })
        const outcome = await undisturbed(answers, signal, waits, (signal) => outcomeOfAsking(parts, question, signal))
        signal.throwIfAborted()
        // A model that ended under the question, or a document that came, is seen before the outcome counts.
        if (setupChanges(run.setup, await parts.setup()).length > 0 && outcome.model?.error === undefined) continue
        await storage.saveOutcome(id, n, outcome)
        change(id, ({ outcomes }) => ({ outcomes: [...outcomes, outcome] }))
      }
      if (!signal.aborted) void measure(id)
    } catch (error) {
      if (!isAbort(error)) state.set({ error })
    } finally {
      if (stopping === mine) {
        stopping = undefined
        state.set({ current: undefined })
      }
    }
  }

  /** The browser may take half a minute for it. */
  async function measure(id: string): Promise<void> {
    const memory = await parts.memory().catch(() => undefined)
    const run = runOf(id)
    if (memory === undefined || !run) return
    const { outcomes: _, ...head } = { ...run, memory }
    change(id, () => ({ memory }))
    await storage.saveHead(head).catch((error: unknown) => state.set({ error }))
  }

  return {
    state,
    drafting,
    async start(name, questions) {
      try {
        const setup = await parts.setup()
        const head = { id: crypto.randomUUID(), name, made: Date.now(), setup, questions: [...questions] }
        await storage.saveHead(head)
        state.set(({ runs }) => ({ runs: [...runs, { ...head, outcomes: [] }] }))
        await work(head.id)
      } catch (error) {
        state.set({ error })
      }
    },
    goOn: work,
    stop: () => stopping?.abort(),
    async remove(id) {
      if (state.get().current?.id === id) stopping?.abort()
      await storage.removeRun(id)
      state.set(({ runs }) => ({ runs: runs.filter((run) => run.id !== id) }))
    },
    async takeIn(given) {
      const here = new Set(state.get().runs.map(({ id }) => id))
      const fresh = given.filter(({ id }) => !here.has(id))
      for (const run of fresh) await storage.saveRun(run)
      state.set(({ runs }) => ({ runs: [...runs, ...fresh].sort((a, b) => a.made - b.made) }))
    },
  }
}
