/** A device of which the last byte is used up: what is added is refused with the sentence that says so, and nothing is lost. */
import type { Page } from '@playwright/test'
import { fixturePdf } from './fixture-pdf'
import { ask } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile } from './library'

/** Leaves the site `bytes` beyond what it uses now. */
async function leave(page: Page, bytes: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin })
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes })
}

for (const bytes of [0, 1, 4096])
  test(`with ${bytes} bytes left a PDF is refused for want of space, and what is in goes on answering`, async ({
    page,
  }) => {
    const pdf = await fixturePdf({ pages: [['The drain valve V-3 opens at 3 bar.']] })
    await page.goto('/')
    await addPdfs(page, pdfFile('drain.pdf', pdf))
    await expectImported(page, 'drain.pdf', '1 page')
    await leave(page, bytes)
    const vents = Array.from({ length: 30 }, (_, n) => [`The vent valve V-${n} opens at 9 bar.`])
    await addPdfs(page, pdfFile('vent.pdf', await fixturePdf({ pages: vents })))
    await expect(page.getByRole('alert')).toHaveText(/^vent\.pdf There is not enough free space on this device/)
    await ask(page, 'At what pressure does the drain valve V-3 open?')
  })
