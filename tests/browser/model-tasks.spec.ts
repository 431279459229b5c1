/** Tasks by a model, here of a server that says what a script has it say: a reload, a stop, and what is shown. */
import { rm } from 'node:fs/promises'
import { securityHeaders } from '../../src/shell/policy'
import { hostsOf, siteOf } from '../../src/site/site'
import { answerServer, siteNaming, siteWith } from './answer-server'
import { ask, openSample } from './flow'
import { expect, test } from './harness'

test('a section becomes a checklist that opens its pages, and a document’s summary goes on after a reload and a stop', async ({
  page,
  site,
}, info) => {
  const calls = [{ name: 'convert_units', parameters: { value: '120', from: 'N·m', to: 'ft-lb' } }]
  const server = await answerServer((user) => {
    if (user.startsWith('Given the functions')) return JSON.stringify(calls.shift() ?? { name: 'none' })
    if (user.includes('JSON: {"sentences"')) return '{"sentences": [2, 1]}'
    return user.includes('Close the discharge valve')
      ? 'Close discharge valve, stop motor, let shaft run down evenly. [1]\nDrain the casing through plug D2. [2]'
      : ''
  })
  const folder = await siteWith(site.site.directory, server)
  site.site.directory = folder
  site.site.headers = securityHeaders(hostsOf(siteOf(siteNaming(server))))
  await page.goto('/')
  await openSample(page)

  const work = async () => page.getByRole('button', { name: 'Work with pump-manual.pdf' }).click()
  const dialog = page.getByRole('dialog')
  await work()
  await expect(dialog.getByRole('combobox', { name: 'Section' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Checklist' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Models: Quotes only' }).click()
  await page.getByRole('button', { name: 'Use Plant Llama' }).click()
  await expect(page.getByRole('region', { name: 'On this site’s own server' }).getByText('In use')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()

  await work()
  await dialog.getByRole('combobox', { name: 'Section' }).selectOption({ label: '\u20033.3 Shutdown' })
  await page.screenshot({ path: info.outputPath('dialog.png') })
  await dialog.getByRole('button', { name: 'Checklist' }).click()
  const checklist = page.getByRole('group', { name: 'Checklist' })
  // The second one has another plug than the page: the sentence stands itself.
  await expect(checklist.locator('.task-item')).toContainText([
    '☐ Close discharge valve, stop motor, let shaft run down evenly.',
    '☐ Where the liquid may freeze, drain the casing through plug D1.',
    'If the pump stands for more than four weeks, turn the shaft by hand once a week.',
  ])
  await expect(page.getByText('D2')).toHaveCount(0)
  await checklist.locator('.task-item').nth(1).getByRole('button').click()
  await expect(page.getByRole('region', { name: 'Page' }).getByRole('status')).toContainText('(5 of 8)')
  await expect(page.locator('.highlight').first()).toBeVisible()
  await page.getByRole('button', { name: 'Close page' }).click()

  // A question may take a tool; a server that takes no schema is asked all the same.
  await ask(page, 'What torque do the casing nuts need in ft-lb?')
  const steps = page.getByRole('group', { name: 'Done for this question, at the model’s request' })
  await expect(steps).toContainText('120 Nm ≈ 88.51 lbf·ft')
  await page.screenshot({ path: info.outputPath('tool.png') })
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0)

  server.pace = 150
  await work()
  await dialog.getByRole('button', { name: 'Summary' }).click()
  const summary = page.getByRole('group', { name: 'Summary' })
  await expect(summary.getByText('Never run the pump dry.')).toBeVisible()
  const bar = summary.getByRole('progressbar', { name: 'The model is at work' })
  await expect(bar).toBeVisible()
  await page.screenshot({ path: info.outputPath('under-way.png') })
  await page.reload()
  await expect(summary.getByText('Never run the pump dry.')).toBeVisible()
  // By itself, when the model is there again.
  await expect(bar).toBeVisible()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(summary).toContainText(/Left out: \d+ parts that are not worked off yet/)
  server.pace = 1
  const asked = server.asked.length
  await summary.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0)
  await expect(summary.getByRole('heading', { name: 'What matters most' })).toBeVisible()
  await expect(summary).toContainText(/Left out: \d+ sentences that the model did not choose, \d+ rows of tables/)
  expect(server.asked.length).toBeGreaterThan(asked)
  for (const [name, width, height] of [
    ['tablet', 1180, 820],
    ['upright', 820, 1180],
    ['phone', 390, 844],
    ['lying', 844, 390],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: info.outputPath(`${name}.png`) })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await server.stop()
  await rm(folder, { recursive: true })
})
