/**
 * A model that a server of the site runs, asked as OpenAI's are: `POST /v1/chat/completions`, the answer streamed. What it is
 * asked leaves the device, so nothing is sent there before the user has chosen it, and then to that address alone.
 */
import { type ErrorCode, SitebookError, abortError } from '../core/errors'
import { tokensOf } from '../core/language/tokens'
import type { LoadProgress, ModelChoice, ModelRequest, Sampling, Stats } from '../core/model'
import { systemPrompt } from '../core/prompt/prompt'
import { type Chunk, chunksOf } from './completions'
import { type Engine, noCapacity } from './engine'
import { samplingOf } from './sampling'

export interface EndpointParts {
  /** Throws `model/blocked-address` where the policy does not allow the address. */
  fetch: typeof fetch
  /** The app's own address: what a path is under. */
  base: string
  /** Seconds without a word from the server after which nobody waits any longer. A server may load its model first. */
  patience: number
}

/** Of a site whose server is up, but not what is behind it; llama.cpp says 503 while it loads its model. */
const away: readonly number[] = [502, 503, 504]
const signIn: readonly number[] = [401, 403, 407]
/** Of a server that takes no schema, or none in this form; llama-cpp-python's says 500. */
const unable: readonly number[] = [400, 422, 500, 501]
/** How a schema is sent: as OpenAI has it, as llama-cpp-python does, or not at all, as the model may keep to it by itself. */
const forms = [
  samplingOf,
  ({ schema, ...free }: Sampling) => ({
    ...samplingOf(free),
    response_format: { type: 'json_object', schema: JSON.parse(schema ?? '{}') as unknown },
  }),
  ({ schema: _, ...free }: Sampling) => samplingOf(free),
] as const

export function createEndpointEngine({ fetch, base, patience }: EndpointParts): Engine {
  let loaded: NonNullable<ModelChoice['endpoint']> | undefined
  let capacity = noCapacity
  let last: Stats | undefined
  /** Of `forms`, the one that the server took. */
  let form = 0

  /** The chunks of one answer. However it ends, the connection does too: the server stops writing. */
  async function* ask(
    endpoint: NonNullable<ModelChoice['endpoint']>,
    { messages, maxTokens, sampling }: ModelRequest,
    signal: AbortSignal,
  ): AsyncGenerator<Chunk> {
    const address = addressOf(endpoint, base)
    const failed = (code: ErrorCode, ...more: number[]) => new SitebookError(code, [address.host, ...more].join('\n'))
    if (isMixed(address, base)) throw failed('endpoint/blocked')
    const connection = new AbortController()
    const stop = () => connection.abort()
    if (signal.aborted) throw abortError()
    signal.addEventListener('abort', stop)
    // Counted tick by tick: the time in which the app is frozen is no silence.
    let left = patience
    const timer = setInterval(() => --left === 0 && stop(), 1000)
    const send = (sent: object) =>
      fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          model: endpoint.model,
          messages,
          max_tokens: maxTokens,
          ...sent,
          stream: true,
          stream_options: { include_usage: true },
        }),
        // No other place may be given what was meant for this one.
        redirect: 'error',
        cache: 'no-store',
        signal: connection.signal,
      })
    try {
      const bare = forms.length - 1
      const hasSchema = sampling?.schema !== undefined
      let n = hasSchema ? form : bare
      let response = await send(forms[n]!(sampling ?? {}))
      while (unable.includes(response.status) && n < bare) response = await send(forms[++n]!(sampling ?? {}))
      if (response.ok && hasSchema) form = n
      const { ok, status, body } = response
      if (signIn.includes(status)) throw failed('endpoint/refused')
      if (away.includes(status)) throw failed('endpoint/unreachable')
      if (!ok) throw failed('endpoint/failed', status)
      if (!body || !response.headers.get('Content-Type')?.startsWith('text/event-stream'))
        throw failed('endpoint/wrong-reply')
      try {
        for await (const chunk of chunksOf(body, failed)) {
          left = Infinity
          yield chunk
          left = patience
        }
      } catch (error) {
        throw error instanceof SitebookError ? error : failed('endpoint/broken')
      }
    } catch (error) {
      if (signal.aborted) throw abortError()
      if (left <= 0) throw failed('endpoint/silent')
      if (!(error instanceof SitebookError)) throw failed('endpoint/unreachable')
      throw error.code === 'model/blocked-address' ? failed('endpoint/blocked') : error
    } finally {
      clearInterval(timer)
      signal.removeEventListener('abort', stop)
      stop()
    }
  }

  return {
    async *load({ endpoint, contextTokens }: ModelChoice, signal: AbortSignal): AsyncGenerator<LoadProgress> {
      loaded = undefined
      form = 0
      if (!endpoint) throw new SitebookError('model/incomplete', 'it is no model of a server')
      yield { kind: 'warming' }
      let seconds = 0
      let tokens = 0
      // The first has the server load its model, as Ollama does then; the second is measured. What begins with a word that
      // was never there is in no cache.
      for (let n = 0; n < 2; n++) {
        const content = `${crypto.randomUUID()}: ${systemPrompt}`
        tokens = tokensOf(content)
        const asked = performance.now()
        for await (const { usage } of ask(endpoint, { messages: [{ role: 'user', content }], maxTokens: 1 }, signal))
          tokens = usage?.promptTokens ?? tokens
        seconds = (performance.now() - asked) / 1000
      }
      // What others ask there drives the system prompt out of the server's memory.
      capacity = {
        contextTokens,
        prefillRate: tokens / seconds,
        systemKept: false,
        server: addressOf(endpoint, base).host,
      }
      loaded = endpoint
    },

    async *answer(request: ModelRequest, signal: AbortSignal): AsyncGenerator<string> {
      if (!loaded) throw new SitebookError('model/not-started', 'no server is chosen')
      const asked = performance.now()
      let first = 0
      let pieces = 0
      let known: Chunk['usage']
      for await (const { text, usage } of ask(loaded, request, signal)) {
        known = usage ?? known
        if (text === '') continue
        pieces += 1
        first ||= performance.now()
        yield text
      }
      if (pieces > 0) last = statsOf(request, { asked, first, pieces }, known)
    },

    stats: async () => last,
    capacity: async () => capacity,
    async unload() {
      loaded = undefined
      capacity = noCapacity
    },
  }
}

function addressOf({ url }: NonNullable<ModelChoice['endpoint']>, base: string): URL {
  return new URL(`${url}/v1/chat/completions`, base)
}

/** Whether browsers refuse this address to a page that came over HTTPS. */
function isMixed({ protocol, hostname }: URL, base: string): boolean {
  const isOwnDevice = ['localhost', '127.0.0.1'].includes(hostname)
  return protocol === 'http:' && new URL(base).protocol === 'https:' && !isOwnDevice
}

/** As the user sees it, the way to the server and back included; without the server's own count a piece is a token. */
function statsOf(
  { messages }: ModelRequest,
  { asked, first, pieces }: { asked: number; first: number; pieces: number },
  usage: Chunk['usage'],
): Stats {
  const promptTokens = usage?.promptTokens ?? tokensOf(messages.map(({ content }) => content).join(' '))
  const answerTokens = usage?.answerTokens ?? pieces
  const seconds = (performance.now() - first) / 1000
  return {
    timeToFirstToken: first - asked,
    prefillRate: (promptTokens * 1000) / (first - asked),
    decodeRate: answerTokens > 1 && seconds > 0 ? (answerTokens - 1) / seconds : 0,
    promptTokens,
    answerTokens,
  }
}
