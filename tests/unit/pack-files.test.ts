import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { createStore } from '../../src/core/store'
import type { DocumentRecord } from '../../src/core/document'
import type { Library, LibraryState } from '../../src/library/library'
import { addPack } from '../../src/library/pack-files'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const packed = (path: string, text: string) => ({ path, size: text.length, sha256: sha256(text) })

/** A library that takes everything in, with what it was given. */
function library(have: string[] = []) {
  const items = have.map((text) => ({ record: { sha256: sha256(text), state: 'ready' } as DocumentRecord }))
  const state = createStore({ items } as unknown as LibraryState)
  const came: { name: string; path: string; read: string | undefined }[] = []
  const refused: string[] = []
  const parts: Pick<Library, 'state' | 'addRead' | 'forget' | 'note' | 'refuse'> = {
    state,
    async addRead(file, { path, reading }) {
      came.push({ name: file.name, path, read: await reading?.text() })
    },
    forget: () => Promise.resolve(),
    note: () => undefined,
    refuse: (names, error) => refused.push(`${names.join()}: ${(error as { code: string }).code}`),
  }
  return { parts, came, refused }
}

const list = {
  documents: [
    { ...packed('pumps/A.pdf', 'pdf of A'), reading: packed('readings/a.reading', 'what was read of A') },
    { ...packed('B.pdf', 'the pdf of B'), reading: packed('readings/b.reading', 'what was read of B') },
    packed('locked.pdf', 'a locked one'),
  ],
}
/** As they come from a dropped folder, without paths; a .zip gives them with theirs. */
const files = [
  new File([JSON.stringify(list)], 'pack.json'),
  new File(['pdf of A'], 'pumps/A.pdf'),
  new File(['what was read of A'], 'a.reading'),
  new File(['the pdf of B'], 'B.pdf'),
  new File(['what was read of C'], 'b.reading'),
  new File(['a locked one'], 'locked.pdf'),
]

it('takes the documents of a pack in with what was read of them, but those that are there, and those with wrong bytes', async () => {
  const { parts, came, refused } = library(['a locked one'])
  expect(await addPack(parts, files)).toBe(true)
  expect(came).toEqual([{ name: 'A.pdf', path: 'pumps/A.pdf', read: 'what was read of A' }])
  expect(refused).toEqual(['B.pdf: site/wrong-bytes'])
})

it('names a document of which the stick has no file', async () => {
  const { parts, came, refused } = library(['pdf of A', 'the pdf of B'])
  expect(await addPack(parts, files.slice(0, 2))).toBe(true)
  expect(came).toEqual([])
  expect(refused).toEqual(['locked.pdf: site/wrong-bytes'])
})

it('leaves a folder alone that has no list, or one of something else', async () => {
  const { parts, came } = library()
  for (const text of ['{"documents":[{"path":1}]}', '{"name":"an npm package"}', 'no JSON', '[]'])
    expect(await addPack(parts, [new File([text], 'pack.json'), ...files.slice(1)])).toBe(false)
  expect(await addPack(parts, files.slice(1))).toBe(false)
  expect(came).toEqual([])
})
