/** A limit on single allocations: pdf.js has none on what a stream inflates to. */

/** Bytes. No page of an honest PDF inflates to this; while a bomb is being stopped, twice as much is in use. */
export const largestAllocation = 256 * 2 ** 20

const message = 'Allocation refused'

/** What was refused is given up with all that it belongs to: pdf.js tries again in other ways, which are to end at once. */
const limitAfterwards = 2 ** 20
/** How many times longer a stream can become when it is inflated. */
const mostInflation = 1032
/** Bytes of a compressed stream that are inflated at a time. */
const slice = 2 ** 16

let limit = Infinity
let file = 0
let refused = false

/**
 * Makes `new Uint8Array(n)` of this realm throw a RangeError when n is above `bytes`, and `DecompressionStream` when it gives
 * more; called again, it sets the limit anew. pdf.js joins what it has inflated, so at most twice the limit is in use before a
 * bomb is stopped.
 */
export function boundAllocations(bytes: number): void {
  if (limit === Infinity) {
    globalThis.Uint8Array = new Proxy(Uint8Array, {
      construct(target, args: unknown[], newTarget) {
        const size = args[0]
        if (typeof size === 'number' && size > limitAfterwards && size !== file) admit(size)
        return Reflect.construct(target, args, newTarget) as Uint8Array
      },
    })
    // Browsers that lack it have pdf.js inflate by itself.
    if ('DecompressionStream' in globalThis)
      globalThis.DecompressionStream = new Proxy(DecompressionStream, {
        construct: (target, args) => inflating(Reflect.construct(target, args) as DecompressionStream),
      })
  }
  limit = bytes
}

/** Admits one size above the limit: pdf.js keeps a file of which it reads parts in an array as long as the file. */
export function admitFile(bytes: number): void {
  file = bytes
}

/** Begins a page, or the opening of a file; tells later whether anything of it was refused, as pdf.js swallows errors. */
export function watchAllocations(): () => boolean {
  refused = false
  return () => refused
}

/** Whether an error, as pdf.js passes it on, says that memory ran out or was refused. */
export function isAllocationFailure(text: string): boolean {
  return text.includes(message) || /allocation failed|Invalid (typed )?array (buffer )?length|out of memory/i.test(text)
}

function admit(bytes: number): void {
  if (bytes <= (refused ? limitAfterwards : limit)) return
  refused = true
  throw new RangeError(`${message}: ${bytes} bytes`)
}

/** A decompression, as far as pdf.js uses it, that stops at the limit; one that cannot come there is left as it is. */
function inflating({ readable, writable }: DecompressionStream): object {
  const writer = writable.getWriter()
  const reader = readable.getReader()
  let slices: Promise<void> | undefined
  let size = 0
  async function writeSlices(bytes: Uint8Array<ArrayBuffer>) {
    for (let at = 0; at < bytes.length; at += slice) await writer.write(bytes.subarray(at, at + slice))
  }
  async function readBounded() {
    const result = await reader.read()
    size += result.value?.length ?? 0
    try {
      admit(size)
    } catch (error) {
      void reader.cancel().catch(() => undefined)
      throw error
    }
    return result
  }
  return {
    writable: {
      getWriter: () => ({
        write: (bytes: Uint8Array<ArrayBuffer>) =>
          bytes.length * mostInflation > limit ? (slices = writeSlices(bytes)) : writer.write(bytes),
        close: () => (slices ? slices.then(() => writer.close()) : writer.close()),
      }),
    },
    readable: { getReader: () => ({ read: () => (slices ? readBounded() : reader.read()) }) },
  }
}
