import { prebuiltAppConfig } from '@mlc-ai/web-llm'
import { expect, it } from 'vitest'
import { languageModels as catalogue, hubUrl, memoryFor } from '../../src/models/catalogue'
import { mayRedirect, modelHosts } from '../../src/models/hosts'

const onGpu = catalogue.filter(({ format }) => format === 'mlc')

it('names for each GPU model the library, the weights and the memory that web-llm names', () => {
  expect(onGpu).toHaveLength(4)
  for (const model of onGpu) {
    const known = prebuiltAppConfig.model_list.find(({ model_id }) => model_id === model.id)
    expect(known?.model_lib).toBe(hubUrl(model, model.main))
    expect(`${known?.model}/resolve/main/tokenizer.json`).toBe(hubUrl(model, 'tokenizer.json'))
    expect(known?.vram_required_MB).toBe(model.memory / 1e6)
    expect(known?.overrides?.context_window_size).toBe(4096)
  }
})

it('counts weights by their bits and the KV cache by layers, heads and head size', () => {
  const parameters = { '1B': 1_235_814_400, '3B': 3_212_749_824 }
  for (const model of onGpu) {
    const size = model.id.includes('-1B-') ? '1B' : '3B'
    const bits = model.quantization === 'q4f16_1' ? 4.5 : 5
    expect((model.size * 8) / (parameters[size] * bits)).toBeCloseTo(1.01, 1)
    const heads = 8 * (size === '1B' ? 64 : 128)
    expect(model.kvPerToken).toBe(2 * model.shape.layers * heads * (model.precision === 'f16' ? 2 : 4))
  }
  expect(memoryFor(catalogue[0]!, 8192) - memoryFor(catalogue[0]!, 4096)).toBe(4096 * 32 * 1024)
})

it('has no model that does not fit into one .zip, which ends at 4 GiB', () => {
  for (const { size } of catalogue) expect(size * 1.05).toBeLessThan(2 ** 32)
})

it('fetches from hosts of the policy only', () => {
  for (const model of catalogue)
    for (const file of [model.main, 'mlc-chat-config.json'])
      expect(modelHosts).toContain(new URL(hubUrl(model, file)).origin)
})

it('follows the hub to its CDN, and no one anywhere else', () => {
  const file = hubUrl(catalogue[0]!, 'params_shard_0.bin')
  expect(mayRedirect(file, 'https://us.aws.cdn.hf.co/xet-bridge-us/1')).toBe(true)
  expect(mayRedirect(file, 'https://cas-bridge.xethub.hf.co/1')).toBe(true)
  expect(mayRedirect(file, 'https://hf.co.example/1')).toBe(false)
  expect(mayRedirect(file, 'http://portal.hf.co/1')).toBe(false)
  expect(mayRedirect('https://site.example/models/a', 'https://us.aws.cdn.hf.co/1')).toBe(false)
  expect(mayRedirect('https://site.example/models/a', 'https://site.example/models/b')).toBe(true)
})
