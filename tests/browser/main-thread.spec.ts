import { expect, type CDPSession } from '@playwright/test'
import { fixturePdf } from './fixture-pdf'
import { test } from './harness'
import { expectImported } from './library'

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Start and length in microseconds; only what has a length is a task or a part of one. */
  ts: number
  dur?: number
  /** Microseconds of the thread's own CPU, which other work on the machine does not lengthen. */
  tdur?: number
  args: {
    name?: string
    /** Who posted the task. */
    src_file?: string
    src_func?: string
    chrome_mojo_event_info?: { mojo_interface_tag?: string }
  }
}

interface Task extends TraceEvent {
  parts: TraceEvent[]
}

/** Records tasks of all threads until the function that it resolves with is called, which gives them. */
async function recordTasks(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  // No more categories than needed: what the tracing service can't take from a busy machine in time is lost.
  await session.send('Tracing.start', { categories: '-*,toplevel,__metadata', transferMode: 'ReportEvents' })
  return async () => {
    const complete = new Promise<{ dataLossOccurred: boolean }>((resolve) =>
      session.once('Tracing.tracingComplete', resolve),
    )
    await session.send('Tracing.end')
    // Where an event is lost, two tasks can look like one.
    expect((await complete).dataLossOccurred).toBe(false)
    return events
  }
}

/** The tasks on the main threads of pages, each with the events inside it. */
function mainThreadTasks(events: TraceEvent[]): Task[] {
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const named = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  return [...new Set(named.map(thread))].flatMap((main) => {
    const tasks: Task[] = []
    const own = events.filter((event) => thread(event) === main && event.tdur)
    for (const event of own.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
      const task = tasks.at(-1)
      if (task && event.ts < task.ts + (task.dur ?? 0)) task.parts.push(event)
      else tasks.push({ ...event, parts: [] })
    }
    return tasks
  })
}

const milliseconds = ({ tdur = 0 }: TraceEvent) => tdur / 1000

/**
 * Milliseconds of CPU that a task took, less what Chromium 156 takes to start a worker: there the page's thread calls
 * `sched_yield` until the worker's thread has come so far, which burns CPU for as long as the machine leaves that one waiting.
 */
function held(task: Task): number {
  const starts = task.parts.filter(
    ({ args }) => args.chrome_mojo_event_info?.mojo_interface_tag === 'blink.mojom.DedicatedWorkerHostFactoryClient',
  )
  return starts.reduce((rest, start) => rest - milliseconds(start), milliseconds(task))
}

/** What is in a task: who posted it, and each message handled in it of a millisecond and more. */
function described(task: Task): string {
  const parts = task.parts.map((part) => ({ ...part, what: part.args.chrome_mojo_event_info?.mojo_interface_tag }))
  return [{ ...task, what: `posted by ${task.args.src_func} in ${task.args.src_file}` }, ...parts]
    .filter((event) => milliseconds(event) >= 1)
    .map((event) => `${milliseconds(event).toFixed(1)} ${event.name} ${event.what ?? ''}`)
    .join('\n')
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
  expect(tasks.length).toBeGreaterThan(100)
  const longest = tasks.reduce((a, b) => (held(a) > held(b) ? a : b))
  info.annotations.push({ type: 'longest task', description: `${held(longest).toFixed(1)} ms` })
  expect(held(longest), `milliseconds in the longest task:\n${described(longest)}`).toBeLessThan(50)
})
