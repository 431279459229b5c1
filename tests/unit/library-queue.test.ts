import { expect, it, vi } from 'vitest'
import { abortError, SitebookError } from '../../src/core/errors'
import { namesOf, sortFiles } from '../../src/library/intake'
import { createQueue } from '../../src/library/queue'

function deferred() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}

const never = new AbortController().signal
const settled = () => new Promise((resolve) => setTimeout(resolve))

it('runs as many as there are places, and the others in the order in which they came', async () => {
  const queue = createQueue(2)
  const log: string[] = []
  const ends = ['a', 'b', 'c', 'd'].map((name) => {
    const end = deferred()
    void queue(() => {
      log.push(name)
      return end.promise
    }, never)
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
  const failing = queue(async () => {
    await first.promise
    throw new SitebookError('pdf/broken')
  }, never)
  const stop = new AbortController()
  const unwanted = vi.fn<() => void>()
  const aborted = queue(async () => unwanted(), stop.signal)
  const last = queue(async () => 'done', never)
  await settled()
  stop.abort(abortError())
  await expect(aborted).rejects.toMatchObject({ name: 'AbortError' })
  first.resolve()
  await expect(failing).rejects.toMatchObject({ code: 'pdf/broken' })
  await expect(last).resolves.toBe('done')
  expect(unwanted).not.toHaveBeenCalled()
})

it('takes in what is called a PDF or begins like one, and names the others in one line', async () => {
  const file = (name: string, type = '', text = 'x') => new File([text], name, { type })
  const { pdfs, others } = await sortFiles([
    file('manual.PDF'),
    file('scan', 'application/pdf'),
    file('no-ending'),
    file('download', 'application/octet-stream', '%PDF-1.7'),
    file('late.bin', '', `${'\n'.repeat(1019)}%PDF-1.7`),
    file('later.bin', '', `${'\n'.repeat(1020)}%PDF-1.7`),
    file('archive', '', 'PK\u0003\u0004 inner.pdf %PDF-1.7'),
    file('notes.txt', 'text/plain'),
    file('photo.jpg', 'image/jpeg'),
    file('plan.svg', 'image/svg+xml'),
  ])
  expect(pdfs.map(({ name }) => name)).toEqual(['manual.PDF', 'scan', 'download', 'late.bin'])
  expect(namesOf(others.map(({ name }) => name))).toBe('no-ending and 5 other files')
  expect(namesOf(['a.txt', 'b.txt'])).toBe('a.txt and b.txt')
  expect(namesOf(['a.txt'])).toBe('a.txt')
})
