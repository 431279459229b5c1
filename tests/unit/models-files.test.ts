import { downloadZip } from 'client-zip'
import { expect, it } from 'vitest'
import { deflateRawSync } from 'node:zlib'
import { SitebookError } from '../../src/core/errors'
import { catalogue, languageModels } from '../../src/models/catalogue'
import type { CatalogueModel } from '../../src/models/catalogue-entry'
import { type PackFile, zipModel } from '../../src/models/copy-out'
import { checkFile, createDigests, createHash, hash } from '../../src/models/digests'
import { companions, fileOf, parseIndex, recognise, shards } from '../../src/models/mlc'
import type { ModelStore } from '../../src/models/model-store'
import { type Looking, lanAddress, modelsAt, sourcesOf } from '../../src/models/places'
import { createRate } from '../../src/models/rate'
import { sampled } from '../../src/models/sampled'
import { recogniseFiles } from '../../src/models/take-in'
import { unzip } from '../../src/models/unzip'
import { bytesOf } from '../../src/storage/pieces'

const signal = new AbortController().signal
const text = (stream: ReadableStream) => new Response(stream).text()
const sha256 = 'a'.repeat(64)

it('hashes files that arrive at the same time each by itself', async () => {
  const [a, b] = await Promise.all([createDigests({ sha256, md5: '' }), createDigests({ sha256: '', md5: 'x' })])
  a.update(new TextEncoder().encode('ab'))
  b.update(new TextEncoder().encode('12'))
  a.update(new TextEncoder().encode('c'))
  // RFC 1321 and FIPS 180-2 have both.
  expect(a.end()).toEqual({ sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', md5: '' })
  expect(b.end().md5).toBe('c20ad4d76fe97759aa27a0c99bff6710')
})

it('hashes what is read as a whole as what is read in chunks, one file after another in the same memory', async () => {
  const hashes = createHash()
  const files = [5, 0, 3_000_000, 70_000].map((size) => bytesOf([new Blob([new Uint8Array(size).fill(size % 251)])]))
  const read: number[] = []
  const found = files.map((file) => hashes(file, { sha256, md5: '' }, signal, (bytes) => read.push(bytes)))
  for (const [n, file] of files.entries()) expect(await found[n]).toEqual(await hash(file, { sha256, md5: '' }))
  expect(read).toEqual(files.map(({ size }) => size))
  const md5 = await hashes(files[0]!, { sha256: '', md5: 'x' })
  expect(md5).toEqual(await hash(files[0]!, { sha256: '', md5: 'x' }))
  await expect(hashes(files[0]!, { sha256, md5: '' }, AbortSignal.abort())).rejects.toThrow()
  expect((await hashes(files[0]!, { sha256, md5: '' })).sha256).toBe((await found[0]!).sha256)
})

it('takes a sign-in page for no file of a model, whatever it is called', async () => {
  const page = bytesOf([new Blob(['<!doctype html><title>Sign in</title>'])])
  for (const name of ['tokenizer.json', 'library.wasm', 'model.gguf']) {
    const check = checkFile(fileOf(name), await hash(page, fileOf(name)), page)
    await expect(check).rejects.toMatchObject({ code: 'model/wrong-file', detail: name })
  }
  const half = bytesOf([new Blob([new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 40])])])
  await expect(checkFile(fileOf('a.wasm'), { sha256, md5: '' }, half)).rejects.toThrow('model/wrong-file: a.wasm')
})

it('looks at no more of a GGUF than comes with its first bytes, however large its pieces are', async () => {
  let read = 0
  const pieces = [new Blob(['GG']), new Blob(['UF', new Uint8Array(2 ** 23)])].map((piece) => {
    const whole = piece.stream
    const stream = () =>
      whole.call(piece).pipeThrough(
        new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(chunk, next) {
            read += chunk.byteLength
            next.enqueue(chunk)
          },
        }),
      )
    return Object.assign(piece, { stream, arrayBuffer: () => new Response(stream()).arrayBuffer() })
  })
  await checkFile(fileOf('model.gguf'), { sha256, md5: '' }, bytesOf(pieces))
  expect(read).toBeGreaterThanOrEqual(4)
  expect(read).toBeLessThan(2 ** 20)
})

it('recognises the models of the catalogue by their config, and no others', () => {
  const config = (quantization: string, hidden: number, layers: number) =>
    JSON.stringify({ quantization, model_config: { hidden_size: hidden, num_hidden_layers: layers } })
  expect(recognise(config('q4f16_1', 2048, 16), catalogue)?.id).toBe('Llama-3.2-1B-Instruct-q4f16_1-MLC')
  expect(recognise(config('q4f32_1', 3072, 28), catalogue)?.id).toBe('Llama-3.2-3B-Instruct-q4f32_1-MLC')
  expect(recognise(config('q4f16_1', 4096, 32), catalogue)).toBeUndefined()
})

it('reads the files of a model from its own lists, and refuses names that lead elsewhere', () => {
  const model = languageModels[0]!
  expect(
    companions('{"tokenizer_files":["tokenizer_config.json","tokenizer.json"]}', model).map(({ name }) => name),
  ).toEqual(['tokenizer.json', model.main])
  expect(() => companions('{}', model)).toThrow('model/wrong-file: mlc-chat-config.json')
  const list = (dataPath: string) => JSON.stringify({ records: [{ dataPath, nbytes: 5, md5sum: 'AB' }] })
  expect(shards(list('params_shard_0.bin'))).toEqual([
    { name: 'params_shard_0.bin', size: 5, sha256: '', md5: 'ab', content: 'weights' },
  ])
  for (const name of ['../params.bin', '/etc/passwd', 'a/b', '', '.hidden', 'https:x'])
    expect(() => shards(list(name))).toThrow()
  const index = (name: string) => JSON.stringify({ model: 'm', files: [{ name, size: 1, sha256 }] })
  expect(parseIndex(index('a.bin')).files).toHaveLength(1)
  expect(() => parseIndex(index('../a.bin'))).toThrow()
  expect(() => parseIndex('<!doctype html>')).toThrow()
})

it('packs a model as one .zip that it reads again, with the index last', async () => {
  const contents = new Map([
    ['a.json', '{"a":1}'],
    ['empty.bin', ''],
  ])
  const files = [...contents].map(([name, { length }]) => ({ name, size: length, sha256 }))
  const store = {
    record: async () => ({ model: 'm', files, completed: 1 }),
    read: async (_: string, name: string) => bytesOf([new Blob([contents.get(name)!])]),
  } as Partial<ModelStore> as ModelStore
  const pack: PackFile = async (name, stream) => new File([await new Response(stream).blob()], name)
  let copied = 0
  const packed = await zipModel('m', store, pack, (now) => (copied = now.kind === 'copying' ? now.copied : 0), signal)
  expect(packed.name).toBe('m.zip')
  const unpacked = await unzip(packed)
  const texts = await Promise.all(unpacked.map(async (file) => [file.name, await text(file.stream())]))
  const index = JSON.stringify({ model: 'm', files }, undefined, 1)
  expect(texts).toEqual([
    ['m/a.json', '{"a":1}'],
    ['m/empty.bin', ''],
    ['m/sitebook-model.json', index],
  ])
  expect(copied).toBe(7 + index.length)
})

it('reads deflated files of a .zip', async () => {
  const bytes = Buffer.from(
    await downloadZip([{ name: 'M/a', input: deflateRawSync('{"a":1}'.repeat(50)) }]).arrayBuffer(),
  )
  const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  bytes.writeUInt16LE(8, central + 10)
  bytes.writeUInt32LE(350, central + 24)
  const [inflated] = await unzip(new Blob([bytes]))
  expect(inflated?.size).toBe(350)
  expect(await text(inflated!.stream())).toBe('{"a":1}'.repeat(50))
})

/** A .zip of one deflated file, of which the directory says that it has `said` bytes. */
function zipOf(name: string, content: Uint8Array, said = content.length): Blob {
  const packed = deflateRawSync(content)
  const header = new DataView(new ArrayBuffer(30))
  header.setUint16(26, name.length, true)
  const entry = new DataView(new ArrayBuffer(46))
  entry.setUint32(0, 0x02014b50, true)
  entry.setUint16(10, 8, true)
  entry.setUint32(20, packed.length, true)
  entry.setUint32(24, said, true)
  entry.setUint16(28, name.length, true)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(10, 1, true)
  end.setUint32(12, 46 + name.length, true)
  end.setUint32(16, 30 + name.length + packed.length, true)
  return new Blob([header.buffer, name, packed, entry.buffer, name, end.buffer])
}

it('reads no more of a config than one can have, and no more of any file than its .zip says', async () => {
  const bomb = new Uint8Array(32 * 2 ** 20).fill(0x20)
  for (const said of [100, bomb.length]) {
    const zip = new File([zipOf('mlc-chat-config.json', bomb, said)], 'model.zip')
    await expect(recogniseFiles([zip], catalogue, {} as ModelStore)).rejects.toMatchObject({
      code: 'model/wrong-file',
      detail: 'mlc-chat-config.json',
    })
  }
  const [cut] = await unzip(zipOf('a.bin', new Uint8Array(1000), 999))
  await expect(text(cut!.stream())).rejects.toMatchObject({ code: 'model/wrong-file', detail: 'a.bin' })
})

it('takes a .zip of more files than a model has for none, and one that names places beyond its end', async () => {
  const many = new DataView(await zipOf('a', new Uint8Array(1)).arrayBuffer())
  many.setUint16(many.byteLength - 12, 0xffff, true)
  await expect(unzip(new Blob([many.buffer]))).rejects.toMatchObject({ code: 'model/unknown' })
  const beyond = new DataView(await zipOf('a', new Uint8Array(1)).arrayBuffer())
  beyond.setUint32(beyond.byteLength - 22 - 47 + 42, 0x7fffffff, true)
  await expect(unzip(new Blob([beyond.buffer]))).rejects.toMatchObject({ code: 'model/unknown' })
})

it('says that a file is no .zip, a cut one included', async () => {
  await expect(unzip(new Blob(['no']))).rejects.toMatchObject({ code: 'model/unknown' })
  const packed = await downloadZip([{ name: 'a', input: 'abc' }]).blob()
  await expect(unzip(packed.slice(0, packed.size - 30))).rejects.toMatchObject({ code: 'model/unknown' })
})

it('finds out which models a LAN address offers, and tells a silent one from one that has none', async () => {
  const { id } = catalogue[1]!
  const index = JSON.stringify({ model: id, files: [{ name: 'a.bin', size: 1, sha256 }] })
  const at = (answer: (url: string) => Response) =>
    modelsAt('https://lan.example/m', catalogue, { fetch: async (url) => answer(String(url)), patience: 1000 })
  const missing = () => new Response('no', { status: 404 })
  expect(await at((url) => (url.endsWith(`/m/${id}/sitebook-model.json`) ? new Response(index) : missing()))).toEqual([
    id,
  ])
  expect(await at(missing)).toEqual([])
  const silent = () => {
    throw new TypeError('Failed to fetch')
  }
  expect(await at(silent)).toBeUndefined()
  const refused = () => {
    throw new SitebookError('model/blocked-address')
  }
  await expect(at(refused)).rejects.toMatchObject({ code: 'model/blocked-address' })
})

const first = async (...asked: [CatalogueModel, Looking, AbortSignal]) => {
  for await (const source of sourcesOf(...asked)) return source
  throw new Error('none')
}

it('looks on its own server first, then on the LAN, then on the hub', async () => {
  const model = catalogue[0]!
  const asked: string[] = []
  const index = JSON.stringify({ model: model.id, files: [{ name: 'a.bin', size: 1, sha256 }] })
  const serving = (prefix: string) =>
    (async (input: RequestInfo | URL) => {
      asked.push(String(input))
      return String(input).startsWith(prefix) ? new Response(index) : new Response('no', { status: 404 })
    }) as typeof fetch
  const look = (prefix: string) =>
    first(
      model,
      { fetch: serving(prefix), origin: 'https://app.example', lanUrl: 'https://lan.example/m/', patience: 1000 },
      signal,
    )

  const site = await look('https://app.example/models/')
  expect(site.url('a.bin')).toBe(`https://app.example/models/${model.id}/a.bin`)
  expect(site.place).toEqual({ kind: 'site', url: 'https://app.example/models/' })
  expect(asked.splice(0)).toHaveLength(1)
  const lan = await look('https://lan.example/m/')
  expect(lan.url('a.bin')).toBe(`https://lan.example/m/${model.id}/a.bin`)
  expect(lan.place).toEqual({ kind: 'lan', url: 'https://lan.example/m/' })
  expect(asked.splice(0)).toHaveLength(2)
  const hub = await look('nowhere')
  expect(hub.place).toEqual({ kind: 'hub', url: 'https://huggingface.co' })
  expect(hub.url('tokenizer.json')).toBe(`https://huggingface.co/mlc-ai/${model.id}/resolve/main/tokenizer.json`)
  expect(hub.indexed).toBe(false)
})

it('takes from the hub’s listing the sizes and the SHA-256s of what it keeps in LFS', async () => {
  const listing = [
    { type: 'file', path: 'params_shard_0.bin', size: 7, oid: 'git', lfs: { oid: sha256, size: 7 } },
    { type: 'file', path: 'mlc-chat-config.json', size: 3, oid: 'git' },
    { type: 'directory', path: 'logs' },
  ]
  const fetching = (async (input: RequestInfo | URL) =>
    String(input).includes('/api/models/')
      ? Response.json(listing)
      : new Response('no', { status: 404 })) as typeof fetch
  const { files } = await first(
    catalogue[2]!,
    { fetch: fetching, origin: 'https://app.example', lanUrl: '', patience: 1000 },
    signal,
  )
  expect(files.map(({ name, size, sha256 }) => [name, size, sha256])).toEqual([
    ['params_shard_0.bin', 7, sha256],
    ['mlc-chat-config.json', 3, ''],
  ])
})

it('goes by the catalogue’s SHA-256 wherever a file comes from, whatever that place says of it', async () => {
  const model = catalogue.find(({ format }) => format === 'gguf')!
  const { main } = model
  const [right] = Object.values(model.sha256)
  expect(right).toMatch(/^[0-9a-f]{64}$/)
  const index = JSON.stringify({ model: model.id, files: [{ name: main, size: 5, sha256 }] })
  const listing = [{ type: 'file', path: main, size: 5, lfs: { oid: sha256, size: 5 } }]
  const places: [string, (url: string) => Response][] = [
    ['the LAN', (url) => (url.endsWith('sitebook-model.json') ? new Response(index) : Response.error())],
    ['the hub', (url) => (url.includes('/api/') ? Response.json(listing) : new Response('no', { status: 404 }))],
    ['a hub without its listing', () => new Response('no', { status: 404 })],
  ]
  for (const [place, answer] of places) {
    const fetching = (async (input: RequestInfo | URL) => answer(String(input))) as typeof fetch
    const looking = { fetch: fetching, origin: 'https://app.example', lanUrl: 'https://lan.example/', patience: 1000 }
    const { files } = await first(model, looking, signal)
    expect(files.find(({ name }) => name === main)?.sha256, place).toBe(right)
  }
  const store = {} as ModelStore
  const given = [new File(['GGUF of another'], main)]
  for (const files of [given, [...given, new File([index], 'sitebook-model.json')]])
    expect((await recogniseFiles(files, catalogue, store)).files.map(({ sha256 }) => sha256)).toEqual([right])
})

it('makes an address of what a person types', () => {
  expect(lanAddress('')).toBe('')
  expect(lanAddress(' mirror.site:8080/models ')).toBe('https://mirror.site:8080/models/')
  expect(lanAddress('http://10.0.0.5/')).toBe('http://10.0.0.5/')
  expect(lanAddress('not an address')).toBeUndefined()
})

it('reports the latest at most once in an interval, the last one always, and throws at the end', async () => {
  const seen: number[] = []
  const start = performance.now()
  const work = sampled<number>(async (report) => {
    for (let n = 1; n <= 1000; n += 1) {
      report(n)
      if (n % 250 === 0) await new Promise((resolve) => setTimeout(resolve, 12))
    }
    throw new Error('over')
  }, 10)
  await expect(
    (async () => {
      for await (const n of work) seen.push(n)
    })(),
  ).rejects.toThrow('over')
  // A timer may be a millisecond early, and the last report waits for none.
  expect(seen.length).toBeLessThanOrEqual((performance.now() - start) / 9 + 1)
  expect(seen.length).toBeLessThan(1000)
  expect(seen.at(-1)).toBe(1000)
})

it('shows the rate of the last seconds, not of the whole', () => {
  const rate = createRate(5000)
  expect(rate(0, 0)).toBe(0)
  expect(rate(1000, 1000)).toBe(1000)
  for (let second = 2; second <= 20; second += 1) rate(1000, second * 1000)
  expect(rate(1000, 21_000)).toBe(0)
})

it('reads a .zip of more than 4 GiB, which has its sizes and places in 64 bits', async () => {
  // Made by Python's zipfile with its limit for that at one byte.
  const bytes = Buffer.from(
    [
      'UEsDBC0AAAAAAAAAIQBX7nGS//////////8FABQAYS50eHQBABAABQAAAAAAAAAFAAAAAAAAAGZpcnN0UEsDBC0AAAAAAAAAIQBp',
      'ER+2//////////8FABQAYi50eHQBABAABgAAAAAAAAAGAAAAAAAAAHNlY29uZFBLAQItAy0AAAAAAAAAIQBX7nGS//////////8F',
      'ABQAAAAAAAAAAACAAQAAAABhLnR4dAEAEAAFAAAAAAAAAAUAAAAAAAAAUEsBAi0DLQAAAAAAAAAhAGkRH7b//////////wUAHAAA',
      'AAAAAAAAAIAB/////2IudHh0AQAYAAYAAAAAAAAABgAAAAAAAAA8AAAAAAAAAFBLBgYsAAAAAAAAAC0ALQAAAAAAAAAAAAIAAAAA',
      'AAAAAgAAAAAAAACWAAAAAAAAAHkAAAAAAAAAUEsGBwAAAAAPAQAAAAAAAAEAAABQSwUGAAAAAAIAAgCWAAAAeQAAAAAA',
    ].join(''),
    'base64',
  )
  const files = await unzip(new Blob([bytes]))
  expect(files.map(({ name, size }) => [name, size])).toEqual([
    ['a.txt', 5],
    ['b.txt', 6],
  ])
  expect(await Promise.all(files.map((file) => text(file.stream())))).toEqual(['first', 'second'])
  await expect(unzip(new Blob([bytes.subarray(200)]))).rejects.toMatchObject({ code: 'model/unknown' })
})
