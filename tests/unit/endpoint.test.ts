import { describe, expect, it, vi } from 'vitest'
import { SitebookError } from '../../src/core/errors'
import { requestOf } from '../../src/core/prompt/prompt'
import { createEndpointEngine } from '../../src/engine/endpoint'

const never = new AbortController().signal
const event = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`
const stream = (body: BodyInit, status = 200, type = 'text/event-stream; charset=utf-8') =>
  new Response(body, { status, headers: { 'Content-Type': type } })
const good = async () => stream(`${event('Open')}data: [DONE]\n\n`)

/** Loads an engine whose server answers by `replies`, the last one again and again; the error's code and detail, '' for none. */
async function load(url: string, reply: typeof fetch, base = 'https://sitebook.example') {
  const engine = createEndpointEngine({ fetch: reply, base, patience: 2 })
  const choice = { model: 'id', contextTokens: 4096, endpoint: { url, model: 'llama' } }
  try {
    for await (const progress of engine.load(choice, never)) void progress
    return { engine, failed: '' }
  } catch (error) {
    return { engine, failed: error instanceof SitebookError ? `${error.code} ${error.detail}` : String(error) }
  }
}

describe('the engine of a server', () => {
  it('asks that address alone, follows no redirect, and sends no document to try it out', async () => {
    const asked = vi.fn<typeof fetch>(good)
    expect((await load('/llm', asked)).failed).toBe('')
    for (const [address, init] of asked.mock.calls) {
      expect(String(address)).toBe('https://sitebook.example/llm/v1/chat/completions')
      expect(init).toMatchObject({ method: 'POST', redirect: 'error' })
      expect(JSON.parse(init?.body as string)).toMatchObject({ model: 'llama', stream: true, temperature: 0 })
    }
    await load('https://llm.example:8000', asked)
    expect(String(asked.mock.lastCall?.[0])).toBe('https://llm.example:8000/v1/chat/completions')
  })

  it.each<[string, typeof fetch]>([
    ['endpoint/unreachable llm.example', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['endpoint/unreachable llm.example', async () => stream('', 502)],
    ['endpoint/blocked llm.example', () => Promise.reject(new SitebookError('model/blocked-address'))],
    ['endpoint/refused llm.example', async () => stream('', 401)],
    ['endpoint/failed llm.example\n404', async () => stream('{}', 404, 'application/json')],
    ['endpoint/wrong-reply llm.example', async () => stream('<html>', 200, 'text/html')],
    ['endpoint/broken llm.example', async () => stream(event('Open'))],
    ['endpoint/failed llm.example', async () => stream('data: {"error":"no"}\n\n')],
  ])('says %j with its host', async (code, reply) => {
    expect((await load('https://llm.example', reply)).failed).toBe(code)
  })

  it('does not even ask an address without HTTPS that a page with it must not reach', async () => {
    const asked = vi.fn<typeof fetch>(good)
    expect((await load('http://gpu:8080', asked)).failed).toBe('endpoint/blocked gpu:8080')
    expect(asked).not.toHaveBeenCalled()
    expect((await load('http://localhost:8080', asked)).failed).toBe('')
    expect((await load('http://gpu:8080', asked, 'http://sitebook')).failed).toBe('')
  })

  it.each([400, 422, 500, 501])(
    'asks a server that answers %i to a schema in the form that it takes, or without, and knows it from then on',
    async (status) => {
      const asked: string[] = []
      /** What the form is called, and the schema where it was told. */
      const formOf = ({ response_format: form }: { response_format?: { type: string; schema?: object } }) =>
        form ? form.type + JSON.stringify(form.schema ?? '') : 'none'
      const taking =
        (...types: string[]): typeof fetch =>
        async (_, init) => {
          asked.push(formOf(JSON.parse(init?.body as string) as object))
          return types.includes(asked.at(-1)!) ? good() : stream('{}', status)
        }
      const request = { ...requestOf('s', 'u', 9), sampling: { schema: '{"enum":[1]}', seed: 7 } }
      const objects = 'json_object{"enum":[1]}'
      for (const [types, first] of [
        [
          ['none', objects],
          ['json_schema""', objects],
        ],
        [['none'], ['json_schema""', objects, 'none']],
      ] as const) {
        const { engine } = await load('https://llm.example', taking(...types))
        asked.length = 0
        for (let n = 0; n < 2; n++) for await (const piece of engine.answer(request, never)) expect(piece).toBe('Open')
        expect(asked).toEqual([...first, first.at(-1)])
      }
    },
  )

  it('does not take a server that fails for a while for one that takes no schema', async () => {
    let isBroken = false
    const asked: boolean[] = []
    const { engine } = await load('https://llm.example', async (_, init) => {
      asked.push(String(init?.body).includes('json_schema'))
      return isBroken ? stream('{}', 500) : good()
    })
    const request = { ...requestOf('s', 'u', 9), sampling: { schema: '{"enum":[1]}' } }
    const answer = async () => {
      for await (const piece of engine.answer(request, never)) void piece
    }
    isBroken = true
    await expect(answer()).rejects.toMatchObject({ code: 'endpoint/failed' })
    isBroken = false
    await answer()
    expect(asked.at(-1)).toBe(true)
  })

  it('keeps what came when the connection breaks, and gives up on one that says nothing', async () => {
    let body: (to: ReadableStreamDefaultController<Uint8Array>) => void = () => {}
    const replies: (() => Promise<Response>)[] = [good, good]
    const open: typeof fetch = async (_, init) => {
      const early = replies.shift()
      if (early) return early()
      return stream(
        new ReadableStream<Uint8Array>({
          start(to) {
            to.enqueue(new TextEncoder().encode(event('Open ')))
            init?.signal?.addEventListener('abort', () => to.error(init.signal?.reason))
            body(to)
          },
        }),
      )
    }
    const { engine } = await load('https://llm.example', open)
    async function answer() {
      let said = ''
      try {
        for await (const piece of engine.answer(requestOf('s', 'u', 9), never)) said += piece
      } catch (error) {
        return `${said}${(error as SitebookError).code}`
      }
      return said
    }
    body = (to) => setTimeout(() => to.error(new TypeError('network error')), 20)
    expect(await answer()).toBe('Open endpoint/broken')
    body = () => {}
    expect(await answer()).toBe('Open endpoint/silent')
  })
})
