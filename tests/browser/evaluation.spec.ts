import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { KnownQuestion } from '../../src/core/evaluation/known-question'
import { openSample } from './flow'
import { expect, test } from './harness'

const sample = readFileSync('tests/fixtures/questions/sample.jsonl', 'utf8').trimEnd().split('\n')
const few = sample.slice(0, 8).map((line) => JSON.parse(line) as KnownQuestion)
const jsonl = (name: string, questions: readonly object[]) => ({
  name,
  mimeType: 'application/jsonl',
  buffer: Buffer.from(questions.map((question) => JSON.stringify(question)).join('\n')),
})

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Measure the answers' })
const runs = (page: Page) => dialog(page).getByRole('list', { name: 'Runs' }).getByRole('listitem')

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Ask a set of questions and compare' }).click()
}

async function choose(page: Page, name: string, questions: readonly object[]): Promise<void> {
  await dialog(page)
    .getByLabel('Choose a set of questions (JSONL)')
    .locator('input')
    .setInputFiles(jsonl(name, questions))
}

test('a set of questions is asked, goes on after a reload, and its runs are compared, saved and deleted', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  await openDialog(page)
  await expect(dialog(page).getByText('Quotes alone answer now.')).toBeVisible()

  // What is wrong with a set is said before anything is asked.
  await choose(page, 'wrong.jsonl', [few[0]!, { id: 'no question' }])
  await expect(dialog(page).getByRole('alert')).toHaveText(/^Line 2 of this file lacks a text/)
  await choose(page, 'few.jsonl', [...few, { ...few[0], id: 'other', file: 'boiler.pdf' }])
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'Not among your documents: boiler.pdf. 1 question will count as not found.',
  )

  const many = Array.from({ length: 30 }, (_, n) => few.map((one) => ({ ...one, id: `${one.id}-${n}` }))).flat()
  await choose(page, 'many.jsonl', many)
  await dialog(page).getByRole('button', { name: 'Ask all questions' }).click()
  await expect(dialog(page).getByText(/^[1-9]\d* of 240 questions asked$/)).toBeVisible()
  await page.reload()
  await openDialog(page)
  await expect(runs(page)).toContainText(/many\.jsonl.*stopped after \d+ of 240 questions/)
  await runs(page).getByRole('button', { name: 'Go on' }).click()
  await expect(dialog(page).getByText(/^\d+ of 240 questions asked$/)).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(runs(page)).toContainText(/stopped after \d+ of 240 questions/)

  await choose(page, 'few.jsonl', few)
  const done = runs(page).filter({ hasText: /few\.jsonl.*: 8 questions/ })
  await dialog(page).getByRole('button', { name: 'Ask all questions' }).click()
  await expect(done).toHaveCount(1)
  await done.getByRole('button', { name: 'Ask again' }).click()
  await expect(done).toHaveCount(2)
  for (const n of [0, 1])
    await runs(page)
      .nth(n)
      .getByRole('button', { name: /^Quotes alone/ })
      .click()
  const table = dialog(page).getByRole('group', { name: 'What they came to' }).getByRole('table')
  await expect(table.getByRole('row', { name: /^Right page first/ })).toContainText(/\d+ % \(\d+ % to \d+ %\)/)
  await expect(table.getByRole('row', { name: /^Right page first/ })).toContainText('+0 % (+0 % to +0 %)')
  await expect(dialog(page).getByText(/^0 questions went otherwise: 2\. Quotes alone$/)).toBeVisible()
  await expect(dialog(page).getByRole('img', { name: /^The shares of each run/ })).toBeVisible()

  const saved = page.waitForEvent('download')
  await runs(page).first().getByRole('button', { name: 'Save “few.jsonl” as JSONL' }).click()
  const [head, ...lines] = readFileSync(await (await saved).path(), 'utf8')
    .trimEnd()
    .split('\n')
  expect(JSON.parse(head!)).toMatchObject({ name: 'few.jsonl', setup: { documents: [{ name: 'pump-manual.pdf' }] } })
  expect(lines).toHaveLength(8)

  await runs(page)
    .first()
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(runs(page)).toHaveCount(2)
  await dialog(page).getByRole('button', { name: 'Undo' }).click()
  await expect(runs(page)).toHaveCount(3)
})

test('questions are drafted from a document, kept, changed and dropped, asked as a set and saved', async ({ page }) => {
  await page.goto('/')
  await openSample(page)
  await openDialog(page)
  await dialog(page).getByRole('button', { name: 'pump-manual.pdf' }).click()
  await dialog(page).getByRole('button', { name: 'Draft questions from documents' }).click()
  await expect(dialog(page).getByText(/^[1-9]\d of \d\d drafts are borne out\.$/)).toBeVisible()
  const torque = 'What is the torque of the casing nuts?'
  const draft = (question: string) => dialog(page).getByRole('listitem').filter({ hasText: question })
  await expect(draft(torque)).toContainText('“120 N·m” (pump-manual.pdf, page 5)')
  await draft(torque)
    .getByRole('button', { name: `Keep “${torque}”` })
    .click()
  await draft('What does the casing weigh?')
    .getByRole('button', { name: /^Change/ })
    .click()
  await dialog(page).getByRole('textbox', { name: 'Question' }).fill('How heavy is the casing?')
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click()
  await draft('What is the highest casing pressure?').getByRole('button', { name: /^Drop/ }).click()
  await expect(draft('What is the highest casing pressure?')).toHaveCount(0)

  // What a person has looked through is there after a reload.
  await page.reload()
  await openDialog(page)
  await expect(draft('What is the highest casing pressure?')).toHaveCount(0)
  const saved = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'Save the questions that you kept as JSONL (2)' }).click()
  const lines = readFileSync(await (await saved).path(), 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines.map((line) => (JSON.parse(line) as KnownQuestion).question).sort()).toEqual([
    'How heavy is the casing?',
    torque,
  ])
  await dialog(page).getByRole('button', { name: 'Ask the questions that you kept (2)' }).click()
  await expect(runs(page)).toContainText(/Drafted questions, .*: 2 questions/)
})
