import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve, type Site } from '../../server/static'

const root = mkdtempSync(join(tmpdir(), 'static-'))
const site: Site = { directory: join(root, 'site'), headers: { 'X-Policy': 'strict' } }
let running: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  mkdirSync(join(root, 'site/assets'), { recursive: true })
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(root, 'site/index.html'), '<p>home</p>')
  writeFileSync(join(root, 'site/assets/a.js'), '0123456789')
  running = await serve(site, 0)
})

afterAll(() => {
  running.server.close()
  rmSync(root, { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(new URL(path, running.url), init)

it('serves the page at /, and a script with its type, to be kept for good', async () => {
  expect(await (await get('/')).text()).toBe('<p>home</p>')
  const script = await get('/assets/a.js')
  expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('Cache-Control')).toContain('immutable')
})

it('answers 404 for a file that is not there, never with the page, and with the headers', async () => {
  const response = await get('/assets/gone.js')
  expect(response.status).toBe(404)
  expect(response.headers.get('X-Policy')).toBe('strict')
})

it('sends the headers with the 400 for a path that is not well-formed, and for what is not HTTP', async () => {
  const response = await get('/%E0%A4%A')
  expect(response.status).toBe(400)
  expect(response.headers.get('X-Policy')).toBe('strict')
  const socket = connect(Number(new URL(running.url).port), '127.0.0.1')
  socket.write('nonsense\r\n\r\n')
  const said = Buffer.concat((await socket.toArray()) as Buffer[]).toString()
  expect(said).toMatch(/^HTTP\/1.1 400 .*\r\nX-Policy: strict\r\n/)
})

it('never leaves its directory', async () => {
  expect((await get('/%2e%2e/secret.txt')).status).toBe(404)
  expect((await get('/..%2fsecret.txt')).status).toBe(404)
  expect((await get('/%')).status).toBe(400)
})

it.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
])('answers the range %s with %i', async (range, status, text, contentRange) => {
  const response = await get('/assets/a.js', { headers: { Range: range } })
  expect(response.status).toBe(status)
  expect(await response.text()).toBe(text)
  expect(response.headers.get('Content-Range')).toBe(contentRange)
})

it('takes the next port when one is taken', async () => {
  const taken = Number(new URL(running.url).port)
  const second = await serve(site, taken)
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken)
  second.server.close()
})
