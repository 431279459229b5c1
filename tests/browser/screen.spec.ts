/** What stands on the screen and what does not: messages, the choice of documents, where the conversation is scrolled to. */
import type { Page } from '@playwright/test'
import { fixturePdf } from './fixture-pdf'
import { ask, openSample } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile, removeDocument } from './library'
import { storeFailure } from './screens'

const say = (what: string) => fixturePdf({ pages: [[`The relief valve of the ${what} opens at 7 bar.`]] })

test('many refusals are one message, each with its sentence, and one tap takes them away', async ({ page }) => {
  await page.goto('/')
  const names = Array.from({ length: 12 }, (_, n) => `report ${n + 1}.pdf`)
  await addPdfs(
    page,
    ...names.map((name) => pdfFile(name, Buffer.from('<html>'))),
    pdfFile('none.pdf', Buffer.alloc(0)),
  )
  const alert = page.getByRole('alert')
  // No worker is spent on them.
  await expect(alert).toContainText('13 files could not be added.', { timeout: 3000 })
  await alert.getByText('13 files could not be added.').click()
  await expect(alert.getByRole('listitem')).toHaveCount(13)
  const refusal = (text: string) => alert.getByRole('listitem').filter({ hasText: text })
  await expect(refusal('report 1.pdf This file is not a PDF: save or print')).toHaveCount(1)
  await expect(refusal('none.pdf This file is empty: copy it')).toHaveCount(1)
  expect(await alert.evaluate((element) => element.clientHeight / innerHeight)).toBeLessThan(0.3)
  await alert.getByRole('button', { name: 'Dismiss' }).click()
  await expect(alert).toHaveCount(0)
})

test('what comes later on the first screen does not move what is being read', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.addInitScript(() => {
    type LayoutShift = PerformanceEntry & { value: number }
    let shift = 0
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as LayoutShift[]) shift += value
      document.documentElement.dataset.shift = String(shift)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Get search by meaning' })).toBeVisible()
  // "Good" is what web.dev calls a cumulative layout shift of up to 0.1; below the buttons a line of text does move.
  const shift = await page.evaluate(() => Number(document.documentElement.dataset.shift))
  expect(shift).toBeGreaterThan(0)
  expect(shift).toBeLessThan(0.1)
})

test('the documents that were chosen are the ones that are asked after a reload, until they are gone', async ({
  page,
}) => {
  await page.goto('/')
  await addPdfs(page, pdfFile('boiler.pdf', await say('boiler')), pdfFile('chiller.pdf', await say('chiller')))
  await expectImported(page, 'chiller.pdf', '1 page')
  await page.getByRole('button', { name: 'Ask only chiller.pdf' }).click()
  await page.reload()
  await expect(page.getByText('Asking only chiller.pdf')).toBeVisible()
  await ask(page, 'When does the relief valve open?')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('article')).toContainText('chiller.pdf, page 1 of 1')
  await removeDocument(page, 'chiller.pdf')
  await ask(page, 'When does the relief valve open?')
  await expect(page.getByRole('article').last()).toContainText('boiler.pdf, page 1 of 1')
})

test('documents are filed under tags, found by several at once, and asked alone; the tags are there after a reload', async ({
  page,
}) => {
  await page.goto('/')
  const pdfs = await Promise.all(
    ['boiler', 'chiller', 'dryer'].map(async (what) => pdfFile(`${what}.pdf`, await say(what))),
  )
  await addPdfs(page, ...pdfs)
  await expectImported(page, 'dryer.pdf', '1 page')
  const list = page.getByRole('list', { name: 'Documents' })
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  for (const name of ['boiler.pdf', 'chiller.pdf']) await page.getByRole('button', { name: `Select ${name}` }).click()
  await page.getByRole('toolbar', { name: 'Selected documents' }).getByRole('button', { name: 'Tags' }).click()
  await page.getByRole('textbox', { name: /^Tags/ }).fill('Unit 3')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Rename chiller.pdf' }).click()
  const typed = page.getByRole('textbox', { name: /^Tags/ })
  await expect(typed).toHaveValue('Unit 3')
  await typed.fill('unit 3, Cold')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(list.locator('.tag')).toHaveText(['Unit 3', 'Unit 3', 'Cold'])
  await page.reload()
  const tags = page.getByRole('toolbar', { name: 'Tags', exact: true })
  await expect(page.getByText('documents shown')).toBeHidden()
  await tags.getByRole('button', { name: 'Unit 3' }).click()
  await expect(page.getByText('2 of 3 documents shown')).toBeVisible()
  await expect(list.locator('.name')).toHaveText(['boiler.pdf', 'chiller.pdf'])
  await tags.getByRole('button', { name: 'Cold' }).click()
  await expect(list.locator('.name')).toHaveText(['chiller.pdf'])
  await page.getByRole('button', { name: 'Ask only this one' }).click()
  await expect(page.getByText('Asking only chiller.pdf')).toBeVisible()
  await ask(page, 'When does the relief valve open?')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('article')).toContainText('chiller.pdf, page 1 of 1')
})

test('what is said as it comes is said in a place that was there before, which screen readers know', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  await addPdfs(page, pdfFile('boiler.pdf', await say('boiler')))
  await expectImported(page, 'boiler.pdf', '1 page')
  await ask(page, 'What torque for the casing nuts?')
  await page.evaluate(() => {
    const late: string[] = []
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof Element)) continue
        for (const one of [node, ...node.querySelectorAll('*')])
          if (one.role === 'status' && one.textContent.trim() !== '' && !one.closest('dialog, [role="dialog"]'))
            late.push(one.textContent)
      }
    }).observe(document.body, { childList: true, subtree: true })
    Object.assign(window, { late })
  })
  const undo = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Undo' }) })
  await page.getByRole('button', { name: 'Remove boiler.pdf' }).click()
  await expect(undo).toContainText('“boiler.pdf” removed.')
  await undo.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('toolbar', { name: 'Conversations' }).getByRole('button').first().click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete / })
    .click()
  await expect(undo).toHaveCount(1)
  expect(await page.evaluate(() => (window as unknown as { late: string[] }).late)).toEqual([])
})

test('example questions are those of the sample, and only where it is', async ({ page }) => {
  await page.goto('/')
  await addPdfs(page, pdfFile('boiler.pdf', await say('boiler')))
  await expectImported(page, 'boiler.pdf', '1 page')
  await expect(page.getByText('What do you need to know?')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Example questions' })).toHaveCount(0)
  await removeDocument(page, 'boiler.pdf')
  await openSample(page)
  await expect(page.getByRole('group', { name: 'Example questions' })).toBeVisible()
})

test('what was read of a PDF that was stopped half way is counted, asked and shown', async ({ page }) => {
  await page.goto('/')
  await addPdfs(page, pdfFile('boiler.pdf', await say('boiler')))
  await expectImported(page, 'boiler.pdf', '1 page')
  await storeFailure(page, 'boiler.pdf')
  await page.reload()
  await expect(page.getByText(/^This document takes too long to read and was stopped/)).toBeVisible()
  await ask(page, 'When does the relief valve open?')
  await expect(page.getByRole('article')).toContainText('boiler.pdf, page 1 of 840')
  await page.getByRole('button', { name: 'boiler.pdf 1 of 840 pages read' }).click()
  await expect(page.getByRole('region', { name: 'Page' })).toContainText('The relief valve of the boiler')
})

test('a phone says who answers, breaks no page number, and lets a sheet be closed however far it is scrolled', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByRole('banner').getByText('Quotes only')).toBeInViewport({ ratio: 1 })
  await ask(page, 'What torque for the casing nuts?')
  const place = page.getByRole('article', { name: 'Quote 1' }).getByText('page 3 (5 of 8)', { exact: true })
  expect(await place.evaluate((element) => element.getClientRects().length)).toBe(1)
  await page.getByRole('button', { name: /^Models/ }).click()
  const sheet = page.getByRole('dialog', { name: 'Models' })
  await sheet.getByText('Built with Llama').scrollIntoViewIfNeeded()
  for (const [name, address] of [
    ['Licence', 'https://www.llama.com/llama3_2/license/'],
    ['Acceptable use', 'https://www.llama.com/llama3_2/use-policy/'],
  ] as const)
    await expect(sheet.getByRole('link', { name: `${name}: ${address}` })).toHaveAttribute('href', address)
  expect(await sheet.evaluate((element) => element.scrollTop)).toBeGreaterThan(100)
  await expect(sheet.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 })
})

/** How far the last question stands below the upper edge of the conversation, in CSS pixels. */
const lastTop = (page: Page) =>
  page
    .locator('.turn')
    .last()
    .evaluate((turn) => {
      return turn.getBoundingClientRect().top - turn.closest('.scroll')!.getBoundingClientRect().top
    })

test('the newest question stands at the top of the conversation, and what arrives below it moves nothing', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  for (const question of ['What torque for the casing nuts?', 'Which grease for the bearings?', 'Which seal fits?']) {
    await ask(page, question)
    await expect.poll(() => lastTop(page)).toBeLessThan(40)
  }
  const before = await lastTop(page)
  // As a model's answer does: above the quotes, line by line.
  await page
    .locator('.turn')
    .last()
    .evaluate(async (turn) => {
      const answer = document.createElement('p')
      turn.querySelector('.question')!.after(answer)
      for (let n = 0; n < 30; n++) {
        answer.append(`Line ${n} of the answer. `, document.createElement('br'))
        await new Promise(requestAnimationFrame)
      }
    })
  expect(await lastTop(page)).toBeCloseTo(before, 0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Which seal fits?' })).toBeInViewport()
  await expect.poll(() => lastTop(page)).toBeLessThan(40)
  // What comes of a task is long, and comes after the pictures above it have grown; Safari holds no place by itself.
  await page.getByRole('region', { name: 'Answers' }).evaluate((panel) => (panel.style.overflowAnchor = 'none'))
  await page.getByRole('textbox', { name: 'Question' }).fill('list all warnings of the pump manual')
  await page.getByRole('textbox', { name: 'Question' }).press('Enter')
  await expect(page.getByRole('group', { name: 'Warnings', exact: true })).toBeVisible()
  const above = page.locator('.turn').first()
  await above.evaluate((turn) => (turn.style.minHeight = '3000px'))
  await expect.poll(() => lastTop(page)).toBeLessThan(40)
  // Whoever has gone elsewhere stays there.
  await page.getByRole('region', { name: 'Answers' }).hover()
  await page.mouse.wheel(0, -400)
  await expect.poll(() => lastTop(page)).toBeGreaterThan(300)
  await above.evaluate((turn) => (turn.style.minHeight = '3300px'))
  await page.evaluate(() => new Promise(requestAnimationFrame))
  expect(await lastTop(page)).toBeGreaterThan(300)
})
