import { describe, expect, it } from 'vitest'
import { createIndexing } from '../../src/answers/indexing'
import { editionOf } from '../../src/core/edition'
import type { DocumentRecord, Passage } from '../../src/core/document'
import type { IndexSnapshot } from '../../src/core/search/passage-index'
import { documentVectors, type DocumentVectors, quantised } from '../../src/core/search/vectors'
import { passageOf } from './passages'

/** A library in memory with what it was asked for. */
function storageOf(texts: Record<string, string[]>) {
  const stored = new Map(Object.entries(texts))
  const reads: [id: string, from: number][] = []
  const caches = new Map<string, unknown>()
  const states = new Map<string, DocumentRecord['state']>()
  const editions = new Map<string, number>()
  const failing = new Set<string>()
  const record = (id: string) => {
    const edition = editions.get(id)
    return { id, name: `${id}.pdf`, state: states.get(id) ?? 'ready', ...(edition && { edition }) } as DocumentRecord
  }
  const passagesOf = (id: string): Passage[] =>
    (stored.get(id) ?? []).map((text, n) => ({ ...passageOf(`${editionOf(record(id))}:${n}`, text), document: id }))
  const library = {
    documents: async () => [...stored.keys()].map(record),
    document: async (id: string) => (stored.has(id) ? record(id) : undefined),
    async passages(id: string, from = 0) {
      reads.push([id, from])
      if (failing.has(id)) throw new Error(`${id} cannot be read`)
      return passagesOf(id).slice(from)
    },
  }
  const cache = {
    cached: async (key: string) => structuredClone(caches.get(key)),
    saveCached: async (key: string, value: unknown) => void caches.set(key, structuredClone(value)),
  }
  const keptIds = () => {
    const kept = caches.get('search-index') as { snapshot: IndexSnapshot } | undefined
    return kept ? [...kept.snapshot.documents.values()].flatMap(({ ids }) => ids) : []
  }
  const saved = () => keptIds().length
  const vectors = new Map<string, DocumentVectors>()
  const open = (build = 'one', calm = 0) =>
    createIndexing({
      library: Promise.resolve(library),
      cache: Promise.resolve(cache),
      vectors: async (edition) => vectors.get(edition),
      build,
      calm,
    })
  return { stored, states, editions, failing, reads, caches, saved, keptIds, vectors, open }
}

const found = async (indexing: ReturnType<typeof createIndexing>, question: string) =>
  (await indexing.search(question, 10)).hits.map(({ hit }) => hit.id)

const many = Array.from({ length: 600 }, (_, n) => `Part X-${n} is made of steel.`)

describe('indexing', () => {
  it('takes in what is stored at the start', async () => {
    const { open } = storageOf({ a: ['The pump has a seal.'], b: ['The valve has a spring.'] })
    expect(await open().ready()).toEqual({ passages: 2, restored: 0 })
  })

  it('answers at once and says which of the documents asked are not indexed yet', async () => {
    const { open } = storageOf({ a: ['The pump has a seal.'], b: many })
    const indexing = open()
    expect((await indexing.search('Of what is part X-599 made?', 10)).pending).toEqual(['a', 'b'])
    expect((await indexing.search('Of what is part X-599 made?', 10, ['b'])).pending).toEqual(['b'])
    await indexing.ready()
    const result = await indexing.search('Of what is part X-599 made?', 10)
    expect(result.pending).toBeUndefined()
    expect(result.hits[0]?.hit.id).toBe('b:599')
  })

  it('says of a document that could not be read that it is not indexed, until it can be', async () => {
    const { open, failing } = storageOf({ a: ['The pump has a seal.'], b: ['The valve has a spring.'] })
    failing.add('b')
    const indexing = open()
    await expect(indexing.ready()).rejects.toThrow('b cannot be read')
    expect(await indexing.search('pump seal', 10)).toMatchObject({ hits: [{ hit: { id: 'a:0' } }], pending: ['b'] })
    failing.delete('b')
    expect(await indexing.ready()).toEqual({ passages: 2, restored: 0 })
    expect(await indexing.search('valve spring', 10)).not.toHaveProperty('pending')
  })

  it('reads of a growing document only what is new', async () => {
    const { open, stored, reads } = storageOf({ a: ['One pump.', 'Two seals.'] })
    const indexing = open()
    await indexing.ready()
    stored.set('a', ['One pump.', 'Two seals.', 'Three valves.'])
    expect(await indexing.refresh('a')).toEqual({ passages: 3 })
    expect(reads).toEqual([
      ['a', 0],
      ['a', 1],
    ])
    expect(await found(indexing, 'valves')).toEqual(['a:2'])
  })

  it('forgets a document that is gone', async () => {
    const { open, stored } = storageOf({ a: ['The pump has a seal.'], b: ['The valve has a spring.'] })
    const indexing = open()
    await indexing.ready()
    stored.delete('a')
    expect(await indexing.refresh('a')).toEqual({ passages: 0 })
    expect(await found(indexing, 'pump seal')).toEqual([])
  })

  it('takes a document that was read anew from its start', async () => {
    const { open, stored } = storageOf({ a: ['The pump has a seal.', 'The motor is loud.'] })
    const indexing = open()
    await indexing.ready()
    stored.set('a', ['The pump has a gasket.'])
    expect(await indexing.refresh('a')).toEqual({ passages: 1 })
    expect(await found(indexing, 'seal motor')).toEqual([])
    expect(await found(indexing, 'gasket')).toEqual(['a:0'])
  })

  it('searches the old passages of a document that was read again until all of the new ones are in', async () => {
    const { open, stored, editions } = storageOf({ a: ['The old pump has a seal.'], b: ['The valve has a spring.'] })
    const indexing = open()
    await indexing.ready()
    stored.set('a', [...many, 'The pump has a gasket.'])
    editions.set('a', 1)
    let over = false
    const refreshed = indexing.refresh('a').finally(() => (over = true))
    const seen = []
    while (!over) {
      seen.push(...(await found(indexing, 'pump')))
      await new Promise((resolve) => setTimeout(resolve))
    }
    // At no moment none, or both.
    expect(seen[0]).toBe('a:0')
    expect(seen).toEqual([...seen].sort().reverse())
    expect(await refreshed).toEqual({ passages: 601 })
    expect(await found(indexing, 'pump')).toEqual(['a/1:600'])
    expect(await found(indexing, 'old seal')).toEqual([])
    expect(await found(indexing, 'valve spring')).toEqual(['b:0'])
    expect(await indexing.ready()).toEqual({ passages: 602, restored: 0 })
  })

  it('does not read the same passages twice when refreshes overlap', async () => {
    const { open, stored } = storageOf({})
    const indexing = open()
    stored.set('a', many)
    await Promise.all([indexing.refresh('a'), indexing.refresh('a'), indexing.ready()])
    expect(await indexing.refresh('a')).toEqual({ passages: 600 })
  })

  it('starts from the snapshot of the last visit, and leaves out what is gone since', async () => {
    const { open, stored, caches, reads } = storageOf({ a: many, b: ['The valve has a spring.'] })
    await open().ready()
    await expect.poll(() => caches.size).toBe(1)
    stored.delete('b')
    stored.set('c', ['The fan has blades.'])
    reads.length = 0
    const again = open()
    expect(await again.ready()).toEqual({ passages: 601, restored: 600 })
    expect(reads).toContainEqual(['a', 599])
    expect(await found(again, 'valve spring')).toEqual([])
    expect(await found(again, 'fan blades')).toEqual(['c:0'])
    expect((await found(again, 'X-17'))[0]).toBe('a:17')
  })

  it('keeps a snapshot of a document that is being read each time the index has doubled, and one when it is in', async () => {
    const { open, stored, states, saved } = storageOf({ a: ['One pump.'] })
    const indexing = open()
    await indexing.ready()
    await expect.poll(saved).toBe(1)
    states.set('a', 'reading')
    const read = async (count: number) => {
      stored.set('a', ['One pump.', ...many, ...many, ...many].slice(0, count))
      await indexing.refresh('a')
    }
    await read(700)
    expect(saved()).toBe(601)
    await read(1200)
    expect(saved()).toBe(601)
    await read(1300)
    expect(saved()).toBe(1300)
    states.set('a', 'ready')
    await read(1801)
    await expect.poll(saved).toBe(1801)
    await read(1801)
    expect(saved()).toBe(1801)
  })

  it('keeps a snapshot at once when it is told that the page may go, even in the middle', async () => {
    const { open, stored, saved } = storageOf({ a: many })
    const indexing = open('one', 60_000)
    await indexing.ready()
    await indexing.search('Of what is part X-1 made?', 1)
    stored.set('a', [...many, ...many])
    const refreshed = indexing.refresh('a')
    const kept = indexing.keep()
    await refreshed
    expect(saved()).toBe(700)
    await kept
    await indexing.keep()
    expect(saved()).toBe(1200)
  })

  it('leaves no word of a removed document in the snapshot', async () => {
    const { open, stored, caches } = storageOf({ b: ['The valve has a rare bellows.'], a: many })
    const indexing = open()
    await indexing.ready()
    const kept = () => /bellow/.test(JSON.stringify(caches.get('search-index') ?? ''))
    await expect.poll(kept).toBe(true)
    stored.delete('b')
    await indexing.refresh('b')
    await expect.poll(kept).toBe(false)
  })

  it('makes a new snapshot when a document was read again, or another took its place, with as many passages', async () => {
    const { open, stored, editions, saved, keptIds } = storageOf({ a: many })
    const indexing = open()
    await indexing.ready()
    await expect.poll(saved).toBe(600)
    editions.set('a', 1)
    await indexing.refresh('a')
    await expect.poll(() => keptIds().at(-1)).toBe('a/1:599')
    stored.delete('a')
    stored.set('b', many)
    await indexing.refresh('a')
    await indexing.refresh('b')
    await expect.poll(() => keptIds().at(-1)).toBe('b:599')
    expect(saved()).toBe(600)
  })

  it('makes no snapshot between two questions, but as soon as nobody asks', async () => {
    const { open, caches } = storageOf({ a: many })
    const indexing = open('one', 200)
    void indexing.search('Of what is part X-1 made?', 1)
    await indexing.ready()
    for (let n = 0; n < 20; n++) {
      await indexing.search(`Of what is part X-${n} made?`, 1)
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(caches.size).toBe(0)
    }
    await expect.poll(() => caches.size).toBe(1)
  })

  it('begins with an empty index where the snapshot cannot be used', async () => {
    const { open, caches } = storageOf({ a: many })
    caches.set('search-index', { build: 'one', snapshot: { postings: 'torn' } })
    expect(await open().ready()).toEqual({ passages: 600, restored: 0 })
  })

  it('does not start from the snapshot of another build', async () => {
    const { open, caches, reads } = storageOf({ a: many })
    await open().ready()
    await expect.poll(() => caches.size).toBe(1)
    reads.length = 0
    await open('two').ready()
    expect(reads).toEqual([['a', 0]])
  })

  describe('with the vector of a question', () => {
    const texts = ['The pump has a seal.', 'The valve has a spring.', 'Petrol burns.']
    /** One vector for each passage, all of two numbers; the last passage lies along the second. */
    const axes = { first: Float32Array.of(1, 0), second: Float32Array.of(0, 1) }
    const asked = { vector: axes.second, made: 'model', scale: { none: 0, span: 1 } }
    const made = (model: string) =>
      documentVectors(model, [1, 1, 1], [axes.first, axes.first, axes.second].map(quantised))
    const nearest = async (indexing: ReturnType<typeof createIndexing>) => {
      await indexing.ready()
      const { hits } = await indexing.search('What is inflammable?', 10, undefined, asked)
      return hits[0]?.hit.id
    }

    it('finds by meaning what shares no word with it', async () => {
      const { open, vectors } = storageOf({ a: texts })
      vectors.set('a', made('model'))
      expect(await nearest(open())).toBe('a:2')
    })

    it('takes in vectors that were made after the start', async () => {
      const { open, vectors } = storageOf({ a: texts })
      const indexing = open()
      expect(await nearest(indexing)).toBeUndefined()
      vectors.set('a', made('model'))
      await indexing.refresh('a')
      expect(await nearest(indexing)).toBe('a:2')
    })

    it('goes by words alone while a document lacks its vectors, and finds by meaning in the others', async () => {
      const { open, vectors } = storageOf({ a: texts, b: ['The motor has a fan.'] })
      vectors.set('a', made('model'))
      const indexing = open()
      expect(await nearest(indexing)).toBeUndefined()
      const { hits } = await indexing.search('What is inflammable?', 10, ['a'], asked)
      expect(hits[0]?.hit.id).toBe('a:2')
    })

    it('does not compare vectors of another model, nor those of passages that are gone', async () => {
      const { open, vectors } = storageOf({ a: texts })
      vectors.set('a', made('another model'))
      expect(await nearest(open())).toBeUndefined()
      const shorter = storageOf({ a: texts.slice(0, 2) })
      shorter.vectors.set('a', made('model'))
      expect(await nearest(shorter.open())).toBeUndefined()
    })
  })

  it('says at `ready` that the storage is closed', async () => {
    const closed = Promise.reject(new Error('closed'))
    const broken = createIndexing({
      library: closed,
      cache: closed,
      vectors: () => closed,
      build: 'one',
      calm: 0,
    })
    await expect(broken.ready()).rejects.toThrow('closed')
  })
})
