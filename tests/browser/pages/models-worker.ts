/** `workers/download.ts` with small pieces and short pauses, so that a model of 64 MB or less stands for a real one. */
import './stored-blobs'
import { hub } from '../../../src/models/hosts'
import { fetchUnderPolicy } from '../../../src/models/places'
import { sleep } from '../../../src/rpc/sleep'
import { packedFile } from '../../../src/storage/packed'
import { roomFor } from '../../../src/storage/space'
import { createModelWork } from '../../../src/models/work'
import type { ModelMethods } from '../../../src/rpc/protocol'
import { serve } from '../../../src/rpc/server'
import { openModelStore } from '../../../src/storage/models'
import { testCatalogue } from './models-catalogue'

const strict = fetchUnderPolicy(globalThis)

serve<ModelMethods>(globalThis, 'test', {
  ...createModelWork({
    catalogue: testCatalogue,
    store: openModelStore(),
    fetch: (input, init) => strict(String(input).replace(hub, `${location.origin}/hub`), init),
    locks: navigator.locks,
    origin: location.origin,
    pieceBytes: 128 * 1024,
    pieceAge: 5000,
    stallAfter: 1000,
    sleep: (ms, signal) => sleep(ms / 50, signal),
    pack: packedFile,
    room: (bytes) => roomFor(bytes, navigator.storage),
  }),
})
