/** The files that pdf.js loads by name while it reads a PDF: character maps, fonts, image decoders, colour profiles. */
import { readFileSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs']
// Scripts in a PDF never run here, and their interpreter is not shipped.
const unused = /quickjs/i

const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }

/** Where they are served, `__PDFJS__` in the sources: their names have no hash, so the version in the path keeps builds apart. */
export const pdfjsPath = `/pdfjs/${version}/`

/** Copies them to `<dist>/pdfjs/<version>/`. */
export function pdfjsAssets(): Plugin {
  const root = dirname(manifest)
  let out = ''
  return {
    name: 'sitebook:pdfjs-assets',
    configResolved(config) {
      out = join(resolve(config.root, config.build.outDir), pdfjsPath)
    },
    configureServer(server) {
      server.middlewares.use(pdfjsPath, (request, response, next) => {
        readFile(join(root, new URL(request.url ?? '/', 'http://localhost').pathname)).then(
          (bytes) => response.end(bytes),
          () => next(),
        )
      })
    },
    async writeBundle() {
      for (const folder of folders) {
        await cp(join(root, folder), join(out, folder), { recursive: true, filter: (path) => !unused.test(path) })
      }
    },
  }
}
