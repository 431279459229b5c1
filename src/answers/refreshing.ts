/** When the search worker is told of a document that is still being read (a debounce): reading goes first, as both want the processor. */
import type { DocumentId } from '../core/document'

export interface Refreshing {
  /** A document has changed; `reading`: more of it will come. */
  changed(document: DocumentId, reading: boolean): void
  /** Tells at once what waits: somebody asks. */
  flush(): void
}

/** Tells of the first pages of a document at once, of what follows every `pause` milliseconds, and of its end at once. */
export function createRefreshing(refresh: (document: DocumentId) => void, pause: number): Refreshing {
  /** Documents that were told of less than `pause` ago. */
  const paused = new Map<DocumentId, ReturnType<typeof setTimeout>>()
  const waiting = new Set<DocumentId>()

  function tell(document: DocumentId) {
    waiting.delete(document)
    clearTimeout(paused.get(document))
    paused.delete(document)
    refresh(document)
  }

  function pauseAfter(document: DocumentId) {
    const over = () => {
      paused.delete(document)
      if (!waiting.has(document)) return
      tell(document)
      pauseAfter(document)
    }
    paused.set(document, setTimeout(over, pause))
  }

  return {
    changed(document, reading) {
      if (reading && paused.has(document)) return void waiting.add(document)
      tell(document)
      if (reading) pauseAfter(document)
    },
    flush() {
      for (const document of waiting) refresh(document)
      waiting.clear()
    },
  }
}
