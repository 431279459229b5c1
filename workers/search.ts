/** The search index of this tab, in memory: reads passages from storage, answers questions while it is still reading. */
import type { DocumentId } from '../src/core/document'
import { createPassageIndex } from '../src/core/passage-index'
import type { SearchMethods } from '../src/rpc/protocol'
import { serve } from '../src/rpc/server'
import { openDatabase } from '../src/storage/database'
import { libraryStorage } from '../src/storage/library'

/** Passages taken in at once, between two looks at the port: about 30 ms. */
const portion = 100

const index = createPassageIndex()
const library = openDatabase().then(libraryStorage)

/** Brings the index in step with what is stored of this document, which may be gone. */
async function refresh(document: DocumentId) {
  const { document: find, passages } = await library
  const record = await find(document)
  if (!record) return index.remove(document)
  const fresh = await passages(document, index.count(document))
  for (let i = 0; i < fresh.length; i += portion) {
    index.add(fresh.slice(i, i + portion), record.name)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** One after another, so that two refreshes of a document do not read the same passages. */
let reading: Promise<void> = Promise.resolve()
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = reading.then(work)
  reading = done.catch(() => undefined)
  return done
}

const ready = inTurn(async () => {
  const { documents } = await library
  for (const { id } of await documents()) await refresh(id)
})
// Said to whoever calls `ready`; without a caller it is not an unhandled rejection.
ready.catch(() => undefined)

serve<SearchMethods>(self, __BUILD__, {
  async search({ question, k, documents }, signal) {
    const result = index.search(question, k, documents)
    if (result.answerable) return result
    // "Not in the documents" is said only when all that is stored by now has been looked at.
    await reading
    signal.throwIfAborted()
    return index.search(question, k, documents)
  },
  async refresh({ document }) {
    await inTurn(() => refresh(document))
    return { passages: index.count(document) }
  },
  async ready() {
    await ready
    return { passages: index.count() }
  },
})
