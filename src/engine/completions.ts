/** The stream in which OpenAI's servers, and those that do as they do, write an answer: server-sent events with JSON in each. */
import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { ErrorCode, SitebookError } from '../core/errors'

/** What came with one event: a piece of the answer, '' for none, and at the end how many tokens it all was. */
export interface Chunk {
  text: string
  usage?: { promptTokens: number; answerTokens: number }
}

/**
 * The chunks of an answer until `[DONE]`, or until the stream ends where the server had said why the model did. Throws
 * `endpoint/broken` where it ends before, and what `failed` makes of the error that a server reports in an event of its own.
 */
export async function* chunksOf(
  body: ReadableStream<BufferSource>,
  failed: (code: ErrorCode) => SitebookError,
): AsyncGenerator<Chunk> {
  const events = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader()
  let finished = false
  try {
    for (;;) {
      const { done, value } = await events.read()
      if (done && !finished) throw failed('endpoint/broken')
      if (done || value.data === '[DONE]') return
      const event = parsed(value.data)
      if (!event) throw failed('endpoint/wrong-reply')
      if (event.error !== undefined || value.event === 'error') throw failed('endpoint/failed')
      const [choice] = event.choices ?? []
      finished ||= typeof choice?.finish_reason === 'string'
      yield { text: textOf(choice?.delta?.content), ...usageOf(event.usage) }
    }
  } finally {
    // Else the server goes on for nobody.
    events.cancel().catch(() => undefined)
  }
}

/** Whatever a server may send; only what is asked for here is known of it. */
interface Event {
  error?: unknown
  choices?: { delta?: { content?: unknown }; finish_reason?: unknown }[] | null
  usage?: { prompt_tokens?: unknown; completion_tokens?: unknown } | null
}

function parsed(data: string): Event | undefined {
  try {
    const event: unknown = JSON.parse(data)
    return typeof event === 'object' && event !== null ? event : undefined
  } catch {
    return undefined
  }
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : ''
}

function usageOf(usage: Event['usage']): Pick<Chunk, 'usage'> {
  const { prompt_tokens: promptTokens, completion_tokens: answerTokens } = usage ?? {}
  if (typeof promptTokens !== 'number' || typeof answerTokens !== 'number') return {}
  return { usage: { promptTokens, answerTokens } }
}
