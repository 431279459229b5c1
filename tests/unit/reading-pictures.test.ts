import { expect, it, vi } from 'vitest'
import type { DocumentRecord } from '../../src/core/document'
import { createReadingPictures } from '../../src/library/reading-pictures'
import { createShelf } from '../../src/library/shelf'
import type { Stored } from '../../src/library/stored'
import type { Client } from '../../src/rpc/client'
import type { PdfMethods, PictureMethods } from '../../src/rpc/protocol'

const manual: DocumentRecord = {
  id: 'manual',
  name: 'manual.pdf',
  size: 9,
  sha256: 'a',
  added: 1,
  state: 'ready',
  pages: 100,
  pagesRead: 100,
  pagesWithText: 99,
  unread: [40],
  room: Array.from({ length: 99 }, (_, i) => i + 1),
}

it('shows a document anew when words of a picture came, and once when all of its pages were looked at', async () => {
  vi.stubGlobal('window', { addEventListener: () => undefined })
  let stored = manual
  async function* looked() {
    yield (stored = { ...stored, ocr: [40] })
    while (stored.room) {
      const [, ...room] = stored.room
      const { room: _, ...rest } = stored
      await Promise.resolve()
      yield (stored = room.length > 0 ? { ...rest, room } : rest)
    }
  }
  const shelf = createShelf()
  shelf.put(manual, { kind: 'idle' })
  const changed = vi.fn()
  shelf.onChange(changed)
  const storage = { document: () => Promise.resolve(stored), clearCrashes: () => Promise.resolve() }
  const reading = createReadingPictures({
    shelf,
    opened: Promise.resolve({ storage } as unknown as Stored),
    startWorker: () => ({ open: looked, close: () => undefined }) as unknown as Client<PdfMethods & PictureMethods>,
    isCalm: () => Promise.resolve(true),
  })
  const drawn = vi.fn()
  shelf.state.subscribe(drawn)
  void reading.start()
  await vi.waitFor(() => expect(shelf.item('manual')?.record).toEqual({ ...manual, ocr: [40], room: undefined }), 5000)
  // When it begins, with the page that is a picture, and at the end.
  expect(drawn).toHaveBeenCalledTimes(3)
  expect(changed).toHaveBeenCalledTimes(1)
  vi.unstubAllGlobals()
})
