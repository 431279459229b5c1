/** What the use case of the Models panel is put together from (`src/main.tsx`). */
import type { ModelEngine } from './active'
import type { Site } from '../site/site'
import type { CatalogueModel } from './catalogue-entry'
import type { CpuRate } from './speed'
import type { Settings } from './settings'
import type { TrialParts } from './trial'
import type { ModelWork } from './work'

export interface ModelsParts {
  catalogue: readonly CatalogueModel[]
  work: ModelWork
  engine: ModelEngine
  deviceCheck: Pick<TrialParts, 'run' | 'mayRunByItself'>
  /** Measures what the processor calculates: some hundredths of a second. */
  cpuRate(): Promise<CpuRate>
  build: string
  /** What the site says of itself. */
  site(): Promise<Pick<Site, 'mirror' | 'models' | 'endpoint'>>
  /** Of the app. */
  origin: string
  settings: Settings
  storage: Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>
  /** Bytes, as far as the browser says. */
  memory: number | undefined
  /** Keeps the screen on until the returned function is called (`wake-lock.ts`). */
  keepAwake(): () => void
  /** Tells other tabs which model was stored or deleted, '' for whatever else they should look at, and hears of it from them. */
  tabs: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>
  /** The page: its `online` event sets a download going again that the network had stopped. */
  page: Pick<EventTarget, 'addEventListener'>
}
