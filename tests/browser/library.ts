/** The library as a person sees it, and what lies behind it in the profile. */
import { expect, type Locator, type Page } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentRecord, PageText, Passage } from '../../src/core/document'

/** PDFs of others, which are not in the repo; '' where they are missing. */
const corpus = join(import.meta.dirname, '../../../shared/corpus/robustness')
export const hasCorpus = existsSync(corpus)

export interface GivenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

export function pdfFile(name: string, buffer: Buffer): GivenFile {
  return { name, mimeType: 'application/pdf', buffer }
}

export function corpusFile(name: string): GivenFile {
  return pdfFile(name, readFileSync(join(corpus, name)))
}

export async function addPdfs(page: Page, ...files: GivenFile[]): Promise<void> {
  await page.getByLabel('Add documents').setInputFiles(files)
}

/** The row of a document. */
export function rowOf(page: Page, name: string): Locator {
  return page
    .getByRole('list', { name: 'Documents' })
    .getByRole('listitem')
    .filter({ has: page.getByText(name, { exact: true }) })
}

/** Removes a document for good: before the time in which it can be brought back is over. */
export async function removeDocument(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Remove ${name}`, exact: true }).click()
  const undo = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Undo' }) })
  await undo.getByRole('button', { name: 'Dismiss' }).click()
  await expect(undo).toHaveCount(0)
}

/** Waits until a document is in as a whole; `pages` as the row says it: "12 pages". */
export async function expectImported(page: Page, name: string, pages: string, timeout = 60_000): Promise<void> {
  await expect(rowOf(page, name).getByText(new RegExp(`^${pages}( · |$)`))).toBeVisible({ timeout })
}

export interface Stored {
  documents: DocumentRecord[]
  pages: PageText[]
  passages: Passage[]
  /** Names in the file system, and their sizes in bytes. */
  files: Record<string, number>
}

/** All that is stored of the library, in order, but for which pages are still looked at for pictures: these get fewer by themselves. */
export function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sitebook')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error!)
    })
    const transaction = database.transaction(['documents', 'pages', 'passages'])
    const all = <T>(name: string) =>
      new Promise<T[]>((resolve, reject) => {
        const request = transaction.objectStore(name).getAll()
        request.onsuccess = () => resolve(request.result as T[])
        request.onerror = () => reject(request.error!)
      })
    const [documents, pages, runs] = await Promise.all([
      all<DocumentRecord>('documents'),
      all<PageText>('pages'),
      all<Passage[]>('passages'),
    ])
    database.close()
    for (const record of documents) delete record.room
    const files: Record<string, number> = {}
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('documents', { create: true })
    for await (const [name, handle] of folder.entries()) {
      // What is being written has a second file beside it for a moment.
      const file = await (handle as FileSystemFileHandle).getFile().catch(() => undefined)
      if (file) files[name] = file.size
    }
    return { documents, pages, passages: runs.flat(), files }
  })
}

/** What was read of the only document, without the id that differs from import to import. */
export function textOf({ documents, pages, passages }: Stored) {
  const id = documents[0]?.id ?? ''
  return {
    pages: pages.map(({ text, label, blocks }) => ({ text, label, blocks })),
    passages: passages.map((passage) => ({ ...passage, id: passage.id.replace(id, ''), document: '' })),
  }
}

/** Gives `fields` to the stored record that has all of `has`; where several have, to the one that was asked last, once it is answered. */
export function changeStored(page: Page, store: 'documents' | 'turns', has: object, fields: object): Promise<void> {
  return page.evaluate(
    async ({ store, has, fields }) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('sitebook')
        opening.onsuccess = () => resolve(opening.result)
      })
      const change = async (): Promise<boolean> => {
        const transaction = database.transaction(store, 'readwrite')
        const records = transaction.objectStore(store)
        const all = await new Promise<({ id: string; asked?: number } & Record<string, unknown>)[]>((resolve) => {
          const reading = records.getAll()
          reading.onsuccess = () => resolve(reading.result as { id: string }[])
        })
        const record = all
          .filter((one) => Object.entries(has).every(([key, value]) => one[key] === value))
          .reduce((a, b) => ((a.asked ?? 0) > (b.asked ?? 0) ? a : b))
        // The app itself has yet to store the turn as it ends.
        if (store === 'turns' && record.state !== 'done') return false
        records.put({ ...record, ...fields }, record.id)
        await new Promise((resolve) => (transaction.oncomplete = resolve))
        return true
      }
      while (!(await change())) await new Promise((resolve) => setTimeout(resolve, 50))
      database.close()
    },
    { store, has, fields },
  )
}

/** Leaves so little power that nothing is done in the background: no page is read again, or looked at for pictures. */
export const withoutPower = (page: Page) =>
  page.addInitScript(() =>
    Object.assign(navigator, { getBattery: () => Promise.resolve({ charging: false, level: 0.1 }) }),
  )
