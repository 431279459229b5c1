/** A model of random bytes in the form of an MLC model: config, weights list with MD5s, tokenizer, library, shards. */
import { createHash } from 'node:crypto'
import { createRandom } from './random'

export interface SyntheticModel {
  id: string
  files: Map<string, Buffer>
  /** Bytes of all files. */
  size: number
}

/** `shardSizes` in bytes; the same arguments give the same bytes. `mainName` is the library's file name. */
export function syntheticModel(id: string, mainName: string, shardSizes: number[], shape: object): SyntheticModel {
  const random = createRandom(shardSizes.length + id.length)
  const shards = shardSizes.map((size, n) => {
    const words = new Uint32Array(Math.ceil(size / 4))
    for (let i = 0; i < words.length; i += 1) words[i] = random.below(2 ** 32)
    return { name: `params_shard_${n}.bin`, bytes: Buffer.from(words.buffer, 0, size) }
  })
  const records = shards.map(({ name, bytes }) => ({
    dataPath: name,
    format: 'raw-shard',
    nbytes: bytes.length,
    records: [],
    md5sum: createHash('md5').update(bytes).digest('hex'),
  }))
  const json = (value: object) => Buffer.from(JSON.stringify(value))
  const files = new Map<string, Buffer>([
    ['mlc-chat-config.json', json({ ...shape, tokenizer_files: ['tokenizer.json', 'tokenizer_config.json'] })],
    ['tensor-cache.json', json({ metadata: {}, records })],
    ['tokenizer.json', json({ version: '1.0', model: { vocab: 'x'.repeat(100_000) } })],
    // The smallest module: magic and version.
    [mainName, Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])],
    ...shards.map(({ name, bytes }) => [name, bytes] as [string, Buffer]),
  ])
  return { id, files, size: [...files.values()].reduce((total, bytes) => total + bytes.length, 0) }
}

/** Our own index of a model, as a mirror has it. */
export function indexOf(model: SyntheticModel): string {
  const files = [...model.files].map(([name, bytes]) => ({
    name,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  return JSON.stringify({ model: model.id, files })
}
