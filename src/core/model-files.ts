/** A model as files: what the store keeps, what a place offers, shared by `src/storage` and `src/models`. */

/** One file on the device. It may be read by an engine only when `sha256` is set: then every byte is here and was checked. */
export interface StoredFile {
  name: string
  /** Bytes; undefined while no server has said it. */
  size: number | undefined
  /** Bytes that are kept, from the start. */
  received: number
  /** What the server called this version; '' if it gave no strong one. A part is only continued with the same. */
  etag: string
  /** Lower-case hex of the whole file; '' until it is whole and checked. */
  sha256: string
  /** As `sha256`, of files that were checked by MD5; '' otherwise. */
  md5: string
}

/** A file that a model needs, and how to know that it is the right one. */
export interface ModelFile {
  name: string
  /** Bytes; undefined where nobody says it beforehand. */
  size: number | undefined
  /** Lower-case hex, '' where unknown. The first that is known decides; the content check of `content` is always made. */
  sha256: string
  md5: string
  content: 'json' | 'wasm' | 'gguf' | 'weights'
}

/** The completeness record: written last, in a strict transaction, when every file of the list is whole and checked. */
export interface ModelRecord {
  model: string
  files: { name: string; size: number; sha256: string }[]
  /** Milliseconds since the epoch. */
  completed: number
}

/** A model that the catalogue does not know, as its own files describe it. Numbers are 0 where they do not say. */
export interface OwnModel {
  id: string
  /** For people. */
  name: string
  format: 'mlc' | 'gguf'
  precision: 'f16' | 'f32' | 'cpu'
  /** Bytes of all its files. */
  size: number
  /** Bytes of KV cache for each token of context. */
  kvPerToken: number
  shape: { hidden: number; layers: number }
  /** Tokens of context that it was trained for. */
  trained: number
  /** As MLC names it; '' of a GGUF. */
  quantization: string
  /** Of a weight. */
  bits: number
  /** Bytes. */
  largestBuffer: number
  /** Its library, or the first of its GGUFs. */
  main: string
  /** What is said of its licence; '' for nothing. */
  licence: string
}

/** What is on the device of one model. */
export interface StoredModel {
  model: string
  /** Of a model that the catalogue does not know. */
  own?: OwnModel
  complete: boolean
  /** Bytes that are kept. */
  received: number
  /** Bytes of all files as far as their size is known, 0 if nothing is. */
  total: number
  /** The user started its download and neither paused nor cancelled it: it goes on by itself. */
  wanted: boolean
}

/** Where a model may come from: the origin that serves Sitebook, the address that the user typed in, the public hub. */
export interface ModelPlace {
  kind: 'site' | 'lan' | 'hub'
  /** Of its folder of models, or of the hub. */
  url: string
}

/** What the download worker is doing; bytes of the whole model. */
export type ModelProgress =
  /** `from` is missing where the files were given. */
  | { kind: 'receiving'; received: number; total: number; from?: ModelPlace }
  | { kind: 'verifying'; checked: number; total: number }
  | { kind: 'copying'; copied: number; total: number }
  /** The last event of a verification: the files that were wrong or missing. They are dropped. */
  | { kind: 'verified'; wrong: string[] }
  /** The last event of taking in what was given: which model it was. */
  | { kind: 'taken'; model: string }

/** A stream of packing ends with the file. */
export type WorkProgress = ModelProgress | { kind: 'packed'; file: File }

/** The bytes of a stored file: they stay on the disk until they are read. Not a Blob, since it must not be sliced (`storage/pieces.ts`). */
export interface FileBytes {
  readonly size: number
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
  arrayBuffer(): Promise<ArrayBuffer>
  text(): Promise<string>
  /** The bytes from `start` to `end`. Cheap for who goes from front to back. */
  range(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>
  /** Reads all into `memory`, which moves into the result. */
  fill(memory: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>>
}
