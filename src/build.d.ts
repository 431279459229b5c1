/** The id of this build: a hash of its sources, set by vite.config.ts. Page, workers and chunks of one id belong together. */
declare const __BUILD__: string
