import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { fixturePdf } from './fixture-pdf'
import { ask } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile } from './library'

const question = 'How hard do I pull the big bolts down?'
const right = 'Casing nuts are tightened to 120 Nm in two steps.'

const quotesOf = (page: Page) =>
  page
    .getByRole('listitem')
    .filter({ has: page.locator('.question') })
    .last()
const card = (page: Page, n: number) => quotesOf(page).getByRole('article', { name: `Quote ${n}` })

test('a passage that was marked as right comes first when that is asked again, says so, and goes back when the mark is taken back; what was said of the answer stays', async ({
  page,
}) => {
  await page.goto('/')
  await addPdfs(
    page,
    pdfFile(
      'press.pdf',
      await fixturePdf({
        title: 'press.pdf',
        pages: [
          ['The bolts of the big guard are painted. Do not pull the guard down hard.'],
          ['The big lid has nuts of its own.', right],
          ['Pull the lever of the big valve down hard, never its bolts.'],
        ],
      }),
    ),
  )
  await expectImported(page, 'press.pdf', '3 pages')
  await ask(page, question)
  await expect(card(page, 1)).not.toContainText(right)
  const mine = quotesOf(page).getByRole('article').filter({ hasText: right })
  await mine.getByRole('button', { name: 'This is the right passage' }).click()
  await expect(mine).toContainText(`You marked this as right for: “${question}”`)
  await quotesOf(page).getByRole('button', { name: 'Bad answer' }).click()
  await quotesOf(page).getByRole('button', { name: 'Write a better answer' }).click()
  await quotesOf(page).getByRole('textbox', { name: 'Better answer' }).fill('To 120 Nm.')
  await quotesOf(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(quotesOf(page)).toContainText('Better answer To 120 Nm.')

  // Stored, and used at once, also after a reload.
  await page.reload()
  await expect(quotesOf(page).getByRole('button', { name: 'Bad answer' })).toHaveAttribute('aria-pressed', 'true')
  await expect(quotesOf(page)).toContainText('Better answer To 120 Nm.')
  await ask(page, 'How hard should the big bolts be pulled down?')
  await expect(card(page, 1)).toContainText(right)
  await expect(card(page, 1)).toContainText(`You marked this as right for: “${question}”`)
  await card(page, 1).getByRole('button', { name: 'Take back' }).click()
  await expect(quotesOf(page)).not.toContainText('You marked this')
  await ask(page, question)
  await expect(card(page, 1)).not.toContainText(right)
  await expect(card(page, 1).getByRole('button', { name: 'This is the right passage' })).toBeVisible()
})

test('what was said of answers is looked through, changed, freed of names, saved for training and deleted', async ({
  page,
}) => {
  await page.goto('/')
  const pdf = await fixturePdf({ title: 'press.pdf', pages: [['The guard is blue.'], [right]] })
  await addPdfs(page, pdfFile('press.pdf', pdf))
  await expectImported(page, 'press.pdf', '2 pages')
  await ask(page, 'How are casing nuts tightened?')
  await card(page, 1).getByRole('button', { name: 'This is the right passage' }).click()
  await quotesOf(page).getByRole('button', { name: 'Write a better answer' }).click()
  await quotesOf(page).getByRole('textbox', { name: 'Better answer' }).fill('To 120 Nm, says Anna Meyer-Weiss.')
  await quotesOf(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(card(page, 1)).toContainText('You marked this as right')

  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Look through what you said of answers' }).click()
  const rows = page.getByRole('list', { name: 'Feedback' })
  await expect(rows.getByRole('listitem')).toContainText('Right (press.pdf, p. 2): ' + right)
  await page.getByRole('button', { name: 'Remove names' }).click()
  await expect(page.getByRole('button', { name: 'Anna Meyer-Weiss' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Replace 1 text' }).click()
  await expect(rows).toContainText('To 120 Nm, says [name].')
  await rows.getByRole('button', { name: /^Change / }).click()
  await rows.getByRole('textbox', { name: 'Better answer' }).fill('To 120 Nm, in two steps.')
  await rows.getByRole('button', { name: 'Save', exact: true }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Good answers, SFT (2)' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('sitebook-sft.jsonl')
  const lines = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\n')
  const said = lines.map((line) => (JSON.parse(line) as { messages: { content: string }[] }).messages.at(-1)?.content)
  expect(said).toEqual(['{"sentences":[1]}', 'To 120 Nm, in two steps. [1]'])

  await rows.getByRole('button', { name: /^Delete / }).click()
  await expect(rows.getByRole('listitem')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rows.getByRole('listitem')).toHaveCount(1)
})
