/** The states of the screen, each reached from the one before, as a person would. */
import { expect, type Page } from '@playwright/test'
import type { CheckedSentence } from '../../src/core/check/citations'
import { supersededSheet } from '../fixtures/raw-page'
import { fixturePdf } from './fixture-pdf'
import { ask } from './flow'
import { addPdfs, changeStored, expectImported, pdfFile } from './library'

export interface Screen {
  name: string
  /** From the screen before. */
  reach(page: Page): Promise<void>
}

export const screens: Screen[] = [
  {
    name: 'empty',
    async reach(page) {
      await page.goto('/')
      await expect(page.getByRole('button', { name: 'Try the sample manual' })).toBeVisible()
    },
  },
  {
    name: 'sample',
    async reach(page) {
      await page.getByRole('button', { name: 'Try the sample manual' }).click()
      await expect(page.getByRole('group', { name: 'Example questions' })).toBeVisible()
    },
  },
  { name: 'quotes', reach: (page) => ask(page, 'What torque for the casing nuts?') },
  {
    name: 'page',
    async reach(page) {
      await page.getByRole('article', { name: 'Quote 1' }).locator('.quote-source').click()
      await expect(page.locator('.highlight').first()).toBeVisible()
      await expect(page.locator('.pdfViewer .page .textLayer span').first()).toBeAttached()
    },
  },
  {
    name: 'page-search',
    async reach(page) {
      await page.getByRole('button', { name: 'Find in this document' }).click()
      await page.getByRole('textbox', { name: 'Find in this document' }).fill('pump')
      await expect(page.locator('.found-now').first()).toBeVisible()
    },
  },
  {
    name: 'page-contents',
    async reach(page) {
      await page.getByRole('button', { name: 'Contents' }).click()
      await page.getByRole('radio', { name: 'Pages' }).click()
      await expect(page.getByRole('button', { name: 'page i (1 of 8)' })).toBeVisible()
    },
  },
  {
    name: 'conversations',
    async reach(page) {
      await page.getByRole('button', { name: 'Close page' }).click()
      await page.getByRole('toolbar', { name: 'Conversations' }).getByRole('button').first().click()
      await expect(page.getByRole('dialog').getByRole('button', { name: /^Delete / })).toBeVisible()
    },
  },
  {
    name: 'not-found',
    async reach(page) {
      await page.getByRole('button', { name: 'Close', exact: true }).click()
      await ask(page, 'What is the price of a spare impeller?')
    },
  },
  {
    name: 'stamped-and-struck-out',
    async reach(page) {
      await addPdfs(page, pdfFile('relief valve PSV-9.pdf', Buffer.from(supersededSheet())))
      await ask(page, 'To what is PSV-9 set?')
      await expect(page.getByText('This page is stamped “SUPERSEDED”.').last()).toBeVisible()
    },
  },
  {
    name: 'refused-and-locked',
    async reach(page) {
      await addPdfs(
        page,
        pdfFile('letter from the supplier about the new seals.docx', Buffer.from('PK')),
        pdfFile('nothing.pdf', Buffer.alloc(0)),
        pdfFile('locked.pdf', await fixturePdf({ pages: [['Secret.']], password: 'sesame' })),
      )
      await expect(page.getByRole('alert')).toContainText('2 files could not be added.')
      await showTab(page, 'Documents')
      await expect(page.getByRole('textbox', { name: 'Password' })).toBeVisible()
    },
  },
  {
    name: 'removed-and-renamed',
    async reach(page) {
      await page.getByRole('button', { name: 'Remove locked.pdf' }).click()
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
      await page.getByRole('button', { name: 'Edit', exact: true }).click()
      await page.getByRole('button', { name: 'Select pump-manual.pdf' }).click()
      await page.getByRole('button', { name: 'Rename pump-manual.pdf' }).click()
      await expect(page.getByRole('textbox', { name: 'New name' })).toBeFocused()
    },
  },
  {
    name: 'failed-and-scanned',
    async reach(page) {
      const failed = 'Pump P-101A operating and maintenance instructions, revision 7.pdf'
      await page.getByRole('button', { name: 'Done', exact: true }).click()
      await addPdfs(
        page,
        pdfFile(failed, await fixturePdf({ pages: [['A']] })),
        pdfFile('scanned.pdf', await fixturePdf({ pages: [[]] })),
      )
      await expectImported(page, 'scanned.pdf', '1 page · no text, nothing to search')
      await expectImported(page, failed, '1 page')
      await storeFailure(page, failed)
      await page.reload()
      await showTab(page, 'Documents')
      await expect(page.getByText('1 of 840 pages read')).toBeVisible()
    },
  },
  {
    name: 'settings',
    async reach(page) {
      await page.getByRole('button', { name: 'Settings' }).click()
      await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
    },
  },
  {
    name: 'feedback',
    async reach(page) {
      await page.getByRole('button', { name: 'Close', exact: true }).click()
      await showTab(page, 'Ask')
      await page.getByRole('button', { name: 'This is the right passage' }).first().click()
      await page.getByRole('button', { name: 'Bad answer' }).first().click()
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByRole('button', { name: 'Look through what you said of answers' }).click()
      const rows = page.getByRole('list', { name: 'Feedback' })
      await rows.getByRole('button', { name: /^Change / }).click()
      await expect(rows.getByRole('textbox', { name: 'Better answer' })).toBeVisible()
    },
  },
  {
    name: 'evaluation',
    async reach(page) {
      await page.getByRole('dialog', { name: 'Feedback' }).getByRole('button', { name: 'Close' }).click()
      await page.getByRole('button', { name: 'Ask a set of questions and compare' }).click()
      const dialog = page.getByRole('dialog', { name: 'Measure the answers' })
      await dialog.getByRole('button', { name: /^Take the passages that you marked/ }).click()
      for (const button of ['Ask all questions', 'Ask again'])
        await dialog.getByRole('button', { name: button }).first().click()
      const runs = dialog.getByRole('list', { name: 'Runs' }).getByRole('button', { name: /^Quotes alone/ })
      await expect(runs).toHaveCount(2)
      for (const run of await runs.all()) await run.click()
      await expect(dialog.getByRole('img')).toBeVisible()
    },
  },
  {
    name: 'models',
    async reach(page) {
      await page.getByRole('dialog', { name: 'Measure the answers' }).getByRole('button', { name: 'Close' }).click()
      await page.getByRole('button', { name: 'Close', exact: true }).click()
      await page.getByRole('button', { name: /^Models/ }).click()
      await expect(page.getByRole('dialog', { name: 'Models' }).getByText('Built with Llama')).toBeVisible()
    },
  },
  {
    name: 'answer',
    async reach(page) {
      await storeAnswer(page, [
        { newLine: false, text: 'The impeller has part number 65-230.', verdict: 'supported', citations: [1, 2] },
        { newLine: false, text: 'A spare impeller costs 480 euros.', verdict: 'unsupported', citations: [] },
      ])
      await page.reload()
      await showTab(page, 'Ask')
      await expect(page.getByText('Not supported by the documents')).toBeVisible()
    },
  },
]

/** Leaves a document as one that hung on its second page, which takes longer than a test should. */
export function storeFailure(page: Page, name: string): Promise<void> {
  // So it was called while PDFs were all that was read.
  const error = 'document/too-slow'
  return changeStored(page, 'documents', { name }, { state: 'failed', pages: 840, pagesRead: 1, error })
}

/** Gives the last question an answer, as a model would; a model takes minutes here. */
export function storeAnswer(page: Page, answer: CheckedSentence[]): Promise<void> {
  const stats = { timeToFirstToken: 2140, promptTokens: 812, prefillRate: 380.2, decodeRate: 14.3 }
  return changeStored(page, 'turns', {}, { state: 'done', answer, stats })
}

/** Goes to a panel where only one is shown at a time. */
async function showTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('radio', { name, includeHidden: true })
  await expect(tab).toBeAttached()
  if (await tab.isVisible()) await tab.click()
}
