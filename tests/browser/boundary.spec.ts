/** What is left of the screen when a part of it fails. */
import { ask, openQuote, openSample } from './flow'
import { expect, test } from './harness'

const sentence = 'Something went wrong inside Sitebook: reload the page; your documents are kept.'

/** In the page: changes the stored turn of a question into one that cannot be shown. */
async function spoilTurn(question: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sitebook')
    opening.onsuccess = () => resolve(opening.result)
  })
  const transaction = database.transaction('turns', 'readwrite')
  const turns = transaction.objectStore('turns')
  const all = await new Promise<{ id: string; question: string }[]>((resolve) => {
    const reading = turns.getAll()
    reading.onsuccess = () => resolve(reading.result as { id: string; question: string }[])
  })
  const turn = all.find((one) => one.question === question)!
  turns.put({ ...turn, result: { answerable: true } }, turn.id)
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  database.close()
}

test('a stored turn that cannot be shown takes nothing else with it, and can be cleared away', async ({
  page,
  expectedTrouble,
}) => {
  expectedTrouble.push(/TypeError: Cannot read properties of undefined/)
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  await ask(page, 'Which grease for the bearings?')
  await page.evaluate(spoilTurn, 'Which grease for the bearings?')
  await page.reload()
  await expect(page.getByRole('alert')).toHaveText(sentence)
  await expect(page.getByRole('heading', { name: 'What torque for the casing nuts?' })).toBeVisible()
  await ask(page, 'Which seal fits?')
  await page.getByRole('button', { name: 'Clear conversation' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Clear' }).click()
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
