/**
 * A server of models that fails on demand, the way a site's network does. It serves the pages of a test from `pages`, a
 * mirror under `/models/<id>/`, and stands in for the public hub under `/hub/` (the test's worker sends hub requests there).
 */
import { createReadStream, existsSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type SyntheticModel, indexOf } from './synthetic-model'

/** What goes wrong with one response. Body faults strike after `after` bytes of it. */
export type Fault =
  | { kind: 'reset' | 'end early' | 'stall' | 'flip a bit' | 'end early, no length'; after: number }
  | { kind: 'sign-in page' | 'sign-in page as binary' | 'redirect to a sign-in page' | 'redirect elsewhere' }
  | { kind: 'no ranges' | 'wrong range' | 'another version' | 'one byte too many' }
  | { kind: 'status'; status: number }

export interface FaultServer {
  origin: string
  model: SyntheticModel
  /** Bytes of model files that were written to a socket, by file name. */
  sent: Map<string, number>
  /** Model files that were asked for, in order. */
  asked: string[]
  /** What goes wrong with a request; undefined: nothing. Asked once for each request for a model's file. */
  fault: (file: string, start: number) => Fault | undefined
  /** Breaks or bends at most `count` of the responses that are under way. */
  strike(kind: 'reset' | 'end early' | 'flip a bit', count: number): void
  /** Whether `/models/` has the model, with its index. */
  mirrored: boolean
  /** The host under which `/models/` is there; undefined: under any. */
  mirrorHost: string | undefined
  /** Whether the hub has its listing with SHA-256s. */
  listed: boolean
  headers: Record<string, string>
  /** Milliseconds after each 32 KiB of a connection. */
  pause: number
  close(): Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}
const portal = '<!doctype html><title>Sign in to Site Wi-Fi</title><p>Please accept the terms.'
/** Bytes written at a time; with the pause after them, little is in the sockets at any time: about 16 MB/s a connection. */
const chunk = 32 * 1024
/**
 * Milliseconds before a fault strikes a body: Chromium drops what a page has not read yet when a connection breaks, so a busy
 * page would lose most of what came (256 of 384 KiB with eight processes on two cores).
 */
const lull = 1000

export async function startFaultServer(pages: string, model: SyntheticModel): Promise<FaultServer> {
  const index = Buffer.from(indexOf(model))
  const active = new Set<{ strike: 'reset' | 'end early' | 'flip a bit' | undefined }>()

  const node = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve))
  const { port } = node.address() as AddressInfo
  const server: FaultServer = {
    origin: `http://localhost:${port}`,
    model,
    sent: new Map(),
    asked: [],
    fault: () => undefined,
    strike(kind, count) {
      for (const one of [...active].slice(0, count)) one.strike = kind
    },
    mirrored: true,
    mirrorHost: undefined,
    listed: true,
    headers: {},
    pause: 2,
    async close() {
      node.closeAllConnections()
      await new Promise((resolve) => node.close(resolve))
    },
  }
  return server

  async function respond(request: IncomingMessage, response: ServerResponse) {
    for (const [name, value] of Object.entries(server.headers)) response.setHeader(name, value)
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', server.origin).pathname))
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (path === '/sign-in') {
      const headers = { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' }
      return void response.writeHead(200, headers).end(portal)
    }
    if (path.startsWith('/hub/api/'))
      return void (server.listed ? send(response, listing(), 'application/json') : notFound(response))
    const inMirror = path.startsWith(`/models/${model.id}/`)
    const here = server.mirrored && request.headers.host === (server.mirrorHost ?? request.headers.host)
    if (inMirror && !here) return notFound(response)
    if (inMirror && name === 'sitebook-model.json') return void send(response, index, 'application/json')
    if (inMirror || path.startsWith('/hub/')) return modelFile(name, request, response)
    const file = join(pages, path)
    if (!existsSync(file)) return notFound(response)
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  }

  function listing() {
    const { files } = JSON.parse(index.toString()) as { files: { name: string; size: number; sha256: string }[] }
    return Buffer.from(
      JSON.stringify(
        files.map(({ name, size, sha256 }) => ({
          type: 'file',
          path: name,
          size,
          ...(name.endsWith('.bin') ? { lfs: { oid: sha256, size } } : {}),
        })),
      ),
    )
  }

  async function modelFile(name: string, request: IncomingMessage, response: ServerResponse) {
    const bytes = model.files.get(name)
    if (!bytes) return notFound(response)
    server.asked.push(name)
    let start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    const ranged = request.headers.range !== undefined
    const fault = server.fault(name, start)
    const etag = fault?.kind === 'another version' ? '"2"' : `"${bytes.length}"`
    if (fault?.kind === 'status') return void response.writeHead(fault.status).end('Not now')
    if (fault?.kind === 'sign-in page') return void send(response, Buffer.from(portal), 'text/html; charset=utf-8')
    if (fault?.kind === 'sign-in page as binary')
      return void send(response, Buffer.from(portal), 'application/octet-stream')
    if (fault?.kind === 'redirect to a sign-in page')
      return void response.writeHead(302, { Location: '/sign-in' }).end()
    if (fault?.kind === 'redirect elsewhere') {
      const elsewhere = server.origin.replace('localhost', '127.0.0.1')
      return void response
        .writeHead(302, { Location: `${elsewhere}/sign-in`, 'Access-Control-Allow-Origin': '*' })
        .end()
    }
    if (ranged && start >= bytes.length)
      return void response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}` }).end()
    const whole = !ranged || fault?.kind === 'no ranges' || (request.headers['if-range'] ?? etag) !== etag
    if (whole) start = 0
    const shift = fault?.kind === 'wrong range' ? 1 : 0
    if (!whole) response.setHeader('Content-Range', `bytes ${start + shift}-${bytes.length - 1}/${bytes.length}`)
    response.setHeader('Content-Type', 'application/octet-stream')
    response.setHeader('ETag', etag)
    const extra = fault?.kind === 'one byte too many' ? 1 : 0
    if (fault?.kind !== 'end early, no length') response.setHeader('Content-Length', bytes.length - start + extra)
    response.writeHead(whole ? 200 : 206)
    await body(name, extra ? Buffer.concat([bytes, Buffer.alloc(extra)]) : bytes, start, fault, response)
  }

  async function body(name: string, bytes: Buffer, start: number, fault: Fault | undefined, response: ServerResponse) {
    const state: { strike: 'reset' | 'end early' | 'flip a bit' | undefined } = { strike: undefined }
    active.add(state)
    try {
      for (let at = start; at < bytes.length && !response.destroyed; at += chunk) {
        let piece = bytes.subarray(at, at + chunk)
        const faulty = fault && 'after' in fault && at + piece.length - start > fault.after ? fault.kind : undefined
        if (faulty && at > start) await sleep(lull)
        const due = faulty ?? state.strike
        if (due === 'reset') return void response.socket?.resetAndDestroy()
        if (due === 'end early') return void response.socket?.end()
        if (due === 'end early, no length') break
        if (due === 'stall') return
        if (due === 'flip a bit') {
          piece = Buffer.from(piece)
          piece[piece.length >> 1]! ^= 1
          state.strike = undefined
          fault = undefined
        }
        server.sent.set(name, (server.sent.get(name) ?? 0) + piece.length)
        if (!response.write(piece))
          await Promise.race([new Promise((resolve) => response.once('drain', resolve)), closed(response)])
        if (at + chunk < bytes.length) await sleep(server.pause)
      }
      response.end()
    } finally {
      active.delete(state)
    }
  }
}

function closed(response: ServerResponse) {
  return new Promise((resolve) => response.once('close', resolve))
}

function send(response: ServerResponse, bytes: Buffer, type: string) {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length }).end(bytes)
}

function notFound(response: ServerResponse) {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
}
