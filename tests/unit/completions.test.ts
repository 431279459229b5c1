import { describe, expect, it } from 'vitest'
import { SitebookError } from '../../src/core/errors'
import { type Chunk, chunksOf } from '../../src/engine/completions'

const piece = (content: string, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ delta: { content }, finish_reason: finish }] })}\n\n`
const answer = `: a comment\n\n${piece('Ziehen Sie')}${piece(' 45 Nm — 🔧')}${piece('', 'stop')}data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2}}\r\n\r\ndata: [DONE]\n\n`

/** What is read of a stream that arrives in pieces of `size` bytes, and the code of what went wrong, '' for nothing. */
async function read(stream: string, size = 1000) {
  const bytes = new TextEncoder().encode(stream)
  let cancelled = false
  let at = 0
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(to) {
        if (at >= bytes.length) return to.close()
        to.enqueue(bytes.slice(at, (at += size)))
      },
      cancel: () => void (cancelled = true),
    },
    { highWaterMark: 0 },
  )
  const chunks: Chunk[] = []
  let code = ''
  try {
    for await (const chunk of chunksOf(body, (code) => new SitebookError(code))) chunks.push(chunk)
  } catch (error) {
    code = (error as SitebookError).code
  }
  return {
    text: chunks.map(({ text }) => text).join(''),
    usage: chunks.at(-1)?.usage,
    code,
    cancelled: () => cancelled,
  }
}

describe('the stream of an answer', () => {
  it.each([1, 2, 3, 7, 1000])(
    'is the same however it is cut, in lines and in letters: %i bytes at a time',
    async (size) => {
      expect(await read(answer, size)).toMatchObject({
        text: 'Ziehen Sie 45 Nm — 🔧',
        usage: { promptTokens: 9, answerTokens: 2 },
        code: '',
      })
    },
  )

  it('ends at [DONE], and nothing behind it is read', async () => {
    const { text, cancelled } = await read(answer + piece('more').repeat(100), 20)
    expect(text).not.toContain('more')
    await expect.poll(cancelled).toBe(true)
  })

  it('is whole without [DONE] where the model had ended, and broken where it had not', async () => {
    expect(await read(piece('Open') + piece('.', 'stop'))).toMatchObject({ text: 'Open.', code: '' })
    expect(await read(piece('Open'))).toMatchObject({ text: 'Open', code: 'endpoint/broken' })
    expect(await read('')).toMatchObject({ text: '', code: 'endpoint/broken' })
  })

  it('keeps what came before an error, and says that there was one', async () => {
    const error = { text: 'Open', code: 'endpoint/failed' }
    expect(await read(`${piece('Open')}data: {"error":{"message":"out of memory"}}\n\ndata: [DONE]\n\n`)).toMatchObject(
      error,
    )
    expect(await read(`${piece('Open')}event: error\ndata: {"message":"out of memory"}\n\n`)).toMatchObject(error)
  })

  it('takes nothing but text for the answer, whatever a server sends', async () => {
    const odd = [{ choices: [{ delta: { reasoning_content: 'Hm' } }] }, { choices: [{ delta: { content: 7 } }] }, { choices: null }, {}, { choices: [{}] }] // prettier-ignore
    const events = odd.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')
    expect(await read(events + piece('Open', 'stop'))).toMatchObject({ text: 'Open', code: '' })
    expect(await read('data: <html>\n\n')).toMatchObject({ code: 'endpoint/wrong-reply' })
    expect(await read('data: null\n\n')).toMatchObject({ code: 'endpoint/wrong-reply' })
  })
})
