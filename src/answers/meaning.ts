/** Finding by meaning, as far as the page has to do with it: when vectors are made, and the vector of a question. */
import { createStore, type Store } from '../core/store'
import { isAbort } from '../core/errors'
import type { DocumentId } from '../core/document'
import type { QuestionVector } from '../core/search/vectors'
import type { MeaningMethods } from '../rpc/protocol'
import type { Supervised } from '../rpc/supervise'

export interface MeaningParts {
  worker: Pick<Supervised<MeaningMethods>, 'call' | 'open' | 'close'>
  /** The id of the model that is whole on the device and is to be used; undefined without one. */
  pack(): string | undefined
  /** Whether nobody waits for anything else now, and there is power for it. */
  isCalm(): Promise<boolean>
  /** More vectors of a document are stored. */
  onVectors(document: DocumentId): void
  report(error: unknown): void
}

/** `done` of `all` passages have their vectors; `none` without the pack. */
export type MeaningState = { kind: 'none' } | { kind: 'making' | 'ready'; done: number; all: number }

export interface Meaning {
  state: Store<MeaningState>
  /** The vector of a question; undefined without the pack, and where the model fails or is slow: words find something all the same. */
  vectorOf(question: string): Promise<QuestionVector | undefined>
  /** Makes the vectors that are missing as soon as it is calm. To be called when a document or the pack is here, or gone. */
  wake(): void
  /** Stops making vectors: somebody asks. What is made is kept. */
  pause(): void
}

/** Milliseconds until what has changed is looked at, and between two looks at whether it is calm. */
const pause = 2000
/** Milliseconds that a question waits for its vector: a model that is not loaded yet takes about one second. */
const patience = 2000

export function createMeaning({ worker, pack, isCalm, onVectors, report }: MeaningParts): Meaning {
  const state = createStore<MeaningState>({ kind: 'none' })
  let making: AbortController | undefined
  /** Something has changed since the vectors that are being made were begun with. */
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The pack that the worker was last asked for, which it has in memory. */
  let used: string | undefined

  function wake() {
    const wanted = pack()
    if (wanted !== used) stop()
    used = wanted
    if (wanted === undefined) return
    if (making) return void (again = true)
    clearTimeout(timer)
    timer = setTimeout(() => void make(wanted).catch(report), pause)
  }

  /** The pack is gone, or another one takes its place. */
  function stop() {
    clearTimeout(timer)
    if (used === undefined) return
    making?.abort()
    worker.close()
    state.set({ kind: 'none' })
  }

  async function make(pack: string) {
    const mine = (making = new AbortController())
    again = false
    try {
      if (!(await isCalm())) return void (again = true)
      for await (const { done, all, document } of worker.open('embed', { pack }, mine.signal)) {
        state.set({ kind: done < all ? 'making' : 'ready', done, all })
        if (document !== undefined) onVectors(document)
      }
    } catch (error) {
      if (!isAbort(error)) throw error
      again = true
    } finally {
      making = undefined
      if (again) wake()
    }
  }

  return {
    state,
    async vectorOf(text) {
      const asked = pack()
      if (asked === undefined) return undefined
      const slow = new Promise<undefined>((resolve) => setTimeout(resolve, patience))
      try {
        return await Promise.race([worker.call('question', { pack: asked, text }), slow])
      } catch (error) {
        report(error)
        return undefined
      }
    },
    wake,
    pause: () => making?.abort(),
  }
}
