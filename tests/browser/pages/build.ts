/** Builds the pages of this folder, which show one part of the app without the rest, into a temporary folder. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, defaultClientConditions } from 'vite'

/** Returns the folder; the caller deletes it. */
export async function buildPage(name: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'sitebook-page-'))
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    define: { __BUILD__: JSON.stringify('test') },
    worker: { format: 'es' },
    // As in vite.config.ts.
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
    build: {
      outDir,
      target: 'es2023',
      minify: false,
      assetsInlineLimit: 0,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: { input: join(import.meta.dirname, name) },
    },
  })
  return outDir
}
