/** The search index of this tab. */
import { createIndexing } from '../src/answers/indexing'
import type { SearchMethods } from '../src/rpc/protocol'
import { type Handlers, serve } from '../src/rpc/server'
import { openDatabase } from '../src/storage/database'
import { rightPassagesIn } from '../src/storage/feedback'
import { indexStorage } from '../src/storage/indexes'
import { libraryStorage } from '../src/storage/library'
import { vectorStorage } from '../src/storage/vectors'

const database = openDatabase()
const indexing = createIndexing({
  library: database.then(libraryStorage),
  kept: database.then(indexStorage),
  vectors: async (edition) => vectorStorage(await database).vectors(edition),
  rightPassages: async () => rightPassagesIn(await database),
  build: __BUILD__,
})

const handlers: Handlers<SearchMethods> = {
  search: ({ question, k, documents, vector }) => indexing.search(question, k, documents, vector),
  refresh: ({ document }) => indexing.refresh(document),
  ready: () => indexing.ready(),
  readVectors: () => indexing.readVectors(),
  keep: () => indexing.keep(),
}
serve<SearchMethods>(self, __BUILD__, handlers, indexing.progress)
