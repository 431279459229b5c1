/** Puts the sample manual into the build as `/sample/pump-manual.pdf`; it is made new each time and never committed. */
import type { Plugin } from 'vite'
import { samplePdf } from './sample-pdf.ts'

const fileName = 'sample/pump-manual.pdf'

export function sampleManual(): Plugin {
  return {
    name: 'sitebook:sample-manual',
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_, response, next) => {
        samplePdf().then((bytes) => response.setHeader('Content-Type', 'application/pdf').end(bytes), next)
      })
    },
    async generateBundle() {
      // Workers are bundles of their own; only the page's has the plugin.
      this.emitFile({ type: 'asset', fileName, source: await samplePdf() })
    },
  }
}
