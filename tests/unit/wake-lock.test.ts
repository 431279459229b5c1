import { expect, it, vi } from 'vitest'
import { keepAwake } from '../../src/models/wake-lock'

const settled = () => new Promise((resolve) => setTimeout(resolve))

/** A page and its wake lock; the browser takes the lock away where the page is hidden. */
function screen() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  let held = 0
  const request = vi.fn(async () => {
    held += 1
    let mine = 1
    return { release: async () => void ((held -= mine), (mine = 0)) }
  })
  const show = (state: DocumentVisibilityState) => {
    page.visibilityState = state
    if (state === 'hidden') held = 0
    page.dispatchEvent(new Event('visibilitychange'))
    return settled()
  }
  return {
    page: page as unknown as Document,
    lock: { request } as unknown as WakeLock,
    request,
    show,
    held: () => held,
  }
}

it('keeps the screen on until it is let go, and again when a hidden page is back', async () => {
  const { page, lock, request, show, held } = screen()
  const over = keepAwake(page, lock)
  await settled()
  expect(request).toHaveBeenCalledWith('screen')
  expect(held()).toBe(1)
  await show('hidden')
  expect(held()).toBe(0)
  await show('visible')
  expect(held()).toBe(1)
  over()
  await settled()
  expect(held()).toBe(0)
  await show('hidden')
  await show('visible')
  expect(held()).toBe(0)
})

it('leaves no lock behind where it is let go before the browser has given it', async () => {
  const { page, lock, held } = screen()
  keepAwake(page, lock)()
  await settled()
  expect(held()).toBe(0)
})

it('goes on without a lock where there is none or the browser refuses', async () => {
  const { page } = screen()
  keepAwake(page, undefined)()
  const refusing = { request: () => Promise.reject(new DOMException('Low battery', 'NotAllowedError')) }
  keepAwake(page, refusing)()
  await settled()
})
