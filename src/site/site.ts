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
}

export const sitePath = '/site.json'
export const noSite: Site = { name: '', mirror: '', pack: false }

/** The site that `json`, a parsed `site.json`, describes. Throws an Error of one sentence that names the field that is wrong. */
export function siteOf(json: unknown): Site {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error('site.json must be an object.')
  const { name = '', mirror = '', pack = false, ...others } = json as Record<string, unknown>
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw new Error(`site.json has a field "${unknown}" that Sitebook does not know.`)
  if (typeof name !== 'string') throw new Error('"name" in site.json must be text.')
  if (typeof pack !== 'boolean') throw new Error('"pack" in site.json must be true or false.')
  return { name: name.trim(), mirror: mirrorOf(mirror), pack }
}

function mirrorOf(mirror: unknown): string {
  if (mirror === '') return ''
  const url = typeof mirror === 'string' ? URL.parse(mirror) : null
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error('"mirror" in site.json must be an address such as "https://mirror.example/models/".')
  }
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`
}

/** The origins that the policy must allow for this site. */
export function hostsOf({ mirror }: Site): string[] {
  return mirror === '' ? [] : [new URL(mirror).origin]
}

/** What the serving site says of itself; a site without the file, or with a wrong one, says nothing. */
export async function readSite(get: typeof fetch): Promise<Site> {
  try {
    const response = await get(sitePath)
    return response.ok ? siteOf(await response.json()) : noSite
  } catch (error) {
    console.warn(error)
    return noSite
  }
}
