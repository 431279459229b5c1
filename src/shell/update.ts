/** Registers the service worker, and tells how far the app is kept on this device and when a new version is here. */
import { Workbox } from 'workbox-window'
import { createStore, type Store } from '../core/store'
import { type KeepingMessage, nameOf } from './builds'

export interface UpdateState {
  /** `waiting`: a newer version than this tab's is on the device, whole. */
  version: 'current' | 'waiting'
  /**
   * Whether the app starts without a network: all of it is on the device; is arriving, as a share of its bytes; did not
   * arrive; cannot be kept, as the browser has no service workers here; or is not to be kept, as it is being developed.
   */
  offline: { kind: 'kept' | 'failed' | 'impossible' | 'development' } | { kind: 'keeping'; fraction: number }
}

export interface Update {
  state: Store<UpdateState>
  /** Puts the new version in charge and reloads this tab with it; other tabs go on with their own until they are reloaded. */
  apply(): Promise<void>
}

/** Call once in a page. A new version is applied when the user says so, never before. */
export function watchForUpdates(): Update {
  const state = createStore<UpdateState>({ version: 'current', offline: { kind: 'keeping', fraction: 0 } })
  if (!('serviceWorker' in navigator)) {
    state.set({ offline: { kind: 'impossible' } })
    return { state, apply: () => Promise.resolve(location.reload()) }
  }
  // What is kept would be shown in place of each change.
  if (import.meta.env.DEV) {
    state.set({ offline: { kind: 'development' } })
    return { state, apply: () => Promise.resolve(location.reload()) }
  }
  const worker = new Workbox('/service-worker.js')
  worker.addEventListener('waiting', () => state.set({ version: 'waiting' }))
  if (navigator.serviceWorker.controller) state.set({ offline: { kind: 'kept' } })
  else followKeeping(worker, state)
  // Private windows of some browsers refuse service workers: the app works, but only with the network on.
  worker.register().then(
    (registration) => failIfRedundant(registration?.installing ?? null, state),
    () => state.set({ offline: { kind: 'impossible' } }),
  )
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

/** How far the first build on this device has come. */
function followKeeping(worker: Workbox, state: Store<UpdateState>): void {
  // Whichever tab began it.
  void navigator.serviceWorker.ready.then(() => state.set({ offline: { kind: 'kept' } }))
  worker.addEventListener('message', ({ data }: { data: KeepingMessage }) => {
    if (data.type === 'KEEPING' && data.build === __BUILD__ && state.get().offline.kind === 'keeping')
      state.set({ offline: { kind: 'keeping', fraction: data.fraction } })
  })
}

/** A first build that does not arrive whole is said; a later one leaves the app kept as it is. */
function failIfRedundant(installing: ServiceWorker | null, state: Store<UpdateState>): void {
  const look = () => {
    if (installing?.state === 'redundant' && state.get().offline.kind === 'keeping')
      state.set({ offline: { kind: 'failed' } })
  }
  installing?.addEventListener('statechange', look)
  look()
}

/** Holds this build's lock for as long as the tab lives: its files are kept until no tab holds it. */
function holdBuild(): void {
  const held = navigator.locks.request(nameOf(__BUILD__), { mode: 'shared' }, () => {
    // At a first visit, when the build is here.
    void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage({ type: 'OPENED' }))
    return new Promise<never>(() => undefined)
  })
  // Refused where all storage is: then no build is kept either.
  held.catch(() => undefined)
}
