/** Builds the whole app with the tests' real small model in its catalogue, which users are not shown. */
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
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

export const realModel = 'SmolLM2-135M-Instruct-Q4_1-GGUF'

/** Returns the folder, with the model at the place of a site's own mirror; the caller deletes it. */
export async function buildWithRealModel(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'sitebook-real-'))
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [swap()],
    worker: { plugins: () => [swap()] },
    build: { outDir, emptyOutDir: true },
  })
  const mirror = join(outDir, 'models', realModel)
  await mkdir(mirror, { recursive: true })
  await symlink(await smollm2(), join(mirror, ggufName))
  const files = [{ name: ggufName, size: ggufSize, sha256: ggufSha256 }]
  await writeFile(join(mirror, 'sitebook-model.json'), JSON.stringify({ model: realModel, files }))
  return outDir
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
