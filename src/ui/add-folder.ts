/** What is added of a folder: its documents, or the pack that it holds. */
import { sortFiles } from '../library/intake'
import type { Library } from '../library/library'
import { addPack } from '../library/pack-files'

/** As a person would list them: 2 before 10. */
export const natural = new Intl.Collator(undefined, { numeric: true })

/** Adds the PDFs and texts of a folder, at any depth, or the pack that it holds, and passes other files over in silence; one that holds none says so. */
export async function addFolder(
  library: Pick<Library, 'add' | 'note' | 'state' | 'addRead' | 'forget' | 'refuse'>,
  name: string,
  files: readonly File[],
): Promise<void> {
  if (await addPack(library, files)) return
  // By path, as a person would list them: the disk's own order is none.
  const path = (file: File) => file.webkitRelativePath
  const { documents } = await sortFiles(files.toSorted((a, b) => natural.compare(path(a), path(b))))
  if (documents.length > 0) await library.add(documents)
  else library.note({ kind: 'no-pdfs', name })
}
