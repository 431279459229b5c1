import { expect, launch, test } from './harness'
import { ask, openQuote, openSample } from './flow'
import { controlled } from './kept'

test('in flight mode, after one visit: the shell, the sample, a question, a quote and its page all work', async ({
  context,
  page,
  site,
}) => {
  await page.goto('/')
  await controlled(page)
  await site.stop()
  await context.setOffline(true)
  await page.reload()
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  await expect(page.getByRole('button', { name: 'Quote 1 on the page: open it' })).toBeVisible()
  await openQuote(page)
  await page.reload()
  await ask(page, 'How often are the bearings greased, and with how much?')
  await openQuote(page)
  await context.setOffline(false)
  await site.start()
})

test('the browser starts again in flight mode and the library is there', async ({
  profile,
  extraFlags,
  site,
  trouble,
}) => {
  const first = await launch(profile, extraFlags, trouble)
  const page = first.pages()[0] ?? (await first.newPage())
  await page.goto(site.url)
  await controlled(page)
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  await first.close()

  await site.stop()
  const second = await launch(profile, extraFlags, trouble)
  await second.setOffline(true)
  const again = await second.newPage()
  await again.goto(site.url)
  await ask(again, 'The pump runs but delivers no water: why?')
  await openQuote(again)
  await second.close()
  await site.start()
})

test('a model is asked of the server, never of the service worker', async ({
  context,
  page,
  site,
  expectedTrouble,
}) => {
  expectedTrouble.push(/404/, /ERR_INTERNET_DISCONNECTED/)
  await page.goto('/')
  await controlled(page)
  site.requests.length = 0
  const status = await page.evaluate(() => fetch('/models/index.json').then(({ status }) => status))
  expect(status).toBe(404)
  expect(site.requests).toContain('/models/index.json')
  await context.setOffline(true)
  const offline = await page.evaluate(() =>
    fetch('/models/index.json').catch((error: unknown) => (error as Error).name),
  )
  expect(offline).toBe('TypeError')
})
