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

it('takes in what is or may be a PDF and names the others in one line', () => {
  const file = (name: string, type = '') => new File(['x'], name, { type })
  const { pdfs, others } = sortFiles([
    file('manual.PDF'),
    file('scan', 'application/pdf'),
    file('no-ending'),
    file('notes.txt', 'text/plain'),
    file('photo.jpg', 'image/jpeg'),
    file('plan.svg', 'image/svg+xml'),
  ])
  expect(pdfs.map(({ name }) => name)).toEqual(['manual.PDF', 'scan', 'no-ending'])
  expect(namesOf(others.map(({ name }) => name))).toBe('notes.txt and 2 other files')
  expect(namesOf(['a.txt', 'b.txt'])).toBe('a.txt and b.txt')
  expect(namesOf(['a.txt'])).toBe('a.txt')
})
