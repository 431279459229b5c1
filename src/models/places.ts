/**
 * Where a model may come from, in this order: the origin that serves Sitebook (`/models/<id>/`), the LAN address that the
 * user typed in, the public hub. The first two are taken when they hold an index file (`sitebook-model.json`).
 */
import { SitebookError, isAbort } from '../core/errors'
import type { ModelFile, ModelPlace } from '../core/model-files'
import { hubUrl } from './catalogue'
import type { CatalogueModel } from './catalogue-entry'
import { hub } from './hosts'
import { listText } from './lists'
import { fileOf, filesOfIndex, indexName, known, parseIndex } from './mlc'
import { type OwnFile, ownName, parseOwn } from './own'

/** A place that has the model. */
export interface ModelSource {
  place: ModelPlace
  url(file: string): string
  /** All files of the model, or what is known of some of them. */
  files: ModelFile[]
  /** True if `files` is the whole list. */
  indexed: boolean
}

export interface Looking {
  fetch: typeof fetch
  /** Of this page, without '/' at the end. */
  origin: string
  /** A folder of model folders; '' for none. */
  lanUrl: string
  /** Milliseconds to wait for an index. */
  patience: number
}

/** The places that are asked for a model, in their order. */
export function placesOf({ origin, lanUrl }: Pick<Looking, 'origin' | 'lanUrl'>): ModelPlace[] {
  const lan: ModelPlace[] = lanUrl === '' ? [] : [{ kind: 'lan', url: lanUrl }]
  return [{ kind: 'site', url: `${origin}/models/` }, ...lan, { kind: 'hub', url: hub }]
}

/**
 * The places that offer `model`, in their order; each is asked when its turn comes. A mirror that does not answer or has no
 * index is passed over; but a LAN address that the policy forbids is an error (`model/blocked-address`): who typed it in does
 * not want a gigabyte from the internet.
 */
export async function* sourcesOf(
  model: CatalogueModel,
  looking: Looking,
  signal: AbortSignal,
): AsyncGenerator<ModelSource> {
  for (const place of placesOf(looking)) {
    if (place.kind === 'hub') {
      const { main, hub } = model
      if (!hub) continue
      const files = await hubFiles(model, hub.repository, looking, signal)
      yield { place, files, indexed: false, url: (file) => hubUrl({ main, hub }, file) }
      continue
    }
    const files = await indexAt(addressIn(place.url, model.id, indexName), model, looking, signal)
    if (files) yield { place, files, indexed: true, url: (file) => addressIn(place.url, model.id, file) }
  }
}

/**
 * The models that a LAN address offers; undefined if nothing answers there (it is off, or does not let this page ask). Throws
 * `model/blocked-address`.
 */
export async function modelsAt(
  lanUrl: string,
  catalogue: readonly CatalogueModel[],
  looking: Pick<Looking, 'fetch' | 'patience'>,
): Promise<string[] | undefined> {
  let answers = false
  const offers = await Promise.all(
    catalogue.map(async ({ id }) => {
      try {
        const text = await textOf(addressIn(lanUrl, id, indexName), looking, new AbortController().signal)
        answers = true
        return parseIndex(text).model === id
      } catch (error) {
        const code = error instanceof SitebookError ? error.code : undefined
        if (code === 'model/blocked-address') throw error
        answers ||= code === 'model/not-found'
        return false
      }
    }),
  )
  return answers ? catalogue.filter((_, n) => offers[n]).map(({ id }) => id) : undefined
}

/** What the first place that has it says of a model which the catalogue does not know; undefined if none does. Throws `model/blocked-address`. */
export async function ownAt(
  id: string,
  looking: Looking,
  signal = new AbortController().signal,
): Promise<OwnFile | undefined> {
  for (const place of placesOf(looking)) {
    if (place.kind === 'hub') continue
    try {
      const own = parseOwn(await textOf(addressIn(place.url, id, ownName), looking, signal), id)
      if (own) return own
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof SitebookError && error.code === 'model/blocked-address') throw error
    }
  }
  return undefined
}

async function indexAt(url: string, model: CatalogueModel, looking: Looking, signal: AbortSignal) {
  try {
    const index = parseIndex(await textOf(url, looking, signal))
    return index.model === model.id ? filesOfIndex(index, model) : undefined
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof SitebookError && error.code === 'model/blocked-address') throw error
    return undefined
  }
}

/** What is known of the hub's files: from its own listing, and from the catalogue. */
async function hubFiles(
  model: CatalogueModel,
  repository: string,
  looking: Looking,
  signal: AbortSignal,
): Promise<ModelFile[]> {
  const listed = await listing(repository, looking, signal)
  const others = Object.keys(model.sha256).filter((name) => !listed.some((file) => file.name === name))
  return [...listed, ...others.map(fileOf)].map((file) => known(file, model))
}

/**
 * What the hub says of its files: sizes, and SHA-256 of those that it keeps in LFS (the weights). The listing only adds
 * certainty: without it the catalogue's SHA-256 and the MD5s of `tensor-cache.json` decide.
 */
async function listing(repository: string, looking: Looking, signal: AbortSignal): Promise<ModelFile[]> {
  try {
    const text = await textOf(`${hub}/api/models/${repository}/tree/main`, looking, signal)
    const entries: unknown = JSON.parse(text)
    return Array.isArray(entries) ? entries.flatMap(listed) : []
  } catch {
    signal.throwIfAborted()
    return []
  }
}

function listed(entry: { path?: unknown; size?: unknown; lfs?: { oid?: unknown } }): ModelFile[] {
  const { path, size, lfs } = entry
  if (typeof path !== 'string' || !Number.isSafeInteger(size)) return []
  const sha256 = typeof lfs?.oid === 'string' && /^[0-9a-f]{64}$/.test(lfs.oid) ? lfs.oid : ''
  return [{ name: path, size: size as number, sha256, md5: '', content: 'weights' }]
}

function addressIn(folder: string, model: string, file: string): string {
  return `${folder.replace(/\/*$/, '/')}${model}/${file}`
}

async function textOf(url: string, looking: Pick<Looking, 'fetch' | 'patience'>, signal: AbortSignal): Promise<string> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(looking.patience)])
  const response = await looking.fetch(url, { signal: either, cache: 'no-store', credentials: 'same-origin' })
  if (!response.ok) throw new SitebookError('model/not-found', `${url}: ${response.status}`)
  return response.body ? listText(url, response.body) : ''
}

/** A LAN address as it was typed in, made whole, or undefined if it is none: a bare word is not, `https://word` is. `''` stays `''`. */
export function lanAddress(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '') return ''
  const whole = /^https?:\/\//i.test(text)
  const url = URL.parse(whole ? text : `https://${text}`)
  if (!url || (!whole && !/[.:]/.test(url.host))) return undefined
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`
}

/** `fetch` that says `model/blocked-address` when it was this worker's or page's own policy that refused. */
export function fetchUnderPolicy(scope: Pick<EventTarget, 'addEventListener'>): typeof fetch {
  const blocked = new Set<string>()
  scope.addEventListener('securitypolicyviolation', (event) =>
    blocked.add(new URL((event as SecurityPolicyViolationEvent).blockedURI, 'blocked:').origin),
  )
  return async (input, init) => {
    try {
      return await fetch(input, init)
    } catch (error) {
      if (isAbort(error)) throw error
      // The violation is reported in a task of its own.
      await new Promise((resolve) => setTimeout(resolve, 20))
      const address = input instanceof Request ? input.url : String(input)
      if (blocked.has(new URL(address).origin)) throw new SitebookError('model/blocked-address', address)
      throw error
    }
  }
}
