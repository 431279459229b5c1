/** Models that the catalogue does not know: what their files say, what they are refused for, and how they are tried. */
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { abortError } from '../../src/core/errors'
import type { OwnModel } from '../../src/core/model-files'
import { catalogue, languageModels } from '../../src/models/catalogue'
import { describe } from '../../src/models/describe'
import { contextsFor } from '../../src/models/device'
import { isToBeTried, isUsable } from '../../src/models/items'
import type { GivenFile, ModelStore } from '../../src/models/model-store'
import { entryOf, ownName, parseOwn } from '../../src/models/own'
import { ownAt } from '../../src/models/places'
import { partsOf } from '../../src/models/ranges'
import { saysSomething } from '../../src/models/speaks'
import { recogniseFiles } from '../../src/models/take-in'
import { createModelWork } from '../../src/models/work'
import { chatFields, ggufOf } from '../fixtures/gguf-head'
import { downloadParts } from './download-parts'
import { here, setUp } from './models-setup'

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name)
const gguf = (name: string, fields: object = {}, weights?: string) =>
  file(name, ggufOf({ ...chatFields, ...fields }, weights))
const store = { models: async () => [], read: async () => undefined } as Partial<ModelStore> as ModelStore
const take = (files: File[], called = '') => recogniseFiles(files, catalogue, store, called)
const noIds = async () => []

/** Config, list of weights, tokenizer, one shard and library, as MLC writes them. */
function mlc(changes: { config?: object; library?: string; shard?: string } = {}): File[] {
  const shard = changes.shard ?? 'weights'
  const md5sum = createHash('md5').update(shard).digest('hex')
  const records = [
    {
      dataPath: 'params_shard_0.bin',
      nbytes: shard.length,
      md5sum,
      records: [{ name: 'model.layers.1.mlp', nbytes: 4096 }],
    },
  ]
  const config = {
    model_type: 'qwen2',
    quantization: 'q4f16_1',
    context_window_size: 32768,
    tokenizer_files: ['tokenizer.json'],
    model_config: { hidden_size: 896, num_hidden_layers: 24, num_attention_heads: 14, num_key_value_heads: 2 },
    conv_template: { roles: { user: '<|im_start|>user' }, seps: ['<|im_end|>\n'], stop_str: ['@@end'] },
    ...changes.config,
  }
  return [
    file('mlc-chat-config.json', JSON.stringify(config)),
    file('tensor-cache.json', JSON.stringify({ records })),
    file('tokenizer.json', JSON.stringify({ added_tokens: [{ content: '<|endoftext|>' }, { content: '@@mine@@' }] })),
    file('params_shard_0.bin', shard),
    ...(changes.library === ''
      ? []
      : [file(changes.library ?? 'site.wasm', new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))]),
  ]
}

it('describes a GGUF that the catalogue does not know by its head', async () => {
  const { model, files, given } = await take([gguf('Site-7B.Q4_K_M.gguf')])
  expect(model).toMatchObject({
    kind: 'language',
    name: 'Site-7B.Q4_K_M',
    format: 'gguf',
    precision: 'cpu',
    main: 'Site-7B.Q4_K_M.gguf',
    kvPerToken: 2 * 128,
    trained: 8192,
    shape: { hidden: 64, layers: 2 },
    own: { licence: 'apache-2.0' },
  })
  expect(model.id).toMatch(/^Site-7B\.Q4_K_M-[0-9a-f]{12}$/)
  expect(files.map(({ name }) => name)).toEqual([ownName, 'Site-7B.Q4_K_M.gguf'])
  const own = await new Response(given.get(ownName)!.stream()).text()
  expect(parseOwn(own, model.id)?.tokens).toEqual(['<<turn>>', '[|mine|]', '<user-turn>'])
  expect(parseOwn(own, 'another')).toBeUndefined()
  expect(parseOwn(own.replace('"gguf"', '"exe"'), model.id)).toBeUndefined()
  expect(parseOwn('{}', model.id)).toBeUndefined()
  // What it was trained for is the most that can be chosen.
  const { contexts } = contextsFor(entryOf(model.kind === 'language' ? model.own! : never()), {
    memory: 64e9,
    capabilities: { gpu: 'none', adapter: '', maxBufferSize: 0, software: false },
  })
  expect(contexts).toEqual([4096, 8192])
})

function never(): never {
  throw new Error('No language model')
}

it('describes a folder of MLC by its config and its list of weights, under the name of the folder', async () => {
  const { model, files } = await take(mlc(), 'Qwen tuned\u202e 🙂')
  expect(model).toMatchObject({
    name: 'Qwen tuned 🙂',
    format: 'mlc',
    precision: 'f16',
    main: 'site.wasm',
    kvPerToken: 2 * 2 * 64 * 24 * 2,
    trained: 32768,
    bits: 4.5,
    largestBuffer: 4096,
  })
  expect(model.id).toMatch(/^Qwen-tuned-[0-9a-f]{12}$/)
  expect(files.find(({ name }) => name === 'params_shard_0.bin')?.md5).toMatch(/^[0-9a-f]{32}$/)
  const tokens = async (files: File[]) =>
    (await describe(new Map(files.map((one) => [one.name, one])), '', noIds)).own.tokens
  expect(await tokens(mlc())).toEqual(['<|endoftext|>', '@@mine@@', '@@end', '<|im_start|>', '<|im_end|>'])
  const { model: sparse } = await take(mlc({ config: { model_config: { hidden_size: 128 } } }))
  expect(sparse).toMatchObject({
    name: 'qwen2 q4f16_1',
    shape: { hidden: 128, layers: 2 },
    kvPerToken: 2 * 128 * 2 * 2,
  })
})

it('shows the licence that lies beside it, and keeps it and the name for the next device', async () => {
  const { model } = await take([gguf('a.gguf'), file('LICENSE.txt', 'The licence.\n'), file('README.md', '# A')])
  expect(model).toMatchObject({ own: { licence: 'The licence.' } })
  const first = await take([...mlc(), file('LICENCE', 'Ours.')], 'Our model')
  const kept = await new Response(first.given.get(ownName)!.stream()).text()
  const second = await take([...mlc(), file(ownName, kept)], 'stick')
  expect(second.model).toMatchObject({ id: first.model.id, name: 'Our model', own: { licence: 'Ours.' } })
})

it('tells a model from one that differs in its weights alone, and knows one again by any other name', async () => {
  const [one, same, other] = await Promise.all([
    take([gguf('one.gguf')]),
    take([gguf('two.gguf')]),
    take([gguf('one.gguf', {}, 'waights')]),
  ])
  expect(other.model.id).not.toBe(one.model.id)
  expect(same.model.id.slice(-12)).toBe(one.model.id.slice(-12))
  const again = await recogniseFiles([gguf('two.gguf')], catalogue, {
    ...store,
    models: async () => [here({ model: one.model.id })],
  })
  expect(again.model.id).toBe(one.model.id)
})

it('takes a model of the shape of one of the catalogue for that one, unless its library has another name', async () => {
  const [known] = languageModels
  const model_config = { hidden_size: known!.shape.hidden, num_hidden_layers: known!.shape.layers }
  const ids = async (library: string) =>
    (await take(mlc({ library, config: { model_config, quantization: known!.quantization } }))).model.id
  expect(await ids(known!.main)).toBe(known!.id)
  // Still on its way: its library may come with the download.
  expect(await ids('')).toBe(known!.id)
  expect(catalogue.map(({ id }) => id)).not.toContain(await ids('tuned.wasm'))
})

it('checks the files by an index that names a model which the catalogue does not know', async () => {
  const files = mlc()
  const hashes = await Promise.all(
    files.map(async (one) => ({
      name: one.name,
      size: one.size,
      sha256: createHash('sha256')
        .update(Buffer.from(await one.arrayBuffer()))
        .digest('hex'),
    })),
  )
  const index = file('sitebook-model.json', JSON.stringify({ model: 'somebody', files: hashes }))
  const found = await take([...files, index])
  expect(found.files.find(({ name }) => name === 'site.wasm')?.sha256).toBe(hashes.at(-1)?.sha256)
  expect(found.files.find(({ name }) => name === ownName)?.sha256).toBe('')
})

const parts = (head: object, count = 2) =>
  Array.from({ length: count }, (_, i) =>
    gguf(`big-0000${i + 1}-of-0000${count}.gguf`, { 'split.no': i, 'split.count': count, ...head }),
  )

it('takes in a model of several GGUFs, in their order', async () => {
  const [first, second] = parts({})
  const { model, files } = await take([second!, first!])
  expect(model.name).toBe('big')
  expect(files.map(({ name }) => name)).toEqual([ownName, first!.name, second!.name])
})

it.each([
  ['no library', () => mlc({ library: '' }), 'model/folder-lacks', '*.wasm'],
  ['two libraries', () => [...mlc(), file('b.wasm')], 'model/several', 'site.wasm\nb.wasm'],
  [
    'no shard',
    () => mlc().filter(({ name }) => !name.startsWith('params')),
    'model/folder-lacks',
    'params_shard_0.bin',
  ],
  [
    'no list of weights',
    () => mlc().filter(({ name }) => !name.startsWith('tensor')),
    'model/folder-lacks',
    'tensor-cache.json',
  ],
  ['no way to ask', () => mlc({ config: { conv_template: undefined } }), 'model/no-template', 'mlc-chat-config.json'],
  [
    'no way to ask a GGUF',
    () => [gguf('base.gguf', { 'tokenizer.chat_template': '' })],
    'model/no-template',
    'base.gguf',
  ],
  ['a cut head', () => [file('cut.gguf', ggufOf(chatFields).slice(0, 99))], 'model/wrong-file', 'cut.gguf'],
  ['two models', () => [gguf('a.gguf'), gguf('b.gguf')], 'model/several', 'a.gguf\nb.gguf'],
  ['one part of two', () => parts({}).slice(0, 1), 'model/folder-lacks', 'big-00002-of-00002.gguf'],
  ['the second of two', () => parts({}).slice(1), 'model/folder-lacks', 'big-00001-of-00002.gguf'],
  ['a part by another name', () => [gguf('big.gguf', { 'split.count': 2 })], 'model/wrong-file', 'big.gguf'],
  [
    'eyes without words',
    () => [gguf('mmproj.gguf', { 'tokenizer.ggml.token_type': [] })],
    'model/unknown',
    'mmproj.gguf',
  ],
  ['no model at all', () => [file('notes.txt', 'hello')], 'model/unknown', 'notes.txt'],
] as const)('refuses %s before anything is kept', async (_, files, code, detail) => {
  await expect(take(files())).rejects.toMatchObject({ code, detail })
})

it('leaves eyes that lie beside a model where they are, and gives files names for an address', async () => {
  const { model, files } = await take([
    gguf('My model (1).gguf'),
    gguf('mmproj.gguf', { 'tokenizer.ggml.token_type': [] }),
  ])
  expect(model.main).toBe('My_model_1_.gguf')
  expect(files).toHaveLength(2)
})

it('reads parts of a file of a .zip as of one on the disk', async () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) % 251)
  const packed = new Blob([deflateRawSync(bytes)])
  const zipped: GivenFile = {
    name: 'a',
    size: bytes.length,
    stream: () => packed.stream().pipeThrough(new DecompressionStream('deflate-raw')),
  }
  const ranges = [
    [0, 5],
    [3, 70_000],
    [299_990, 400_000],
  ] as const
  expect(await partsOf(zipped, ranges)).toEqual(await partsOf(new File([bytes], 'a'), ranges))
})

it.each([
  ['14 bar.', true],
  ['The valve opens at 14 bar [1].', true],
  ['No', true],
  ['', false],
  [' \n ', false],
  ['...!', false],
  ['the the the the the', false],
  ['aaaaaaaaaaaaaaaa', false],
  ['<unk><unk><unk><unk><u', false],
])('takes %j for an answer: %s', (text, is) => {
  expect(saysSomething(text)).toBe(is)
})

const own: OwnModel = {
  id: 'site-0123456789ab',
  name: 'Site',
  format: 'gguf',
  precision: 'cpu',
  size: 1000,
  kvPerToken: 256,
  shape: { hidden: 64, layers: 2 },
  trained: 8192,
  quantization: 'llama',
  bits: 8,
  largestBuffer: 0,
  main: 'site.gguf',
  licence: '',
}

async function withOwn(answer: () => AsyncGenerator<string>, work: Parameters<typeof setUp>[0] = {}) {
  const saved = new Map<string, unknown>()
  const set = setUp(work, undefined, {}, saved, undefined, answer)
  set.stored.push({ ...here({ model: own.id, complete: true }), own })
  await set.models.check()
  const item = () => set.models.state.get().models.find(({ id }) => id === own.id)!
  return { ...set, saved, item }
}

it('has a model speak before it answers, once on each device', async () => {
  let asked = 0
  const { models, item, saved } = await withOwn(async function* () {
    asked += 1
    yield 'At 14 bar.'
  })
  expect(item()).toMatchObject({ name: 'Site', own: { heard: false }, status: { kind: 'stored' }, advice: undefined })
  expect([isToBeTried(item()), isUsable(item())]).toEqual([true, false])
  await models.use(own.id)
  expect(models.state.get().active).toEqual({ kind: 'ready', id: own.id })
  expect([isToBeTried(item()), isUsable(item())]).toEqual([false, true])
  expect(saved.get('heardModels')).toEqual([own.id])
  await models.stopUsing()
  await models.use(own.id)
  expect(asked).toBe(1)
  await models.remove(own.id)
  expect(saved.get('heardModels')).toEqual([])
})

it('refuses one that says nothing, that cannot be run, and none that was only stopped', async () => {
  const tried = async (answer: () => AsyncGenerator<string>) => {
    const { models, item } = await withOwn(answer)
    await models.use(own.id)
    expect(item().own?.heard).toBe(false)
    const { active } = models.state.get()
    return active.kind === 'failed' ? active.error.code : active.kind
  }
  expect(
    await tried(async function* () {
      yield '!!!!!!'
    }),
  ).toBe('model/says-nothing')
  expect(
    await tried(async function* () {
      throw new Error('unreachable')
    }),
  ).toBe('model/does-not-run')
  expect(
    await tried(async function* () {
      throw abortError()
    }),
  ).toBe('quotes')
})

it('tries at once what was added, unless another model answers', async () => {
  const takeIn = async function* () {
    yield { kind: 'taken', model: own.id } as const
  }
  const speak = async function* () {
    yield 'At 14 bar.'
  }
  const idle = await withOwn(speak, { takeIn })
  await idle.models.addFromFiles([])
  await expect.poll(() => idle.models.state.get().active).toEqual({ kind: 'ready', id: own.id })
  const busy = await withOwn(speak, { takeIn })
  busy.stored.push(here({ complete: true }))
  await busy.models.use(languageModels[0]!.id)
  await busy.models.addFromFiles([])
  expect(busy.models.state.get().active).toEqual({ kind: 'ready', id: languageModels[0]!.id })
  expect(isToBeTried(busy.item())).toBe(true)
})

it('offers what the site says that it has, from the first place that has it, and never one of the catalogue', async () => {
  const text = JSON.stringify({ ...own, tokens: [] })
  const asked: string[] = []
  const places = {
    origin: 'https://app.example',
    lanUrl: 'https://lan.example/m/',
    patience: 1000,
    fetch: async (input: unknown) => {
      asked.push(String(input))
      return String(input).startsWith('https://lan') ? new Response(text) : new Response('no', { status: 404 })
    },
  }
  expect(await ownAt(own.id, places)).toMatchObject({ name: 'Site' })
  expect(asked).toEqual([
    `https://app.example/models/${own.id}/${ownName}`,
    `https://lan.example/m/${own.id}/${ownName}`,
  ])
  // What it says of itself is of another.
  expect(await ownAt('another-0123456789ab', places)).toBeUndefined()

  const known = { ...own, id: catalogue[0]!.id, name: 'Shadow' }
  const { models } = setUp({ offered: () => Promise.resolve([own, known]) })
  await models.check()
  const item = () => models.state.get().models.find(({ id }) => id === own.id)
  await expect.poll(item).toMatchObject({ name: 'Site', status: { kind: 'absent' }, own: { heard: false } })
  expect(models.state.get().models.map(({ name }) => name)).not.toContain('Shadow')
})

it('shows what is stored of a model that nothing describes any more, so that it can be deleted', async () => {
  const work = createModelWork({
    ...downloadParts({
      store: { models: async () => [here({ model: 'gone', total: 5 })], read: async () => undefined },
    }),
    catalogue,
    locks: { request: async () => undefined },
    pack: async () => file('none'),
  })
  const { models, stored } = setUp()
  stored.push(...(await work.stored(null)))
  await models.check()
  const item = models.state.get().models.find(({ id }) => id === 'gone')
  expect(item).toMatchObject({ name: 'gone', size: 5, status: { kind: 'partial' } })
})
