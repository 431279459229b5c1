import { expect, it } from 'vitest'
import { embedAll } from '../../src/answers/embedding'
import type { DocumentRecord } from '../../src/core/document'
import { abortError } from '../../src/core/errors'
import type { DocumentVectors } from '../../src/core/search/vectors'
import { passageOf } from './passages'

/** Documents of short passages, each of which has two texts: as a whole, and as one run. */
function libraryOf(documents: Record<string, { added: number; texts: string[]; state?: DocumentRecord['state'] }>) {
  const stored = new Map<string, DocumentVectors>()
  const embedded: string[] = []
  const gone = new Set<string>()
  const parts = {
    library: {
      documents: async () =>
        Object.entries(documents).map(
          ([id, { added, state }]) => ({ id, name: `${id}.pdf`, added, state: state ?? 'ready' }) as DocumentRecord,
        ),
      passages: async (id: string, from = 0) =>
        documents[id]!.texts.map((text, n) => passageOf(`${id}:${n}`, text)).slice(from),
    },
    storage: {
      vectors: async (edition: string) => stored.get(edition),
      saveVectors: async (id: string, edition: string, vectors: DocumentVectors) => {
        if (gone.has(id)) throw abortError()
        stored.set(edition, vectors)
      },
    },
    async embed(text: string) {
      embedded.push(text)
      return Float32Array.of(1, 0)
    },
    made: 'model',
    // So each passage is a portion.
    portion: -1,
  }
  return { parts, stored, embedded, gone }
}

const never = new AbortController().signal
const all = async (parts: Parameters<typeof embedAll>[0], signal = never) => {
  const told = []
  for await (const one of embedAll(parts, signal)) told.push(one)
  return told
}

it('makes the vectors of all passages, those of the newest document first, and tells how far it is', async () => {
  const { parts, stored } = libraryOf({
    old: { added: 1, texts: ['A pump.'] },
    new: { added: 2, texts: ['A valve.', 'A seal.'] },
    coming: { added: 3, texts: ['A fan.'], state: 'reading' },
  })
  expect(await all(parts)).toEqual([
    { done: 0, all: 3 },
    { done: 1, all: 3, document: 'new' },
    { done: 2, all: 3, document: 'new' },
    { done: 3, all: 3, document: 'old' },
  ])
  expect([...stored.keys()]).toEqual(['new', 'old'])
  expect([...stored.get('new')!.counts]).toEqual([2, 2])
})

it('goes on where it was stopped, and makes no vector twice', async () => {
  const { parts, stored, embedded } = libraryOf({ a: { added: 1, texts: ['A pump.', 'A valve.', 'A seal.'] } })
  const stop = new AbortController()
  for await (const { done } of embedAll(parts, stop.signal)) if (done === 2) stop.abort()
  expect([...stored.get('a')!.counts]).toEqual([2, 2])
  embedded.length = 0
  expect((await all(parts)).at(-1)).toEqual({ done: 3, all: 3, document: 'a' })
  expect(embedded).toEqual(['a\nA seal.', 'a\nA seal.'])
  embedded.length = 0
  expect(await all(parts)).toEqual([{ done: 3, all: 3 }])
  expect(embedded).toEqual([])
})

it('makes those of another model anew', async () => {
  const { parts, stored, embedded } = libraryOf({ a: { added: 1, texts: ['A pump.'] } })
  await all(parts)
  embedded.length = 0
  await all({ ...parts, made: 'another model' })
  expect(embedded).toHaveLength(2)
  expect(stored.get('a')!.made).toBe('another model')
})

it('leaves a document that was removed meanwhile, and does the others', async () => {
  const { parts, stored, gone } = libraryOf({
    a: { added: 2, texts: ['A pump.'] },
    b: { added: 1, texts: ['A valve.'] },
  })
  gone.add('a')
  await all(parts)
  expect([...stored.keys()]).toEqual(['b'])
})
