/**
 * The public hosts that a model may come from: the one place that names them. The server's Content-Security-Policy is
 * built from this list (`connect-src`), so that no part of the app, worker or page, can reach any other host.
 *
 * A redirect must stay on the list too: the hub answers a request for weights with a redirect to its CDN
 * (`us.aws.cdn.hf.co`, `cas-bridge.xethub.hf.co`, `cdn-lfs-us-1.hf.co` and others as of 2026), all under `hf.co`.
 *
 * A mirror on the LAN: its address is typed in when the app runs, but a policy is fixed when the page is served. So there
 * are two honest ways. Serve the model from the origin that serves Sitebook, under `/models/<id>/`: nothing to configure.
 * Or name the mirror in the site's own `site.json` (`src/site/site.ts`), which adds its origin to the policy. An address that the
 * policy does not name is refused by the browser, and the user is told so (`model/blocked-address`). The same holds for the
 * server of a site that answers questions (`endpoint` there).
 */
export const hub = 'https://huggingface.co'
export const libraryHost = 'https://raw.githubusercontent.com'

export const modelHosts: readonly string[] = [hub, 'https://*.hf.co', libraryHost]

/** Whether a response that was redirected to `url` still comes from where it may: the origin that was asked, or the hub's CDN. */
export function mayRedirect(asked: string, url: string): boolean {
  const from = new URL(asked)
  const to = new URL(url)
  if (to.origin === from.origin) return true
  return from.origin === hub && to.protocol === 'https:' && to.hostname.endsWith('.hf.co')
}
