import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { rangesOf } from '../../src/pdf/ranges'

/** A file that was on a stick: its parts from byte `end` on cannot be read any more. */
class Pulled extends Blob {
  readonly #end: number

  constructor(bytes: Uint8Array<ArrayBuffer>, end: number) {
    super([bytes])
    this.#end = end
  }

  override slice(begin: number, end: number): Blob {
    const part = super.slice(begin, end)
    if (end > this.#end) part.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
    return part
  }
}

it('hands over each part that is asked for, and nothing else', async () => {
  const { transport, failed } = rangesOf(new Pulled(Uint8Array.of(1, 2, 3, 4, 5), 4), PDFDataRangeTransport)
  expect(transport.length).toBe(5)
  const part = new Promise((resolve) => transport.transportReady(resolve))
  transport.requestDataRange(1, 3)
  expect(await part).toEqual({ type: 'range', begin: 1, chunk: Uint8Array.of(2, 3) })
  expect(failed.aborted).toBe(false)
})

it('ends all that waits when a part cannot be read, and what comes after that too', async () => {
  const ranges = rangesOf(new Pulled(Uint8Array.of(1, 2, 3, 4, 5), 4), PDFDataRangeTransport)
  const waiting = new Promise(() => undefined)
  const before = ranges.orFailed(waiting)
  expect(await ranges.orFailed(Promise.resolve('done'))).toBe('done')
  ranges.transport.requestDataRange(3, 5)
  await expect(before).rejects.toMatchObject({ code: 'document/unreadable' })
  await expect(ranges.orFailed(waiting)).rejects.toMatchObject({ code: 'document/unreadable' })
  expect(ranges.failed.reason).toMatchObject({ code: 'document/unreadable' })
})
