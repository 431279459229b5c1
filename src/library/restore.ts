/** Takes a backup in, beside what is there. What was taken in when it is interrupted is there; the same file goes on from there. */
import { SitebookError } from '../core/errors'
import { sha256 } from './sha256'
import { backupFormat, indexName, type BackedUp, type BackupDocument, type BackupIndex } from './backup'
import type { Library } from './library'

/** A file of a .zip, read where it lies. */
interface Packed {
  name: string
  size: number
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
}

export interface Backup {
  index: BackupIndex
  said: BackedUp
  files: ReadonlyMap<string, Blob>
}

/** Whether these are the files of a backup. */
export function isBackup(files: readonly { name: string }[]): boolean {
  return files.some(({ name }) => name === indexName)
}

/** Looks into a backup. Throws `backup/unknown` for what is none or torn, `backup/newer` for one that only a later build knows. */
export async function openBackup(file: Blob, unzip: (file: Blob) => Promise<Packed[]>): Promise<Backup> {
  const packed = await unzip(file).catch((error: unknown) => {
    throw new SitebookError('backup/unknown', String(error))
  })
  const files = new Map(packed.flatMap((one) => (one instanceof Blob ? [[one.name, one] as const] : [])))
  const index = (await jsonOf(files.get(indexName))) as BackupIndex | undefined
  if (!index || typeof index.format !== 'number') throw new SitebookError('backup/unknown', 'no index')
  if (index.format > backupFormat) throw new SitebookError('backup/newer', `format ${index.format}`)
  const missing = index.documents.find((one) => files.get(one.file)?.size !== one.size)
  if (missing) throw new SitebookError('backup/unknown', missing.file)
  const said = await checked(files.get(index.said.file), index.said.sha256)
  const what = said && ((await jsonOf(said)) as BackedUp | undefined)
  if (!what) throw new SitebookError('backup/unknown', index.said.file)
  return { index, said: what, files }
}

export interface Progress {
  done: number
  of: number
}

/** What came of the documents: by their ids in the backup, those here; and the names of those that could not be taken in. */
export interface RestoredDocuments {
  ids: Map<string, string>
  refused: string[]
}

/** Takes the documents in, in the order in which they had been added; those that are here already stay as they are. */
export async function restoreDocuments(
  { index, files }: Backup,
  library: Pick<Library, 'state' | 'addKept' | 'finishRemoval'>,
  report: (progress: Progress) => void,
): Promise<RestoredDocuments> {
  // Of a document that is about to go, the one of the backup is wanted.
  await library.finishRemoval()
  const ids = new Map<string, string>()
  const refused: string[] = []
  for (const [n, one] of index.documents.entries()) {
    report({ done: n, of: index.documents.length })
    const known = library.state.get().items.find(({ record }) => record.sha256 === one.sha256)
    const id = known?.record.id ?? (await take(one, files, library))
    if (id === undefined) refused.push(one.title ?? one.name)
    else ids.set(one.id, id)
  }
  report({ done: index.documents.length, of: index.documents.length })
  return { ids, refused }
}

async function take(
  { file, name, size, sha256, reading, title, tags, added, sample, site }: BackupDocument,
  files: Backup['files'],
  library: Pick<Library, 'addKept'>,
): Promise<string | undefined> {
  const bytes = files.get(file)
  if (!bytes) return undefined
  // A reading that is damaged is done without: the document is read anew.
  const read = reading && (await checked(files.get(reading.file), reading.sha256))
  const said = {
    added,
    ...(title !== undefined && { title }),
    ...(tags && { tags }),
    ...(sample && { sample }),
    ...(site !== undefined && { site }),
  }
  const given = new File([bytes.slice(0, size)], name)
  return library.addKept(given, said, { sha256, reading: read, wrong: 'backup/wrong-bytes' }).catch(() => undefined)
}

/**
 * Turns as they are kept here: their documents by the ids that those have now, and passages as of an edition that is none, so
 * that their words are looked for on the page anew, whatever has read it.
 */
export function turnsHere<Turn extends object>(turns: readonly Turn[], ids: ReadonlyMap<string, string>): Turn[] {
  let text = JSON.stringify(turns)
  for (const [before, now] of ids) {
    text = text
      .replace(new RegExp(`"${before}(?:/\\w+)?:(\\d+)"`, 'g'), `"${now}/backup:$1"`)
      .replaceAll(`"${before}"`, `"${now}"`)
  }
  return JSON.parse(text) as Turn[]
}

/** A file, if it is the one that the index tells of. */
async function checked(file: Blob | undefined, hash: string): Promise<Blob | undefined> {
  return file && (await sha256(await file.arrayBuffer())) === hash ? file : undefined
}

async function jsonOf(file: Blob | undefined): Promise<unknown> {
  try {
    return file && (JSON.parse(await file.text()) as unknown)
  } catch {
    return undefined
  }
}
