/** Builds a page of this folder with an engine of the app, with the app's files beside it. Like the app, but for its screens. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { llamaWorker } from '../../../build/llama-worker'

/** Returns the folder; the caller deletes it. */
export async function buildEnginePage(name = 'engine.html'): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'sitebook-engine-'))
  await build({
    configFile: false,
    root: import.meta.dirname,
    publicDir: join(import.meta.dirname, '../../../public'),
    logLevel: 'warn',
    define: { __BUILD__: JSON.stringify('test') },
    worker: { format: 'es', plugins: () => [llamaWorker()] },
    build: {
      outDir,
      target: 'es2023',
      minify: false,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 8000,
      rolldownOptions: { input: join(import.meta.dirname, name) },
    },
  })
  return outDir
}
