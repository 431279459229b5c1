/** A model's answer on the screen; it is put into the storage, as a model takes minutes here. */
import { ask, openSample } from './flow'
import { expect, test } from './harness'
import { expectHighlighted, markedWords } from './on-page'
import { storeAnswer } from './screens'

test('each [n] opens the page of the n-th quote with its words highlighted', async ({ page }) => {
  await page.goto('/')
  await openSample(page)
  await ask(page, 'Which grease for the bearings?')
  await storeAnswer(page, [{ newLine: false, text: 'Grease the bearings.', verdict: 'supported', citations: [1, 2] }])
  await page.reload()
  for (const n of [2, 1]) {
    const quote = page.getByRole('article', { name: `Quote ${n}` })
    const number = Number(/(\d+) of 8/.exec((await quote.locator('.quote-source').textContent()) ?? '')?.[1])
    await page.getByRole('button', { name: `Citation ${n}: open the page` }).click()
    await expect(page.getByRole('region', { name: 'Page' }).getByRole('status')).toContainText(`(${number} of 8)`)
    await expectHighlighted(page, number, await markedWords(quote))
  }
})

test('markup in it is shown as it was written', async ({ page }) => {
  const markup = '<img src=x onerror=alert(1)> <b>bold</b> <a href="https://elsewhere.example">here</a>'
  await page.goto('/')
  await openSample(page)
  await ask(page, 'Which grease for the bearings?')
  await storeAnswer(page, [
    { newLine: false, text: `Supported: ${markup}`, verdict: 'supported', citations: [1] },
    { newLine: true, text: `Not: ${markup}`, verdict: 'unsupported', citations: [] },
  ])
  await page.reload()
  const answer = page.getByRole('group', { name: 'Answer', exact: true })
  await expect(answer.getByText(`Supported: ${markup}`)).toBeVisible()
  await expect(answer.getByText(`Not: ${markup}`)).toBeVisible()
  expect(await answer.locator('img, b, a').count()).toBe(0)
})
