/** Hashes every stored file of a model again. */
import type { ModelProgress, StoredFile } from '../core/model-files'
import { createHash } from './digests'
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
  const hash = createHash()

  async function isWhole(file: StoredFile): Promise<boolean> {
    try {
      const bytes = await store.part(model, file.name)
      const read = (done: number) => report({ kind: 'verifying', checked: checked + done, total })
      return (
        bytes.size === file.received &&
        (await hash(bytes, { sha256: file.sha256, md5: '' }, signal, read)).sha256 === file.sha256
      )
    } catch {
      // The browser cannot read the stored bytes any more: as wrong as other bytes.
      signal.throwIfAborted()
      return false
    }
  }

  for (const file of files) {
    if (!(await isWhole(file))) {
      wrong.push(file.name)
      await store.drop(model, file.name)
    }
    checked += file.received
  }
  report({ kind: 'verified', wrong })
}
