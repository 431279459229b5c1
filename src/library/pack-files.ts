/** A pack of documents that comes as files, from a stick or in a .zip: what the site serves elsewhere, taken in without a network. */
import { asSitebookError, SitebookError } from '../core/errors'
import type { Library } from './library'
import { nameOf, takeOne } from './site-documents'
import { missingFrom, type PackedFile, packName, type SitePack } from './site-pack'

/** A file as it was given: one of a dropped folder knows no path. */
interface Given {
  name: string
  size: number
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
}

const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1)

/** Takes in the documents of the pack among `files` that are not in the library yet; resolves with whether there is a pack. */
export async function addPack(
  library: Pick<Library, 'state' | 'addRead' | 'forget' | 'note' | 'refuse'>,
  files: readonly Given[],
): Promise<boolean> {
  const pack = await packIn(files)
  if (!pack) return false
  const read = async (file: PackedFile) => {
    const given = files.find(({ name, size }) => baseName(name) === nameOf(file) && size === file.size)
    if (!given) throw new SitebookError('site/wrong-bytes', file.path)
    return new Response(given.stream()).blob()
  }
  for (const one of missingFrom(
    pack,
    library.state.get().items.map(({ record }) => record),
  ))
    await takeOne(library, one, read).catch((error: unknown) => library.refuse([nameOf(one)], asSitebookError(error)))
  return true
}

/** The list of a pack; undefined where there is none, or one of something else. */
async function packIn(files: readonly Given[]): Promise<SitePack | undefined> {
  const list = files.find(({ name }) => baseName(name) === packName)
  if (!list) return undefined
  const read = (await new Response(list.stream()).json().catch(() => undefined)) as Partial<SitePack> | undefined
  const isOne = ({ path, size, sha256 }: PackedFile) =>
    typeof path === 'string' && typeof size === 'number' && typeof sha256 === 'string'
  return Array.isArray(read?.documents) && read.documents.every(isOne) ? { documents: read.documents } : undefined
}
