/** What answers a question now, and out of what: a run of questions names it, and goes on only with the same. */
import type { RunSetup } from '../core/evaluation/run'
import type { Capacity } from '../core/model'
import { readerVersion } from '../core/reading/version'
import type { LibraryState } from '../library/library'
import type { ModelsState } from '../models/models'

export function setupOf(
  { items }: Pick<LibraryState, 'items'>,
  { active, models }: Pick<ModelsState, 'active' | 'models'>,
  { contextTokens }: Pick<Capacity, 'contextTokens'>,
  { wordings }: { wordings: number },
  pack: string | undefined,
  build: string,
): RunSetup {
  const model = active.kind === 'ready' ? models.find(({ id }) => id === active.id) : undefined
  const documents = items.map(({ record: { name, sha256, reader } }) => ({
    name,
    sha256,
    ...(reader !== undefined && { reader }),
  }))
  return {
    ...(model && {
      model: {
        id: model.id,
        name: model.name,
        contextTokens,
        wordings,
        ...(model.endpoint && { host: model.endpoint.host }),
      },
    }),
    ...(pack !== undefined && { pack }),
    build,
    reader: readerVersion,
    documents: documents.sort((a, b) => a.sha256.localeCompare(b.sha256)),
  }
}

/** Bytes of the page and its workers, as Chromium counts them on an isolated page; undefined elsewhere. */
export async function memoryTaken(): Promise<number | undefined> {
  const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
    measureUserAgentSpecificMemory?(): Promise<{ bytes: number }>
  }
  return (await measure?.call(performance))?.bytes
}
