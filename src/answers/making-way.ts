/** Work in the background that makes way for whoever asks. */
import { type Store, until } from '../core/store'
import type { AnswersState } from './answers'
import { isUnderWay } from './turn'

/**
 * What `work` comes to when nobody asks meanwhile: where somebody does, it is cut off, and begun again when that is answered.
 * `onWait` is told whether it waits. Throws what `work` throws, and an `AbortError` when `signal` says so.
 */
export async function undisturbed<T>(
  answers: Pick<Store<AnswersState>, 'get' | 'subscribe'>,
  signal: AbortSignal,
  onWait: (waits: boolean) => void,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const isCalm = () => !answers.get().turns.some(isUnderWay)
  for (;;) {
    onWait(!isCalm())
    await Promise.race([until(answers, isCalm), aborted(signal)])
    onWait(false)
    const working = new AbortController()
    const unsubscribe = answers.subscribe(() => !isCalm() && working.abort())
    try {
      return await work(AbortSignal.any([signal, working.signal]))
    } catch (error) {
      if (signal.aborted || !working.signal.aborted) throw error
    } finally {
      unsubscribe()
    }
  }
}

/** Rejects when `signal` says so. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
}
