/** A model that a server of the site runs, as an entry of the Models page: nothing to download, and nothing that a device could lack. */
import type { Endpoint } from '../site/site'
import type { ModelItem } from './models'

/** What the page shows of it. `origin` is the app's own: what a path is under. Another address or model is another entry. */
export function servedItem({ url, model, name, contextTokens }: Endpoint, origin: string): ModelItem {
  const { href, host } = new URL(url === '' ? '/' : url, origin)
  return {
    id: `${href} ${model}`,
    kind: 'language',
    name,
    size: 0,
    memory: 0,
    status: { kind: 'served' },
    // Never: whoever wants it takes it by himself.
    advice: undefined,
    unfit: undefined,
    aside: undefined,
    speed: undefined,
    licence: undefined,
    own: undefined,
    context: undefined,
    onCpu: false,
    endpoint: { host, url, model, contextTokens },
  }
}
