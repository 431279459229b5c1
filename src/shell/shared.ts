/** Files that another app shared with Sitebook: the service worker keeps them, the page takes them. */
const cacheName = 'sitebook-shared'
const fileName = 'X-File-Name'

/** In the service worker: keeps the files of a share and sends the browser to the page (`/?shared=1`). */
export async function keepShared(request: Request): Promise<Response> {
  const files = (await request.formData()).getAll('files').filter((entry) => entry instanceof File)
  const cache = await caches.open(cacheName)
  for (const file of files) {
    const headers = { 'Content-Type': file.type, [fileName]: encodeURIComponent(file.name) }
    await cache.put(`/shared/${crypto.randomUUID()}`, new Response(file, { headers }))
  }
  return Response.redirect('/?shared=1', 303)
}

/** In the page: the files shared since the last call; empty where there are none. */
export async function takeShared(): Promise<File[]> {
  if (!('caches' in globalThis)) return []
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
