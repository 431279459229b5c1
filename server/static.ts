/** A small static file server: what `npm start` and the browser tests run. Every response carries the security headers. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { extname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

export interface Site {
  /** Where the files lie; read at each request, so that a test can deploy another build. */
  directory: string
  headers: Record<string, string>
  /** Told of each request's path. */
  onRequest?: (path: string) => void
}

export interface Reach {
  /** The address to listen on; '0.0.0.0' for the whole network. */
  host?: string
  /** PEM; without it the server speaks HTTP. */
  tls?: { cert: Buffer; key: Buffer }
}

/**
 * Serves `site`; `/` is `index.html`, a file that is not there is a 404. Takes the next free port from `port` on. A .br or .gz
 * beside a file is sent in its place to whoever takes it, but never a part of it. `url` is that of this machine.
 */
export async function serve(
  site: Site,
  port: number,
  { host = '127.0.0.1', tls }: Reach = {},
): Promise<{ server: Server; url: string }> {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value)
    respond(site, request, response).catch(() => {
      // A path that is not well-formed, or a client that went away in the middle.
      if (response.headersSent) response.destroy()
      else response.writeHead(400).end()
    })
  }
  const server = tls ? createSecureServer(tls, answer) : createServer(answer)
  // Not HTTP, so that Node makes no response of it.
  server.on('clientError', (_, socket) => {
    const headers = Object.entries(site.headers).map(([name, value]) => `${name}: ${value}\r\n`)
    if (socket.writable) socket.end(`HTTP/1.1 400 Bad Request\r\n${headers.join('')}Connection: close\r\n\r\n`)
  })
  for (; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          resolve()
        })
      })
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('No port')
      return { server, url: `${tls ? 'https' : 'http'}://localhost:${address.port}/` }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  }
}

async function respond(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
  site.onRequest?.(path)
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end()
  const name = normalize(path.endsWith('/') ? `${path}index.html` : path)
  const plain = join(site.directory, name)
  const { encoding, file, size } = await findFile(plain, request)
  if (size < 0) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n')
  response.setHeader('Content-Type', types[extname(plain)] ?? 'application/octet-stream')
  response.setHeader('Cache-Control', name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('Vary', 'Accept-Encoding')
  if (encoding) response.setHeader('Content-Encoding', encoding)
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  const start = range ? Number(range[1]) : 0
  const end = range?.[2] ? Math.min(Number(range[2]), size - 1) : size - 1
  if (range && start >= size) return void response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end()
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`)
  response.writeHead(range ? 206 : 200, { 'Content-Length': end - start + 1 })
  if (request.method === 'HEAD' || size === 0) return void response.end()
  await pipeline(createReadStream(file, { start, end }), response)
}

/** The file to send for `plain`: itself, or what it was compressed to where the client takes that. A `size` of -1 means that it is not there. */
async function findFile(plain: string, { headers }: IncomingMessage) {
  const sizeOf = (path: string) =>
    stat(path).then(
      (found) => (found.isFile() ? found.size : -1),
      () => -1,
    )
  const size = await sizeOf(plain)
  const accepted = size < 0 || headers.range ? '' : [headers['accept-encoding']].join()
  for (const [encoding, ending] of [['br', '.br'] as const, ['gzip', '.gz'] as const]) {
    if (!new RegExp(`\\b${encoding}\\b`).test(accepted)) continue
    const file = plain + ending
    const smaller = await sizeOf(file)
    if (smaller >= 0) return { encoding, file, size: smaller }
  }
  return { file: plain, size }
}
