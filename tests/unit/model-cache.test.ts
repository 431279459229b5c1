import { describe, expect, it } from 'vitest'
import { addressOf, modelCaches } from '../../src/engine/model-cache'
import { bytesOf } from '../../src/storage/pieces'

const stored = new Map([
  ['a model/b.bin', 'weights of a model'],
  ['other/b.bin', '{"weights":"of another"}'],
])
const files = {
  async read(model: string, file: string) {
    const text = stored.get(`${model}/${file}`)
    return text === undefined ? undefined : bytesOf([new Blob([text])])
  },
}

describe('the model store as a cache', () => {
  it('finds a file by the address of its model', async () => {
    const cache = await modelCaches(files).open('webllm/model')
    const response = await cache.match(new Request(addressOf('a model', 'b.bin')))
    expect(new TextDecoder().decode(await response?.arrayBuffer())).toBe('weights of a model')
    const other = await cache.match(addressOf('other', 'b.bin'))
    expect(await other?.json()).toEqual({ weights: 'of another' })
  })

  it('finds nothing for a file that is not stored, nor for another origin', async () => {
    const cache = await modelCaches(files).open('webllm/model')
    expect(await cache.match(addressOf('other', 'c.bin'))).toBeUndefined()
    expect(await cache.match('https://elsewhere.invalid/other/resolve/main/b.bin')).toBeUndefined()
  })

  it('fails with model/incomplete where a cache would fetch', async () => {
    const cache = await modelCaches(files).open('webllm/model')
    await expect(cache.add(addressOf('other', 'c.bin'))).rejects.toMatchObject({
      code: 'model/incomplete',
      detail: 'https://model.invalid/other/resolve/main/c.bin',
    })
  })
})
