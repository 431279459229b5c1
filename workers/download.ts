/** The download worker: models in and out of the store, off the page's thread. */
import { catalogue } from '../src/models/catalogue'
import { fetchUnderPolicy } from '../src/models/places'
import { createModelWork } from '../src/models/work'
import type { ModelMethods } from '../src/rpc/protocol'
import { serve } from '../src/rpc/server'
import { sleep } from '../src/rpc/sleep'
import { openModelStore } from '../src/storage/models'
import { packedFile, sweepPacked } from '../src/storage/packed'
import { roomFor } from '../src/storage/space'

declare const self: DedicatedWorkerGlobalScope

// What another tab removes at the same moment is gone, and the next start tries again.
sweepPacked().catch(() => undefined)

serve<ModelMethods>(self, __BUILD__, {
  ...createModelWork({
    catalogue,
    store: openModelStore(),
    fetch: fetchUnderPolicy(self),
    locks: navigator.locks,
    origin: self.location.origin,
    pieceBytes: 32 * 1024 * 1024,
    pieceAge: 5000,
    stallAfter: 30_000,
    sleep,
    pack: packedFile,
    room: (bytes) => roomFor(bytes, navigator.storage),
  }),
})
