/**
 * What the site that serves Sitebook says of itself, in one file beside the app: `site.json`. The server reads it for the
 * policy, the service worker for hosts that send no headers, the page for the rest; nothing of it is compiled in.
 */

/** '' for what the site does not say. */
export interface Site {
  /** Shown beside "Sitebook": "Refinery North". */
  name: string
  /** Address of a folder of model folders on the site's own network, ending in '/': asked unless the user typed another. */
  mirror: string
  /** Whether it hands out documents (`library/site-pack.ts`). */
  pack: boolean
  /** The public key, Ed25519 in base64, by which those documents are signed; '' where they need no signature. */
  key: string
  /** Folders of models that the catalogue does not know, below `/models/` or the mirror. */
  models: readonly string[]
  /** A server of the site that runs a model; undefined for none. */
  endpoint: Endpoint | undefined
  /** What is wrong with the file, as a sentence for who wrote it: then nothing else of it counts. '' where it is in order. */
  problem: string
}

/** A server that answers as OpenAI's does: llama.cpp's, vLLM, Ollama. */
export interface Endpoint {
  /** A path under the site's own address ("/llm"), which it hands on, or an address; "/v1/chat/completions" follows. */
  url: string
  /** What the server calls the model. */
  model: string
  /** For people. */
  name: string
  /** Tokens of context, prompt and answer together. */
  contextTokens: number
}

export const sitePath = '/site.json'
export const noSite: Site = { name: '', mirror: '', pack: false, key: '', models: [], endpoint: undefined, problem: '' }

/** Tokens: what the smallest prompt needs, what each of these servers gives by default, and more than any gives. */
const leastContext = 1024
const usualContext = 4096
const mostContext = 1_048_576

/** The site that `json`, a parsed `site.json`, describes. Throws an Error of one sentence that names the field that is wrong. */
export function siteOf(json: unknown): Site {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error('site.json must be an object.')
  const {
    name = '',
    mirror = '',
    pack = false,
    key = '',
    models = [],
    endpoint,
    ...others
  } = json as Record<string, unknown>
  refuse('site.json', others)
  if (typeof name !== 'string') throw new Error('"name" in site.json must be text.')
  if (typeof pack !== 'boolean') throw new Error('"pack" in site.json must be true or false.')
  if (typeof key !== 'string' || !/^([A-Za-z0-9+/]{43}=)?$/.test(key))
    throw new Error('"key" in site.json must be the public key that `npm run pack` prints.')
  return {
    name: name.trim(),
    mirror: mirrorOf(mirror),
    pack,
    key,
    models: foldersOf(models),
    endpoint: endpointOf(endpoint),
    problem: '',
  }
}

function mirrorOf(mirror: unknown): string {
  if (mirror === '') return ''
  const url = typeof mirror === 'string' ? URL.parse(mirror) : null
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error('"mirror" in site.json must be an address such as "https://mirror.example/models/".')
  }
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`
}

function foldersOf(models: unknown): string[] {
  const isName = (name: unknown) => typeof name === 'string' && /^\w[\w.-]*$/.test(name)
  if (!Array.isArray(models) || !models.every(isName))
    throw new Error('"models" in site.json must be a list of names of folders, as "Copy to a folder" gives them.')
  return models as string[]
}

function endpointOf(endpoint: unknown): Endpoint | undefined {
  if (endpoint === undefined) return undefined
  if (typeof endpoint !== 'object' || endpoint === null || Array.isArray(endpoint))
    throw new Error('"endpoint" in site.json must be an object with "url" and "model".')
  const { url, model, name = model, contextTokens = usualContext, ...others } = endpoint as Record<string, unknown>
  refuse('"endpoint" in site.json', others)
  for (const [field, value] of Object.entries({ model, name }))
    if (typeof value !== 'string' || value.trim() === '')
      throw new Error(`"${field}" of "endpoint" in site.json must be text.`)
  const isNumber = typeof contextTokens === 'number' && Number.isInteger(contextTokens)
  if (!isNumber || contextTokens < leastContext || contextTokens > mostContext)
    throw new Error(
      `"contextTokens" of "endpoint" in site.json must be a whole number from ${leastContext} to ${mostContext}.`,
    )
  return { url: serverOf(url), model: String(model).trim(), name: String(name).trim(), contextTokens }
}

/** The address of a server, or its path under the site's own, as other programs are told it, with "/v1", or without. */
function serverOf(url: unknown): string {
  const isPath = typeof url === 'string' && /^\/(?![/\\])/.test(url)
  const parsed = typeof url === 'string' ? URL.parse(url, isPath ? 'https://site.example' : undefined) : null
  if (!parsed || !/^https?:$/.test(parsed.protocol) || /[?#@]/.test(String(url)))
    throw new Error('"url" of "endpoint" in site.json must be a path such as "/llm" or an address such as "https://llm.example".') // prettier-ignore
  return (isPath ? '' : parsed.origin) + parsed.pathname.replace(/\/*(v1\/*)?$/, '')
}

function refuse(where: string, others: Record<string, unknown>) {
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw new Error(`${where} has a field "${unknown}" that Sitebook does not know.`)
}

/** The origins, other than its own, that the policy must allow for this site. */
export function hostsOf({ mirror, endpoint }: Site): string[] {
  const addresses = [mirror, endpoint?.url ?? ''].filter((address) => /^https?:/.test(address))
  return [...new Set(addresses.map((address) => new URL(address).origin))]
}

/** What the serving site says of itself; a site without the file says nothing, one with a wrong file what is wrong. */
export async function readSite(get: typeof fetch): Promise<Site> {
  try {
    const response = await get(sitePath)
    return response.ok ? siteOf(parsed(await response.text())) : noSite
  } catch (error) {
    console.warn(error)
    // Of the network's failures `fetch` makes TypeErrors.
    return error instanceof TypeError ? noSite : { ...noSite, problem: (error as Error).message }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('site.json is not JSON.')
  }
}
