import { expect, type CDPSession } from '@playwright/test'
import { fixturePdf } from './fixture-pdf'
import { test } from './harness'
import { expectImported } from './library'

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Microseconds of the thread's own CPU, which other work on the machine does not lengthen. */
  tdur?: number
  args: { name?: string }
}

/** Records tasks of all threads until the function that it resolves with is called, which gives them. */
async function recordTasks(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', { categories: '-*,toplevel,__metadata', transferMode: 'ReportEvents' })
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    return events
  }
}

/** Milliseconds of CPU of each task on the main threads of pages. */
function mainThreadTasks(events: TraceEvent[]): number[] {
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const named = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const mains = new Set(named.map(thread))
  return events.filter((event) => mains.has(thread(event)) && event.tdur).map(({ tdur }) => (tdur ?? 0) / 1000)
}

test('an import of 1,000 pages never holds the page for 50 ms', async ({ page, context }, info) => {
  const sentence = (n: number) => `Tighten the casing nuts of pump ${n} to ${100 + n} N·m in three steps.`
  const pages = Array.from({ length: 1000 }, (_, n) => Array.from({ length: 12 }, (_, k) => sentence(12 * n + k)))
  const pdf = await fixturePdf({ pages })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Try the sample manual' })).toBeVisible()
  // The file is in the page before the recording starts: how it got there is not the import's doing.
  await page.evaluate((text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const transfer = new DataTransfer()
    transfer.items.add(new File([bytes], 'long.pdf', { type: 'application/pdf' }))
    Object.assign(window, { dropped: new DragEvent('drop', { dataTransfer: transfer, bubbles: true }) })
  }, pdf.toString('base64'))
  const stop = await recordTasks(await context.newCDPSession(page))
  await page.evaluate(() => document.body.dispatchEvent((window as unknown as { dropped: Event }).dropped))
  await expectImported(page, 'long.pdf', '1,000 pages', 110_000)
  const tasks = mainThreadTasks(await stop())
  info.annotations.push({ type: 'longest task', description: `${Math.max(...tasks).toFixed(1)} ms` })
  expect(tasks.length).toBeGreaterThan(100)
  expect(Math.max(...tasks)).toBeLessThan(50)
})
