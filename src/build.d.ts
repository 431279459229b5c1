/** The id of this build: a hash of its sources, set by vite.config.ts. Page, workers and chunks of one id belong together. */
declare const __BUILD__: string

/** Addresses of wllama's worker script, put together by build/llama-worker.ts. */
declare module 'virtual:llama-worker' {
  const script: string
  export default script
}
declare module 'virtual:llama-worker/compat' {
  const script: string
  export default script
}

/** Where pdf.js' own files are served: `${__PDFJS__}cmaps/`, `standard_fonts/`, `wasm/`, `iccs/`. The path names their version. */
declare const __PDFJS__: string
