import { expect, it, vi } from 'vitest'
import { SitebookError, abortError } from '../../src/core/errors'
import { createAdding } from '../../src/models/adding'
import type { Adding } from '../../src/models/models'
import { id, setUp } from './models-setup'

it('takes in what is given one after another; a stop ends the one that is under way', async () => {
  const log: string[] = []
  const shown: Adding[] = []
  let awake = 0
  const adding = createAdding({
    work: {
      async *takeIn({ files }, signal) {
        const [name] = files.map((file) => file.name)
        log.push(`begin ${name}`)
        yield { kind: 'receiving', received: 1, total: 2 }
        if (name === 'stopped') {
          setTimeout(adding.stop)
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(abortError())))
        }
        if (name === 'wrong') throw new SitebookError('model/wrong-file', name)
        log.push(`end ${name}`)
      },
    },
    persist: async () => void log.push('persist'),
    keepAwake() {
      awake += 1
      return () => (awake -= 1)
    },
    hold: () => () => undefined,
    show: (now) => shown.push(now),
    refresh: async () => undefined,
    taken: () => undefined,
  })
  await Promise.all(['right', 'stopped', 'wrong'].map((name) => adding.add([new File([], name)])))
  expect(log).toEqual(['persist', 'begin right', 'end right', 'persist', 'begin stopped', 'persist', 'begin wrong'])
  const checking = [
    { kind: 'checking', received: 0, total: 0 },
    { kind: 'checking', received: 1, total: 2 },
  ]
  expect(shown).toMatchObject([
    ...checking,
    { kind: 'added' },
    ...checking,
    { kind: 'idle' },
    ...checking,
    { kind: 'failed', error: { code: 'model/wrong-file' } },
  ])
  expect(awake).toBe(0)
})

it('takes over from a download of the same model, which goes on if what was given is something else', async () => {
  const log: string[] = []
  const { models } = setUp({
    async *download(_, signal) {
      log.push('download')
      yield { kind: 'receiving', received: 1, total: 2 }
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      log.push('held')
      throw abortError()
    },
    async *takeIn() {
      log.push('take in')
      yield { kind: 'receiving', received: 1, total: 2 }
      throw new SitebookError('model/unknown')
    },
  })
  await models.check()
  void models.download(id)
  await vi.waitFor(() => expect(log).toEqual(['download']))
  await models.addFromFiles([new File([], 'other.zip')])
  expect(log).toEqual(['download', 'held', 'take in', 'download'])
})
