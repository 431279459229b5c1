/** The worker of one import: pdf.js, the reader and the storage together. The page ends it when the import is over or goes wrong. */
import { importsOf } from '../src/library/imports'
import { createDigests } from '../src/models/digests'
import { boundAllocations } from '../src/pdf/bounds'
import { openPdf } from '../src/pdf/open'
import type { PdfMethods } from '../src/rpc/protocol'
import { serve } from '../src/rpc/server'
import { openBytes } from '../src/storage/bytes'
import { openDatabase } from '../src/storage/database'
import { libraryStorage } from '../src/storage/library'
import { enterPhase, leavePhase } from '../src/storage/tombstones'

declare const self: DedicatedWorkerGlobalScope

/** No page of an honest PDF inflates to this; while a bomb is being stopped, twice as much is in use. */
const largestAllocation = 256 * 2 ** 20
boundAllocations(largestAllocation)

const assets = {
  cMapUrl: `${__PDFJS__}cmaps/`,
  standardFontDataUrl: `${__PDFJS__}standard_fonts/`,
  wasmUrl: `${__PDFJS__}wasm/`,
}

async function open() {
  const database = await openDatabase()
  const bytes = await openBytes(database)
  return importsOf({
    build: __BUILD__,
    storage: libraryStorage(database),
    bytes,
    openPdf: (source, password) => openPdf(source, { assets, ...(password !== undefined && { password }) }),
    createHash: () => createDigests({ sha256: '', md5: '' }),
    async freeSpace() {
      const { quota = Infinity, usage = 0 } = await navigator.storage.estimate()
      return quota - usage
    },
    enterImport: (id, tab) => enterPhase(database, 'import', id, tab),
    leaveImport: (id, failed) => leavePhase(database, 'import', id, failed),
  })
}

const opened = open()
// Said to whoever calls; without a caller it is not an unhandled rejection.
opened.catch(() => undefined)

serve<PdfMethods>(self, __BUILD__, {
  async *importFile(args, signal) {
    yield* (await opened).importFile(args, signal)
  },
  async *resume(args, signal) {
    yield* (await opened).resume(args, signal)
  },
  async *unlock(args, signal) {
    yield* (await opened).unlock(args, signal)
  },
})
