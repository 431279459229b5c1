import { expect, it } from 'vitest'
import { SitebookError } from '../../src/core/errors'
import type { ModelProgress, StoredFile } from '../../src/core/model-files'
import { catalogue } from '../../src/models/catalogue'
import { type Downloading, download } from '../../src/models/download'
import type { ModelStore } from '../../src/models/model-store'
import { bytesOf } from '../../src/storage/pieces'
import { downloadParts } from './download-parts'

/** One whose file is known by nothing beforehand. */
const model = { ...catalogue.find(({ format }) => format === 'gguf')!, sha256: {} }

it('goes by the size in the catalogue where no place can be reached that says one', async () => {
  const asked: number[] = []
  const shown: ModelProgress[] = []
  const downloading = download(
    model,
    downloadParts({ store: { files: async () => [] }, room: async (bytes) => (asked.push(bytes), bytes) }),
    (progress) => shown.push(progress),
    new AbortController().signal,
  )
  await expect(downloading).rejects.toMatchObject({ code: 'model/network' })
  expect(asked).toEqual([model.size])
  const from = { kind: 'hub', url: 'https://huggingface.co' }
  expect(shown.at(-1)).toEqual({ kind: 'receiving', received: 0, total: model.size, from })
})

const text = 'GGUF and eight'

/** Half of the model is here, kept by a worker that is gone. */
function half() {
  const whole = { name: model.main, size: text.length, etag: '', sha256: '', md5: '' }
  let file: StoredFile | undefined = { ...whole, received: 7 }
  let kept = [new Blob([text.slice(0, 7)])]
  let hashed = 0
  const store: Partial<ModelStore> = {
    files: async () => (file ? [file] : []),
    async part() {
      const bytes = bytesOf(kept)
      return {
        ...bytes,
        stream() {
          hashed += file?.received === whole.size ? 0 : bytes.size
          return bytes.stream()
        },
      }
    },
    append: async (_, state, piece) => void ((file = state), kept.push(piece)),
    seal: async (_, state) => void (file = state),
    drop: async () => void ((file = undefined), (kept = [])),
    finish: async () => undefined,
  }
  return { store, kept: () => new Blob(kept).text(), hashed: () => hashed }
}

/** Goes on with the half; the mirror's index is in order, and its file is answered for by `answer`. */
async function goOn(
  answer: (range: string | null) => Response,
  { store, kept } = half(),
  checkpoints: Downloading['checkpoints'] = new Map(),
) {
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex')
  const index = JSON.stringify({ model: model.id, files: [{ name: model.main, size: text.length, sha256 }] })
  const fetch: Downloading['fetch'] = async (url, init) =>
    String(url).endsWith('.json') ? new Response(index) : answer(new Headers(init?.headers).get('Range'))
  const none = new AbortController().signal
  const done = await download(model, downloadParts({ store, fetch, checkpoints }), () => undefined, none).then(
    () => 'whole',
    (error: { code: string }) => error.code,
  )
  return { done, kept: await kept() }
}

/** The next `bytes` of what was asked for. */
function next(range: string | null, bytes: number) {
  const from = Number(/\d+/.exec(range ?? '')?.[0])
  const headers = { 'Content-Range': `bytes ${from}-${text.length - 1}/${text.length}` }
  return new Response(text.slice(from, from + bytes), { status: 206, headers })
}

it('keeps the half that is here, however often a sign-in page comes in place of the rest', async () => {
  const page = () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } })
  expect(await goOn(page)).toEqual({ done: 'model/wrong-bytes', kept: 'GGUF an' })
})

it('takes the file from its start where a server cannot go on with it, and reads nothing of the half for that', async () => {
  const unable = (range: string | null) => new Response(text, { status: range ? 416 : 200 })
  const changed = () => new Response(text)
  for (const answer of [unable, changed]) {
    const here = half()
    expect(await goOn(answer, here)).toEqual({ done: 'whole', kept: text })
    expect(here.hashed()).toBe(0)
  }
})

it('reads the half back once to hash it, however often the connection breaks and the download is started again', async () => {
  const here = half()
  const checkpoints = new Map()
  let answers = 3
  const breaking = (range: string | null) => {
    if (answers-- > 0) return next(range, 1)
    throw new TypeError('Failed to fetch')
  }
  expect(await goOn(breaking, here, checkpoints)).toEqual({ done: 'model/network', kept: 'GGUF and e' })
  expect(here.hashed()).toBe(7)
  expect(await goOn((range) => next(range, 2), here, checkpoints)).toEqual({ done: 'whole', kept: text })
  expect(here.hashed()).toBe(7)
})

it('hashes what is kept, not what came and could not be stored', async () => {
  const here = half()
  const checkpoints = new Map()
  let room = 2
  const full: typeof here = {
    ...here,
    store: {
      ...here.store,
      async append(...args) {
        if (room-- === 0) throw new SitebookError('model/no-space')
        await here.store.append!(...args)
      },
    },
  }
  expect((await goOn((range) => next(range, 3), full, checkpoints)).done).toBe('model/no-space')
  expect(await goOn((range) => next(range, 99), here, checkpoints)).toEqual({ done: 'whole', kept: text })
})
