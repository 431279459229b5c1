/** Takes in the documents that the site hands out, when the user wants them: those that are not there yet, each read by the site. */
import type { DocumentRecord } from '../core/document'
import { asSitebookError, SitebookError } from '../core/errors'
import { createStore, type Store, until } from '../core/store'
import type { Library } from './library'
import { sha256 } from './sha256'
import { checkSigned, signatureName } from './signature'
import {
  missingFrom,
  type SitePack,
  type PackedDocument,
  type PackedFile,
  packName,
  packPath,
  withdrawnFrom,
} from './site-pack'

/** `documents` and `bytes`: what is offered, or still to come; `taken`: how many have just come. */
export type SiteDocumentsState =
  { phase: 'none'; taken?: number } | { phase: 'offered' | 'taking'; documents: number; bytes: number; of: number }

export interface SiteDocuments {
  state: Store<SiteDocumentsState>
  /** Asks the site what it hands out, as soon as the library is open. */
  start(): Promise<void>
  /** Fetches what is offered; what has come stays, whatever ends it, and a start goes on with the rest. */
  take(): void
  /** Offers nothing more of this list. */
  decline(): void
  /** Those that are here and that the site hands out no more. */
  withdrawn: Store<{ documents: readonly DocumentRecord[] }>
  /** Removes what was withdrawn, or keeps it; then nothing more is said of it. */
  settleWithdrawn(remove: boolean): void
}

export interface SiteDocumentsParts {
  library: Pick<Library, 'state' | 'addRead' | 'remove' | 'forget' | 'note' | 'refuse'>
  get: typeof fetch
  /** See `Site.key`. */
  key: string
  /** Keeps what the user said of which list; undefined where the browser keeps nothing. */
  memory: Pick<Storage, 'getItem' | 'setItem'> | undefined
}

/** What the user said last: `taking` or `settled`, and of which list. */
const answerKey = 'sitebook-site-documents'
/** The list whose withdrawn documents the user has kept. */
const keptKey = 'sitebook-site-withdrawn'
/** Downloads at once: one comes while another is written. */
const width = 2

export function createSiteDocuments({ library, get, key, memory }: SiteDocumentsParts): SiteDocuments {
  const state = createStore<SiteDocumentsState>({ phase: 'none' })
  const withdrawn = createStore<{ documents: readonly DocumentRecord[] }>({ documents: [] })
  let waiting: PackedDocument[] = []
  let list = ''
  let of = 0

  const answer = (said: 'taking' | 'settled') => memory?.setItem(answerKey, `${said} ${list}`)
  const show = (phase: 'offered' | 'taking', left: readonly PackedDocument[]) =>
    state.set(left.length === 0 ? { phase: 'none' } : { phase, documents: left.length, bytes: bytesOf(left), of })
  const records = () => library.state.get().items.map(({ record }) => record)

  async function start(): Promise<void> {
    await until(library.state, ({ phase }) => phase === 'open')
    const response = await get(packPath, { cache: 'no-cache' })
    if (!response.ok) return
    const body = await response.arrayBuffer()
    try {
      await checkSigned(body, key, signature)
    } catch (error) {
      return library.refuse([packName], asSitebookError(error))
    }
    list = await sha256(body)
    const pack = JSON.parse(new TextDecoder().decode(body)) as SitePack
    // What was withdrawn may be wrong: it must not go on being quoted without a word.
    if (memory?.getItem(keptKey) !== list) withdrawn.set({ documents: withdrawnFrom(pack, records()) })
    const said = memory?.getItem(answerKey)
    // A document of it that the user has removed since is not offered again.
    if (said === `settled ${list}`) return
    waiting = missingFrom(pack, records())
    of = waiting.length
    if (said === `taking ${list}`) await take()
    else show('offered', waiting)
  }

  async function signature(): Promise<string | undefined> {
    const response = await get(packPath.replace(packName, signatureName), { cache: 'no-cache' })
    return response.ok ? response.text() : undefined
  }

  async function take(): Promise<void> {
    answer('taking')
    const left = new Set(waiting)
    show('taking', [...left])
    async function next(): Promise<void> {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        try {
          if (await takeOne(library, one, fetched)) left.delete(one)
          show('taking', [...left])
        } catch (error) {
          library.refuse([nameOf(one)], asSitebookError(error))
          // Nothing more is begun; what is under way comes to its end.
          waiting = []
        }
      }
    }
    await Promise.all(Array.from({ length: width }, next))
    waiting = [...left]
    if (waiting.length > 0) return show('offered', waiting)
    answer('settled')
    state.set({ phase: 'none', taken: of })
  }

  /** Throws `site/network`. */
  async function fetched({ path, size }: PackedFile): Promise<Blob> {
    try {
      const response = await get(new URL(encodePath(path), new URL(packPath, location.href)))
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      const blob = await response.blob()
      if (blob.size !== size) throw new Error(`${path}: ${blob.size} of ${size} bytes`)
      return blob
    } catch (error) {
      throw new SitebookError('site/network', String(error))
    }
  }

  return {
    state,
    // Without a network there is nothing to offer.
    start: () => start().catch(console.warn),
    take: () => void take(),
    decline() {
      answer('settled')
      state.set({ phase: 'none' })
    },
    withdrawn,
    settleWithdrawn(remove) {
      const { documents } = withdrawn.get()
      withdrawn.set({ documents: [] })
      if (remove) void library.remove(documents.map(({ id }) => id))
      else memory?.setItem(keptKey, list)
    },
  }
}

/** Takes a document of a pack in, of which `read` gets the files; resolves with whether it is in: where it was refused, the library has said why. */
export async function takeOne(
  library: Pick<Library, 'state' | 'addRead' | 'forget' | 'note'>,
  one: PackedDocument,
  read: (file: PackedFile) => Promise<Blob>,
): Promise<boolean> {
  const records = () => library.state.get().items.map(({ record }) => record)
  const pdf = await read(one)
  const reading = one.reading && (await read(one.reading))
  if (reading && (await sha256(await reading.arrayBuffer())) !== one.reading?.sha256)
    throw new SitebookError('site/wrong-bytes', one.path)
  const before = records().filter(({ site }) => site === one.path)
  await library.addRead(new File([pdf], nameOf(one), { type: 'application/pdf' }), { ...one, reading })
  // The site has put a new one in its place: the old one must not be quoted any more.
  const isHere = records().some((record) => isIn(record, one))
  if (isHere && before.length > 0) {
    await library.forget(before.map(({ id }) => id))
    library.note({ kind: 'replaced', name: nameOf(one) })
  }
  return isHere
}

function isIn({ sha256, state }: DocumentRecord, one: PackedDocument): boolean {
  return sha256 === one.sha256 && (state === 'ready' || state === 'locked')
}

/** What a file of a pack is called. */
export const nameOf = ({ path }: PackedFile) => path.slice(path.lastIndexOf('/') + 1)
const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/')
const bytesOf = (documents: readonly PackedDocument[]) =>
  documents.reduce((sum, { size, reading }) => sum + size + (reading?.size ?? 0), 0)
