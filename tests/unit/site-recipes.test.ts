/** The files of `docs/site`, with which a site serves Sitebook. */
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../server/static'
import { requestOf } from '../../src/core/prompt/prompt'
import { createEndpointEngine } from '../../src/engine/endpoint'
import { securityHeaders } from '../../src/shell/policy'
import { answerServer, type AnswerServer } from '../browser/answer-server'
import { isHere, recipeFile, serveByRecipe } from '../recipes'

const headers = securityHeaders()

describe.each(['nginx.conf', 'Caddyfile', 'web.config'])('%s', (name) => {
  it.each(Object.entries(headers))('sends %s as the app’s own server does', (header, value) => {
    const line = recipeFile(name)
      .split('\n')
      .find((one) => one.includes(header))
    expect(line).toContain(`"${value}"`)
  })
})

const page = '<!doctype html>\n'.repeat(20)
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitebook-recipe-'))
  // nginx reads it as a user of its own.
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'assets'))
  const script = '// nothing\n'.repeat(200)
  for (const [file, body] of [
    ['index.html', page],
    ['assets/loader-12345678.mjs', script],
  ] as const) {
    writeFileSync(join(folder, file), body)
    writeFileSync(join(folder, `${file}.gz`), gzipSync(body))
  }
  writeFileSync(join(folder, 'assets/engine-12345678.wasm'), Buffer.from('\0asm'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Status and headers of a response, whose body stays as it was sent. */
async function ask(url: string, sent: Record<string, string> = {}) {
  const [response] = (await once(get(url, { headers: sent }), 'response')) as [import('node:http').IncomingMessage]
  const body: Buffer[] = []
  for await (const piece of response) body.push(piece as Buffer)
  return { status: response.statusCode, headers: response.headers, bytes: Buffer.concat(body).length }
}

/** What each server of the recipes has to do, and ours does. */
async function expectServed(url: string): Promise<void> {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const index = await ask(url)
  expect(index).toMatchObject({ status: 200, bytes: page.length, headers: { ...lower, 'cache-control': 'no-cache' } })
  expect(index.headers['content-type']).toMatch(/^text\/html/)
  const packed = await ask(url, { 'Accept-Encoding': 'gzip' })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(packed.bytes).toBe(gzipSync(page).length)
  // As a download that goes on asks for it.
  expect(await ask(url, { Range: 'bytes=2-4' })).toMatchObject({ status: 206, bytes: 3 })
  const none = await ask(`${url}assets/none.js`)
  expect(none).toMatchObject({ status: 404, headers: lower })
  expect(none.headers['cache-control'] ?? '').not.toContain('immutable')
  const loader = await ask(`${url}assets/loader-12345678.mjs`)
  expect(loader.headers['content-type']).toMatch(/^text\/javascript/)
  expect(loader.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await ask(`${url}assets/engine-12345678.wasm`)).headers['content-type']).toBe('application/wasm')
}

it('the server of npm start does what a server has to do', async () => {
  const { server, url } = await serve({ directory: folder, headers }, 4600)
  try {
    await expectServed(url)
    // Half of a compressed file is of no use to anybody.
    const part = await ask(url, { 'Accept-Encoding': 'gzip', Range: 'bytes=2-4' })
    expect(part).toMatchObject({ bytes: 3, headers: { 'content-range': `bytes 2-4/${page.length}` } })
  } finally {
    server.close()
  }
})

/** A model server, as the recipes name it in lines that a site takes the mark of a comment from. */
let model = ''
let modelServer: AnswerServer
beforeAll(async () => {
  modelServer = await answerServer(() => 'It opens at 14 bar')
  modelServer.pace = 200
  model = `127.0.0.1:${new URL(modelServer.url).port}`
})
afterAll(() => modelServer.stop())

/** Under a path of the site's own address a model answers, word by word, by the engine that tablets ask with. */
async function expectPassedOn(base: string): Promise<void> {
  const engine = createEndpointEngine({ fetch, base, patience: 5 })
  const never = new AbortController().signal
  const choice = { model: 'id', contextTokens: 4096, endpoint: { url: '/llm', model: 'tiny' } }
  for await (const progress of engine.load(choice, never)) void progress
  const came: number[] = []
  for await (const piece of engine.answer(requestOf('s', 'u', 9), never)) came.push(piece.length && performance.now())
  expect(came).toHaveLength(5)
  expect(came.at(-1)! - came[0]!).toBeGreaterThan(400)
}

for (const server of ['nginx', 'caddy'] as const)
  it.skipIf(!isHere(server))(`${server} does with its recipe`, async () => {
    // Without a certificate, which says nothing of the rest.
    const { port, stop } = await serveByRecipe(server, { files: folder, model })
    const url = `http://127.0.0.1:${port}/`
    try {
      await expectServed(url)
      await expectPassedOn(url)
    } finally {
      await stop()
    }
  })
