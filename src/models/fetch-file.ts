/** Fetches one file of a model over HTTP, from where it was broken off. */
import { SitebookError, isAbort } from '../core/errors'
import type { ModelFile, StoredFile } from '../core/model-files'
import type { Digests } from './digests'
import { mayRedirect } from './hosts'
import { type Keeping, append, continueFile, digestsOf, fresh, seal, startOver } from './keep'

export interface Fetching extends Keeping {
  fetch: typeof fetch
  /** Milliseconds without a byte after which a connection counts as broken. */
  stallAfter: number
}

/**
 * One attempt. Returns when the file is whole, checked and sealed. Throws `model/network`, `model/wrong-bytes`,
 * `model/wrong-file` or `model/not-found`, after which another attempt may succeed; `model/blocked-address` or
 * `storage/no-space`, after which none will; or an `AbortError`. What arrived stays kept, unless it was found to be wrong.
 * `whole` asks for the file from its start; what is kept is dropped only when an answer comes that can be the file: a sign-in
 * page must not cost the half that is here.
 */
export async function fetchFile(
  url: string,
  wanted: ModelFile,
  fetching: Fetching,
  signal: AbortSignal,
  whole: boolean,
): Promise<void> {
  let state = asOf(url, await continueFile(wanted, fetching))
  if (state.sha256) return
  let digests: Digests | undefined
  if (state.received === 0 || state.received !== state.size) {
    const watch = watchdog(fetching.stallAfter)
    const either = AbortSignal.any([signal, watch.signal])
    try {
      const response = await request(url, whole ? fresh(wanted) : state, fetching, either)
      // The server cannot continue, or the file is not the same any more.
      if ((response.status === 200 || whole) && state.received > 0) state = await startOver(wanted, fetching)
      // Now it is known that the half counts: to hash it means to read it, unless this worker has kept it.
      digests = await digestsOf(state, wanted, fetching)
      state = await append(
        watch.over(bodyOf(response)),
        { ...state, etag: versionOf(response, url) || state.etag },
        digests,
        fetching,
      )
    } catch (error) {
      throw signal.aborted ? signal.reason : asNetwork(error, watch.signal.aborted)
    } finally {
      watch.stop()
    }
    if (state.size !== undefined && state.received < state.size)
      throw new SitebookError('model/network', `${wanted.name}: ended after ${state.received} of ${state.size} bytes`)
  }
  digests ??= await digestsOf(state, wanted, fetching)
  await seal(state, wanted, digests.end(), fetching)
}

/** Asks for what is missing and refuses every answer that is not that. */
async function request(url: string, state: StoredFile, fetching: Fetching, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = {}
  if (state.received > 0) {
    headers.Range = `bytes=${state.received}-`
    // Only to our own origin: elsewhere `If-Range` needs a CORS preflight, which a CDN may refuse; the ETag is compared below.
    if (state.etag && placeOf(url) === globalThis.location?.origin) headers['If-Range'] = etagIn(state.etag)
  }
  const response = await fetching.fetch(url, { headers, signal, cache: 'no-store', credentials: 'same-origin' })
  const problem = problemOf(response, url, state)
  if (problem) {
    response.body?.cancel().catch(() => undefined)
    throw problem
  }
  return response
}

function problemOf(response: Response, url: string, state: StoredFile): SitebookError | undefined {
  const { status } = response
  const wrong = (why: string) => new SitebookError('model/wrong-bytes', `${state.name}: ${why}`)
  if (response.redirected && !mayRedirect(url, response.url))
    return wrong(`redirected to ${new URL(response.url).host}`)
  if (status === 404 || status === 410 || status === 401 || status === 403)
    return new SitebookError('model/not-found', `${url}: ${status}`)
  if (status === 408 || status === 429 || status >= 500)
    return new SitebookError('model/network', `${state.name}: ${status}`)
  if (status !== 200 && status !== 206) return wrong(`status ${status}`)
  if (response.headers.get('Content-Type')?.startsWith('text/html')) return wrong('an HTML page')
  // Another origin may hide that the body is compressed, and then this length is of something else.
  const length = Number(response.headers.get('Content-Length') ?? NaN)
  const plain = response.type === 'basic' && !response.headers.has('Content-Encoding')
  const expected = status === 200 ? state.size : state.size && state.size - state.received
  if (plain && expected !== undefined && length >= 0 && length !== expected)
    return wrong(`${length} bytes instead of ${expected}`)
  return status === 206 ? rangeProblem(response, url, state) : undefined
}

/** A 206 must start where we asked it to, be of a file of the expected size, and of the same version. */
function rangeProblem(response: Response, url: string, state: StoredFile): SitebookError | undefined {
  const wrong = (why: string) => new SitebookError('model/wrong-bytes', `${state.name}: ${why}`)
  const range = response.headers.get('Content-Range')
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(range ?? '') ?? []
  // Another origin may hide the header (CORS); then the length, if known, and the hash at the end decide.
  const hidden = range === null && response.type === 'cors'
  if (!hidden && Number(start ?? NaN) !== state.received) return wrong(`asked from ${state.received}, got ${range}`)
  if (total !== undefined && total !== '*' && state.size !== undefined && Number(total) !== state.size)
    return wrong(`size ${total} instead of ${state.size}`)
  const version = versionOf(response, url)
  if (version && state.etag && version !== state.etag) return wrong('another version')
  return undefined
}

/** The strong ETag of an answer, with the origin that it is of: two places name the same file differently. '' for none. */
function versionOf(response: Response, url: string): string {
  const etag = response.headers.get('ETag') ?? ''
  return etag === '' || etag.startsWith('W/') ? '' : `${placeOf(url)} ${etag}`
}

function etagIn(version: string): string {
  return version.slice(version.indexOf(' ') + 1)
}

/** Forgets the version of a part that came from another place: whether this one goes on with the same file, its hash says. */
function asOf(url: string, state: StoredFile): StoredFile {
  return state.etag.startsWith(`${placeOf(url)} `) ? state : { ...state, etag: '' }
}

function placeOf(url: string): string {
  return new URL(url).origin
}

function bodyOf(response: Response): ReadableStream<Uint8Array<ArrayBuffer>> {
  if (!response.body) throw new SitebookError('model/network', 'no body')
  return response.body
}

/** `fetch` and its body throw a TypeError for every network failure. */
function asNetwork(error: unknown, stalled: boolean): unknown {
  if (stalled) return new SitebookError('model/network', 'no byte for too long')
  if (error instanceof TypeError || isAbort(error)) return new SitebookError('model/network', String(error))
  return error
}

/** Aborts when nothing has come for `ms`. */
function watchdog(ms: number) {
  const controller = new AbortController()
  let timer = setTimeout(() => controller.abort(), ms)
  function kick() {
    clearTimeout(timer)
    timer = setTimeout(() => controller.abort(), ms)
  }
  return {
    signal: controller.signal,
    over: (stream: ReadableStream<Uint8Array<ArrayBuffer>>) =>
      stream.pipeThrough(
        new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(chunk, next) {
            kick()
            next.enqueue(chunk)
          },
        }),
      ),
    /** Ends a request too that is still open. */
    stop() {
      clearTimeout(timer)
      controller.abort()
    },
  }
}
