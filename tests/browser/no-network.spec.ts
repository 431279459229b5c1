import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fixturePdf } from './fixture-pdf'
import { ask, imported, openQuote, openSample } from './flow'
import { expect, launch, test } from './harness'
import { controlled } from './kept'

/** A word that stands in the PDF, in its name and in the question, and nowhere else in the world. */
const canary = 'xylocopter'

interface NetLog {
  constants: { logEventTypes: Record<string, number> }
  events: { type: number; params?: { url?: string; initiator?: string } }[]
}

test('the whole job, seen by the browser’s own network log of every process: no host but ours, no word of ours', async ({
  profile,
  extraFlags,
  site,
  trouble,
}) => {
  const log = join(profile, 'net-log.json')
  const context = await launch(
    profile,
    [...extraFlags, `--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
    trouble,
  )
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(site.url)
  await controlled(page)
  await openSample(page)
  const pdf = await fixturePdf({ pages: [[`The ${canary} valve V-12 opens at 16 bar and closes at 14 bar.`]] })
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: `${canary}.pdf`, mimeType: 'application/pdf', buffer: pdf })
  await imported(page, `${canary}.pdf`)
  await ask(page, `At what pressure does the ${canary} valve open?`)
  await openQuote(page)
  await context.close()

  const text = await readFile(log, 'utf8')
  const { constants, events } = JSON.parse(text) as NetLog
  const started = events.filter(({ type }) => type === constants.logEventTypes.URL_REQUEST_START_JOB)
  // What Chromium asks on its own behalf (its updates, its autofill) has no initiator; a page, a worker and a service worker have.
  const ours = started.filter(({ params }) => params?.initiator?.startsWith('http'))
  expect(ours.length).toBeGreaterThan(10)
  expect(new Set(ours.map(({ params }) => new URL(params!.url!).hostname))).toEqual(new Set(['localhost']))
  expect(text).not.toContain(canary)
  expect(site.requests.filter((path) => path.includes(canary))).toEqual([])
})
