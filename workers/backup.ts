/** The backup worker: all that is stored into one file, off the page's thread. */
import { backupStream } from '../src/library/backup'
import { sha256 } from '../src/library/sha256'
import type { BackupMethods } from '../src/rpc/protocol'
import { serve } from '../src/rpc/server'
import { openBytes } from '../src/storage/bytes'
import { openDatabase } from '../src/storage/database'
import { libraryStorage } from '../src/storage/library'
import { openModelStore } from '../src/storage/models'
import { packedFile } from '../src/storage/packed'
import { allSaid } from '../src/storage/said'

declare const self: DedicatedWorkerGlobalScope

serve<BackupMethods>(self, __BUILD__, {
  async *pack({ name, withModels, local }, signal) {
    const database = await openDatabase()
    const library = libraryStorage(database)
    const bytes = await openBytes(database)
    const store = openModelStore()
    let now = { done: 0, total: 0 }
    const stream = backupStream(
      {
        ...library,
        bytes: bytes.read,
        isLocked: async (id) => (await library.password(id)) !== undefined,
        said: async () => ({ ...(await allSaid(database)), local }),
        async models() {
          const whole = withModels ? (await store.models()).filter(({ complete }) => complete) : []
          const records = await Promise.all(whole.map(({ model }) => store.record(model)))
          return records.flatMap((record) =>
            record ? { record, read: (file: string) => store.read(record.model, file) } : [],
          )
        },
        sha256,
        now: Date.now,
      },
      (done, total) => (now = { done, total }),
    )
    const packing = packedFile(name, stream, signal)
    let file: File | undefined
    let failed: unknown
    packing.then(
      (whole) => (file = whole),
      (error: unknown) => (failed = error),
    )
    while (!file && failed === undefined) {
      yield { kind: 'packing', ...now }
      await Promise.race([packing.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 200))])
    }
    if (!file) throw failed
    yield { kind: 'packed', file }
  },
})
