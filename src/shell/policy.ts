/**
 * The headers that Sitebook is served with: by its own server, and by the service worker where a host cannot set them.
 * They must be on every response, worker scripts above all: a worker takes the policy of its own response, not the page's.
 */
// With its ending: Node reads this file as it is when it loads vite.config.ts.
import { modelHosts } from '../models/hosts.ts'

/**
 * The Content-Security-Policy. `extraHosts` are the origins that the site's own `site.json` names.
 * What is allowed beyond 'self', and why:
 * - `'wasm-unsafe-eval'`: compiling WebAssembly (web-llm, wllama, pdf.js' image decoders); no `eval`.
 * - `img-src blob:`: images that pdf.js decodes.
 * - `trusted-types default`: one policy (`trusted.ts`), which passes the URLs of our own scripts and nothing else; no HTML.
 */
export function contentSecurityPolicy(extraHosts: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    `connect-src ${["'self'", ...modelHosts, ...extraHosts].join(' ')}`,
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/** All security headers, by name. COOP and COEP give `SharedArrayBuffer`, which wllama needs for threads. */
export function securityHeaders(extraHosts: readonly string[] = []): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(extraHosts),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}
