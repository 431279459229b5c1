/** What every store of PDFs does (`ByteStore` in `src/storage/bytes.ts`): each implementation runs through this, in a worker. */
import type { ByteStore } from '../../../src/storage/bytes'
import type { KeptFile } from '../../../src/storage/schema'

/** Opens the store that is tried; again, it is the same one with what is in it. */
type Open = () => Promise<ByteStore>

export const byteStoreContract: Record<string, (open: Open) => Promise<void>> = {
  async 'what was written comes back byte for byte, though the memory of each chunk was used again'(open) {
    const store = await open()
    const content = crypto.getRandomValues(new Uint8Array(65_536))
    const chunk = new Uint8Array(content.length)
    const writer = await store.create('d')
    for (let n = 0; n < 150; n++) {
      chunk.set(content)
      await writer.write(chunk)
      chunk.fill(0)
    }
    await writer.end()
    const back = await bytesIn(store, 'd')
    same(back.length, 150 * content.length)
    same(
      back.findIndex((byte, n) => byte !== content[n % content.length]),
      -1,
    )
  },

  async 'a part of a file can be read by itself'(open) {
    const store = await open()
    await write(store, 'd', 1, 2, 3, 4, 5)
    const part = (await store.read('d')).slice(1, 3)
    same([...new Uint8Array(await part.arrayBuffer())], [2, 3])
  },

  async 'two files that are written at the same time do not mix, though the name of one begins the other’s'(open) {
    const store = await open()
    const [one, other] = [await store.create('d'), await store.create('d1')]
    await one.write(Uint8Array.of(1))
    await other.write(Uint8Array.of(9))
    await one.write(Uint8Array.of(2))
    await Promise.all([one.end(), other.end()])
    await store.seal(labelOf('d1'))
    same([...(await bytesIn(store, 'd'))], [1, 2])
    same([...(await bytesIn(store, 'd1'))], [9])
    await store.remove('d')
    same([...(await bytesIn(store, 'd1'))], [9])
    same(await store.list(), [{ id: 'd1', hasBytes: true, label: labelOf('d1') }])
  },

  async 'a file that is begun anew has nothing of the one before'(open) {
    const store = await open()
    await write(store, 'd', 1, 2, 3)
    await write(store, 'd', 4)
    same([...(await bytesIn(store, 'd'))], [4])
  },

  async 'a file without bytes is a file'(open) {
    const store = await open()
    await write(store, 'd')
    same((await store.read('d')).size, 0)
    same(await store.list(), [{ id: 'd', hasBytes: true, label: undefined }])
  },

  async 'a file has a label once it is sealed, and the newest one after that; all is there when the store is opened again'(
    open,
  ) {
    const store = await open()
    await write(store, 'd', 1)
    same(await store.list(), [{ id: 'd', hasBytes: true, label: undefined }])
    await store.seal(labelOf('d'))
    const locked = { ...labelOf('d'), sample: true, password: 'open' } as const
    await store.seal(locked)
    const again = await open()
    same(await again.list(), [{ id: 'd', hasBytes: true, label: locked }])
    same([...(await bytesIn(again, 'd'))], [1])
  },

  async 'a label without bytes is listed as that'(open) {
    const store = await open()
    await store.seal(labelOf('d'))
    same(await store.list(), [{ id: 'd', hasBytes: false, label: labelOf('d') }])
  },

  async 'what is removed is gone, with its label, and can be removed again and written anew'(open) {
    const store = await open()
    await write(store, 'd', 1)
    await store.seal(labelOf('d'))
    await store.remove('d')
    await store.remove('d')
    same(await store.list(), [])
    same(await (await open()).list(), [])
    await write(store, 'd', 2)
    same(await store.list(), [{ id: 'd', hasBytes: true, label: undefined }])
  },

  async 'a file that is not there is said to be missing'(open) {
    const store = await open()
    const code = await store.read('d').then(
      () => 'read',
      (error: { code?: string }) => error.code,
    )
    same(code, 'storage/missing')
  },
}

/** Runs a store through the contract; `openNth` opens the n-th of its kind. Resolves with what it does not do, and why. */
export async function breaches(openNth: (n: number) => Promise<ByteStore>): Promise<string[]> {
  const broken: string[] = []
  for (const [n, [behaviour, holds]] of Object.entries(byteStoreContract).entries())
    await holds(() => openNth(n)).catch((error: unknown) => broken.push(`${behaviour}: ${String(error)}`))
  return broken
}

function labelOf(id: string): KeptFile {
  return { id, name: `${id}.pdf`, size: 1, sha256: 'abc', added: 1 }
}

async function write(store: ByteStore, id: string, ...bytes: number[]): Promise<void> {
  const writer = await store.create(id)
  if (bytes.length > 0) await writer.write(Uint8Array.from(bytes))
  await writer.end()
}

async function bytesIn(store: ByteStore, id: string): Promise<Uint8Array> {
  return new Uint8Array(await (await store.read(id)).arrayBuffer())
}

/** Throws where two values differ, in whatever order their fields are. */
function same(found: unknown, expected: unknown): void {
  const said = (value: unknown) =>
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    )
  if (said(found) !== said(expected)) throw new Error(`${said(found)} instead of ${said(expected)}`)
}
