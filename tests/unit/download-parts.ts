/** What a download goes by in tests: no network, no other place, room for all. */
import type { Downloading } from '../../src/models/download'
import type { ModelStore } from '../../src/models/model-store'

export function downloadParts(
  fields: Partial<Omit<Downloading, 'store'>> & { store: Partial<ModelStore> },
): Downloading {
  return {
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    origin: 'https://app.example',
    lanUrl: '',
    pieceBytes: 1,
    pieceAge: 1,
    checkpoints: new Map(),
    stallAfter: 1000,
    sleep: async () => undefined,
    room: async (bytes) => bytes,
    ...fields,
    store: fields.store as ModelStore,
  }
}
