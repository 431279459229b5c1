/** Files that another app shared with Sitebook: the service worker keeps them, the page takes them. */
const cacheName = 'sitebook-shared'
const fileName = 'X-File-Name'

export interface Shared {
  files: File[]
  /** What there was no room for, by name: it is still where it was shared from. */
  lost: string[]
}

/** In the service worker: keeps the files of a share, as far as there is room, and sends the browser to the page, whatever happens. */
export async function keepShared(request: Request): Promise<Response> {
  const page = new URLSearchParams({ shared: '1' })
  const form = await request.formData().catch(() => undefined)
  if (!form) page.append('lost', 'What was shared')
  for (const file of form?.getAll('files') ?? []) {
    if (file instanceof File) await keep(file).catch(() => page.append('lost', file.name))
  }
  return Response.redirect(`/?${page.toString()}`, 303)
}

async function keep(file: File): Promise<void> {
  const cache = await caches.open(cacheName)
  const headers = { 'Content-Type': file.type, [fileName]: encodeURIComponent(file.name) }
  await cache.put(`/shared/${crypto.randomUUID()}`, new Response(file, { headers }))
}

/** In the page: what was shared since the last call; empty where there is nothing. `search` is the page's own. */
export async function takeShared(search: string): Promise<Shared> {
  return { files: await takeFiles(), lost: new URLSearchParams(search).getAll('lost') }
}

async function takeFiles(): Promise<File[]> {
  if (!('caches' in globalThis) || !(await caches.has(cacheName))) return []
  const cache = await caches.open(cacheName)
  const files: File[] = []
  for (const key of await cache.keys()) {
    const response = await cache.match(key)
    if (!response) continue
    const name = decodeURIComponent(response.headers.get(fileName) ?? 'shared.pdf')
    const type = response.headers.get('Content-Type') ?? ''
    // The blob stays readable after its cache entry is gone.
    files.push(new File([await response.blob()], name, { type }))
    await cache.delete(key)
  }
  return files
}
