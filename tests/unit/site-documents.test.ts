import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { afterEach, expect, it, vi } from 'vitest'
import { createStore } from '../../src/core/store'
import type { DocumentRecord } from '../../src/core/document'
import type { LibraryState } from '../../src/library/library'
import { createSiteDocuments, type SiteDocumentsParts } from '../../src/library/site-documents'
import { withdrawnFrom } from '../../src/library/site-pack'
import { seed } from './seed'

afterEach(() => vi.unstubAllGlobals())

const [documents, breaks] = [200, 20]
/** Each document has its PDF, and what was read of it. */
const files = 2 * documents
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const packed = (path: string) => ({ path, size: path.length, sha256: sha256(path) })
const names = Array.from({ length: documents }, (_, n) => `documents/manual ${n}.pdf`)
const list = JSON.stringify({
  documents: names.map((name) => ({ ...packed(name), reading: packed(`readings/of ${name}`) })),
})

it('takes 200 documents in over 20 breaks at any moment, each once, and fetches again only what was under way', async () => {
  vi.stubGlobal('location', { href: 'https://site.example/' })
  const moments = fc.uniqueArray(fc.nat(files - 1), { minLength: breaks, maxLength: breaks })
  await fc.assert(fc.asyncProperty(moments, takenIn), { seed, numRuns: 5 })
})

it('what the site handed out and does no more is withdrawn; what it moved, has a new file for or never had is not', () => {
  const of = (path: string, site?: string) => ({ sha256: sha256(path), ...(site !== undefined && { site }) })
  const here = [of('a', 'a'), of('gone', 'gone'), of('old b', 'b'), of('moved', 'before'), of('own')]
  const pack = { documents: [packed('a'), packed('b'), packed('moved')] }
  expect(withdrawnFrom(pack, here)).toEqual([of('gone', 'gone')])
})

/** Takes the documents in, while the network goes after so many files each time, and asserts what holds of that. */
async function takenIn(moments: number[]): Promise<void> {
  const breaksAt = new Set(moments)
  const kept = new Map<string, string>()
  const came: string[] = []
  const fetched: string[] = []
  /** The app as it starts again: the library and what the user said are kept, all else is gone. */
  async function visit(): Promise<void> {
    let isBroken = false
    const items = came.map((path) => ({ record: { sha256: sha256(path), state: 'ready' } as DocumentRecord }))
    const state = createStore({ phase: 'open', items } as unknown as LibraryState)
    const parts: SiteDocumentsParts = {
      library: {
        state,
        addRead(_, { path, sha256 }) {
          came.push(path)
          const record = { sha256, state: 'ready' } as DocumentRecord
          state.set((now) => ({ items: [...now.items, { record } as (typeof now.items)[number]] }))
          return Promise.resolve()
        },
        remove: () => Promise.resolve(),
        forget: () => Promise.resolve(),
        note: () => undefined,
        refuse: () => undefined,
      },
      get(to) {
        const path = decodeURIComponent(new URL(String(to), location.href).pathname.slice('/pack/'.length))
        if (path === 'pack.json') return Promise.resolve(new Response(list))
        if (breaksAt.delete(fetched.length)) isBroken = true
        if (isBroken) return Promise.reject(new TypeError('Failed to fetch'))
        fetched.push(path)
        return Promise.resolve(new Response(path))
      },
      key: '',
      memory: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
    }
    const site = createSiteDocuments(parts)
    await site.start()
    if (came.length === 0 && site.state.get().phase === 'offered') site.take()
    await vi.waitFor(() => expect(isBroken || came.length === documents).toBe(true), 5000)
    // What is under way when the network goes comes to its end.
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  let visits = 0
  while (came.length < documents && visits <= breaks) {
    await visit()
    visits += 1
  }
  expect(visits).toBeGreaterThan(breaks / 2)
  expect(came.toSorted()).toEqual(names.toSorted())
  // Two at a time, of each the PDF, whose reading did not come any more.
  expect(fetched.length - files).toBeLessThanOrEqual(2 * (visits - 1))
}
