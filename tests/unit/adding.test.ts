import { expect, it } from 'vitest'
import { SitebookError, abortError } from '../../src/core/errors'
import { createAdding } from '../../src/models/adding'
import type { Adding } from '../../src/models/models'

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
    show: (now) => shown.push(now),
    refresh: async () => undefined,
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
