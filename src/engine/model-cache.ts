/**
 * The model store as the Cache API that web-llm 0.2.86 reads from: it asks `caches.open(scope)` for `match`, `add`, `keys` and
 * `delete` only. What it asks for by address is looked up by model and file name, so that it loads without the network.
 */
import { SitebookError } from '../core/errors'
import type { FileBytes } from '../core/model-files'
import type { ModelFiles } from './engine'

/** A name that no server can have (RFC 2606), and that does not contain "localhost", for which web-llm goes past its cache. */
const origin = 'https://model.invalid'

/** The address under which web-llm is given a file, or the folder of the model for ''. */
export function addressOf(model: string, file: string): string {
  return `${origin}/${encodeURIComponent(model)}/resolve/main/${file}`
}

/** To put in place of `caches` in the worker that runs web-llm. A file that is not stored fails with `model/incomplete`. */
export function modelCaches(files: ModelFiles): Pick<CacheStorage, 'open'> {
  const find = async (request: RequestInfo | URL) => {
    const url = new URL(request instanceof Request ? request.url : request)
    const [, model = '', file = ''] = /^\/([^/]+)\/resolve\/main\/(.+)$/.exec(url.pathname) ?? []
    return url.origin === origin ? files.read(decodeURIComponent(model), file) : undefined
  }
  const cache = {
    async match(request: RequestInfo | URL) {
      const file = await find(request)
      return file && responseOf(file)
    },
    // web-llm adds what it does not find; nothing is ever fetched here.
    async add(request: RequestInfo | URL) {
      throw new SitebookError('model/incomplete', request instanceof Request ? request.url : String(request))
    },
    // Only makes web-llm skip a round of `match`, which reads no bytes.
    keys: async () => [],
    // It deletes what it takes for broken; the store decides that by its hashes.
    delete: async () => false,
  }
  return { open: async () => cache as unknown as Cache }
}

/** As much of a Response as web-llm uses, with nothing between it and the file. */
function responseOf(file: FileBytes): Response {
  return Object.assign(new Response(), {
    arrayBuffer: () => file.arrayBuffer(),
    json: async () => JSON.parse(await file.text()) as unknown,
  })
}
