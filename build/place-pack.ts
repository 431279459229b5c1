/** Puts a pack to where the site serves it. */
import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EmbeddingPack } from '../src/models/catalogue-entry'
import { indexName } from '../src/models/mlc'

/**
 * Writes the files of `pack`, whose bytes `read` gives by name, and their index into `public/models/<id>/`, which it
 * returns: there is the whole pack or what was there before. Throws an Error where a file is not the one of the catalogue.
 */
export function placePack(pack: EmbeddingPack, read: (name: string) => Uint8Array): string {
  const folder = join(import.meta.dirname, '../public/models', pack.id)
  const beside = `${folder}.${process.pid}`
  mkdirSync(beside, { recursive: true })
  try {
    const files = pack.files.map(({ name, size }) => {
      const bytes = read(name)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (sha256 !== pack.sha256[name]) throw new Error(`${name} has SHA-256 ${sha256}, not ${pack.sha256[name]}.`)
      writeFileSync(join(beside, name), bytes)
      return { name, size, sha256 }
    })
    writeFileSync(join(beside, indexName), JSON.stringify({ model: pack.id, files }, null, 2))
    rmSync(folder, { recursive: true, force: true })
    renameSync(beside, folder)
    return folder
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
