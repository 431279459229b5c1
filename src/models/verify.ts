/** Hashes every stored file of a model again. */
import type { ModelProgress } from '../core/model-files'
import { createDigests, chunksOf } from './digests'
import type { ModelStore } from './model-store'

/**
 * Compares each file with the SHA-256 that was recorded when it arrived. A wrong one is dropped, and the last report names
 * it: a download then fetches it and nothing else. Files that are only partly here are left alone.
 */
export async function verify(
  model: string,
  store: ModelStore,
  report: (progress: ModelProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const files = (await store.files(model)).filter((file) => file.sha256)
  const total = files.reduce((bytes, file) => bytes + file.received, 0)
  const wrong: string[] = []
  let checked = 0
  for (const file of files) {
    const digests = await createDigests({ sha256: file.sha256, md5: '' })
    const before = checked
    try {
      for await (const chunk of chunksOf((await store.part(model, file.name)).stream())) {
        signal.throwIfAborted()
        digests.update(chunk)
        checked += chunk.byteLength
        report({ kind: 'verifying', checked, total })
      }
    } catch {
      // The browser cannot read the stored bytes any more: as wrong as other bytes.
      signal.throwIfAborted()
    }
    if (checked - before !== file.received || digests.end().sha256 !== file.sha256) {
      wrong.push(file.name)
      await store.drop(model, file.name)
    }
    checked = before + file.received
  }
  report({ kind: 'verified', wrong })
}
