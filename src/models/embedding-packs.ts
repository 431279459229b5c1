/** The packs that find passages by meaning. */
import type { EmbeddingPack } from './catalogue-entry'
import { languagesPack } from './languages-pack'
import { meaningPack } from './meaning-pack'

/** Of those that are whole on the device the last is used: what the first finds, it finds too. */
export const embeddingPacks: readonly EmbeddingPack[] = [meaningPack, languagesPack]

export const tokenizerFile = 'tokenizer.json'

/** The pack of this id, which is one of the list. */
export function embeddingPack(id: string): EmbeddingPack {
  return embeddingPacks.find((pack) => pack.id === id)!
}

/** The name that vectors of a pack are kept with: the model, and the runtime, as another one's differ in their last digits. */
export function vectorsMade({ id }: EmbeddingPack): string {
  return `${id}, onnxruntime-web 1.30 wasm`
}
