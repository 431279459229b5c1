/**
 * The worker script of wllama as a file of our own origin.
 *
 * wllama 3.13 puts its worker's script together at run time (llama.cpp's loader, its own message loop, the options) and
 * starts it from a `blob:` URL; the threads likewise. There is no option for another way, and our Content-Security-Policy
 * says `worker-src 'self'`, because a policy that admits `blob:` admits any text that gets into the page. So this plugin
 * puts the same parts, unchanged, from the same package together when the app is built, or on request of the development
 * server. `src/engine/llama-worker.ts` starts the file.
 *
 * `import script from 'virtual:llama-worker'` gives its address; `virtual:llama-worker/compat` is the one for browsers
 * without stack switching or 64-bit memory (Safari), from `@wllama/wllama-compat`.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const scripts: Record<string, string> = {
  'virtual:llama-worker': '@wllama/wllama/src/wasm/wllama.js',
  'virtual:llama-worker/compat': '@wllama/wllama-compat/wasm/wllama.js',
}

/**
 * What stands before the package's parts. A thread is this same file again, told apart by emscripten's name for it, so
 * the one `blob:` URL that the package makes here is answered with the file's own address, and Trusted Types admit that
 * address alone. WebGPU is hidden because this engine is for the CPU. Without stack switching (Firefox) the loader still
 * names its two functions: they become plain calls, which is all that files held in memory need.
 */
const before = `
const isThread = self.name.startsWith('em-pthread')
const RUN_OPTIONS = isThread ? undefined : JSON.parse(self.name)
URL.createObjectURL = () => self.location.href
self.trustedTypes?.createPolicy('default', { createScriptURL: (url) => (url === self.location.href ? url : null) })
Object.defineProperty(WorkerNavigator.prototype, 'gpu', { get: () => ({ requestAdapter: async () => null }) })
if (!WebAssembly.Suspending) {
  WebAssembly.Suspending = function (call) { return call }
  WebAssembly.promising = (call) => async (...args) => call(...args)
}
`

/** The loader becomes a function that the message loop calls, with the message loop's \`Module\` as its settings. */
function compose(loop: string, loader: string): string {
  const start = `function wModuleInit() {\n${loader.replace('var Module', 'var ___Module')}\n}`
  return [before, loop, start, 'if (isThread) { Module = {}; wModuleInit() }'].join('\n')
}

/** Where the development server, which emits no files, has them: at this path and their name. */
const devPath = '/@llama-worker/'

export function llamaWorker(): Plugin {
  const { resolve } = createRequire(import.meta.url)
  const text = (file: string) => readFileSync(resolve(file), 'utf8')
  const sourceOf = (loader: string) => compose(text('@wllama/wllama/src/workers-code/llama-cpp.js'), text(loader))
  let serving = false
  return {
    name: 'sitebook:llama-worker',
    configResolved(config) {
      serving = config.command === 'serve'
    },
    configureServer(server) {
      server.middlewares.use(devPath, (request, response, next) => {
        const loader = scripts[(request.url ?? '').slice(1)]
        if (!loader) return next()
        response.setHeader('Content-Type', 'text/javascript').end(sourceOf(loader))
      })
    },
    resolveId: (id) => (id in scripts ? `\0${id}` : undefined),
    load(id) {
      const loader = scripts[id.slice(1)]
      if (!id.startsWith('\0') || !loader) return
      if (serving) return `export default ${JSON.stringify(devPath + id.slice(1))}`
      const file = this.emitFile({ type: 'asset', name: 'llama-worker.js', source: sourceOf(loader) })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
  }
}
