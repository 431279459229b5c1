import { beforeEach, expect, it, vi } from 'vitest'

let hide: (event: { persisted: boolean }) => void

/** The name that the tab has when it is loaded (again). */
async function load(): Promise<string> {
  vi.resetModules()
  return (await import('../../src/library/tab')).tab
}

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  vi.stubGlobal('addEventListener', (type: string, listener: typeof hide) => {
    if (type === 'pagehide') hide = listener
  })
})

it('keeps its name over a crash, of which the page hears nothing', async () => {
  expect(await load()).toBe(await load())
})

it('has another name after a reload, so that it is not held against the PDF that was being read', async () => {
  const before = await load()
  hide({ persisted: false })
  expect(await load()).not.toBe(before)
})

it('keeps its name when it is put away and comes back', async () => {
  const before = await load()
  hide({ persisted: true })
  expect(await load()).toBe(before)
})
