/** A browser without the origin-private file system: old ones, and private windows of some. PDFs are in the database then. */
import type { Page } from '@playwright/test'
import { fixturePdf } from './fixture-pdf'
import { ask, openQuote } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile, removeDocument, rowOf } from './library'
import { expectHighlighted } from './on-page'

// Takes it away from the page and from every worker.
test.use({ extraFlags: ['--disable-blink-features=FileSystemAccessOriginPrivate'] })

/** Bytes in the database's pieces of PDFs, and the names of the PDFs that are kept. */
function keptInDatabase(page: Page): Promise<{ size: number; names: string[] }> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('sitebook')
      opening.onsuccess = () => resolve(opening.result)
    })
    const stores = database.transaction(['bytes', 'kept'])
    const all = <T>(name: string) =>
      new Promise<T[]>((resolve) => {
        const request = stores.objectStore(name).getAll()
        request.onsuccess = () => resolve(request.result as T[])
      })
    const [pieces, kept] = await Promise.all([all<Blob>('bytes'), all<{ name: string }>('kept')])
    database.close()
    return { size: pieces.reduce((sum, piece) => sum + piece.size, 0), names: kept.map(({ name }) => name) }
  })
}

test('import, question, the cited page, and all of it in flight mode after a reload: without a file system too', async ({
  page,
  site,
  context,
}) => {
  const pages = Array.from({ length: 9 }, (_, n) => [`Set the relief valve of boiler ${n + 1} to ${n + 5} bar.`])
  const pdf = await fixturePdf({ pages })
  await page.goto('/')
  expect(await page.evaluate(() => 'getDirectory' in navigator.storage)).toBe(false)
  await addPdfs(page, pdfFile('boilers.pdf', pdf))
  await expectImported(page, 'boilers.pdf', '9 pages')
  expect(await keptInDatabase(page)).toEqual({ size: pdf.length, names: ['boilers.pdf'] })

  const askAndOpen = async (boiler: number) => {
    await ask(page, `To what is the relief valve of boiler ${boiler} set?`)
    await openQuote(page)
    await expectHighlighted(page, boiler, `Set the relief valve of boiler ${boiler} to ${boiler + 4} bar.`)
    await page.getByRole('button', { name: 'Close page' }).click()
  }
  await askAndOpen(3)

  await page.evaluate(() => navigator.serviceWorker.ready)
  await site.stop()
  await context.setOffline(true)
  await page.reload()
  await expectImported(page, 'boilers.pdf', '9 pages')
  await expect(page.locator('.question')).toHaveText(['To what is the relief valve of boiler 3 set?'])
  await askAndOpen(7)

  await removeDocument(page, 'boilers.pdf')
  await expect(rowOf(page, 'boilers.pdf')).toHaveCount(0)
  await expect.poll(() => keptInDatabase(page)).toEqual({ size: 0, names: [] })
})
