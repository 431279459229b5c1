/** The whole job with a real, very small model: it stops, and what it makes up is not shown. */
import { ask, openSample } from './flow'
import { expect } from './harness'
import { addPdfs, corpusFile, expectImported, hasCorpus } from './library'
import { slow, test, useModel } from './model-test'
import { expectNothingMadeUp } from './nothing-made-up'

const name = 'SmolLM2 135M'

test.use({ smollm2: true })
test.setTimeout(900_000)

test('stops at a tap, and says no word that is not in the sample manual', { tag: '@campaign' }, async ({ page }) => {
  await page.goto('/')
  await openSample(page)
  await useModel(page, name)

  await ask(page, 'The pump runs but delivers no water: why?')
  await expect(page.getByText('Answering…')).toBeVisible(slow)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByText('Stopped.')).toBeVisible()
  await expect(page.getByRole('article', { name: 'Quote 1' })).toBeVisible()

  for (const question of [
    'What torque for the casing nuts?',
    // Half of it is in the manual, and the other half is not.
    'What is the sound pressure level, and who measured it?',
  ])
    await expectNothingMadeUp(page, question)

  // Of what the manual does not have, the model is not even asked: it would make something up.
  for (const question of [
    'What is the price of a spare impeller?',
    // The manual names the seal, and nobody who makes it.
    'Who is the manufacturer of the mechanical seal, and where?',
  ]) {
    await page.getByRole('textbox', { name: 'Question' }).fill(question)
    await page.getByRole('textbox', { name: 'Question' }).press('Enter')
    const turn = page.locator('.turn').filter({ has: page.getByRole('heading', { name: question }) })
    await expect(turn.getByText('Not in the documents.')).toBeVisible()
    await expect(turn.locator('.answer, .stats')).toHaveCount(0)
  }
  await expect(page.getByText('Answering…')).toHaveCount(0)
})

test('says no word that is not in a PDF of others', { tag: '@campaign' }, async ({ page }) => {
  test.skip(!hasCorpus, 'The PDFs of others are not here.')
  const file = 'file_pdfjs_test.pdf'
  await page.goto('/')
  await addPdfs(page, corpusFile(file))
  await expectImported(page, file, '5 pages')
  await useModel(page, name)
  await expectNothingMadeUp(page, 'When does Peptest issue alerts?')
  await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText(`${file}, page 4 of 5`)
})

test('sums a section up in words of its sentences, or quotes them', { tag: '@campaign' }, async ({ page }, info) => {
  await page.goto('/')
  await openSample(page)
  await useModel(page, name)
  for (const kind of ['Summary', 'Checklist', 'Shorter']) {
    await page.getByRole('button', { name: 'Work with pump-manual.pdf' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Section' }).selectOption({ label: '\u20033.3 Shutdown' })
    await dialog.getByRole('button', { name: kind }).click()
    const task = page.getByRole('group', { name: kind, exact: true })
    await expect(task.getByRole('button', { name: 'Copy with pages' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0, slow)
    const points = await task.locator('.task-item').allInnerTexts()
    await info.attach(kind, { body: points.join('\n') })
    expect(points.length).toBeGreaterThan(0)
    const section =
      'Close the discharge valve, stop the motor, and let the shaft run down evenly. Where the liquid may freeze, drain the casing ' +
      'through plug D1. If the pump stands for more than four weeks, turn the shaft by hand once a week. p. 3'
    for (const word of points.join(' ').match(/[\p{L}\d]+/gu) ?? [])
      expect(section.toLowerCase()).toContain(word.toLowerCase())
  }
})
