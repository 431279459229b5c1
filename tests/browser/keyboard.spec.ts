/** The keys: the whole job without a pointer, and an on-screen keyboard that leaves the question box in sight. */
import type { Page } from '@playwright/test'
import { fixturePdf } from './fixture-pdf'
import { ask, openSample } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile } from './library'

/** What has the focus, as a screen reader names it. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '')

/** Presses a key until something of this name has the focus. */
async function pressUntil(page: Page, key: string, name: RegExp): Promise<void> {
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press(key)
    if (name.test(await focused(page))) return
  }
  throw new Error(`No ${String(name)} within 40 times ${key}; the focus is on "${await focused(page)}"`)
}

test('the whole job is done with the keyboard alone', async ({ page, expectedTrouble }) => {
  // What pdf.js says of a page that it was still fetching when Escape closed the viewer.
  expectedTrouble.push(/Transport destroyed/, /pdfPage is not loaded/)
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Try the sample manual' })).toBeVisible()
  await pressUntil(page, 'Tab', /^Try the sample manual/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeVisible()

  await pressUntil(page, 'Tab', /^Go to the question/)
  await expect(page.locator('.skip:focus')).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused()
  await page.keyboard.type('What torque for the casing nuts?')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'Quote 1' })).toBeVisible()

  await pressUntil(page, 'Shift+Tab', /^pump-manual\.pdf, page/)
  const source = await focused(page)
  await page.keyboard.press('Enter')
  await expect(page.locator('.highlight').first()).toBeVisible()
  await expect(page.getByRole('group', { name: 'Pages' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Page' })).toBeHidden()
  await expect.poll(() => focused(page)).toBe(source)
})

test('the up arrow brings the last question back into an empty box, and leaves one that is being typed', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  const box = page.getByRole('textbox', { name: 'Question' })
  await box.press('ArrowUp')
  await expect(box).toHaveValue('')
  await ask(page, 'What torque for the casing nuts?')
  await box.press('ArrowUp')
  await expect(box).toHaveValue('What torque for the casing nuts?')
  await box.fill('Which oil?')
  await box.press('ArrowUp')
  await expect(box).toHaveValue('Which oil?')
})

test('from the documents to the question it is few keys, however long the conversation', async ({ page }) => {
  await page.goto('/')
  await openSample(page)
  for (const question of ['What torque?', 'Which grease?', 'Which seal?', 'What flow?']) await ask(page, question)
  await page.getByRole('button', { name: /^pump-manual\.pdf .*8 pages/ }).focus()
  for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused()
})

test('a key that takes away what it was pressed on leaves the focus beside it, and no hint over what is there', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  await addPdfs(page, pdfFile('dryer.pdf', await fixturePdf({ pages: [['The strainer is emptied every Monday.']] })))
  await expectImported(page, 'dryer.pdf', '1 page')
  const press = async (name: string | RegExp, key = 'Enter') => {
    await page.getByRole('button', { name }).first().focus()
    await page.keyboard.press(key)
  }
  await press('Ask only dryer.pdf')
  await press(/^Ask all/)
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused()
  await press('Remove pump-manual.pdf')
  await expect.poll(() => focused(page)).toMatch(/^dryer\.pdf/)
  await press('Undo')
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  await press('Edit')
  await press('Rename dryer.pdf')
  await expect(page.getByRole('textbox', { name: 'New name' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toMatch(/dryer\.pdf/)

  // A dialog gives the focus back itself; what its button stands for is said when Tab comes to it.
  const settings = page.getByRole('button', { name: 'Settings' })
  const hint = () => settings.evaluate((one) => getComputedStyle(one, '::after').content)
  await press('Settings')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(settings).toBeFocused()
  expect(await hint()).toBe('none')
  for (const key of ['Shift+Tab', 'Tab']) await page.keyboard.press(key)
  await expect(settings).toBeFocused()
  expect(await hint()).toBe('"Settings"')

  await ask(page, 'What torque for the casing nuts?')
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0)
  await press(/more passages$/)
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('article')?.ariaLabel)).toBe('Quote 4')
})

/** How much of the question box is between the top of the screen and `height`. */
const shownAbove = (page: Page, height: number) =>
  page.locator('.ask-line').evaluate((box, height) => {
    const { top, bottom } = box.getBoundingClientRect()
    return (Math.min(bottom, height) - Math.max(top, 0)) / (bottom - top)
  }, height)

test('a keyboard on the screen of a phone leaves the question box above it, whatever else there is to say', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await addPdfs(page, ...['a', 'b', 'c', 'd', 'e'].map((name) => pdfFile(`${name}.pdf`, Buffer.from(name))))
  await expect(page.getByRole('alert')).toContainText('5 files could not be added.')
  await page.getByRole('textbox', { name: 'Question' }).click()
  // Chromium makes the page smaller.
  await page.setViewportSize({ width: 390, height: 430 })
  await expect.poll(() => shownAbove(page, 430)).toBe(1)
  await page.setViewportSize({ width: 390, height: 844 })
  // Safari does not: it tells what is left. No keyboard can be had here, so it is told in its place.
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { value: 430, configurable: true })
    visualViewport!.dispatchEvent(new Event('resize'))
  })
  await expect.poll(() => shownAbove(page, 430)).toBe(1)
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { value: 844, configurable: true })
    visualViewport!.dispatchEvent(new Event('resize'))
  })
  await expect.poll(() => shownAbove(page, 430)).toBeLessThan(0)
})
