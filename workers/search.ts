/** The search index of this tab. */
import { createIndexing } from '../src/answers/indexing'
import type { SearchMethods } from '../src/rpc/protocol'
import { type Handlers, serve } from '../src/rpc/server'
import { cacheStorage } from '../src/storage/cache'
import { openDatabase } from '../src/storage/database'
import { libraryStorage } from '../src/storage/library'
import { vectorStorage } from '../src/storage/vectors'

const database = openDatabase()
const indexing = createIndexing({
  library: database.then(libraryStorage),
  cache: database.then(cacheStorage),
  vectors: async (edition) => vectorStorage(await database).vectors(edition),
  build: __BUILD__,
  calm: 5_000,
})

const handlers: Handlers<SearchMethods> = {
  search: ({ question, k, documents, vector }) => indexing.search(question, k, documents, vector),
  refresh: ({ document }) => indexing.refresh(document),
  ready: () => indexing.ready(),
  keep: () => indexing.keep(),
}
serve<SearchMethods>(self, __BUILD__, handlers, indexing.progress)
