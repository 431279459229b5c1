/** Backups: what is in one, what is refused, and how turns come to the documents of another device. */
import { expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import type { DocumentRecord } from '../../src/core/document'
import { backupStream } from '../../src/library/backup'
import { openBackup, restoreDocuments, turnsHere } from '../../src/library/restore'
import type { LibraryState } from '../../src/library/library'
import { createStore } from '../../src/core/store'
import { unzip } from '../../src/models/unzip'

const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const record = (id: string, fields: Partial<DocumentRecord> = {}): DocumentRecord => ({
  id,
  name: `${id}.pdf`,
  size: 3,
  sha256: `hash of ${id}`,
  added: 1,
  state: 'ready',
  pages: 1,
  pagesRead: 1,
  pagesWithText: 1,
  ...fields,
})

async function backupOf(...documents: DocumentRecord[]): Promise<Blob> {
  const stream = backupStream(
    {
      documents: async () => documents,
      bytes: async (id) => new Blob([id.slice(0, 3)]),
      isLocked: async (id) => id === 'locked',
      pageTexts: async () => [],
      passages: async () => [],
      said: async () => ({ turns: [{ id: 't', asked: 1 }], settings: {}, local: {} }),
      models: async () => [],
      sha256,
      now: () => 5,
    },
    () => undefined,
  )
  return new Response(stream).blob()
}

it('has the documents that are kept, and of locked ones nothing that was read', async () => {
  const file = await backupOf(
    record('one', { title: 'First', tags: ['Unit 3'] }),
    record('locked', { size: 3 }),
    record('gone', { leaving: 1 }),
    record('new', { sha256: '' }),
  )
  const { index, files } = await openBackup(file, unzip)
  expect(index.documents.map(({ id, title, tags, reading }) => [id, title, tags, !!reading])).toEqual([
    ['one', 'First', ['Unit 3'], true],
    ['locked', undefined, undefined, false],
  ])
  expect(await files.get('documents/one')!.text()).toBe('one')
})

it('refuses what is torn, foreign, changed, or of a format that it does not know', async () => {
  const file = await backupOf(record('one'))
  const bytes = new Uint8Array(await file.arrayBuffer())
  for (const length of [0, 10, bytes.length >> 1, bytes.length - 30])
    await expect(openBackup(new Blob([bytes.slice(0, length)]), unzip)).rejects.toMatchObject({
      code: 'backup/unknown',
    })
  const changed = new TextDecoder('latin1').decode(bytes).replace('"asked":1', '"asked":2')
  const other = Uint8Array.from(changed, (letter) => letter.charCodeAt(0))
  await expect(openBackup(new Blob([other]), unzip)).rejects.toMatchObject({ code: 'backup/unknown' })
  const newer = new TextDecoder('latin1').decode(bytes).replace('"format":1', '"format":9')
  const later = Uint8Array.from(newer, (letter) => letter.charCodeAt(0))
  await expect(openBackup(new Blob([later]), unzip)).rejects.toMatchObject({ code: 'backup/newer' })
})

it('takes in what is not here yet, keeps what is, and names what was refused', async () => {
  const backup = await openBackup(await backupOf(record('one'), record('two'), record('bad')), unzip)
  const here = record('mine', { sha256: 'hash of two' })
  const state = createStore({ items: [{ record: here, name: 'mine.pdf', activity: { kind: 'idle' } }] })
  const taken: string[] = []
  const library = {
    state: state as unknown as ReturnType<typeof createStore<LibraryState>>,
    finishRemoval: async () => undefined,
    async addKept(file: File, _: object, { sha256: hash }: { sha256: string }) {
      if (file.name === 'bad.pdf') throw new Error('wrong bytes')
      taken.push(`${file.name} ${hash} ${await file.text()}`)
      return 'fresh'
    },
  }
  const { ids, refused } = await restoreDocuments(backup, library, () => undefined)
  expect(taken).toEqual(['one.pdf hash of one one'])
  expect([...ids]).toEqual([
    ['one', 'fresh'],
    ['two', 'mine'],
  ])
  expect(refused).toEqual(['bad.pdf'])
})

it('gives turns the ids of the documents here, and passages of an edition that is none, so that their words are looked for', () => {
  const turn = {
    hits: [
      { id: 'a:4', document: 'a' },
      { id: 'a/2:7', document: 'a' },
    ],
    question: 'what is a:4?',
  }
  expect(turnsHere([turn], new Map([['a', 'b']]))).toEqual([
    {
      hits: [
        { id: 'b/backup:4', document: 'b' },
        { id: 'b/backup:7', document: 'b' },
      ],
      question: 'what is a:4?',
    },
  ])
})
