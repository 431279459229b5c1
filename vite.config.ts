import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { buildId } from './build/build-id.ts'
import { devServer } from './build/dev-server.ts'
import { firstLoadPolicy } from './build/first-load-policy.ts'
import { llamaWorker } from './build/llama-worker.ts'
import { paintFirst } from './build/paint-first.ts'
import { pdfjsAssets, pdfjsPath } from './build/pdfjs-assets.ts'
import { pdfjsLimits } from './build/pdfjs-limits.ts'
import { sampleManual } from './build/sample-manual.ts'
import { serviceWorker } from './build/service-worker.ts'

// The salt makes a second build of the same sources, for the tests of an update.
const id = buildId(import.meta.dirname, process.env.SITEBOOK_BUILD_SALT)

export default defineConfig({
  // A missing chunk is a 404, never the page.
  appType: 'mpa',
  define: { __BUILD__: JSON.stringify(id), __PDFJS__: JSON.stringify(pdfjsPath) },
  // onnxruntime's loader as a file of its own: its threads are that same file again.
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  plugins: [
    react(),
    devServer(),
    llamaWorker(),
    pdfjsAssets(),
    pdfjsLimits(),
    sampleManual(),
    firstLoadPolicy(),
    paintFirst(),
    serviceWorker(id),
  ],
  // What the workers import is found at the start: found later, it would have the development server reload the page.
  optimizeDeps: { entries: ['index.html', 'workers/*.ts'], exclude: ['virtual:llama-worker', 'pdfjs-dist'] },
  worker: {
    format: 'es',
    // For the build; the development server takes those above.
    plugins: () => [llamaWorker(), pdfjsLimits()],
    // `workers/pdf.ts` is `pdf-worker-<hash>.js`, to be told from a chunk of that name.
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-worker-[hash].js' } },
  },
  build: {
    target: 'es2023',
    // The policy allows no data: URL and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // web-llm is one file of some megabytes, which only the engine's worker loads.
    chunkSizeWarningLimit: 8000,
    reportCompressedSize: false,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
})
