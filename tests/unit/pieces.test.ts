import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bytesOf } from '../../src/storage/pieces'

/** A Blob as IndexedDB gives it: to be read, and nothing else. */
class Stored extends Blob {
  override slice(): never {
    throw new Error('sliced')
  }
}

const pieces = fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 5 })

it('reads a file as if its pieces were one, in every way, and slices none', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, fc.nat(50), fc.nat(50), async (parts, start, length) => {
      const whole = Buffer.concat(parts)
      const file = bytesOf(parts.map((part) => new Stored([new Uint8Array(part)])))
      expect(file.size).toBe(whole.length)
      expect(Buffer.from(await file.arrayBuffer())).toEqual(whole)
      expect(Buffer.from(await new Response(file.stream()).arrayBuffer())).toEqual(whole)
      expect(Buffer.from(await file.fill(new ArrayBuffer(64)))).toEqual(whole)
      expect(await file.text()).toBe(new TextDecoder().decode(whole))
      expect(Buffer.from(await file.range(start, start + length))).toEqual(whole.subarray(start, start + length))
    }),
  )
})

it('reads each piece once for who goes from front to back', async () => {
  let reads = 0
  class Counted extends Stored {
    override arrayBuffer() {
      reads += 1
      return super.arrayBuffer()
    }
  }
  const file = bytesOf(['abcd', 'efgh'].map((text) => new Counted([text])))
  let text = ''
  for (let at = 0; at < 8; at += 1) text += new TextDecoder().decode(await file.range(at, at + 1))
  expect([text, reads]).toEqual(['abcdefgh', 2])
})

it('lets go of the pieces when its stream is not read to the end', async () => {
  let cancelled = 0
  class Open extends Stored {
    override stream() {
      return new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull: (controller) => controller.enqueue(new Uint8Array(1)),
        cancel: () => void (cancelled += 1),
      })
    }
  }
  const reader = bytesOf([new Open(['a'])])
    .stream()
    .getReader()
  await reader.read()
  await reader.cancel()
  expect(cancelled).toBe(1)
})
