import { describe, expect, it, vi } from 'vitest'
import { createIndexing } from '../../src/answers/indexing'
import type { KeptIndex } from '../../src/core/search/passage-index'
import { editionOf } from '../../src/core/edition'
import type { RightPassage } from '../../src/core/feedback'
import type { DocumentRecord, Passage } from '../../src/core/document'
import { documentVectors, type DocumentVectors, quantised } from '../../src/core/search/vectors'
import { passageOf } from './passages'

/** A library in memory with what it was asked for. */
function storageOf(texts: Record<string, string[]>) {
  const stored = new Map(Object.entries(texts))
  const reads: [id: string, from: number][] = []
  const fetched: string[] = []
  const caches = new Map<string, KeptIndex>()
  const states = new Map<string, DocumentRecord['state']>()
  const editions = new Map<string, number>()
  const failing = new Set<string>()
  const record = (id: string) => {
    const edition = editions.get(id)
    const state = states.get(id) ?? 'ready'
    const pagesRead = stored.get(id)?.length
    return {
      id,
      name: `${id}.pdf`,
      sha256: `hash of ${id}`,
      state,
      pagesRead,
      ...(edition && { edition }),
    } as DocumentRecord
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
    passagesWith: async (ids: readonly string[]) => {
      fetched.push(...ids)
      const all = new Map([...stored.keys()].flatMap(passagesOf).map((passage) => [passage.id, passage]))
      return ids.flatMap((id) => all.get(id) ?? [])
    },
  }
  const kept = {
    keptIndexes: async (keys: readonly string[]) => keys.map((key) => structuredClone(caches.get(key))),
    keepIndex: async (index: KeptIndex) => void caches.set(index.indexed.edition, structuredClone(index)),
  }
  const saved = () => [...caches.values()].reduce((sum, { indexed }) => sum + indexed.count, 0)
  const vectors = new Map<string, DocumentVectors>()
  const right: RightPassage[] = []
  const open = (build = 'one') =>
    createIndexing({
      library: Promise.resolve(library),
      kept: Promise.resolve(kept),
      vectors: async (edition) => vectors.get(edition),
      rightPassages: async () => right,
      build,
    })
  return { stored, states, editions, failing, reads, fetched, caches, saved, vectors, right, open }
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

  it('fetches only the passages that it looks at, and those only once', async () => {
    const { open, fetched } = storageOf({ a: [...many, 'The pump has a gasket.'] })
    const indexing = open()
    await indexing.ready()
    for (let n = 0; n < 2; n++) expect(await found(indexing, 'gasket of the pump')).toEqual(['a:600'])
    expect(fetched).toEqual(['a:600'])
    await indexing.search('Of what is part X-1 made?', 3)
    expect(fetched.length).toBeLessThan(50)
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

  it('names a document that was read again until all of its new passages are in, and never mixes the two', async () => {
    const { open, stored, editions } = storageOf({ a: ['The old pump has a seal.'], b: ['The valve has a spring.'] })
    const indexing = open()
    await indexing.ready()
    stored.set('a', [...many, 'The pump has a gasket.'])
    editions.set('a', 1)
    // Nobody has said so yet: the passages that the index knows are gone.
    const first = await indexing.search('pump', 10)
    expect(first).toMatchObject({ hits: [], pending: ['a'] })
    let over = false
    const refreshed = indexing.refresh('a').finally(() => (over = true))
    while (!over) {
      const { hits, pending } = await indexing.search('pump', 10)
      expect(hits.length > 0 ? hits.map(({ hit }) => hit.id) : pending).toEqual(hits.length > 0 ? ['a/1:600'] : ['a'])
      await new Promise((resolve) => setTimeout(resolve))
    }
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

  it('opens what an earlier visit has kept, without reading passages, and leaves out what is gone since', async () => {
    const { open, stored, reads } = storageOf({ a: many, b: ['The valve has a spring.'], d: ['One pump.'] })
    await open().ready()
    stored.delete('b')
    stored.set('c', ['The fan has blades.'])
    stored.set('d', ['One pump.', 'Two rotors.'])
    reads.length = 0
    const again = open()
    expect(await again.ready()).toEqual({ passages: 603, restored: 601 })
    expect(reads.toSorted()).toEqual([
      ['c', 0],
      ['d', 0],
    ])
    expect(await found(again, 'valve spring')).toEqual([])
    expect(await found(again, 'fan blades')).toEqual(['c:0'])
    expect(await found(again, 'rotors')).toEqual(['d:1'])
    expect((await found(again, 'X-17'))[0]).toBe('a:17')
  })

  it('keeps the index of a document that is being read each time it has doubled, and as a whole when it is in', async () => {
    const { open, stored, states, saved } = storageOf({ a: ['One pump.'] })
    states.set('a', 'reading')
    const indexing = open()
    await indexing.ready()
    expect(saved()).toBe(0)
    const read = async (count: number) => {
      stored.set('a', ['One pump.', ...many, ...many, ...many].slice(0, count))
      await indexing.refresh('a')
    }
    await read(700)
    expect(saved()).toBe(501)
    await read(1000)
    expect(saved()).toBe(501)
    await read(1300)
    expect(saved()).toBe(1100)
    states.set('a', 'ready')
    await read(1801)
    expect(saved()).toBe(1801)
  })

  it('keeps anew what grows page by page only when a tenth has come, and indexes the rest at the next start', async () => {
    const { open, stored, saved } = storageOf({ a: many })
    const indexing = open()
    await indexing.ready()
    stored.set('a', [...many, 'Two rotors.'])
    await indexing.refresh('a')
    expect(saved()).toBe(600)
    const again = open()
    expect(await again.ready()).toEqual({ passages: 601, restored: 600 })
    expect(await found(again, 'rotors')).toEqual(['a:600'])
  })

  it('keeps what is indexed of a document that is being read when it is told that the page may go', async () => {
    const { open, stored, states, saved } = storageOf({ a: ['One pump.'] })
    states.set('a', 'reading')
    const indexing = open()
    await indexing.ready()
    stored.set('a', ['One pump.', 'Two seals.'])
    await indexing.refresh('a')
    await indexing.keep()
    expect(saved()).toBe(2)
  })

  it('keeps the index of a document that was read again, and of another that took its place', async () => {
    const { open, stored, editions, caches } = storageOf({ a: many })
    const indexing = open()
    await indexing.ready()
    editions.set('a', 1)
    await indexing.refresh('a')
    expect(caches.get('a/1')?.indexed.count).toBe(600)
    stored.delete('a')
    stored.set('b', many)
    await indexing.refresh('a')
    await indexing.refresh('b')
    expect(caches.get('b')?.indexed.count).toBe(600)
  })

  it('goes on without what could not be kept', async () => {
    const { open, caches } = storageOf({ a: many })
    caches.set = () => {
      throw new Error('no space')
    }
    expect(await open().ready()).toEqual({ passages: 600, restored: 0 })
  })

  it('indexes anew what was kept by halves', async () => {
    const { open, caches } = storageOf({ a: many, b: ['The valve has a spring.'] })
    await open().ready()
    const [segment] = caches.get('a')!.indexed.segments
    segment!.postings = segment!.postings.slice(1)
    const again = open()
    expect(await again.ready()).toEqual({ passages: 601, restored: 1 })
    expect((await found(again, 'X-17'))[0]).toBe('a:17')
  })

  it('does not open what another build has kept', async () => {
    const { open, reads } = storageOf({ a: many })
    await open().ready()
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

    it('waits for the vectors of what an earlier visit has indexed', async () => {
      const { open, vectors } = storageOf({ a: texts })
      vectors.set('a', made('model'))
      await open().ready()
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

    it('leaves them in storage until somebody searches by meaning, or is about to', async () => {
      const { open, vectors } = storageOf({ a: texts })
      vectors.set('a', made('model'))
      const read = vi.spyOn(vectors, 'get')
      const indexing = open()
      await indexing.ready()
      await indexing.search('What is inflammable?', 10)
      expect(read).not.toHaveBeenCalled()
      await indexing.readVectors()
      expect(read).toHaveBeenCalledTimes(1)
      expect(await nearest(indexing)).toBe('a:2')
      expect(read).toHaveBeenCalledTimes(1)
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

  describe('a passage that was marked as right', () => {
    const question = 'How hard do I pull the big bolts down?'
    const texts = [
      'The bolts of the big guard are painted. Do not pull the guard down hard.',
      'Casing nuts are tightened to 120 Nm in two steps.',
      'Pull the lever of the big valve down hard, never its bolts.',
    ]
    const marked = (fields: Partial<RightPassage> = {}): RightPassage => {
      const mine = { id: 'one', question, sha256: 'hash of a', page: 1, text: texts[1]!, made: 1 }
      return { ...mine, ...fields }
    }
    async function first(fields: Partial<RightPassage> | undefined, asked = question) {
      const { open, right } = storageOf({ a: texts, b: ['The nuts of the lid are tightened by hand.'] })
      if (fields) right.push(marked(fields))
      const indexing = open()
      await indexing.ready()
      const result = await indexing.search(asked, 10)
      return { ...result, first: result.hits[0]?.hit.id }
    }

    it('comes first where that is asked again, and not any more when the mark is gone', async () => {
      expect((await first(undefined)).first).not.toBe('a:1')
      expect((await first({})).first).toBe('a:1')
      expect((await first({}, ' how hard do I pull the  big bolts down')).first).toBe('a:1')
    })

    it('comes first where the same is asked in another wording', async () => {
      const asked = 'How hard should the big bolts be pulled down?'
      expect((await first(undefined, asked)).first).not.toBe('a:1')
      expect((await first({}, asked)).first).toBe('a:1')
    })

    it.each([
      'How hard do I pull the lever down?',
      'What colour has the guard?',
      'How hard do I pull the small bolts down?',
      'How hard do I push the big bolts down?',
      'How hard do I pull the big bolts of P-101 down?',
      'Is it required?',
    ])('leaves what asks for another thing as it was: %s', async (other) => {
      expect((await first({}, other)).hits).toEqual((await first(undefined, other)).hits)
    })

    it('is found by its words after the document was read anew, and not on another page or in another file', async () => {
      expect((await first({ text: 'Casing nuts are tightened to 12O Nm in two  steps.' })).first).toBe('a:1')
      for (const gone of [
        { page: 2 },
        { sha256: 'another' },
        { text: 'The motor has a fan, which turns to the left.' },
      ])
        expect((await first(gone)).first).not.toBe('a:1')
    })

    it('changes no verdict but one: what is there for this question is not said to be missing', async () => {
      const asked = 'What is the torque of the XQ-77?'
      expect((await first(undefined, asked)).verdict).toBe('absent')
      expect((await first({ question: asked }, asked)).verdict).toBe('unsure')
      const other = 'What is the torque of the XQ-78?'
      expect((await first({ question: asked }, other)).verdict).toBe('absent')
      expect((await first({})).verdict).toBe((await first(undefined)).verdict)
    })

    it('is not searched where only other documents are asked', async () => {
      const { open, right } = storageOf({ a: texts, b: ['The nuts of the lid are pulled down by hand.'] })
      right.push(marked())
      const indexing = open()
      await indexing.ready()
      expect((await indexing.search(question, 10, ['b'])).hits.map(({ hit }) => hit.id)).toEqual(['b:0'])
    })
  })

  it('says at `ready` that the storage is closed', async () => {
    const closed = Promise.reject(new Error('closed'))
    const broken = createIndexing({
      library: closed,
      kept: closed,
      vectors: () => closed,
      rightPassages: () => closed,
      build: 'one',
    })
    await expect(broken.ready()).rejects.toThrow('closed')
  })
})
