import type { Locator, Page } from '@playwright/test'
import { supersededSheet } from '../fixtures/raw-page'
import { fixturePdf } from './fixture-pdf'
import { ask, openSample } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile } from './library'
import { expectFits, sizes } from './looks'
import { screens } from './screens'

for (const { name, width, height } of sizes) {
  test(`on a ${name} nothing runs over the edge and every target is at least 44 px`, async ({ page }, info) => {
    await page.setViewportSize({ width, height })
    for (const screen of screens) {
      await screen.reach(page)
      await page.screenshot({ path: info.outputPath(`${screen.name}.png`) })
      await expectFits(page, screen.name)
    }
  })
}

test('on a tablet the page has 640 px beside the answers, and the library is there again when it is closed', async ({
  page,
}) => {
  const { width, height } = sizes[0]!
  await page.setViewportSize({ width, height })
  for (const screen of screens.slice(0, 4)) await screen.reach(page)
  const panel = (name: string) => page.getByRole('region', { name, exact: true })
  await expectSideBySide(page, [panel('Answers'), panel('Page')])
  expect((await panel('Page').boundingBox())!.width).toBeGreaterThanOrEqual(640)
  // The edge between the two is moved by keys or a finger, and stays where it was put.
  const edge = page.getByRole('separator', { name: 'Width of the page' })
  await edge.press('ArrowLeft')
  await expect.poll(async () => (await panel('Page').boundingBox())!.width).toBe(680)
  const { x, y, height: high } = (await edge.boundingBox())!
  await page.mouse.move(x + 6, y + high / 2)
  await page.mouse.down()
  await page.mouse.move(x + 6 - 60, y + high / 2, { steps: 3 })
  await page.mouse.up()
  await expect.poll(async () => Math.abs((await panel('Page').boundingBox())!.width - 740)).toBeLessThan(8)
  await edge.dblclick()
  await expect.poll(async () => (await panel('Page').boundingBox())!.width).toBe(640)
  // A sign has its word where there is room.
  const said = (name: string, word: string) => page.getByRole('button', { name }).first().getByText(word)
  await expect(said('Copy quote', 'Copy')).toBeVisible()
  await expect(said('Rotate', 'Rotate')).toBeHidden()
  await page.getByRole('button', { name: 'Full screen' }).click()
  await expect.poll(async () => (await panel('Page').boundingBox())!.width).toBeGreaterThanOrEqual(width)
  await expect(said('Rotate', 'Rotate')).toBeVisible()
  await page.getByRole('button', { name: 'Leave full screen' }).click()
  await expect.poll(async () => (await panel('Page').boundingBox())!.width).toBe(640)
  await page.setViewportSize({ width: 1440, height })
  await expectSideBySide(page, [panel('Library'), panel('Answers'), panel('Page')])
  await page.setViewportSize({ width, height })
  await page.getByRole('button', { name: 'Close page' }).click()
  await expectSideBySide(page, [panel('Library'), panel('Answers')])
})

/** Asserts that panels fill the screen from edge to edge, in this order. */
async function expectSideBySide(page: Page, panels: Locator[]): Promise<void> {
  const { width, height } = page.viewportSize()!
  let edge = 0
  for (const panel of panels) {
    const box = (await panel.boundingBox())!
    expect(Math.abs(box.x - edge)).toBeLessThan(20)
    expect(box.width).toBeGreaterThan(width / 6)
    expect(box.height).toBeGreaterThan(height / 2)
    edge = box.x + box.width
  }
  expect(Math.abs(width - edge)).toBeLessThan(20)
}

test('the choice of colours is kept, and follows the system until it is made', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const light = await background()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await background()
  expect(dark).not.toBe(light)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: 'Light' }).click()
  expect(await background()).toBe(light)
  await page.reload()
  expect(await background()).toBe(light)
  await page.emulateMedia({ contrast: 'more' })
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: 'Same as the system' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
})

test('where the system has the colours, no mark hides its words, and what is chosen is told from the rest', async ({
  page,
}) => {
  for (const screen of screens.slice(0, 4)) await screen.reach(page)
  const colourOf = (one: Locator) => one.evaluate((element) => getComputedStyle(element).backgroundColor)
  const mark = page.locator('.highlight').first()
  const before = await colourOf(mark)
  await page.emulateMedia({ forcedColors: 'active' })
  expect(await colourOf(mark)).toBe(before)
  await page.getByRole('button', { name: 'Settings' }).click()
  const choice = (name: string) =>
    page.locator('label', { hasText: name }).or(page.getByRole('radio', { name })).first()
  expect(await colourOf(choice('100 %'))).not.toBe(await colourOf(choice('125 %')))
})

test('with text of twice the size a quoted table of three columns is seen whole on a phone', async ({ page }) => {
  for (const screen of screens.slice(0, 3)) await screen.reach(page)
  await page.evaluate(() => document.documentElement.style.setProperty('--text', '2'))
  await page.setViewportSize({ width: 390, height: 844 })
  const grid = page.getByRole('article', { name: 'Quote 1' }).locator('.grid')
  expect(await grid.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
})

test('text of twice the size fits on every screen, is kept, and grows from the size that the browser has', async ({
  page,
}, info) => {
  test.slow()
  await page.goto('/')
  const root = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  expect(await root()).toBe('17px')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: '200 %' }).click()
  expect(await root()).toBe('34px')
  for (const screen of screens.slice(0, 4)) await screen.reach(page)
  expect(await root()).toBe('34px')
  for (const { name, width, height } of sizes) {
    await page.setViewportSize({ width, height })
    for (const tab of ['Documents', 'Ask', 'Page']) {
      const radio = page.getByRole('radio', { name: tab, exact: true })
      if (await radio.isVisible()) await radio.click()
      else if (tab !== 'Ask') continue
      await page.screenshot({ path: info.outputPath(`${tab}, ${name}.png`) })
      await expectFits(page, `${tab}, ${name}`)
    }
  }
})

test('with text of twice the size the button that adds documents is whole and in view, and leaves the documents their place; what can be asked is not cut', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  await addPdfs(page, pdfFile('relief valve PSV-9.pdf', Buffer.from(supersededSheet())))
  await page.evaluate(() => document.documentElement.style.setProperty('--text', '2'))
  const add = page.locator('label').filter({ has: page.getByLabel('Add documents') })
  for (const { name, width, height } of sizes) {
    await page.setViewportSize({ width, height })
    const tab = page.getByRole('radio', { name: 'Documents' })
    if (await tab.isVisible()) await tab.click()
    await expect(add, name).toBeInViewport({ ratio: 1 })
    const label = (await add.locator('span').boundingBox())!
    const button = (await add.boundingBox())!
    expect(label.x, name).toBeGreaterThan(button.x)
    expect(label.x + label.width, name).toBeLessThan(button.x + button.width)
    await expect(page.getByRole('list', { name: 'Documents' }).getByRole('listitem').first(), name).toBeInViewport()
    const { y } = (await page.getByRole('list', { name: 'Documents' }).boundingBox())!
    if (height > width) expect(y, name).toBeLessThan(height / 3)
    const ask = page.getByRole('radio', { name: 'Ask', exact: true })
    if (await ask.isVisible()) await ask.click()
    const answers = page.getByRole('region', { name: 'Answers' })
    expect(await answers.evaluate((one) => one.scrollWidth - one.clientWidth), name).toBe(0)
  }
})

test('before a gigabyte is spent the page of the models shows what one gains, and a time on this device without a GPU', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Models: Quotes only' }).click()
  const answers = page.getByRole('region', { name: 'Answers' })
  await expect(answers.getByRole('region', { name: 'What an answer looks like' })).toContainText('120 N·m. [1]')
  await expect(answers.getByText(/^Estimated here: the first word after .* s, then /).first()).toBeVisible()
})

test('on a phone the name of an open document and what is done with it stand in one line, in each language', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const screen of screens.slice(0, 4)) await screen.reach(page)
  for (const language of ['en', 'de', 'fr', 'es', 'pt']) {
    await page.evaluate((language) => localStorage.setItem('sitebook-language', language), language)
    await page.reload()
    const head = page.locator('.page-head')
    await expect(head.locator('.caption')).toHaveCount(4)
    const heights = await head
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).offsetTop))
    expect(Math.max(...heights) - Math.min(...heights), language).toBeLessThan(12)
    expect((await head.locator('.page-title').boundingBox())!.width, language).toBeGreaterThan(80)
    // Of a long manual it takes two lines rather than an ellipsis.
    const cut = await head.locator('.page-title > p').evaluate((one) => {
      one.textContent += ' of a thousand more'
      return one.scrollWidth - one.clientWidth
    })
    expect(cut, language).toBe(0)
    // A name of fifteen letters is all there.
    const hidden = await head.locator('.page-title > h2').evaluate((one) => {
      one.textContent = 'pump-manual.pdf'
      return one.scrollHeight - one.clientHeight
    })
    expect(hidden, language).toBeLessThanOrEqual(0)
  }
})

test('nothing is wider than the screen because of what a document is called, and signs grow with the letters', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  const long = 'PI30_HS_MS_MSX_RS232_Protocol_20140822_after_current_upgrade.pdf'
  await addPdfs(page, pdfFile(long, await fixturePdf({ pages: [[]] })))
  await expectImported(page, long, '1 page')
  await ask(page, 'Who painted the Mona Lisa?')
  await page.setViewportSize({ width: 390, height: 844 })
  const sign = page.getByRole('button', { name: 'Settings' }).locator('svg')
  const turn = page.locator('.turn').last()
  await expect(turn.getByText(`Not searched: ${long}`)).toBeVisible()
  for (const size of [1, 2]) {
    await page.evaluate((size) => document.documentElement.style.setProperty('--text', `${size}`), size)
    expect(await turn.evaluate((one) => one.scrollWidth - one.clientWidth), `${size}`).toBe(0)
    expect((await sign.boundingBox())!.width, `${size}`).toBeGreaterThanOrEqual(size === 1 ? 22 : 32)
  }
})

test('beside the list the name of a document has its line, and a sign says under the mouse what it stands for', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  const long = 'Pump P-101A operating and maintenance.pdf'
  await addPdfs(page, pdfFile(long, Buffer.from(supersededSheet())))
  await expectImported(page, long, '1 page')
  const name = page.getByText('pump-manual.pdf', { exact: true })
  const lines = await name.evaluate(
    (one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight),
  )
  expect(Math.round(lines)).toBe(1)
  // While the list is edited the name has all but what a tick and a sign take.
  await page.getByRole('button', { name: 'Edit' }).click()
  expect((await page.getByRole('button', { name: `Rename ${long}` }).boundingBox())!.width).toBeLessThan(80)
  await page.getByRole('button', { name: 'Done' }).click()
  const only = page.getByRole('button', { name: `Ask only ${long}` })
  // Under it stands what it does in a word: a finger cannot ask it.
  for (const word of ['Ask only', 'Work with', 'Remove'])
    await expect(page.getByRole('button', { name: `${word} ${long}` }).getByText(word)).toBeVisible()
  const said = () => only.evaluate((one) => getComputedStyle(one, '::after').content)
  expect(await said()).toBe('none')
  await only.hover()
  expect(await said()).toBe(`"Ask only ${long}"`)
})

test('with text of twice the size the answers have the room on a phone, and no words of a button are cut', async ({
  page,
}) => {
  for (const screen of screens.slice(0, 4)) await screen.reach(page)
  await page.evaluate(() => document.documentElement.style.setProperty('--text', '2'))
  const answers = page.getByRole('region', { name: 'Answers' })
  for (const { width, height } of sizes.slice(2)) {
    await page.setViewportSize({ width, height })
    await page.getByRole('radio', { name: 'Ask', exact: true }).click()
    expect((await answers.boundingBox())!.height).toBeGreaterThan(0.45 * height)
  }
  await page.setViewportSize(sizes[2]!)
  await page.getByRole('radio', { name: 'Page', exact: true }).click()
  await page.getByRole('button', { name: 'Contents' }).click()
  await page.getByRole('radio', { name: 'Notes' }).click()
  const bookmark = page.getByRole('button', { name: 'Bookmark this page' })
  expect(await bookmark.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0)
})

test('with text of twice the size there is room to search the documents in German, and what is done with one stands in one line', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('sitebook-language', 'de'))
  await page.goto('/')
  const names = ['Pumpe P-101A.txt', 'Ventil PSV-9.txt']
  const files = names.map((name) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(`Hier steht alles zu ${name}.`),
  }))
  await page.getByLabel('Dokumente hinzufügen').setInputFiles(files)
  await page.evaluate(() => document.documentElement.style.setProperty('--text', '2'))
  for (const { name, width, height } of [sizes[0]!, sizes[3]!]) {
    await page.setViewportSize({ width, height })
    const tab = page.getByRole('radio', { name: 'Dokumente' })
    if (await tab.isVisible()) await tab.click()
    const search = page.getByRole('searchbox').or(page.getByPlaceholder('Dokument suchen')).first()
    expect((await search.boundingBox())!.width, name).toBeGreaterThan(180)
    const row = page.getByRole('listitem').filter({ hasText: names[0]! })
    await expect(row.locator('.button.icon')).toHaveCount(3)
    const tops = await row
      .locator('.button.icon')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    expect(new Set(tops).size, name).toBe(1)
  }
})

test('on a phone on its side who selects documents sees them, also while tags are typed', async ({ page }) => {
  await page.goto('/')
  await openSample(page)
  const names = [1, 2, 3].map((n) => `Valve ${n}.txt`)
  await addPdfs(
    page,
    ...names.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`All about ${name}.`) })),
  )
  await page.setViewportSize(sizes.find(({ width, height }) => width > height && height < 500)!)
  await page.getByRole('radio', { name: 'Documents' }).click()
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('button', { name: 'Select pump-manual.pdf' }).click()
  await expect(page.getByRole('button', { name: `Select ${names[0]}` })).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Tags', exact: true }).click()
  const bar = (await page.getByRole('toolbar', { name: 'Selected documents' }).boundingBox())!
  const { y, height } = (await page.getByRole('button', { name: `Select ${names[0]}` }).boundingBox())!
  expect(y + height).toBeLessThan(bar.y)
})
