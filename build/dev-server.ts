/**
 * `npm run dev` sends the headers that the app is served with, so that what the policy forbids fails while it is written and
 * `SharedArrayBuffer` is there. Vite's hot reload needs more: a nonce for the script and the style elements that it
 * puts into the page, its own WebSocket, and a `blob:` worker that waits for a server that restarts.
 */
import type { Plugin } from 'vite'
import { securityHeaders } from '../src/shell/policy.ts'
import { hostsOf } from '../src/site/site.ts'
import { siteIn } from './site.ts'

const nonce = 'dev'
const policy = 'Content-Security-Policy'

export function devServer(): Plugin {
  return {
    name: 'sitebook:dev-server',
    apply: 'serve',
    config: () => ({ html: { cspNonce: nonce } }),
    configureServer(server) {
      const { [policy]: shipped = '', ...headers } = securityHeaders(hostsOf(siteIn(server.config.publicDir)))
      headers[policy] = shipped
        .replace(/(script|style)-src 'self'/g, `$& 'nonce-${nonce}'`)
        .replace("connect-src 'self'", '$& ws://localhost:*')
        .replace("worker-src 'self'", '$& blob:')
      server.middlewares.use((_, response, next) => {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
        next()
      })
    },
  }
}
