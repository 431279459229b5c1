/** A server that answers as OpenAI's does, with a "model" of a few words: greedy unless it is told otherwise, and the same with the same seed. */
import { once } from 'node:events'
import { mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'

interface Asked {
  model: string
  messages: { role: string; content: string }[]
  max_tokens: number
  temperature: number
  seed?: number
  stop?: string[]
  response_format?: { json_schema: { schema: { enum?: string[] } } }
}

export interface AnswerServer {
  url: string
  host: string
  /** What it was asked, in order. */
  asked: Asked[]
  /** Answers whose connection was ended by who had asked. */
  left: number
  /** Milliseconds between two words. */
  pace: number
  stop(): Promise<void>
  start(): Promise<void>
}

/** `answer` is what the model says to the user's turn. It knows one model, `tiny`, and lets other origins ask. */
export async function answerServer(answer: (user: string) => string): Promise<AnswerServer> {
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type')
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    const body: Buffer[] = []
    for await (const piece of request) body.push(piece as Buffer)
    const asked = JSON.parse(Buffer.concat(body).toString()) as Asked
    if (request.url !== '/v1/chat/completions' || asked.model !== 'tiny') return void response.writeHead(404).end('{}')
    self.asked.push(asked)
    response.on('close', () => (self.left += response.writableFinished ? 0 : 1))
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    const say = (event: unknown) => response.write(`data: ${JSON.stringify(event)}\n\n`)
    const words = wordsOf(asked, answer(asked.messages.at(-1)?.content ?? ''))
    say({ choices: [{ delta: { role: 'assistant', content: '' }, finish_reason: null }] })
    for (const content of words) {
      if (response.destroyed) return
      say({ choices: [{ delta: { content }, finish_reason: null }] })
      await after(self.pace)
    }
    say({ choices: [{ delta: {}, finish_reason: 'stop' }] })
    say({ choices: [], usage: { prompt_tokens: 40, completion_tokens: words.length } })
    response.end('data: [DONE]\n\n')
  }
  const server = createServer((request, response) => void respond(request, response))
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const port = await listen(0)
  const self: AnswerServer = {
    url: `http://localhost:${port}`,
    host: `localhost:${port}`,
    asked: [],
    left: 0,
    pace: 2,
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
    start: async () => void (await listen(port)),
  }
  return self
}

/** A word is a token. Of schemas it keeps to an enumeration alone. */
function wordsOf({ max_tokens: most, temperature, seed = 0, stop = [], response_format: format }: Asked, text: string) {
  const choices = format?.json_schema.schema.enum
  if (choices) return [JSON.stringify(choices[0])]
  const words = text.match(/\s*\S+/g) ?? []
  const drawn = temperature > 0 ? words.map((_, n) => words[(n * 7 + seed) % words.length] ?? '') : words
  const end = drawn.findIndex((word) => stop.some((one) => word.includes(one)))
  return drawn.slice(0, Math.min(most, end < 0 ? Infinity : end))
}

/** What a `site.json` says that names it. */
export const siteNaming = ({ url }: AnswerServer) => ({ endpoint: { url, model: 'tiny', name: 'Plant Llama' } })

/** The files of a build, with a `site.json` that names the server. */
export async function siteWith(built: string, server: AnswerServer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sitebook-endpoint-'))
  for (const name of await readdir(built)) {
    if (name !== 'site.json') await symlink(join(built, name), join(folder, name))
  }
  await writeFile(join(folder, 'site.json'), JSON.stringify(siteNaming(server)))
  return folder
}
