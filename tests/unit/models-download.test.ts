import { expect, it } from 'vitest'
import type { ModelProgress, StoredFile } from '../../src/core/model-files'
import { catalogue } from '../../src/models/catalogue'
import { type Downloading, download } from '../../src/models/download'
import type { ModelStore } from '../../src/models/model-store'
import { bytesOf } from '../../src/storage/pieces'

/** One whose file is known by nothing beforehand. */
const model = { ...catalogue.find(({ format }) => format === 'gguf')!, sha256: {} }

function parts(fields: Partial<Omit<Downloading, 'store'>> & { store: Partial<ModelStore> }): Downloading {
  return {
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    origin: 'https://app.example',
    lanUrl: '',
    pieceBytes: 1,
    pieceAge: 1,
    stallAfter: 1000,
    sleep: async () => undefined,
    room: async (bytes) => bytes,
    ...fields,
    store: fields.store as ModelStore,
  }
}

it('goes by the size in the catalogue where no place can be reached that says one', async () => {
  const asked: number[] = []
  const shown: ModelProgress[] = []
  const downloading = download(
    model,
    parts({ store: { files: async () => [] }, room: async (bytes) => (asked.push(bytes), bytes) }),
    (progress) => shown.push(progress),
    new AbortController().signal,
  )
  await expect(downloading).rejects.toMatchObject({ code: 'model/network' })
  expect(asked).toEqual([model.size])
  expect(shown.at(-1)).toEqual({ kind: 'receiving', received: 0, total: model.size })
})

/** Half of the model is here; the mirror's index is in order, and its file is answered for by `answer`. */
async function goOn(answer: (range: string | null) => Response) {
  const bytes = new TextEncoder().encode('GGUF and eight')
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  const index = JSON.stringify({ model: model.id, files: [{ name: model.main, size: bytes.length, sha256 }] })
  const half: StoredFile = { name: model.main, size: bytes.length, received: 7, etag: '', sha256: '', md5: '' }
  let file: StoredFile | undefined = half
  let kept: Blob[] = [new Blob([bytes.slice(0, 7)])]
  const store: Partial<ModelStore> = {
    files: async () => (file ? [file] : []),
    part: async () => bytesOf(kept),
    append: async (_, state, piece) => void ((file = state), kept.push(piece)),
    seal: async (_, state) => void (file = state),
    drop: async () => void ((file = undefined), (kept = [])),
    finish: async () => undefined,
  }
  const fetch: Downloading['fetch'] = async (url, init) =>
    String(url).endsWith('.json') ? new Response(index) : answer(new Headers(init?.headers).get('Range'))
  const done = await download(model, parts({ store, fetch }), () => undefined, new AbortController().signal).then(
    () => 'whole',
    (error: { code: string }) => error.code,
  )
  return { done, kept: await new Blob(kept).text() }
}

it('keeps the half that is here, however often a sign-in page comes in place of the rest', async () => {
  const page = () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } })
  expect(await goOn(page)).toEqual({ done: 'model/wrong-bytes', kept: 'GGUF an' })
})

it('takes the file from its start where a server cannot go on with it', async () => {
  const answer = (range: string | null) => new Response('GGUF and eight', { status: range ? 416 : 200 })
  expect(await goOn(answer)).toEqual({ done: 'whole', kept: 'GGUF and eight' })
})
