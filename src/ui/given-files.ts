/** What is done with files that were dropped or pasted, by what they hold: documents, a model, a backup. */
import { formatNamed } from '../core/formats'
import { sortFiles } from '../library/intake'
import type { Library } from '../library/library'
import { addPack } from '../library/pack-files'
import { isBackup } from '../library/restore'
import { packName } from '../library/site-pack'
import { isOfModel } from '../models/mlc'
import { unzip } from '../models/unzip'
import { addFolder, natural } from './add-folder'
import { readable } from './readable'

export interface Intake extends Pick<Library, 'add' | 'note' | 'state' | 'addRead' | 'forget' | 'refuse'> {
  /** Takes the files of a model, or the .zip of one; `called` is what their folder is called, '' where that is not known. */
  addModel(files: File[], called: string): void
  /** Takes a backup, to ask whether it is to be restored. */
  openBackup(file: File): void
}

/** Adds files, and folders with all that is below them. */
export function addEntries(intake: Intake, entries: readonly FileSystemEntry[]): void {
  const single = entries.filter((entry) => entry.isFile)
  if (single.length > 0) void readable(intake, single, entryFile).then((files) => addLoose(intake, files))
  for (const folder of entries.filter((entry) => entry.isDirectory)) {
    void readable(intake, [folder as FileSystemDirectoryEntry], folderFiles).then(([files]) => {
      if (files) void addDropped(intake, folder.name, files)
    })
  }
}

/** A folder is added for its documents; one that holds a model, and perhaps a text about it, is a model. */
async function addDropped(intake: Intake, name: string, files: File[]): Promise<void> {
  const { documents } = await sortFiles(files)
  if (documents.every(isText) && files.some(isOfModel)) intake.addModel(files, name)
  else await addFolder(intake, name, files)
}

/** Adds files that came without a folder; those of a model may be among them, and a backup. */
export async function addLoose(intake: Intake, given: File[]): Promise<void> {
  const kinds = await Promise.all(given.map(async (file) => (isOfModel(file) ? 'model' : zipKind(file))))
  const backup = given[kinds.indexOf('backup')]
  if (backup) intake.openBackup(backup)
  const packs = given.filter((_, i) => kinds[i] === 'pack')
  for (const pack of packs) await addPack(intake, await unzip(pack))
  const files = given.filter((file) => file !== backup && !packs.includes(file))
  if (!kinds.includes('model')) return files.length > 0 ? intake.add(files) : undefined
  const { documents, photos, others } = await sortFiles(files)
  const wanted = [...documents.filter((file) => !isText(file)), ...photos]
  if (wanted.length > 0) void intake.add(wanted)
  intake.addModel([...others, ...documents.filter(isText)], '')
}

/** A model has texts of its own. */
const isText = ({ name }: File) => formatNamed(name) === 'text'

/** What a .zip holds, as the names in it say; a backup may hold models too. Undefined for another, and what is none. */
async function zipKind(file: File): Promise<'model' | 'backup' | 'pack' | undefined> {
  if (!/\.zip$/i.test(file.name)) return undefined
  const files = await unzip(file).catch(() => [])
  if (isBackup(files)) return 'backup'
  if (files.some(({ name }) => name.endsWith(packName))) return 'pack'
  return files.some(isOfModel) ? 'model' : undefined
}

/** All files below a folder, by name. */
async function folderFiles(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    // A reader gives at most 100 entries at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    entries.push(...some)
  }
  entries.sort((a, b) => natural.compare(a.name, b.name))
  const files: File[] = []
  for (const entry of entries) {
    if (entry.isDirectory) files.push(...(await folderFiles(entry as FileSystemDirectoryEntry)))
    else files.push(await entryFile(entry))
  }
  return files
}

function entryFile(entry: FileSystemEntry): Promise<File> {
  return new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
}
