/** The border between the downloader and the database that keeps the files (`src/storage/models.ts`). */
import type { FileBytes, ModelRecord, StoredFile, StoredModel } from '../core/model-files'

/** The files of models in IndexedDB. Each method is one transaction and resolves when that is complete, never on a request's success. */
export interface ModelStore {
  /** Reads one small record by key; never a file. */
  complete(model: string): Promise<boolean>
  record(model: string): Promise<ModelRecord | undefined>
  /** The whole file; undefined if it is not here or not checked. */
  read(model: string, file: string): Promise<FileBytes | undefined>
  /** What is known of each file; reads no file's bytes. */
  files(model: string): Promise<StoredFile[]>
  /** The kept part of a file, whole or not, in order. */
  part(model: string, file: string): Promise<FileBytes>
  /** Keeps the next piece of a file together with its new state (`file.received` counts the piece). */
  append(model: string, file: StoredFile, piece: Blob): Promise<void>
  /** Marks a file as whole and checked. */
  seal(model: string, file: StoredFile): Promise<void>
  /** Drops one file, and with it the completeness of its model. */
  drop(model: string, file: string): Promise<void>
  /** Writes the completeness record, and that the model is no longer wanted; strict. Files that are not in it are dropped. */
  finish(record: ModelRecord): Promise<void>
  want(model: string, wanted: boolean): Promise<void>
  /** Every model of which something is here or wanted. */
  models(): Promise<StoredModel[]>
  remove(model: string): Promise<void>
}

/** A file that the user gave, from a folder or a .zip: a `File` as far as it lies there as it is. */
export interface GivenFile {
  name: string
  size: number
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
}
