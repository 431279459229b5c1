/**
 * The worker of one import at a time: the reader and the storage, with the parser in a worker of its own. The page ends it,
 * and so the parser too, when an import goes wrong or no other comes.
 */
import { SitebookError } from '../src/core/errors'
import { importsOf } from '../src/library/imports'
import { openInParser } from '../src/library/parser'
import { picturesOf } from '../src/library/pictures'
import { createDigests } from '../src/models/digests'
import type { ParserMethods, PdfMethods, PictureMethods } from '../src/rpc/protocol'
import { serve } from '../src/rpc/server'
import { supervise } from '../src/rpc/supervise'
import { trustOwnScripts } from '../src/shell/trusted'
import { openBytes } from '../src/storage/bytes'
import { openDatabase } from '../src/storage/database'
import { libraryStorage } from '../src/storage/library'
import { pictureStorage } from '../src/storage/pictures'
import { freeSpace } from '../src/storage/space'
import { enterPhase, leavePhase } from '../src/storage/tombstones'
import { vectorStorage } from '../src/storage/vectors'

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
  const storage = libraryStorage(database)
  const pictures = pictureStorage(database)
  const openDocument = (source: Blob, name: string, password: string | undefined) =>
    openInParser(parser, source, name, password)
  const imports = importsOf({
    build: __BUILD__,
    storage,
    saveVectors: vectorStorage(database).saveVectors,
    bytes,
    openDocument,
    createHash: () => createDigests({ sha256: '', md5: '' }),
    freeSpace: () => freeSpace(navigator.storage),
    enterImport: (id, tab) => enterPhase(database, 'import', id, tab),
    leaveImport: (id, failed) => leavePhase(database, 'import', id, failed),
  })
  const ocr = picturesOf({
    storage,
    pictures,
    bytes,
    openDocument,
    read: async (pixels, signal) => (await (reader ??= openReader()))(pixels, signal),
    enter: (id, tab) => enterPhase(database, 'ocr', id, tab),
    leave: (id) => leavePhase(database, 'ocr', id),
  })
  return { ...imports, ...ocr }
}

/** Most documents have no pictures to read. */
let reader: ReturnType<typeof openReader> | undefined
async function openReader() {
  try {
    const { openOwnPictureReader } = await import('../src/onnx/own-picture-reader')
    return await openOwnPictureReader()
  } catch (error) {
    // Its files may not be here yet: that says nothing about the page.
    throw new SitebookError('model/not-started', String(error))
  }
}

const opened = open()
// Said to whoever calls; without a caller it is not an unhandled rejection.
opened.catch(() => undefined)

serve<PdfMethods & PictureMethods>(self, __BUILD__, {
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
  async *readPictures(args, signal) {
    yield* (await opened).readPictures(args, signal)
  },
})
