/**
 * A backup: all that a person has here in one .zip. The documents as they came, what was read of each (`packed-reading.ts`), the
 * conversations, the feedback, the runs of question sets and the settings; models by choice. Its index comes last, with the SHA-256 of every file: what lacks it is torn.
 */
import { makeZip } from 'client-zip'
import type { DocumentRecord, PageText, Passage } from '../core/document'
import type { EvaluationRun } from '../core/evaluation/run'
import type { Feedback, RightPassage } from '../core/feedback'
import type { FileBytes, ModelRecord } from '../core/model-files'
import { readerVersion } from '../core/reading/version'
import { packReading } from './packed-reading'

export const indexName = 'sitebook-backup.json'
/** Raised when an older build could not take a backup in as it was meant. */
export const backupFormat = 1

/** What is said of a document; all else is found out by reading it. */
type Said = Pick<DocumentRecord, 'name' | 'title' | 'tags' | 'size' | 'sha256' | 'added' | 'sample' | 'site'>

export interface BackupDocument extends Said {
  /** As the turns call it. */
  id: string
  file: string
  /** What was read of it; absent where that has to be done anew. */
  reading?: { file: string; sha256: string }
}

export interface BackupIndex {
  format: number
  /** Milliseconds since the epoch. */
  made: number
  documents: BackupDocument[]
  /** Turns, and settings by key: those of the database, and those of the browser's local storage. */
  said: { file: string; sha256: string }
  turns: number
  models: { id: string; size: number; files: ModelRecord['files'] }[]
}

/** What the user said and chose; the shapes are those of `answers` and of the settings. */
export interface BackedUp {
  turns: { id: string; asked: number }[]
  settings: Record<string, unknown>
  local: Record<string, string>
  /** Absent in backups of earlier builds. */
  feedback?: readonly Feedback[]
  rightPassages?: readonly RightPassage[]
  runs?: readonly EvaluationRun[]
}

interface Parts {
  documents(): Promise<DocumentRecord[]>
  bytes(id: string): Promise<Blob>
  isLocked(id: string): Promise<boolean>
  pageTexts(id: string, from: number, to: number): Promise<PageText[]>
  passages(id: string): Promise<Passage[]>
  said(): Promise<BackedUp>
  /** Those that are whole, with their files. */
  models(): Promise<{ record: ModelRecord; read(file: string): Promise<FileBytes | undefined> }[]>
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string>
  now(): number
}

type Stream = ReadableStream<Uint8Array<ArrayBuffer>>

/** Makes a backup, one file after another; `report` is told the bytes so far, of about so many. */
export function backupStream(parts: Parts, report: (done: number, total: number) => void): Stream {
  return makeZip(filesOf(parts, report)) as Stream
}

async function* filesOf(parts: Parts, report: (done: number, total: number) => void) {
  const records = (await parts.documents()).filter(({ sha256, leaving }) => sha256 !== '' && leaving === undefined)
  const models = await parts.models()
  const sizeOf = ({ files }: ModelRecord) => files.reduce((sum, { size }) => sum + size, 0)
  const total =
    records.reduce((sum, { size }) => sum + size, 0) + models.reduce((sum, { record }) => sum + sizeOf(record), 0)
  let done = 0
  const counted = (stream: Stream) =>
    stream.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, next) {
          report((done += chunk.byteLength), total)
          next.enqueue(chunk)
        },
      }),
    )
  const documents: BackupDocument[] = []
  for (const record of records) {
    const { id, name, title, tags, size, sha256, added, sample, site } = record
    // What is gone cannot be kept; the library says so where it is opened.
    const bytes = await parts.bytes(id).catch(() => undefined)
    if (bytes?.size !== size) continue
    const file = `documents/${id}`
    yield { name: file, size, input: counted(bytes.stream()) }
    const kept = {
      id,
      file,
      name,
      size,
      sha256,
      added,
      ...(title !== undefined && { title }),
      ...(tags && { tags }),
      ...(sample && { sample }),
    }
    const reading = record.state === 'ready' && !(await parts.isLocked(id)) ? await readingOf(record, parts) : undefined
    if (reading) yield { name: `read/${id}`, size: reading.length, input: reading }
    documents.push({
      ...kept,
      ...(site !== undefined && { site }),
      ...(reading && { reading: { file: `read/${id}`, sha256: await parts.sha256(reading) } }),
    })
  }
  const said = await parts.said()
  const text = new TextEncoder().encode(JSON.stringify(said))
  yield { name: 'said.json', size: text.length, input: text }
  for (const { record, read } of models)
    for (const { name, size } of record.files) {
      const bytes = await read(name)
      if (bytes) yield { name: `models/${record.model}/${name}`, size, input: counted(bytes.stream()) }
    }
  const index: BackupIndex = {
    format: backupFormat,
    made: parts.now(),
    documents,
    said: { file: 'said.json', sha256: await parts.sha256(text) },
    turns: said.turns.length,
    models: models.map(({ record }) => ({ id: record.model, size: sizeOf(record), files: record.files })),
  }
  yield { name: indexName, input: JSON.stringify(index) }
}

async function readingOf(record: DocumentRecord, parts: Parts): Promise<Uint8Array<ArrayBuffer>> {
  const { id, sha256, pages, pagesRead, pagesWithText, damaged, unread, room, parts: read, revision, ocr } = record
  return packReading({
    sha256,
    reader: record.reader ?? readerVersion,
    found: {
      pages,
      pagesRead,
      pagesWithText,
      ...(damaged && { damaged }),
      ...(unread && { unread }),
      ...(room && { room }),
      ...(read && { parts: read }),
      ...(revision !== undefined && { revision }),
      ...(ocr && { ocr }),
    },
    pages: await parts.pageTexts(id, 1, pages),
    passages: await parts.passages(id),
  })
}
