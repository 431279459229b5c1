/** Files of a folder, and files that may not be readable where they lie. */
import { sortFiles } from '../library/intake'
import type { Library } from '../library/library'

/** As a person would list them: 2 before 10. */
export const natural = new Intl.Collator(undefined, { numeric: true })

/** Adds the PDFs and texts of a folder, at any depth, and passes other files over in silence; one that holds none says so. */
export async function addFolder(
  library: Pick<Library, 'add' | 'note'>,
  name: string,
  files: readonly File[],
): Promise<void> {
  // By path, as a person would list them: the disk's own order is none.
  const path = (file: File) => file.webkitRelativePath
  const { documents } = await sortFiles(files.toSorted((a, b) => natural.compare(path(a), path(b))))
  if (documents.length > 0) await library.add(documents)
  else library.note({ kind: 'no-pdfs', name })
}

/** What `read` gives for each of `sources`; those that cannot be read are named, and the others go on. */
export async function readable<Source extends { name: string }, Result>(
  library: Pick<Library, 'note'>,
  sources: readonly Source[],
  read: (source: Source) => Promise<Result>,
): Promise<Result[]> {
  const results = await Promise.allSettled(sources.map(read))
  results.forEach((result, index) => {
    const name = sources[index]?.name ?? ''
    if (result.status === 'rejected') library.note({ kind: 'unreadable', name })
  })
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}
