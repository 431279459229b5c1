import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { createStore } from '../../src/core/store'
import type { DocumentRecord } from '../../src/core/document'
import type { Library, LibraryState } from '../../src/library/library'
import { addPack, type Given } from '../../src/library/pack-files'
import type { PackedModel } from '../../src/library/site-pack'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const packed = (path: string, text: string) => ({ path, size: text.length, sha256: sha256(text) })

/** A library that takes everything in, with what it was given. */
function library(have: string[] = []) {
  const items = have.map((text) => ({ record: { sha256: sha256(text), state: 'ready' } as DocumentRecord }))
  const state = createStore({ items } as unknown as LibraryState)
  const came: { name: string; path: string; read: string | undefined }[] = []
  const refused: string[] = []
  const parts: Pick<Library, 'state' | 'addRead' | 'forget' | 'note' | 'refuse'> = {
    state,
    async addRead(file, { path, reading }) {
      came.push({ name: file.name, path, read: await reading?.text() })
    },
    forget: () => Promise.resolve(),
    note: () => undefined,
    refuse: (names, error) => refused.push(`${names.join()}: ${(error as { code: string }).code}`),
  }
  return { parts, came, refused }
}

/** There is no model among them. */
const none = () => Promise.reject(new Error('a model'))

const list = {
  documents: [
    { ...packed('pumps/A.pdf', 'pdf of A'), reading: packed('readings/a.reading', 'what was read of A') },
    { ...packed('B.pdf', 'the pdf of B'), reading: packed('readings/b.reading', 'what was read of B') },
    packed('locked.pdf', 'a locked one'),
  ],
}
/** As they come from a dropped folder, without paths; a .zip gives them with theirs. */
const files = [
  new File([JSON.stringify(list)], 'pack.json'),
  new File(['pdf of A'], 'pumps/A.pdf'),
  new File(['what was read of A'], 'a.reading'),
  new File(['the pdf of B'], 'B.pdf'),
  new File(['what was read of C'], 'b.reading'),
  new File(['a locked one'], 'locked.pdf'),
]

it('takes the documents of a pack in with what was read of them, but those that are there, and those with wrong bytes', async () => {
  const { parts, came, refused } = library(['a locked one'])
  expect(await addPack(parts, files, '', none)).toBe(true)
  expect(came).toEqual([{ name: 'A.pdf', path: 'pumps/A.pdf', read: 'what was read of A' }])
  expect(refused).toEqual(['B.pdf: site/wrong-bytes'])
})

it('takes a pack in only by the signature of the site, where the site has a key', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url').toString('base64')
  const signature = sign(null, Buffer.from(JSON.stringify(list)), privateKey).toString('base64')
  const signed = new File([`${signature}\n`], 'pack.sig')
  const changed = new File([JSON.stringify({ documents: list.documents.slice(0, 1) })], 'pack.json')
  const other = sign(null, Buffer.from(JSON.stringify(list)), generateKeyPairSync('ed25519').privateKey)
  const by = async (given: File[], wanted = key) => {
    const { parts, came, refused } = library(['the pdf of B'])
    expect(await addPack(parts, given, wanted, none)).toBe(true)
    return came.length > 0 ? came.length : refused
  }
  expect(await by([...files, signed])).toBe(2)
  for (const given of [
    files,
    [changed, ...files.slice(1), signed],
    [...files, new File([other.toString('base64')], 'pack.sig')],
    [...files, new File(['no base64'], 'pack.sig')],
  ])
    expect(await by(given)).toEqual(['pack.json: site/not-signed'])
  // A browser without these signatures.
  vi.spyOn(crypto.subtle, 'importKey').mockRejectedValueOnce(new DOMException('no', 'NotSupportedError'))
  expect(await by([...files, signed])).toEqual(['pack.json: site/no-signatures'])
  expect(await by(files, '')).toBe(2)
})

it('names a document of which the stick has no file', async () => {
  const { parts, came, refused } = library(['pdf of A', 'the pdf of B'])
  expect(await addPack(parts, files.slice(0, 2), '', none)).toBe(true)
  expect(came).toEqual([])
  expect(refused).toEqual(['locked.pdf: site/wrong-bytes'])
})

it('leaves a folder alone that has no list, or one of something else', async () => {
  const { parts, came } = library()
  for (const text of ['{"documents":[{"path":1}]}', '{"name":"an npm package"}', 'no JSON', '[]'])
    expect(await addPack(parts, [new File([text], 'pack.json'), ...files.slice(1)], '', none)).toBe(false)
  expect(await addPack(parts, files.slice(1), '', none)).toBe(false)
  expect(came).toEqual([])
})

describe('models of the pack', () => {
  const models = ['Llama f16', 'Llama f32'].map((weights) => ({
    model: weights.replace(' ', '-'),
    files: [{ name: 'shard.bin', size: weights.length, sha256: sha256(weights) }],
  }))
  const shards = [
    new File(['Llama f16'], 'stick/models/Llama-f16/shard.bin'),
    new File(['Llama f32'], 'stick/models/Llama-f32/shard.bin'),
  ]
  const listOf = (models: unknown, name: string) => new File([JSON.stringify({ documents: [], models })], name)

  /** What is given of models, each with what is in its files; and whether it is a pack at all. */
  async function givenOf(...files: File[]) {
    const told: [PackedModel, string[]][] = []
    const take = async (model: PackedModel, given: readonly Given[]) => {
      told.push([model, await Promise.all(given.map((file) => new Response(file.stream()).text()))])
    }
    return { isPack: await addPack(library().parts, files, '', take), told }
  }

  it('come with the hashes of its list, each with the files of its own folder', async () => {
    expect(await givenOf(listOf(models, 'stick/pack.json'), ...shards.toReversed())).toEqual({
      isPack: true,
      told: [
        [models[0], ['Llama f16']],
        [models[1], ['Llama f32']],
      ],
    })
  })

  it('are told by name and size where no file knows its path', async () => {
    const more = [new File(['Llama f32 and more'], 'shard.bin'), new File(['Llama f32'], 'shard.bin')]
    const { told } = await givenOf(listOf(models.slice(1), 'pack.json'), ...more)
    expect(told).toEqual([[models[1], ['Llama f32']]])
  })

  it('that did not come along are passed over', async () => {
    expect(await givenOf(listOf(models, 'stick/pack.json'), shards[1]!)).toEqual({
      isPack: true,
      told: [[models[1], ['Llama f32']]],
    })
  })

  it('of a list that is none make it no pack', async () => {
    for (const wrong of [7, [{ model: 7 }], [{ model: 'x', files: 'y' }]])
      expect((await givenOf(listOf(wrong, 'pack.json'))).isPack).toBe(false)
  })
})
