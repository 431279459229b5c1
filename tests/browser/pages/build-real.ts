/** Builds the whole app with the tests' small models in its catalogue, which users are not shown. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { ggufName, ggufSha256, ggufSize, smollm2 } from '../../fixtures/smollm2/fetch'

const root = join(import.meta.dirname, '../../..')
/** What takes the place of a module of the app, which it imports itself. */
const instead = new Map([
  [join(root, 'src/models/catalogue.ts'), join(import.meta.dirname, 'real-catalogue.ts')],
  [join(root, 'src/core/prompt.ts'), join(import.meta.dirname, 'real-prompt.ts')],
])

/** Returns the folder, with the tiny Llama at the place of a site's own mirror; the caller deletes it. */
export async function buildWithTestModels(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'sitebook-real-'))
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [swap()],
    worker: { plugins: () => [swap()] },
    build: { outDir, emptyOutDir: true },
  })
  const source = join(root, 'public/device-check')
  const names = readdirSync(source).filter((name) => name !== 'expected.json')
  const files = names.map((name) => {
    const bytes = readFileSync(join(source, name))
    return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  const mirror = await mirrorOf(outDir, 'tiny-llama-q4f32_1-MLC', files)
  for (const name of names) await copyFile(join(source, name), join(mirror, name))
  return outDir
}

/** Puts SmolLM2 beside it. */
export async function addSmollm2(outDir: string): Promise<void> {
  const files = [{ name: ggufName, size: ggufSize, sha256: ggufSha256 }]
  const mirror = await mirrorOf(outDir, 'SmolLM2-135M-Instruct-Q4_1-GGUF', files)
  await symlink(await smollm2(), join(mirror, ggufName))
}

/** A model's folder with its index. */
async function mirrorOf(outDir: string, model: string, files: object[]): Promise<string> {
  const mirror = join(outDir, 'models', model)
  await mkdir(mirror, { recursive: true })
  await writeFile(join(mirror, 'sitebook-model.json'), JSON.stringify({ model, files }))
  return mirror
}

function swap(): Plugin {
  return {
    name: 'swap',
    enforce: 'pre',
    async resolveId(source, importer = '', options) {
      if (!/\/(?:catalogue|prompt)$/.test(source)) return undefined
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      const other = found && instead.get(found.id)
      return other === importer ? found : (other ?? found)
    },
  }
}
