/**
 * Files that another app shared with Sitebook: the service worker keeps them, the page takes them in.
 *
 * Any web page can send a form to the address of a share, and no browser tells a service worker who began a navigation. What
 * it does tell is which page stood in that window before: where that was Sitebook, nobody else sent it there. All other
 * files are only offered: the page shows their names, and a tap adds them.
 */
const cacheName = 'sitebook-shared'
const lockName = 'sitebook-shared'
/** Held while a share arrives. */
const arrivingLock = 'sitebook-sharing'
const nameHeader = 'X-File-Name'
const kindHeader = 'X-Kind'

/**
 * `own`: to be taken in at once. `offered`: when the user says so. `lost`: there was no room for it. `cut-off`: a share of which
 * not all came to be kept, as the app was killed meanwhile.
 */
type Kind = 'own' | 'offered' | 'lost' | 'cut-off'

export interface SharedFile {
  kind: Kind
  /** Empty where it is `lost`, and without a name where it is `cut-off`. */
  file: File
  /** Forgets it: it has come in, or is not wanted. */
  forget(): Promise<void>
}

/** In the service worker: keeps the files of a share, as far as there is room, and sends the browser to the page, whatever happens. */
export async function keepShared(request: Request, kind: 'own' | 'offered'): Promise<Response> {
  return navigator.locks.request(arrivingLock, { mode: 'shared' }, async () => {
    // Reading and keeping take seconds for large files, and nobody knows their names before.
    const note = await put('', { [nameHeader]: '', [kindHeader]: 'cut-off' }).catch(() => undefined)
    const form = await request.formData().catch(() => undefined)
    const files = (form?.getAll('files') ?? []).filter((file) => file instanceof File)
    const kept = await Promise.all(files.map((file) => keep(file, kind)))
    await note?.().catch(() => undefined)
    return Response.redirect(form && !kept.includes(false) ? '/?shared' : '/?shared=no-space', 303)
  })
}

/** Whether the file, or at least its name, could be kept. */
async function keep(file: File, kind: Kind): Promise<boolean> {
  const { name, type } = file
  try {
    await put(file, { [nameHeader]: encodeURIComponent(name), 'Content-Type': type, [kindHeader]: kind })
    return true
  } catch {
    return put('', { [nameHeader]: encodeURIComponent(name), [kindHeader]: 'lost' }).then(
      () => true,
      () => false,
    )
  }
}

/** Returns what removes it again. */
async function put(body: BodyInit, headers: Record<string, string>): Promise<() => Promise<boolean>> {
  const cache = await caches.open(cacheName)
  const key = `/shared/${crypto.randomUUID()}`
  await cache.put(key, new Response(body, { headers }))
  return () => cache.delete(key)
}

/** In the page: hands what was shared to `take`, in one tab at a time, until that is through with it. */
export async function takeShared(take: (files: SharedFile[]) => Promise<void>): Promise<void> {
  await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    const files = lock ? await settledFiles() : []
    if (files.length > 0) await take(files)
  })
}

/** Without the mark of a share that is still arriving. */
async function settledFiles(): Promise<SharedFile[]> {
  return navigator.locks.request(arrivingLock, { ifAvailable: true }, async (lock) =>
    (await sharedFiles()).filter(({ kind }) => lock || kind !== 'cut-off'),
  )
}

async function sharedFiles(): Promise<SharedFile[]> {
  if (!('caches' in globalThis) || !(await caches.has(cacheName))) return []
  const cache = await caches.open(cacheName)
  const files: SharedFile[] = []
  for (const key of await cache.keys()) {
    const response = await cache.match(key)
    if (!response) continue
    const name = decodeURIComponent(response.headers.get(nameHeader) ?? 'shared.pdf')
    const type = response.headers.get('Content-Type') ?? ''
    // What was kept before there were kinds is asked about too.
    const kind = (response.headers.get(kindHeader) ?? 'offered') as Kind
    const file = new File([await response.blob()], name, { type })
    files.push({ kind, file, forget: async () => void (await cache.delete(key)) })
  }
  return files
}
