/** A small static file server: what `npm start` and the browser tests run. Every response carries the security headers. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
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

/** Serves `site` on 127.0.0.1; `/` is `index.html`, a file that is not there is a 404. Takes the next free port from `port` on. */
export async function serve(site: Site, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value)
    respond(site, request, response).catch(() => {
      // A path that is not well-formed, or a client that went away in the middle.
      if (response.headersSent) response.destroy()
      else response.writeHead(400).end()
    })
  })
  // Not HTTP, so that Node makes no response of it.
  server.on('clientError', (_, socket) => {
    const headers = Object.entries(site.headers).map(([name, value]) => `${name}: ${value}\r\n`)
    if (socket.writable) socket.end(`HTTP/1.1 400 Bad Request\r\n${headers.join('')}Connection: close\r\n\r\n`)
  })
  for (; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject)
          resolve()
        })
      })
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('No port')
      return { server, url: `http://localhost:${address.port}/` }
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
  const file = join(site.directory, name)
  const { size } = await stat(file).then(
    (found) => (found.isFile() ? found : { size: -1 }),
    () => ({ size: -1 }),
  )
  if (size < 0) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n')
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
  response.setHeader('Cache-Control', name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('Accept-Ranges', 'bytes')
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  const start = range ? Number(range[1]) : 0
  const end = range?.[2] ? Math.min(Number(range[2]), size - 1) : size - 1
  if (range && start >= size) return void response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end()
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`)
  response.writeHead(range ? 206 : 200, { 'Content-Length': end - start + 1 })
  if (request.method === 'HEAD' || size === 0) return void response.end()
  await pipeline(createReadStream(file, { start, end }), response)
}
