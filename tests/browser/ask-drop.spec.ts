import { fixturePdf } from './fixture-pdf'
import { expect, test } from './harness'
import { expectImported } from './library'

/** Fires an event with files, as the browser does when somebody drops or pastes them. */
async function give(
  page: import('@playwright/test').Page,
  type: 'drop' | 'paste' | 'dragover',
  name: string,
  pdf: Buffer,
) {
  await page.evaluate(
    ({ type, name, bytes }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(bytes)], name, { type: 'application/pdf' }))
      const event =
        type === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true })
          : new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })
      document.body.dispatchEvent(event)
    },
    { type, name, bytes: [...pdf] },
  )
}

test('a PDF that is dropped anywhere is added, and the page says so while it hovers', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Try the sample manual' })).toBeVisible()
  const pdf = await fixturePdf({ pages: [['The drain is behind the left panel.']] })
  await give(page, 'dragover', 'drain.pdf', pdf)
  await expect(page.getByText('Drop PDFs or folders to add them')).toBeVisible()
  await give(page, 'drop', 'drain.pdf', pdf)
  await expect(page.getByText('Drop PDFs or folders to add them')).toBeHidden()
  await expectImported(page, 'drain.pdf', '1 page')
})

test('a PDF that is pasted is added', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Try the sample manual' })).toBeVisible()
  await give(page, 'paste', 'pasted.pdf', await fixturePdf({ pages: [['The drain is behind the left panel.']] }))
  await expectImported(page, 'pasted.pdf', '1 page')
})
