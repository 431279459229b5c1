/** Opens something when it is wanted first, and the same from then on; where that failed, anew. */
export function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => {
    opened ??= open()
    opened.catch(() => (opened = undefined))
    return opened
  }
}
