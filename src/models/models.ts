/** Models as the rest of the app sees them: what there is, what is stored here, which one answers. */
import type { Capabilities } from '../core/model'
import type { SitebookError } from '../core/errors'
import type { ModelPlace } from '../core/model-files'
import type { Store } from '../core/store'
import type { Endpoint } from '../site/site'
import type { Licence, ModelKind } from './catalogue-entry'
import type { Advice, Aside, Limit, Unfit } from './device'
import type { Estimate } from './speed'
import type { DeviceCheckState } from './trial'

/** `absent`, or on its way, or here. A `partial` model keeps what arrived and can be resumed. */
export type ModelStatus =
  | { kind: 'absent' }
  | { kind: 'partial'; received: number; error: SitebookError | undefined }
  /** Asked for; no byte of this try has come yet. */
  | { kind: 'connecting'; received: number; from?: ModelPlace | undefined }
  /** Bytes, and bytes a second. */
  | { kind: 'downloading'; received: number; rate: number; from?: ModelPlace | undefined }
  | { kind: 'verifying'; checked: number }
  | { kind: 'stored' }
  /** Nothing of it is stored here: a server of the site runs it. */
  | { kind: 'served' }
  /** Stored, and on its way to a folder or into a .zip; bytes. */
  | { kind: 'copying'; copied: number; total: number }

export interface ModelItem {
  id: string
  kind: ModelKind
  /** For people: "Llama 3.2 1B". */
  name: string
  /** Bytes to store; bytes of memory to run. */
  size: number
  memory: number
  status: ModelStatus
  /** The one that this device is advised to take, and why; undefined for the others. */
  advice: Advice | undefined
  /** Why this device cannot run it; undefined if it can. */
  unfit: Unfit | undefined
  /** Why it is nothing to take here, though it runs; undefined where nothing speaks against it. */
  aside: Aside | undefined
  /** How fast it is expected to be here; undefined where that was not measured. */
  speed: Estimate | undefined
  /** Its notice is shown with the model, always; undefined where it is not here. */
  licence: Licence | undefined
  /** Of a model that the catalogue does not know; undefined for the others. */
  own: { heard: boolean; licence: string } | undefined
  /** Of a language model; undefined for the others. */
  context: Context | undefined
  /** Whether this device runs it without the graphics processor. */
  onCpu: boolean
  /** The server that runs it; undefined where it is files on this device. */
  endpoint: ServedBy | undefined
}

/** The models of one kind, and those that no device needs to hold. */
export type ModelGroupKind = ModelKind | 'served'

/** Where questions and the passages quoted for them go when a model on a server answers. */
export interface ServedBy extends Pick<Endpoint, 'url' | 'model' | 'contextTokens'> {
  /** For people: what leaves this device goes there. */
  host: string
}

/** Tokens that the user chose, and what can be chosen here; `limit` says why there is no more. */
export interface Context {
  tokens: number
  choices: number[]
  limit: Limit
}

/** What "Add a model from a folder" is doing, or did. */
export type Adding =
  | { kind: 'idle' }
  | { kind: 'added' }
  | { kind: 'checking'; received: number; total: number }
  | { kind: 'failed'; error: SitebookError }

/** Bytes free for this app, and whether the browser promised to keep what is stored. */
export interface Space {
  free: number
  persisted: boolean
}

/** What is known of the LAN address: `found` are the names of the models that it offers. */
export type Mirror =
  { kind: 'unknown' } | { kind: 'looking' } | { kind: 'silent' } | { kind: 'found'; models: string[] }

/** What a model that is being loaded is at. */
export type LoadStep = 'downloading' | 'reading' | 'compiling' | 'warming' | 'trying'

/** The engine that answers questions. `quotes` is always there. */
export type ActiveModel =
  | { kind: 'quotes' }
  | { kind: 'loading'; id: string; step: LoadStep; fraction: number | undefined }
  | { kind: 'ready'; id: string }
  | { kind: 'failed'; id: string; error: SitebookError }

/** How a download ended: `error` says why it stopped, undefined if its model is here. */
export interface Ended {
  id: string
  error: SitebookError | undefined
}

export interface ModelsState {
  capabilities: Capabilities | undefined
  check: DeviceCheckState
  models: ModelItem[]
  active: ActiveModel
  /** A site's own mirror, typed in once; '' for none. */
  lanUrl: string
  mirror: Mirror
  /** Another tab has a model in use; there is room for one. */
  elsewhere: boolean
  adding: Adding
  /** The last download that ended; undefined when the user knows of it. */
  ended: Ended | undefined
  /** Undefined where the browser does not say. */
  space: Space | undefined
}

export interface Models {
  state: Store<ModelsState>
  /** Asks the device; cheap. */
  check(): Promise<void>
  /** `check`, and the device check if this graphics processor has not had it and no model is in use. */
  open(): Promise<void>
  /** The device check, again: some seconds. Never throws. */
  tryDevice(): Promise<void>
  /** Downloads or resumes. Never throws: failures stand in the status. */
  download(id: string): Promise<void>
  /** The user knows how the last download ended. */
  seen(): void
  /** Stops a download, a verification or a copy; what arrived stays. To cancel for good: `remove`. */
  pause(id: string): void
  /** Hashes every stored file again, fetches only what is wrong, and names that. Throws a `SitebookError`, or an `AbortError` when stopped. */
  verify(id: string): Promise<string[]>
  /** Throws `model/other-tab` while another tab is busy with it. */
  remove(id: string): Promise<void>
  /** Loads a stored model into the engine; failures stand in `active`. */
  use(id: string): Promise<void>
  /** Has a stored model loaded at the next start of the page. */
  useNext(id: string): Promise<void>
  /** Back to quotes; frees the model's memory. */
  stopUsing(): Promise<void>
  /** Tokens of context for the next `use`; one of the model's `contexts`. */
  setContext(id: string, tokens: number): Promise<void>
  /** Looks what is there. Throws `model/no-address` or, where the policy does not name it, `model/blocked-address`; '' for none. */
  setLanUrl(url: string): Promise<void>
  /**
   * Takes in a model from the files of a folder, of which `called` is the name where that is known, or from a .zip. One that the
   * catalogue does not know is tried at once where no other is in use. Never throws: failures stand in `adding` and `active`.
   */
  addFromFiles(files: readonly File[], called?: string): Promise<void>
  stopAdding(): void
  /** Writes a stored model into a new folder inside `directory`. Throws a `SitebookError`, or an `AbortError` when paused. */
  copyToFolder(id: string, directory: FileSystemDirectoryHandle): Promise<void>
  /** A stored model as one .zip, to be saved as a download; its bytes stay on the disk until then. Throws as `copyToFolder` does. */
  zip(id: string): Promise<File>
}
