/** One tab at a time works on a task: a Web Lock each, which the browser takes back when a tab ends, however it ends. */

/** Whether no other tab was at this turn, and now this one is, until `signal` says that it is over. */
export function takeTurn(id: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null) => {
      resolve(lock !== null)
      if (!lock || signal.aborted) return undefined
      return new Promise<void>((free) => signal.addEventListener('abort', () => free()))
    }
    navigator.locks.request(`sitebook/turn/${id}`, { ifAvailable: true }, hold).catch(reject)
  })
}
