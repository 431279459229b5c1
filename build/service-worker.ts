/** Builds the service worker last, when all files that it has to keep are written. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { getManifest } from 'workbox-build'

/** Vite names its files `<name>-<8 characters of hash>.<ext>`: such a name needs no revision. */
const hashedName = /^assets\/.*-[\w-]{8}\.\w+$/

/** OCR and onnxruntime, 17 MB: a first visit does not wait for them, and keeps them when the rest is here. */
const later = /^assets\/(ort-wasm|own-picture-reader|detection|recognition)-/

/** Writes `<dist>/service-worker.js` with the list of every file of the build, each with its hash. */
export function serviceWorker(id: string): Plugin {
  let root = ''
  let out = ''
  return {
    name: 'sitebook:service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
      out = resolve(root, config.build.outDir)
    },
    async closeBundle() {
      const entries = await filesToKeep(out)
      await build({
        root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: {
          __BUILD__: JSON.stringify(id),
          'self.__WB_MANIFEST': JSON.stringify(entries.filter(({ url }) => !later.test(url))),
          __LATER__: JSON.stringify(entries.filter(({ url }) => later.test(url))),
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          outDir: out,
          emptyOutDir: false,
          rolldownOptions: {
            input: join(root, 'workers/service-worker.ts'),
            output: { format: 'iife', entryFileNames: 'service-worker.js' },
          },
        },
      })
    },
  }
}

/** All files of the build but the service worker itself, `site.json`, which a site changes without a build, and models and documents, which have stores of their own, in Workbox's form, with their bytes; the integrity makes a wrong body fail the install. */
async function filesToKeep(directory: string) {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: directory,
    globPatterns: ['**/*'],
    globIgnores: ['service-worker.js', 'site.json', 'models/**', 'pack/**'],
    dontCacheBustURLsMatching: hashedName,
    // Workbox leaves out files above 2 MiB unless told; the engine and its wasm are larger.
    maximumFileSizeToCacheInBytes: 2 ** 30,
  })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  return Promise.all(
    manifestEntries.map(async (entry) => {
      const body = await readFile(join(directory, entry.url))
      const hash = createHash('sha384').update(body).digest('base64')
      return { ...entry, size: body.length, integrity: `sha384-${hash}` }
    }),
  )
}
