/** Registers the service worker and tells when a new version is here. It is applied when the user says so, never before. */
import { Workbox } from 'workbox-window'
import { createStore, type Store } from '../library/store'
import { nameOf } from './builds'

export interface Update {
  /** `waiting`: a newer version than this tab's is on the device, whole. */
  state: Store<{ kind: 'current' | 'waiting' }>
  /** Puts the new version in charge and reloads this tab with it; other tabs go on with their own until they are reloaded. */
  apply(): Promise<void>
}

/** Call once in a page. Where the browser has no service workers, the app works but is not kept, and `state` stays `current`. */
export function watchForUpdates(): Update {
  const state = createStore<{ kind: 'current' | 'waiting' }>({ kind: 'current' })
  if (!('serviceWorker' in navigator)) return { state, apply: () => Promise.resolve(location.reload()) }
  const worker = new Workbox('/service-worker.js')
  worker.addEventListener('waiting', () => state.set({ kind: 'waiting' }))
  void worker.register().catch(() => {
    // Private windows of some browsers refuse service workers: the app works, but only with the network on.
  })
  holdBuild()
  document.addEventListener('visibilitychange', () => {
    // An installed app is never navigated: returning to it is when it looks for a new version. Offline there is none.
    if (document.visibilityState === 'visible') worker.update().catch(() => undefined)
  })
  return {
    state,
    async apply() {
      const registration = await navigator.serviceWorker.getRegistration()
      if (registration?.waiting) {
        const inCharge = new Promise((resolve) => {
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
        })
        registration.waiting.postMessage({ type: 'SKIP_WAITING' })
        await inCharge
      }
      location.reload()
    },
  }
}

/** Holds this build's lock for as long as the tab lives: its files are kept until no tab holds it. */
function holdBuild(): void {
  void navigator.locks.request(nameOf(__BUILD__), { mode: 'shared' }, () => {
    navigator.serviceWorker.controller?.postMessage({ type: 'OPENED' })
    return new Promise<never>(() => undefined)
  })
}
