/** The storage, for a page that tests it in a real browser. */
export { databaseBytes } from '../../../src/storage/bytes'
export { openDatabase } from '../../../src/storage/database'
export { libraryStorage } from '../../../src/storage/library'
export { migrations } from '../../../src/storage/schema'
export { enterPhase, lastPhases, leavePhase } from '../../../src/storage/tombstones'
