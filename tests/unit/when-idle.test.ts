/** What waits for the first screen comes after it, one step in each pause of the page. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { formatsOf } from '../../src/ui/words/formats'
import { whenIdle } from '../../src/ui/when-idle'

let pauses: (() => void)[]
const page = Object.assign(new EventTarget(), { readyState: 'loading' })

beforeEach(() => {
  pauses = []
  page.readyState = 'loading'
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('window', { requestIdleCallback: true })
  vi.stubGlobal('requestIdleCallback', (resolve: () => void) => pauses.push(resolve))
})

afterEach(() => vi.unstubAllGlobals())

/** Lets what was promised happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve))

it('steps wait until the page has loaded, and each for a pause of its own', async () => {
  const done: string[] = []
  const all = whenIdle(['a', 'b'].map((step) => () => Promise.resolve(done.push(step))))
  await settle()
  expect(pauses).toHaveLength(0)
  page.dispatchEvent(new Event('load'))
  await settle()
  expect(done).toEqual([])
  pauses.shift()!()
  await settle()
  expect(done).toEqual(['a'])
  pauses.shift()!()
  await all
  expect(done).toEqual(['a', 'b'])
})

it('a step that fails ends it, and is told', async () => {
  page.readyState = 'complete'
  const second = vi.fn()
  const all = whenIdle([() => Promise.reject(new Error('gone')), second])
  await settle()
  pauses.shift()!()
  await expect(all).rejects.toThrow('gone')
  expect(second).not.toHaveBeenCalled()
})

it('a catalogue makes no format before it needs one', () => {
  const made = vi.spyOn(Intl, 'NumberFormat')
  const { count } = formatsOf('en-GB')
  expect(made).not.toHaveBeenCalled()
  expect([count(1000), count(2)]).toEqual(['1,000', '2'])
  expect(made).toHaveBeenCalledTimes(1)
  made.mockRestore()
})
