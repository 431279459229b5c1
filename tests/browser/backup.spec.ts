import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { drag } from './drag'
import { fixturePdf } from './fixture-pdf'
import { ask, openQuote } from './flow'
import { expect, test } from './harness'
import { killBrowser, startApp } from './kill-browser'
import { addPdfs, expectImported, pdfFile, rowOf, stored } from './library'
import { expectHighlighted } from './on-page'

const count = 8
const nameOf = (n: number) => `valve-${n}.pdf`

test.skip(process.platform !== 'linux', 'Finds the browser’s processes in /proc.')

test('a backup brings documents, what was read and conversations to another device, also when that is killed half-way; what is torn or foreign is refused', async ({
  page,
  profile,
  extraFlags,
  site,
  trouble,
}) => {
  test.setTimeout(240_000)
  await page.goto('/')
  const files = await Promise.all(
    Array.from({ length: count }, async (_, n) =>
      pdfFile(
        nameOf(n),
        await fixturePdf({ title: nameOf(n), pages: Array.from({ length: 12 }, (_, p) => textOf(n, p)) }),
      ),
    ),
  )
  await addPdfs(page, ...files)
  for (let n = 0; n < count; n++) await expectImported(page, nameOf(n), '12 pages')
  await ask(page, 'At which pressure does valve RV-3 open on stage 2?')
  await page.getByRole('button', { name: 'This is the right passage' }).first().click()
  await openQuote(page)
  await bookmarks(page)
  await page.getByRole('button', { name: 'Bookmark this page' }).click()
  await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveCount(1)
  await openSettings(page)
  const measured = page.getByRole('dialog', { name: 'Measure the answers' })
  await page.getByRole('button', { name: 'Ask a set of questions and compare' }).click()
  await measured.getByRole('button', { name: /^Take the passages that you marked/ }).click()
  await measured.getByRole('button', { name: 'Ask all questions' }).click()
  await expect(measured.getByText(/^Marked passages, .*: 1 question$/)).toBeVisible()
  await measured.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('There is no backup yet.')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a backup' }).click()
  const saved = join(profile, 'saved.zip')
  await (await download).saveAs(saved)
  await expect(page.getByText(/^Last backup: /)).toBeVisible()
  const before = await stored(page)

  const other = `${profile}-other`
  const start = () => startApp(other, extraFlags, trouble, site.url)
  let [context, there] = await start()
  try {
    // Something of its own, that must not go.
    await addPdfs(
      there,
      pdfFile('own.pdf', await fixturePdf({ pages: [['The pump of its own is filled with 3 l of oil.']] })),
    )
    await expectImported(there, 'own.pdf', '1 page')
    await ask(there, 'How much oil is the pump filled with?')
    await openSettings(there)
    const bytes = readFileSync(saved)
    const torn = join(profile, 'torn.zip')
    writeFileSync(torn, bytes.subarray(0, bytes.length * 0.6))
    await pick(there, torn)
    await expect(there.getByText(/This is no backup of Sitebook, or only a part of one/)).toBeVisible()
    expect((await stored(there)).documents).toHaveLength(1)

    // Dropped anywhere, it is known by what it holds, whatever it is called.
    await there.getByRole('button', { name: 'Close', exact: true }).click()
    const renamed = join(profile, 'shift 3.zip')
    copyFileSync(saved, renamed)
    await (await drag(there, [renamed])).drop()
    await expect(there.getByRole('heading', { name: 'Backup' })).toBeVisible()
    await expect(there.getByText(/: 8 documents, 1 question\./)).toBeInViewport()
    await expect(there.getByRole('alert')).toHaveCount(0)
    await there.getByRole('button', { name: 'Add to what is here' }).click()
    await expect(there.getByText(/^Restoring: [1-6] of 8 documents/)).toBeVisible()
    await killBrowser(other)
    ;[context, there] = await start()
    // It is folded where a document that was cut off says so too.
    await expect(there.getByRole('status').filter({ hasText: 'Restoring “shift 3.zip” was interrupted' })).toBeVisible()
    await openSettings(there)
    await pick(there, saved)
    await there.getByRole('button', { name: 'Add to what is here' }).click()
    await expect(
      there.getByText('Restored: 8 documents, 1 question. Settings take effect at the next start.'),
    ).toBeVisible()
    await there.getByRole('button', { name: 'Ask a set of questions and compare' }).click()
    const runs = there.getByRole('dialog', { name: 'Measure the answers' })
    await expect(runs.getByText(/^Marked passages, .*: 1 question$/)).toBeVisible()
    await runs.getByRole('button', { name: 'Close' }).click()
    await there.getByRole('button', { name: 'Close', exact: true }).click()
    for (let n = 0; n < count; n++) await expect(rowOf(there, nameOf(n))).toHaveCount(1)
    await expect(rowOf(there, 'own.pdf')).toHaveCount(1)
    const after = await stored(there)
    const texts = ({ documents, pages }: typeof before, n: number) => {
      const id = documents.find(({ name }) => name === nameOf(n))!.id
      return pages.filter(({ document }) => document === id).map(({ text }) => text)
    }
    for (let n = 0; n < count; n++) expect(texts(after, n)).toEqual(texts(before, n))

    // The conversation of the backup stands beside that of this device, and its quote opens its page.
    await there.getByRole('toolbar', { name: 'Conversations' }).getByRole('button').first().click()
    const list = there.getByRole('dialog').getByRole('list', { name: 'Conversations' })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await list
      .getByRole('button', { name: /^At which pressure/ })
      .first()
      .click()
    await expect(there.getByRole('article', { name: 'Quote 1' })).toContainText('You marked this as right for')
    await openQuote(there)
    await expectHighlighted(there, 3, 'Relief valve RV-3 of stage 2 opens at 35 bar.')
    await bookmarks(there)
    const notes = there.getByRole('list', { name: 'Notes' }).getByRole('listitem')
    await expect(notes).toHaveText([/^Bookmark, p\. 3/])

    // In place of all that is here: what is of this device alone goes, and nothing is there twice.
    await openSettings(there)
    await pick(there, saved)
    await there.getByRole('button', { name: 'Replace' }).click()
    await expect(there.getByText(/^Restored: /)).toBeVisible({ timeout: 60_000 })
    await there.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(rowOf(there, 'own.pdf')).toHaveCount(0)
    await expect(notes).toHaveText([/^Bookmark, p\. 3/])
    await notes.getByRole('button').first().click()
    await expectHighlighted(there, 3, 'Relief valve RV-3 of stage 2 opens at 35 bar.')
  } finally {
    await context.close().catch(() => undefined)
    await rm(other, { recursive: true, force: true, maxRetries: 5 })
  }
})

function textOf(n: number, page: number): string[] {
  return [
    `Stage ${page} of line ${n}`,
    `Relief valve RV-${n} of stage ${page} opens at ${n * 10 + page + 3} bar.`,
    `Its seat ring is changed after ${page + 100} hours, and its spring is set by hand.`,
  ]
}

async function bookmarks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Contents' }).click()
  await page.getByRole('radio', { name: 'Notes' }).click()
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Backup' })).toBeVisible()
}

async function pick(page: Page, path: string): Promise<void> {
  await page.getByLabel('Restore a backup').setInputFiles(path)
}
