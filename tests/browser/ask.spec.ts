import type { Locator } from '@playwright/test'
import { openAsBlob, readFileSync } from 'node:fs'
import { unzip } from '../../src/models/unzip'
import { fixturePdf } from './fixture-pdf'
import { ask, openQuote, openSample } from './flow'
import { expect, test } from './harness'
import { addPdfs, corpusFile, expectImported, hasCorpus, pdfFile, removeDocument, rowOf } from './library'
import { expectHighlighted, markedWords } from './on-page'

const torque = 'Casing nuts\tM16\t120 N·m'

test('from one tap to the page: the sample, a question, its quote, and the page with these words highlighted', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByText('get answers that cite file and page')).toBeVisible()
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  const quote = page.getByRole('article', { name: 'Quote 1' })
  await expect(quote.locator('mark')).toHaveText(torque.split('\t'))
  await expect(quote).toContainText('4 Maintenance › 4.3 Tightening torques')
  await expect(quote).toContainText('pump-manual.pdf, page 3 (5 of 8)')
  await openQuote(page)
  await expect(page.getByRole('region', { name: 'Page' })).toContainText('page 3 (5 of 8)')
  await expectHighlighted(page, 5, torque)
})

test('under the words of a quote is the place on the page, marked; a tap opens the page; paper has all of them', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  const cutout = page.getByRole('button', { name: 'Quote 1 on the page: open it' })
  expect(await markedShare(cutout.locator('img'))).toBeGreaterThan(0.002)
  await cutout.click()
  await expectHighlighted(page, 5, torque)
  await page.getByRole('button', { name: 'Close page' }).click()
  // A phone shows the marked row as a whole, its value too.
  await page.setViewportSize({ width: 390, height: 844 })
  await cutout.scrollIntoViewIfNeeded()
  await expect.poll(async () => (await markedEdges(cutout.locator('img')))[1]).toBeLessThan(390)
  expect((await markedEdges(cutout.locator('img')))[0]).toBeGreaterThan(0)
  await page.setViewportSize({ width: 1180, height: 820 })
  await ask(page, 'Which grease for the bearings?')
  const pictures = page.locator('.cutout img')
  const before = await pictures.count()
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')))
  await page.getByRole('toolbar', { name: 'Conversations' }).getByRole('button').first().click()
  await page.getByRole('button', { name: 'Print what is open' }).click()
  await expect(page.locator('body[data-printed]')).toBeAttached()
  await expect(page.locator('.print-files')).toContainText(/pump-manual\.pdf\s+SHA-256 [\da-f]{64}/)
  expect(await pictures.count()).toBeGreaterThanOrEqual(Math.max(before, 4))
  expect(await pictures.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 500))).toBe(
    true,
  )
})

/** The share of a picture's dots that a highlighter has been over: yellow, or grey as yellow makes it. */
async function markedShare(picture: Locator): Promise<number> {
  return picture.evaluate(async (element) => {
    const image = element as HTMLImageElement
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let marked = 0
    for (let i = 0; i < data.length; i += 4) if (data[i]! > 200 && data[i + 2]! < 150) marked += 1
    return marked / (data.length / 4)
  })
}

/** Where a highlighter's yellow begins and ends across the screen. */
async function markedEdges(picture: Locator): Promise<[number, number]> {
  return picture.evaluate(async (element) => {
    const image = element as HTMLImageElement
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height)
    const at: number[] = []
    for (let i = 0; i < data.length; i += 4) if (data[i]! > 200 && data[i + 2]! < 150) at.push((i / 4) % width)
    const box = image.getBoundingClientRect()
    const onScreen = (dot: number) => box.left + (dot / width) * box.width
    return [onScreen(at.reduce((a, b) => Math.min(a, b))), onScreen(at.reduce((a, b) => Math.max(a, b)))]
  })
}

test('ten seconds after one tap on a first visit there are quotes', async ({ page }) => {
  await page.goto('/')
  const sample = page.getByRole('button', { name: 'Try the sample manual' })
  await expect(sample).toBeVisible()
  const start = performance.now()
  await sample.click()
  await page.getByRole('button', { name: 'How often are the bearings greased, and with how much?' }).click()
  await expect(page.getByRole('article', { name: 'Quote 1' })).toBeVisible()
  expect(performance.now() - start).toBeLessThan(10_000)
})

test('a PDF of others is imported and asked, and its page opens with the quoted words highlighted', async ({
  page,
}) => {
  test.skip(!hasCorpus, 'The PDFs of others are not here.')
  const name = 'file_pdfjs_test.pdf'
  await page.goto('/')
  await addPdfs(page, corpusFile(name))
  await expectImported(page, name, '5 pages')
  await ask(page, 'When does Peptest issue alerts?')
  const quote = page.getByRole('article', { name: 'Quote 1' })
  await expect(quote).toContainText(`${name}, page 4 of 5`)
  await expect(quote.locator('mark')).toContainText('when the event loop is stuck for more than 50 ms.')
  await openQuote(page)
  // Without its full stop, which is narrower than the place of a letter in a long run of text is known.
  await expectHighlighted(page, 4, (await markedWords(quote)).replace(/\.$/, ''))
})

test('every quote of an answer opens its own page with its own words highlighted', async ({ page }) => {
  await page.goto('/')
  await openSample(page)
  await ask(page, 'Which grease for the bearings?')
  const quotes = page.getByRole('article')
  for (let n = 0; n < (await quotes.count()); n++) {
    const quote = quotes.nth(n)
    const source = (await quote.locator('.quote-source').textContent()) ?? ''
    await quote.locator('.quote-source').click()
    const number = Number(/(\d+) of 8/.exec(source)?.[1])
    await expect(page.getByRole('region', { name: 'Page' }).getByRole('status')).toHaveText(/of 8\)$/)
    await expectHighlighted(page, number, await markedWords(quote))
  }
})

test('what the documents do not say is said to be missing, and the closest passages are called that', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  await page.getByRole('button', { name: 'What is the price of a spare impeller?' }).click()
  const answers = page.getByRole('region', { name: 'Answers' })
  await expect(answers.getByText('Not in the documents.')).toBeVisible()
  await expect(answers.getByText('Nowhere in what was searched: “price”.')).toBeVisible()
  await expect(answers.getByText(/These come closest and may not answer it/)).toBeVisible()
})

test('what the documents may not say is shown with the advice to check the page', async ({ page }) => {
  await page.goto('/')
  await openSample(page)
  await ask(page, 'How loud is the pump in a cellar?')
  const answers = page.getByRole('region', { name: 'Answers' })
  await expect(answers.getByText('These come closest. Check the page.')).toBeVisible()
  await expect(answers.getByRole('article').first()).toBeVisible()
  await expect(answers.getByText('Not in the documents.')).toHaveCount(0)
})

test('small talk is told what can be asked, and a question in another language that the documents have none', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  const answers = page.getByRole('region', { name: 'Answers' })
  await page.getByRole('textbox', { name: 'Question' }).fill('hello')
  await page.getByRole('textbox', { name: 'Question' }).press('Enter')
  await expect(answers.getByText('Ask what your documents say: a value, a fault,')).toBeVisible()
  await expect(answers.getByText('Not in the documents.')).toHaveCount(0)
  await ask(page, 'Wie oft muss das Öl der Pumpe gewechselt werden?')
  await expect(
    answers.getByText('The question is in German, the documents are in English: ask in English.'),
  ).toBeVisible()
  await expect(answers.getByText('Not in the documents.')).toHaveCount(0)
})

test('a calculation is answered above what the documents say, and is named as none of their words', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  const question = page.getByRole('textbox', { name: 'Question' })
  const answers = page.getByRole('region', { name: 'Answers' })
  await question.fill('12 bar in psi')
  await question.press('Enter')
  const calculated = answers.getByRole('group', { name: 'Calculated on this device, not from the documents' })
  await expect(calculated).toContainText('12 bar ≈ 174.0 psi')
  await expect(answers.getByText('Not in the documents.')).toHaveCount(0)
  await expect(answers.getByRole('status')).toHaveText('12 bar ≈ 174.0 psi')
  // What comes close in the documents is a tap away.
  await expect(answers.getByRole('article')).toHaveCount(0)
  await page.reload()
  await expect(calculated).toContainText('174.0 psi')
})

test('a follow-up says what it was asked as, which can be changed, and asks for the value of a quote in another unit', async ({
  page,
}) => {
  await page.goto('/')
  await openSample(page)
  const answers = page.getByRole('region', { name: 'Answers' })
  await ask(page, 'What torque for the casing nuts?')
  await ask(page, 'in ft-lb?')
  const group = answers.getByRole('group', { name: 'Calculated on this device from the quote below' })
  await expect(group).toContainText('120 Nm ≈ 88.51 lbf·ft')
  await expect(page.getByRole('article', { name: 'Quote 1' }).last().locator('mark')).toHaveText(torque.split('\t'))
  await ask(page, 'and for the impeller nut?')
  const box = page.getByRole('textbox', { name: 'Question' })
  await box.fill('How often is the oil')
  await answers.getByRole('button', { name: 'Asked as: “What torque for the impeller nut?”' }).click()
  await expect(box).toHaveValue('What torque for the impeller nut?')
  await expect(box).toBeFocused()
  // What was being typed comes back.
  await box.press('Enter')
  await expect(box).toHaveValue('How often is the oil')
})

test('what could not be searched is named where the answer is missing, also after a reload, and only there', async ({
  page,
}) => {
  await page.goto('/')
  await addPdfs(
    page,
    pdfFile('boiler.pdf', await fixturePdf({ pages: [['The relief valve of the boiler opens at 7 bar.']] })),
    pdfFile('scan.pdf', await fixturePdf({ pages: [[]] })),
    pdfFile('safe.pdf', await fixturePdf({ pages: [['The vent opens at 3 bar.']], password: 'sesame' })),
  )
  await expectImported(page, 'scan.pdf', '1 page')
  await expect(rowOf(page, 'safe.pdf').getByText('Locked with a password')).toBeVisible()
  const answers = page.getByRole('region', { name: 'Answers' })
  const named = answers.getByText('Not searched: scan.pdf (no text), safe.pdf (locked with a password).')
  await ask(page, 'When does the relief valve open?')
  await expect(named).toHaveCount(0)
  await ask(page, 'Which grease for the boiler?')
  await expect(answers.getByText('Not in the documents.')).toBeVisible()
  await expect(named).toBeVisible()
  await removeDocument(page, 'safe.pdf')
  await page.reload()
  // As it was when it was asked.
  await expect(named).toBeVisible()
})

test('an answer that came before all was read says so, also after a reload, and one that came later does not', async ({
  page,
}) => {
  await page.goto('/')
  const boiler = await fixturePdf({ pages: [['The relief valve of the boiler opens at 7 bar.']] })
  await addPdfs(page, pdfFile('boiler.pdf', boiler))
  await expectImported(page, 'boiler.pdf', '1 page')
  const long = Array.from({ length: 1500 }, (_, n) => [`Pump ${n} is made of steel.`])
  await addPdfs(page, pdfFile('long.pdf', await fixturePdf({ pages: long })))
  await expect(rowOf(page, 'long.pdf').getByRole('button', { name: 'Cancel long.pdf' })).toBeVisible()
  await ask(page, 'When does the relief valve open?')
  const early = page.getByText('Some documents were still being read when this was asked.')
  await expect(early).toHaveCount(1)
  await expectImported(page, 'long.pdf', '1,500 pages')
  await page.reload()
  await expect(early).toHaveCount(1)
  await page.getByRole('button', { name: 'Ask again' }).click()
  await expect(page.getByRole('heading', { name: 'When does the relief valve open?' })).toHaveCount(2)
  await expect(page.getByRole('article', { name: 'Quote 1' })).toHaveCount(2)
  await expect(early).toHaveCount(1)
})

test('the example questions of the sample are answered on one tap', async ({ page }) => {
  await page.goto('/')
  await openSample(page)
  await page.getByRole('button', { name: 'How often are the bearings greased, and with how much?' }).click()
  await expect(page.getByRole('article', { name: 'Quote 1' }).locator('mark')).toContainText(
    'every 2,000 operating hours',
  )
})

test('Enter asks, Shift and Enter break the line', async ({ page }) => {
  await page.goto('/')
  await openSample(page)
  const question = page.getByRole('textbox', { name: 'Question' })
  await expect(page.getByRole('button', { name: 'Ask', exact: true })).toBeDisabled()
  await question.pressSequentially('Which seal')
  await question.press('Shift+Enter')
  await question.pressSequentially('fits?')
  await question.press('Enter')
  await expect(question).toHaveValue('')
  await expect(page.getByRole('heading', { name: 'Which seal fits?' })).toBeVisible()
})

test('conversations are there after a reload, are listed by their first question, saved, and deleted with Undo', async ({
  page,
}) => {
  // Chromium on Linux has no sheet to share with.
  await page.addInitScript(() => {
    const share = (data: ShareData) => Promise.resolve(Object.assign(window, { shared: data }))
    Object.assign(navigator, { share, canShare: () => true })
  })
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'What torque for the casing nuts?' })).toBeVisible()
  await expect(page.getByRole('article', { name: 'Quote 1' }).locator('mark')).toHaveText(torque.split('\t'))
  await page.getByRole('button', { name: 'New conversation' }).click()
  await expect(page.getByText('What do you need to know?')).toBeVisible()
  await ask(page, 'Which grease for the bearings?')
  await expect(page.locator('.question')).toHaveCount(1)
  const open = () => page.getByRole('toolbar', { name: 'Conversations' }).getByRole('button').first().click()
  const list = page.getByRole('dialog', { name: 'Conversations' }).getByRole('list', { name: 'Conversations' })
  await open()
  await list.getByRole('button', { name: 'Rename Which grease for the bearings?' }).click()
  await page.getByRole('textbox', { name: 'New name' }).fill('Greasing')
  await page.keyboard.press('Enter')
  await list.getByRole('button', { name: 'Pin What torque for the casing nuts?' }).click()
  await expect(list.locator('.name')).toHaveText(['What torque for the casing nuts?', 'Greasing'])
  const report = page.getByRole('dialog', { name: 'Save or share' })
  await list.getByRole('button', { name: 'Save Greasing as a file' }).click()
  const saved = page.waitForEvent('download')
  await report.getByRole('button', { name: 'Text (Markdown)' }).click()
  const file = await saved
  await expect(report).toBeHidden()
  expect(file.suggestedFilename()).toBe('Greasing.md')
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).toMatch(/^# Greasing\n\n## Which grease for the bearings\?/)
  expect(text).toMatch(/> \[1\] pump-manual\.pdf, .*p\. \d+\n[^]*- pump-manual\.pdf.*, SHA-256 `[0-9a-f]{64}`\n$/)
  await list.getByRole('button', { name: 'Save Greasing as a file' }).click()
  const asWord = page.waitForEvent('download')
  await report.getByRole('button', { name: 'Word, with pictures of the page' }).click()
  const word = await asWord
  expect(word.suggestedFilename()).toBe('Greasing.docx')
  const names = (await unzip(await openAsBlob(await word.path()))).map(({ name }) => name)
  expect(names).toContain('word/document.xml')
  expect(names.filter((name) => name.endsWith('.png')).length).toBeGreaterThanOrEqual(3)
  await expect(report).toBeHidden()
  // An answer is handed on as text.
  await list.getByRole('button', { name: 'Save Greasing as a file' }).click()
  await report.getByRole('button', { name: 'Share…' }).click()
  await expect(report).toBeHidden()
  expect(await page.evaluate(() => (window as unknown as { shared: ShareData }).shared)).toEqual({
    title: 'Greasing',
    text,
  })
  await page.getByRole('textbox', { name: 'Find a conversation' }).fill('torque')
  await list.getByRole('button', { name: 'Delete What torque for the casing nuts?' }).click()
  await expect(list.locator('.name')).toHaveCount(0)
  await page.reload()
  await expect(page.locator('.question')).toHaveText(['Which grease for the bearings?'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('.question')).toHaveText(['What torque for the casing nuts?'])
  await open()
  await list.getByRole('button', { name: 'Delete Greasing' }).click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await page.reload()
  await open()
  await expect(list.locator('.name')).toHaveText(['What torque for the casing nuts?'])
  // On paper stands the conversation and nothing of the app.
  await page.keyboard.press('Escape')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeHidden()
  await expect(page.getByRole('article').last()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save or share' })).toBeHidden()
  // No column of a table runs off the paper.
  await page.evaluate(() => document.documentElement.style.setProperty('--text', '3'))
  await page.setViewportSize({ width: 500, height: 820 })
  const grid = page.locator('.grid').first()
  await expect.poll(() => grid.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
})

test('a quote is copied with its file and page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  await page.getByRole('article', { name: 'Quote 1' }).getByRole('button', { name: 'Copy quote' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `“… Joint\tThread\tTorque\n${torque}\nImpeller nut\tM20 x 1.5\t85 N·m …”\npump-manual.pdf, page 3 (5 of 8)`,
  )
})

test('only the chosen document is asked', async ({ page }) => {
  await page.goto('/')
  const say = (what: string) => fixturePdf({ pages: [[`The relief valve of the ${what} opens at 7 bar.`]] })
  await addPdfs(page, pdfFile('boiler.pdf', await say('boiler')), pdfFile('chiller.pdf', await say('chiller')))
  await expectImported(page, 'boiler.pdf', '1 page')
  await expectImported(page, 'chiller.pdf', '1 page')
  await page.getByRole('button', { name: 'Ask only chiller.pdf' }).click()
  await expect(page.getByText('Asking only chiller.pdf')).toBeVisible()
  await ask(page, 'When does the relief valve open?')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('article')).toContainText('chiller.pdf, page 1 of 1')
  await page.getByRole('button', { name: 'Ask all' }).click()
  await expect(page.getByText('Asking all 2 documents')).toBeVisible()
  await ask(page, 'boiler.pdf: how heavy is the relief valve?')
  await expect(page.getByText('Searched only “boiler.pdf”, as the question says.')).toBeVisible()
})

test('names and text that look like markup are shown as they are', async ({ page }) => {
  await page.goto('/')
  const markup = '<img src=x onerror=alert(1)> <b>bold</b> valve V-9 opens at 4 bar.'
  await addPdfs(page, pdfFile('<b>valve<img src=x>.pdf', await fixturePdf({ pages: [[markup]] })))
  await expectImported(page, '<b>valve<img src=x>.pdf', '1 page')
  await ask(page, 'At what pressure does <i>valve V-9</i> open?')
  await expect(page.getByRole('heading', { name: 'At what pressure does <i>valve V-9</i> open?' })).toBeVisible()
  await expect(page.getByRole('article').locator('blockquote')).toContainText('<b>bold</b> valve V-9')
  expect(await page.locator('#root img, #root b').count()).toBe(0)
})
