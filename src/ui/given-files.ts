/** What is done with files that were dropped or pasted, by what they hold: documents, a model, a backup. */
import { formatNamed } from '../core/formats'
import { sortFiles } from '../library/intake'
import type { Library } from '../library/library'
import { addPack, type Given } from '../library/pack-files'
import { isBackup } from '../library/restore'
import { packName } from '../library/site-pack'
import { indexName, isOfModel } from '../models/mlc'
import { unzip } from '../models/unzip'
import { readable } from './readable'

/** What takes in what was dropped, pasted or picked. */
export interface Intake extends Pick<Library, 'add' | 'note' | 'state' | 'addRead' | 'forget' | 'refuse'> {
  /** See `Site.key`. */
  siteKey: string
  /** Whether the model is here, or could not be used anyway. */
  hasModel(id: string): boolean
  /** Takes the files of a model, or the .zip of one; `called` is what their folder is called, '' where that is not known. */
  addModel(files: File[], called: string): void
  /** Takes a backup, to ask whether it is to be restored. */
  openBackup(file: File): void
}

/** As a person would list them: 2 before 10. */
const natural = new Intl.Collator(undefined, { numeric: true })

/** Adds files, and folders with all that is below them. */
export function addEntries(intake: Intake, entries: readonly FileSystemEntry[]): void {
  const single = entries.filter((entry) => entry.isFile)
  if (single.length > 0) void readable(intake, single, entryFile).then((files) => addLoose(intake, files))
  for (const folder of entries.filter((entry) => entry.isDirectory)) {
    void readable(intake, [folder as FileSystemDirectoryEntry], folderFiles).then(([files]) => {
      if (files) void addFolder(intake, folder.name, files)
    })
  }
}

/** Adds the pack that a folder holds, or its PDFs and texts at any depth, passing other files over in silence; a folder of nothing but a model is that model, and one that holds none of these says so. */
export async function addFolder(intake: Intake, name: string, files: readonly File[]): Promise<void> {
  if (await givePack(intake, files)) return
  // By path, as a person would list them: the disk's own order is none.
  const path = (file: File) => file.webkitRelativePath
  const { documents } = await sortFiles(files.toSorted((a, b) => natural.compare(path(a), path(b))))
  if (documents.every(isText) && files.some(isOfModel)) intake.addModel([...files], name)
  else if (documents.length > 0) await intake.add(documents)
  else intake.note({ kind: 'no-pdfs', name })
}

/** Adds files that came without a folder; those of a model may be among them, and a backup. */
export async function addLoose(intake: Intake, given: File[]): Promise<void> {
  const kinds = await Promise.all(given.map(async (file) => (isOfModel(file) ? 'model' : zipKind(file))))
  const backup = given[kinds.indexOf('backup')]
  if (backup) intake.openBackup(backup)
  const packs = given.filter((_, i) => kinds[i] === 'pack')
  for (const pack of packs) await givePack(intake, await unzip(pack))
  const files = given.filter((file) => file !== backup && !packs.includes(file))
  if (!kinds.includes('model')) return files.length > 0 ? intake.add(files) : undefined
  const { documents, photos, others } = await sortFiles(files)
  const wanted = [...documents.filter((file) => !isText(file)), ...photos]
  if (wanted.length > 0) void intake.add(wanted)
  intake.addModel([...others, ...documents.filter(isText)], '')
}

/** Takes the pack in that is among `files`; its list is the index by which its models are checked. */
function givePack(intake: Intake, files: readonly Given[]): Promise<boolean> {
  const fileOf = async (file: Given) =>
    file instanceof File ? file : new File([await new Response(file.stream()).blob()], file.name)
  return addPack(intake, files, intake.siteKey, async (model, given) => {
    if (intake.hasModel(model.model)) return
    const own = new File([JSON.stringify(model)], indexName)
    intake.addModel([own, ...(await Promise.all(given.map(fileOf)))], model.model)
  })
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

async function entryFile(entry: FileSystemEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
  // One of a folder that was picked knows its path; of one that was dropped the entry alone does.
  return Object.defineProperty(file, 'webkitRelativePath', { value: entry.fullPath.slice(1) })
}
