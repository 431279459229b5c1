/** Where the library is kept, as far as it is the library's business. */
import type { ByteStore } from '../storage/bytes'
import type { LibraryStorage } from '../storage/library'

export interface Stored {
  storage: LibraryStorage
  bytes: ByteStore
}
