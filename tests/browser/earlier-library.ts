/** The library as a build before this one left it (`tests/fixtures/earlier-library`), and what has become of it. */
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { DocumentRecord, PageText, Passage } from '../../src/core/document'
import { editionOf } from '../../src/core/edition'
import { expect } from './harness'
import { withStorage } from './storage-page'

interface Earlier {
  database: unknown
  files: Record<string, string>
}

/** Puts the earlier library into the profile of `page`, in place of what is there. */
export async function fillEarlier(page: Page, url = ''): Promise<void> {
  const file = join(import.meta.dirname, '../fixtures/earlier-library/library.json.gz')
  const { database, files } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Earlier
  const parts = await withStorage(page, url)
  await parts.evaluate(
    async ({ fill }, [database, files]) => {
      await new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('sitebook')
        deleting.onsuccess = resolve
        deleting.onerror = () => reject(deleting.error!)
      })
      const root = await navigator.storage.getDirectory()
      for await (const name of root.keys()) await root.removeEntry(name, { recursive: true })
      await fill('sitebook', database)
      const folder = await root.getDirectoryHandle('documents', { create: true })
      for (const [name, bytes] of Object.entries(files)) {
        const file = await (await folder.getFileHandle(name, { create: true })).createWritable()
        await file.write(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)))
        await file.close()
      }
    },
    [JSON.stringify(database), files] as const,
  )
}

export interface Editions {
  documents: DocumentRecord[]
  pages: [edition: string, page: PageText][]
  passages: [edition: string, passages: Passage[]][]
  /** Editions that are being read. */
  readers: string[]
  turns: unknown[]
}

/** What is stored of each edition. */
export function editions(page: Page): Promise<Editions> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sitebook')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error!)
    })
    const transaction = database.transaction(['documents', 'pages', 'passages', 'readers', 'turns'])
    const done = <T>(request: IDBRequest) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result as T)
        request.onerror = () => reject(request.error!)
      })
    const all = <T>(name: string) => done<T[]>(transaction.objectStore(name).getAll())
    const keys = <T>(name: string) => done<T[]>(transaction.objectStore(name).getAllKeys())
    const [documents, pages, pageKeys, passages, passageKeys, readers, turns] = await Promise.all([
      all<DocumentRecord>('documents'),
      all<PageText>('pages'),
      keys<[string, number]>('pages'),
      all<Passage[]>('passages'),
      keys<[string, number]>('passages'),
      keys<string>('readers'),
      all<unknown>('turns'),
    ])
    database.close()
    const withKeys = <T>(keys: [string, number][], values: T[]) =>
      keys.map(([edition], n) => [edition, values[n]] as [string, T])
    return { documents, pages: withKeys(pageKeys, pages), passages: withKeys(passageKeys, passages), readers, turns }
  })
}

/** Nothing is torn: of each document the edition that its record names is there as a whole, and nothing has a gap. */
export function expectEditionsWhole({ documents, pages, passages }: Editions): void {
  for (const record of documents) {
    const edition = editionOf(record)
    const of = <T>(all: [string, T][]) => all.filter(([key]) => key === edition).map(([, value]) => value)
    expect(of(pages).map(({ page }) => page)).toEqual(Array.from({ length: record.pages }, (_, n) => n + 1))
    const ids = of(passages)
      .flat()
      .map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect(ids).toEqual(ids.map((_, n) => `${edition}:${n}`))
  }
}
