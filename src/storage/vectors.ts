/** The vectors of a document's passages, by its edition: they can be made anew, and go with the pages that they were made from. */
import { abortError } from '../core/errors'
import { type Edition, editionOf } from '../core/edition'
import type { DocumentId } from '../core/document'
import type { DocumentVectors } from '../core/search/vectors'
import type { Database } from './database'
import { vectorsKey } from './derived'

/** The vectors in `database`. All methods throw what `Database.tx` throws. */
export function vectorStorage(database: Database) {
  return {
    /** Undefined where none were made. */
    vectors(edition: Edition): Promise<DocumentVectors | undefined> {
      return database.tx(['caches'], 'readonly', async (tx) => {
        return (await tx.objectStore('caches').get(vectorsKey(edition))) as DocumentVectors | undefined
      })
    },

    /** Puts them in place of those that were there. Rejects with an `AbortError` where the document has no such edition any more. */
    saveVectors(id: DocumentId, edition: Edition, vectors: DocumentVectors): Promise<void> {
      return database.tx(['caches', 'documents'], 'readwrite', async (tx) => {
        const record = await tx.objectStore('documents').get(id)
        if (!record || editionOf(record) !== edition) throw abortError()
        await tx.objectStore('caches').put(vectors, vectorsKey(edition))
      })
    },
  }
}
