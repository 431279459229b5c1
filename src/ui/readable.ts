/** Files that may not be readable where they lie. */
import type { Library } from '../library/library'

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
