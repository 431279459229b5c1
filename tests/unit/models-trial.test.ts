import { expect, it, vi } from 'vitest'
import { SitebookError, abortError } from '../../src/core/errors'
import type { Trial } from '../../src/core/model'
import { here, id, setUp, trial } from './models-setup'

it('checks the device when the panel is first opened, remembers it for this adapter and build, and again when asked', async () => {
  const run = vi.fn(() => Promise.resolve(trial))
  const saved = new Map<string, unknown>()
  const first = setUp({}, undefined, { run }, saved)
  await first.models.check()
  expect(run).not.toHaveBeenCalled()
  await first.models.open()
  expect(first.models.state.get().check).toEqual({ kind: 'done', trial })
  expect(first.models.state.get().models[0]?.speed?.first.low).toBeGreaterThanOrEqual(0)

  const second = setUp({}, undefined, { run }, saved)
  await second.models.open()
  expect(second.models.state.get().check).toEqual({ kind: 'done', trial })
  expect(run).toHaveBeenCalledTimes(1)
  await second.models.tryDevice()
  expect(run).toHaveBeenCalledTimes(2)
})

it('does not check a device by itself while a model is in use, nor what killed the browser the last time', async () => {
  const run = vi.fn(() => Promise.resolve(trial))
  const busy = setUp({}, undefined, { run })
  busy.stored.push(here({ complete: true }))
  await busy.models.use(id)
  await busy.models.open()
  const deadly = setUp({}, undefined, { run, mayRunByItself: () => Promise.resolve(false) })
  await deadly.models.open()
  expect(run).not.toHaveBeenCalled()
  expect(deadly.models.state.get().check).toEqual({ kind: 'unknown' })
})

it('remembers that the graphics processor failed at the check, and no failure of anything else', async () => {
  const failing = async (error: unknown) => {
    const saved = new Map<string, unknown>()
    const { models } = setUp({}, undefined, { run: () => Promise.reject(error) }, saved)
    await models.open()
    return { state: models.state.get(), saved: saved.get('deviceCheck') }
  }
  const lost = await failing(new SitebookError('gpu/lost', 'x'))
  expect(lost.state.check).toMatchObject({ kind: 'failed', error: { code: 'gpu/lost' } })
  expect(lost.state.models[0]?.unfit).toEqual({ kind: 'trial-failed' })
  expect(lost.saved).toMatchObject({ failed: { code: 'gpu/lost', detail: 'x' } })
  const other = await failing(new TypeError('Failed to fetch'))
  expect(other.state.check).toMatchObject({ kind: 'failed', error: { code: 'app/unexpected' } })
  expect(other.state.models[0]?.unfit).toBeUndefined()
  expect(other.saved).toBeUndefined()
})

it('gives up a check for a model that is to be used', async () => {
  const run = (signal: AbortSignal) =>
    new Promise<Trial>((_, reject) => signal.addEventListener('abort', () => reject(abortError())))
  const { models, stored } = setUp({}, undefined, { run })
  stored.push(here({ complete: true }))
  const opened = models.open()
  await vi.waitFor(() => expect(models.state.get().check.kind).toBe('running'))
  await models.use(id)
  await opened
  expect(models.state.get()).toMatchObject({ check: { kind: 'unknown' }, active: { kind: 'ready', id } })
})
