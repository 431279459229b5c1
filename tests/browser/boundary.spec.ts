/** What is left of the screen when a part of it fails. */
import { ask, deleteConversation, openQuote, openSample } from './flow'
import { expect, test } from './harness'
import { changeStored } from './library'

const sentence = 'Something went wrong inside Sitebook: reload the page; your documents are kept.'

test('a stored turn that cannot be shown takes nothing else with it, and can be cleared away', async ({
  page,
  expectedTrouble,
}) => {
  expectedTrouble.push(/TypeError: Cannot read properties of undefined/)
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  await ask(page, 'Which grease for the bearings?')
  await changeStored(page, 'turns', { question: 'Which grease for the bearings?' }, { result: { verdict: 'found' } })
  await page.reload()
  await expect(page.getByRole('alert')).toHaveText(sentence)
  await expect(page.getByRole('heading', { name: 'What torque for the casing nuts?' })).toBeVisible()
  await ask(page, 'Which seal fits?')
  await deleteConversation(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText('What do you need to know?')).toBeVisible()
})

test('a part whose script does not come says so in its place, and is there after a reload', async ({
  page,
  context,
  expectedTrouble,
}) => {
  expectedTrouble.push(/Failed to load resource|Failed to fetch dynamically imported module|integrity|bad-precaching/)
  await page.goto('/')
  await openSample(page)
  const late = /\/assets\/(page-panel|settings-dialog)-[^/]*\.js$/
  await context.route(late, (route) => route.abort())
  await page.getByRole('button', { name: /^pump-manual\.pdf/ }).click()
  await expect(page.locator('.panel.page').getByRole('alert')).toHaveText(sentence)
  await page.getByRole('button', { name: 'Settings' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sitebook' })
  await expect(dialog.getByRole('alert')).toHaveText(sentence)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toHaveCount(0)
  await ask(page, 'What torque for the casing nuts?')
  await context.unroute(late)
  await page.locator('.panel.page').getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { name: 'What torque for the casing nuts?' })).toBeVisible()
  await openQuote(page)
})
