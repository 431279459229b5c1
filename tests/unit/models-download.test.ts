import { expect, it } from 'vitest'
import type { ModelProgress } from '../../src/core/model-files'
import { catalogue } from '../../src/models/catalogue'
import { download } from '../../src/models/download'
import type { ModelStore } from '../../src/models/model-store'

it('goes by the size in the catalogue where no place can be reached that says one', async () => {
  const model = catalogue.find(({ format }) => format === 'gguf')!
  const asked: number[] = []
  const shown: ModelProgress[] = []
  const downloading = download(
    model,
    {
      store: { files: async () => [] } as Partial<ModelStore> as ModelStore,
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
      origin: 'https://app.example',
      lanUrl: '',
      pieceBytes: 1,
      pieceAge: 1,
      stallAfter: 1000,
      sleep: async () => undefined,
      hasRoom: async (bytes) => asked.push(bytes) > 0,
    },
    (progress) => shown.push(progress),
    new AbortController().signal,
  )
  await expect(downloading).rejects.toMatchObject({ code: 'model/network' })
  expect(asked).toEqual([model.size])
  expect(shown.at(-1)).toEqual({ kind: 'receiving', received: 0, total: model.size })
})
