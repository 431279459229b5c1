/**
 * The worker of one import at a time: the reader and the storage, with the parser in a worker of its own. The page ends it,
 * and so the parser too, when an import goes wrong or no other comes.
 */
import { importsOf } from '../src/library/imports'
import { openInParser } from '../src/library/parser'
import { createDigests } from '../src/models/digests'
import type { ParserMethods, PdfMethods } from '../src/rpc/protocol'
import { serve } from '../src/rpc/server'
import { supervise } from '../src/rpc/supervise'
import { trustOwnScripts } from '../src/shell/trusted'
import { openBytes } from '../src/storage/bytes'
import { openDatabase } from '../src/storage/database'
import { libraryStorage } from '../src/storage/library'
import { freeSpace } from '../src/storage/space'
import { enterPhase, leavePhase } from '../src/storage/tombstones'

declare const self: DedicatedWorkerGlobalScope

// The parser is a worker of this one.
trustOwnScripts()

const parser = supervise<ParserMethods>(
  () => new Worker(new URL('./pdfjs.ts', import.meta.url), { type: 'module' }),
  __BUILD__,
)
// It loads its megabyte of script while this one opens the storage.
parser.start()

async function open() {
  const database = await openDatabase()
  const bytes = await openBytes(database)
  return importsOf({
    build: __BUILD__,
    storage: libraryStorage(database),
    bytes,
    openPdf: (source, password) => openInParser(parser, source, password),
    createHash: () => createDigests({ sha256: '', md5: '' }),
    freeSpace: () => freeSpace(navigator.storage),
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
  async *reread(args, signal) {
    yield* (await opened).reread(args, signal)
  },
})
