/** The storage, for a page that tests it in a real browser. */
import type { Database } from '../../../src/storage/database'
import { settingsStorage as copiedSettings } from '../../../src/storage/settings'
import './stored-blobs'

export { openDatabase } from '../../../src/storage/database'
export { evaluationStorage } from '../../../src/storage/evaluation'
export { libraryStorage } from '../../../src/storage/library'
export { openModelStore } from '../../../src/storage/models'
export { migrations } from '../../../src/storage/schema'
export { enterPhase, lastPhases, leavePhase } from '../../../src/storage/tombstones'
export { durabilities } from './durabilities'
export { checkLibrary } from './storage-model'
export { dump, fill } from './stored-database'

/** The settings, without copies beside them. */
export const settingsStorage = (database: Database) => copiedSettings(database, { changed: () => undefined })
