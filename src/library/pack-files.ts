/** A pack that comes as files, from a stick or in a .zip: what the site serves elsewhere, taken in without a network. */
import { asSitebookError, SitebookError } from '../core/errors'
import type { Library } from './library'
import { nameOf, takeOne } from './site-documents'
import { checkSigned, signatureName } from './signature'
import { missingFrom, type PackedFile, type PackedModel, packName, type SitePack } from './site-pack'

/** A file as it was given; one of a .zip has its path for a name, and one that was picked alone knows none. */
export interface Given {
  name: string
  size: number
  webkitRelativePath?: string
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
}

const pathOf = ({ name, webkitRelativePath }: Given) => webkitRelativePath || name
const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1)

/**
 * Takes in the documents of the pack among `files` that the library lacks, after `addModel` was given its models, each with those
 * of its files that came along; resolves with whether there is a pack. `key` is that of the site: see `Site.key`.
 */
export async function addPack(
  library: Pick<Library, 'state' | 'addRead' | 'forget' | 'note' | 'refuse'>,
  files: readonly Given[],
  key: string,
  addModel: (model: PackedModel, files: readonly Given[]) => Promise<void>,
): Promise<boolean> {
  const list = files.find((file) => baseName(pathOf(file)) === packName)
  const pack = list && (await packOf(list))
  if (!pack) return false
  try {
    const signature = files.find((file) => baseName(pathOf(file)) === signatureName)
    await checkSigned(
      await new Response(list.stream()).arrayBuffer(),
      key,
      async () => signature && new Response(signature.stream()).text(),
    )
  } catch (error) {
    library.refuse([packName], asSitebookError(error))
    return true
  }
  const root = pathOf(list).slice(0, -packName.length)
  const byPath = new Map(files.map((file) => [pathOf(file), file]))
  const find = (path: string, size: number) =>
    [byPath.get(root + path), ...files.filter((file) => pathOf(file) === baseName(path))].find(
      (file) => file?.size === size,
    )
  for (const model of pack.models ?? []) {
    const given = model.files.flatMap(({ name, size }) => find(`models/${model.model}/${name}`, size) ?? [])
    // The folder may have come without its models.
    if (given.length > 0) await addModel(model, given)
  }
  const read = async (file: PackedFile) => {
    const given = find(file.path, file.size)
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

/** What a list says; undefined for one of something else. */
async function packOf(list: Given): Promise<SitePack | undefined> {
  try {
    const { documents, models = [] } = (await new Response(list.stream()).json()) as SitePack
    const isOne = ({ path, size, sha256 }: PackedFile) =>
      typeof path === 'string' && typeof size === 'number' && typeof sha256 === 'string'
    const isModel = ({ model, files }: PackedModel) => typeof model === 'string' && Array.isArray(files)
    return documents.every(isOne) && models.every(isModel) ? { documents, models } : undefined
  } catch {
    return undefined
  }
}
