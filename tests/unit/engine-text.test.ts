import { expect, it } from 'vitest'
import { SitebookError } from '../../src/core/errors'
import type { ModelItem, ModelStatus, ModelsState } from '../../src/models/models'
import { engineText } from '../../src/ui/engine-text'
import { en } from '../../src/ui/words/en'

function chip(status: ModelStatus, active: ModelsState['active'] = { kind: 'quotes' }, elsewhere = false): string {
  const model = { id: 'a', name: 'Llama', size: 200, status } as ModelItem
  const { name, text } = engineText(en, { active, models: [model], elsewhere })
  return [name, text].join(' ').trim()
}

it('says how far a download is while quotes answer, and that it stopped', () => {
  expect(chip({ kind: 'absent' })).toBe('Quotes only')
  expect(chip({ kind: 'connecting', received: 0 })).toBe('Downloading…')
  expect(chip({ kind: 'downloading', received: 69, rate: 1 })).toBe('Downloading 34 %')
  expect(chip({ kind: 'partial', received: 69, error: new SitebookError('model/network') })).toBe('Download stopped')
  expect(chip({ kind: 'partial', received: 69, error: undefined })).toBe('Quotes only')
})

it('says that a server of the site answers, also while another tab has a model in use', () => {
  const model = { id: 'a', name: 'Plant Llama', endpoint: { host: 'llm.example' } } as ModelItem
  const shown = { active: { kind: 'ready', id: 'a' }, models: [model], elsewhere: true } as const
  expect(engineText(en, { ...shown, models: [model] })).toEqual({ name: 'Plant Llama', text: 'on a server' })
})

it('says which model answers, or why none does, whatever is on its way', () => {
  const status: ModelStatus = { kind: 'downloading', received: 69, rate: 1 }
  expect(chip(status, { kind: 'ready', id: 'a' })).toBe('Llama ready')
  expect(chip(status, { kind: 'failed', id: 'a', error: new SitebookError('gpu/lost') })).toBe('Llama stopped')
  expect(chip(status, { kind: 'loading', id: 'a', step: 'reading', fraction: 0.5 })).toBe('Loading model 50 %')
  expect(chip(status, { kind: 'quotes' }, true)).toBe('Model in another tab')
})
