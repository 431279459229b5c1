/**
 * 200 kills and faults at random times over downloads of a 64 MB model: each ends complete and verified, and fetches at
 * most 1.2 times its bytes. Kills of the worker, of the page and of the whole browser; resets, early ends, wrong bits,
 * server errors, sign-in pages, servers without ranges. SEED=<n> repeats a run.
 */
import type { BrowserContext, Page } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createRandom } from '../faults/random'
import { startFaultServer } from '../faults/server'
import { syntheticModel } from '../faults/synthetic-model'
import { launch } from './harness'
import { diskTest as test, expect, hashes, hashesOf, open, sent } from './models-test'
import { shape } from './pages/models-catalogue'

const faults = 200
/** Of one download; a real model of 0.8 GB in pieces of 4 MiB stands the same number for each MB. */
const faultsEach = 20
const most = 1.2
const model = syntheticModel('Synthetic', 'synthetic.wasm', Array<number>(28).fill(2_300_000), shape)

type Event = 'kill worker' | 'close page' | 'crash browser' | 'reset' | 'end early' | 'flip a bit' | 'next request'

/** How often each comes. A wrong bit costs its whole file, so it is as rare as 3% here, and far rarer in life. */
const events: Event[] = [
  ...Array<Event>(9).fill('kill worker'),
  ...Array<Event>(4).fill('close page'),
  ...Array<Event>(10).fill('reset'),
  ...Array<Event>(6).fill('end early'),
  ...Array<Event>(8).fill('next request'),
  'flip a bit',
]

test('survives 200 random kills and faults with every byte right and at most 1.2 times fetched', async ({
  pages,
  profile,
  trouble,
}) => {
  test.setTimeout(240_000)
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
  console.log(`SEED=${seed}`)
  const random = createRandom(seed)
  const server = await startFaultServer(pages, model)
  let context: BrowserContext = await launch(profile, [], trouble)
  let page: Page = context.pages()[0] ?? (await context.newPage())
  let running: Promise<string> | undefined
  const done: Record<string, number> = {}
  const ratios: number[] = []

  /** Goes on with the download; resolves with 'complete', or with why not (the page is gone). */
  async function go() {
    await open(page, server)
    running = page
      .evaluate(() => window.page.persist('Synthetic'))
      .then(
        () => 'complete',
        (error: Error) => error.message,
      )
  }

  async function happen(event: Event) {
    done[event] = (done[event] ?? 0) + 1
    if (event === 'kill worker') return page.evaluate(() => window.page.kill())
    if (event === 'close page') {
      const next = await context.newPage()
      await page.close()
      page = next
      return go()
    }
    if (event === 'crash browser') {
      const cdp = await context.newCDPSession(page)
      await Promise.race([cdp.send('Browser.crash').catch(() => undefined), context.waitForEvent('close')])
      await context.close().catch(() => undefined)
      context = await launch(profile, [], trouble)
      page = context.pages()[0] ?? (await context.newPage())
      return go()
    }
    if (event === 'next request') {
      const fault = random.pick([
        { kind: 'status', status: 503 },
        { kind: 'status', status: 500 },
        { kind: 'status', status: 416 },
        { kind: 'sign-in page' },
        { kind: 'sign-in page as binary' },
        { kind: 'redirect to a sign-in page' },
        { kind: 'wrong range' },
        { kind: 'no ranges' },
        { kind: 'end early, no length', after: random.below(1_000_000) },
        { kind: 'stall', after: random.below(1_000_000) },
      ] as const)
      server.fault = () => {
        server.fault = () => undefined
        return fault
      }
      // No file has to be asked for again by itself soon: a broken connection sees to it.
      server.strike('reset', 1)
      return
    }
    server.strike(event, 1)
  }

  for (let n = 0; n < faults;) {
    server.sent.clear()
    const t0 = Date.now()
    await go()
    for (let k = 0; k < faultsEach && n < faults; k += 1, n += 1) {
      await sleep(random.below(90))
      // Four crashes of the whole browser, spread over the run.
      await happen(n % 50 === 25 ? 'crash browser' : random.pick(events))
    }
    console.log('events over', Date.now() - t0, sent(server) / model.size)
    expect(await running).toBe('complete')
    console.log('complete', Date.now() - t0, sent(server) / model.size, JSON.stringify(done))
    server.fault = () => undefined
    expect(await hashes(page)).toEqual(hashesOf(model))
    await page.evaluate(() => window.page.models.verify('Synthetic'))
    expect(await page.evaluate(() => window.page.store.complete('Synthetic'))).toBe(true)
    ratios.push(sent(server) / model.size)
    expect(Math.max(...ratios)).toBeLessThanOrEqual(most)
    await page.evaluate(() => window.page.models.remove('Synthetic'))
  }
  const shown = ratios.map((ratio) => ratio.toFixed(3)).join(' ')
  console.log(`bytes fetched / bytes of the model: ${shown}; ${JSON.stringify(done)}`)
  trouble.length = 0
  await context.close()
  await server.close()
})
