import { expect, it } from 'vitest'
import { createStore } from '../../src/core/store'
import { keepActive } from '../../src/models/keep-active'
import type { ModelItem, ModelsState } from '../../src/models/models'

function given(last: unknown, item: Partial<ModelItem> = {}, elsewhere = false) {
  const model = { id: 'small', kind: 'language', status: { kind: 'stored' }, unfit: undefined, ...item } as ModelItem
  const state = createStore({ models: [model], active: { kind: 'quotes' }, elsewhere } as ModelsState)
  const saved = new Map([['activeModel', last]])
  const used: string[] = []
  return {
    used,
    saved,
    models: {
      state,
      async use(id: string) {
        used.push(id)
        state.set({ active: { kind: 'loading', id, step: 'reading', fraction: 0 } })
        state.set({ active: { kind: 'ready', id } })
      },
    },
    settings: {
      read: async (key: string) => saved.get(key),
      save: async (key: string, value: unknown) => void saved.set(key, value),
    },
  }
}

const yes = async () => true

it('loads the model that was in use', async () => {
  const { models, settings, used } = given('small')
  await keepActive(models, settings, yes)
  expect(used).toEqual(['small'])
})

it.each([
  ['there was none', undefined, {}],
  ['it is gone', 'large', {}],
  ['it is not whole', 'small', { status: { kind: 'partial', received: 1, error: undefined } as const }],
  ['it no longer fits', 'small', { unfit: { kind: 'no-f16' } as const }],
])('stays with quotes where %s', async (_, last, item) => {
  const { models, settings, used } = given(last, item)
  await keepActive(models, settings, yes)
  expect(used).toEqual([])
})

it('has a server of the site answer again, whatever another tab has in use', async () => {
  const { models, settings, used } = given('small', { status: { kind: 'served' } }, true)
  await keepActive(models, settings, yes)
  expect(used).toEqual(['small'])
})

it('leaves the model to the tab that has it', async () => {
  const { models, settings, used } = given('small', {}, true)
  await keepActive(models, settings, yes)
  expect(used).toEqual([])
})

it('does not load again by itself what killed the browser', async () => {
  const { models, settings, used } = given('small')
  await keepActive(models, settings, async () => false)
  expect(used).toEqual([])
})

it('remembers what the user uses, and that he stopped', async () => {
  const { models, settings, saved } = given(undefined)
  await keepActive(models, settings, yes)
  await models.use('small')
  expect(saved.get('activeModel')).toBe('small')
  models.state.set({ active: { kind: 'quotes' } })
  expect(saved.get('activeModel')).toBe('')
})
