import { expect, it, vi } from 'vitest'
import { abortError, SitebookError } from '../../src/core/errors'
import { sortFiles } from '../../src/library/intake'
import { createQueue, type QueueTurn } from '../../src/library/queue'

function deferred() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}

const never = new AbortController().signal
const settled = () => new Promise((resolve) => setTimeout(resolve))

const alike = { size: 1, turns: 0 }

it('lets the smallest of those that wait go first, and who has had a turn after who has not', async () => {
  const queue = createQueue(1)
  const first = deferred()
  const log: string[] = []
  const done = [queue(() => first.promise, alike, never)]
  for (const [name, size, turns] of [
    ['long, again', 900, 1],
    ['long', 1000, 0],
    ['short', 10, 0],
    ['short, later', 10, 0],
  ] as const)
    done.push(queue(async () => void log.push(name), { size, turns }, never))
  first.resolve()
  await Promise.all(done)
  expect(log).toEqual(['short', 'short, later', 'long', 'long, again'])
})

it('ends a turn that has lasted long where others wait that have had no more, and a later turn later', async () => {
  vi.useFakeTimers()
  try {
    const queue = createQueue(1)
    const end = deferred()
    const turns: QueueTurn[] = []
    const running = queue(
      (turn) => {
        turns.push(turn)
        return end.promise
      },
      { size: 1000, turns: 1 },
      never,
    )
    vi.advanceTimersByTime(30_000)
    expect(turns[0]?.isOver()).toBe(false)
    const other = queue(async () => undefined, { size: 2000, turns: 2 }, never)
    expect(turns[0]?.isOver()).toBe(false)
    const another = queue(async () => undefined, { size: 2000, turns: 0 }, never)
    expect(turns[0]?.isOver()).toBe(true)
    end.resolve()
    await Promise.all([running, other, another])
  } finally {
    vi.useRealTimers()
  }
})

it('runs as many as there are places, and the others in the order in which they came', async () => {
  const queue = createQueue(2)
  const log: string[] = []
  const ends = ['a', 'b', 'c', 'd'].map((name) => {
    const end = deferred()
    void queue(
      () => {
        log.push(name)
        return end.promise
      },
      alike,
      never,
    )
    return end
  })
  await settled()
  expect(log).toEqual(['a', 'b'])
  ends[1]!.resolve()
  await settled()
  expect(log).toEqual(['a', 'b', 'c'])
  ends[0]!.resolve()
  await settled()
  expect(log).toEqual(['a', 'b', 'c', 'd'])
})

it('goes on after work that fails, and never runs what was aborted while it waited', async () => {
  const queue = createQueue(1)
  const first = deferred()
  const failing = queue(
    async () => {
      await first.promise
      throw new SitebookError('pdf/broken')
    },
    alike,
    never,
  )
  const stop = new AbortController()
  const unwanted = vi.fn<() => void>()
  const aborted = queue(async () => unwanted(), alike, stop.signal)
  const last = queue(async () => 'done', alike, never)
  await settled()
  stop.abort(abortError())
  await expect(aborted).rejects.toMatchObject({ name: 'AbortError' })
  first.resolve()
  await expect(failing).rejects.toMatchObject({ code: 'pdf/broken' })
  await expect(last).resolves.toBe('done')
  expect(unwanted).not.toHaveBeenCalled()
})

it('takes in what is called a PDF or begins like one, and texts, tells what is none at once, and not the others', async () => {
  const file = (name: string, type = '', text = 'x') => new File([text], name, { type })
  const { documents, flawed, photos, others } = await sortFiles([
    file('manual.PDF', '', '%PDF-1.7'),
    file('scan', 'application/pdf', '%PDF-1.7'),
    file('late.pdf', '', `${'mail '.repeat(1000)}%PDF-1.7 … startxref 9 %%EOF`),
    file('portal.pdf', '', '<!doctype html>'),
    file('archive.pdf', '', 'PK\u0003\u0004 inner.pdf %PDF-1.7'),
    file('empty.pdf', '', ''),
    file('no-ending'),
    file('download', 'application/octet-stream', '%PDF-1.7'),
    file('late.bin', '', `${'\n'.repeat(1019)}%PDF-1.7`),
    file('later.bin', '', `${'\n'.repeat(1020)}%PDF-1.7`),
    file('archive', '', 'PK\u0003\u0004 inner.pdf %PDF-1.7'),
    file('notes.txt', 'text/plain'),
    file('Shared note', 'text/plain; charset=utf-8'),
    file('empty.md', '', ''),
    file('photo.jpg', 'image/jpeg'),
    file('IMG_4471.HEIC'),
    file('plan.svg', 'image/svg+xml'),
  ])
  expect(documents.map(({ name }) => name)).toEqual([
    'manual.PDF',
    'scan',
    'late.pdf',
    'download',
    'late.bin',
    'notes.txt',
    'Shared note.txt',
  ])
  expect(flawed.map(({ file, code }) => [file.name, code])).toEqual([
    ['portal.pdf', 'pdf/not-a-pdf'],
    ['archive.pdf', 'pdf/not-a-pdf'],
    ['empty.pdf', 'document/empty'],
    ['empty.md', 'document/empty'],
  ])
  expect(others.map(({ name }) => name)).toEqual(['no-ending', 'later.bin', 'archive', 'plan.svg'])
  expect(photos.map(({ name }) => name)).toEqual(['photo.jpg', 'IMG_4471.HEIC'])
})
