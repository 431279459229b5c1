import { expect, it } from 'vitest'
import { languageModels } from '../../src/models/catalogue'
import type { PackModel } from '../../src/models/catalogue-entry'
import { download } from '../../src/models/download'
import { isUsable } from '../../src/models/items'
import { itemsOf } from '../../src/models/listed'
import type { ModelStore } from '../../src/models/model-store'
import { recogniseFiles } from '../../src/models/take-in'
import { downloadParts } from './download-parts'

const hash = 'a'.repeat(64)
const pack: PackModel = {
  kind: 'embedding',
  format: 'pack',
  id: 'words-to-vectors',
  name: 'Words to vectors',
  size: 9,
  memory: 50e6,
  main: 'model.onnx',
  hub: undefined,
  sha256: { 'model.onnx': hash, 'tokenizer.json': hash },
  files: [
    { name: 'model.onnx', size: 7 },
    { name: 'tokenizer.json', size: 2 },
  ],
  licence: { notice: '', attribution: '', url: '', acceptableUse: '' },
}
const catalogue = [...languageModels, pack]
const store = { files: async () => [] } as unknown as ModelStore

it('takes a folder for a pack by the name and size of its main file, and checks its files by the catalogue', async () => {
  const tokenizer = new File(['{}'], 'tokenizer.json')
  const found = await recogniseFiles([new File(['7 bytes'], 'model.onnx'), tokenizer], catalogue, store)
  expect(found.model).toBe(pack)
  expect(found.files.map(({ name, size, sha256 }) => [name, size, sha256])).toEqual([
    ['model.onnx', 7, hash],
    ['tokenizer.json', 2, hash],
  ])
  const other = [new File(['the graph of another model'], 'model.onnx'), tokenizer]
  await expect(recogniseFiles(other, catalogue, store)).rejects.toMatchObject({ code: 'model/unknown' })
})

it('looks for a pack on the hub only where the hub has it, and otherwise says that no place does', async () => {
  const asked: string[] = []
  const parts = downloadParts({
    fetch: (async (url: string) => {
      asked.push(url)
      return new Response('no', { status: 404 })
    }) as typeof fetch,
    store,
  })
  const fetching = (model: PackModel) => download(model, parts, () => undefined, new AbortController().signal)
  await expect(fetching(pack)).rejects.toMatchObject({ code: 'model/not-found' })
  expect(asked).toEqual(['https://app.example/models/words-to-vectors/sitebook-model.json'])
  const onHub = { ...pack, hub: { repository: 'words/vectors', library: undefined } }
  await expect(fetching(onHub)).rejects.toMatchObject({ code: 'model/not-found' })
  expect(asked).toContain('https://huggingface.co/words/vectors/resolve/main/model.onnx')
})

it('shows a pack without a context, never as the model that answers', () => {
  const device = {
    capabilities: { gpu: 'none', adapter: '', maxBufferSize: 0, software: false },
    memory: 8e9,
    free: 1e9,
    trial: undefined,
  } as const
  const items = itemsOf(catalogue, device, [], new Map(), new Set(), [])
  const item = items.find(({ id }) => id === pack.id)!
  expect(item).toMatchObject({ kind: 'embedding', unfit: undefined, advice: undefined, context: undefined })
  expect(isUsable(item)).toBe(false)
  expect(items.filter(isUsable).map(({ kind }) => kind)).toEqual(['language'])
})
