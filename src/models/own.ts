/**
 * Models that the catalogue does not know. What their own files say of them is kept as one more of their files, so that it is
 * copied, verified, backed up and removed with them, and a mirror has it.
 */
import type { FileBytes, ModelFile, OwnModel, StoredModel } from '../core/model-files'
import type { LanguageModel } from './catalogue-entry'

export const ownName = 'sitebook-own.json'

/** What that file holds. */
export interface OwnFile extends OwnModel {
  /** What no text of a document may form (`core/prompt/template-tokens.ts`). */
  tokens: string[]
}

/** What the files say, before there is an id, and which they are: by name, and those of which their list says more. */
export interface OwnFacts extends Omit<OwnFile, 'id' | 'size'> {
  files: string[]
  lists: ModelFile[]
}

const MB = 1_000_000
/** Bytes beside weights and KV cache, as those of the catalogue's models take. */
const beside = { cpu: 150 * MB, f16: 50 * MB, f32: 50 * MB }

/** As an entry of the catalogue. */
export function entryOf(own: OwnModel): LanguageModel {
  const { id, name, format, precision, size, kvPerToken, shape, trained, quantization, bits, largestBuffer, main } = own
  return {
    kind: 'language',
    id,
    name,
    format,
    precision,
    size,
    memory: size + 4096 * kvPerToken + beside[precision],
    kvPerToken,
    shape,
    trained,
    quantization,
    bits,
    largestBuffer,
    main,
    hub: undefined,
    sha256: {},
    licence: undefined,
    own,
  }
}

/** Without what only its prompts need. */
export function plainOf({ tokens: _, ...own }: OwnFile): OwnModel {
  return own
}

/** A model of which nothing says any more what it is: it can be fetched again where somebody has it, or deleted. */
export function nameless({ model, total }: Pick<StoredModel, 'model' | 'total'>): OwnModel {
  return {
    id: model,
    name: model,
    format: 'gguf',
    precision: 'cpu',
    size: total,
    kvPerToken: 0,
    shape: { hidden: 0, layers: 0 },
    trained: 4096,
    quantization: '',
    bits: 0,
    largestBuffer: 0,
    main: '',
    licence: '',
  }
}

/** What the file says of the model of this id; undefined where it is not whole, or of another model. */
export function parseOwn(text: string, id: string): OwnFile | undefined {
  try {
    const own = JSON.parse(text) as OwnFile
    const texts = [own.name, own.quantization, own.main, own.licence, ...own.tokens]
    const numbers = [own.size, own.kvPerToken, own.trained, own.bits, own.largestBuffer]
    const whole =
      own.id === id &&
      (own.format === 'gguf' ? own.precision === 'cpu' : own.format === 'mlc' && /^f(16|32)$/.test(own.precision)) &&
      texts.every((text) => typeof text === 'string') &&
      [...numbers, own.shape.hidden, own.shape.layers].every((number) => Number.isFinite(number) && number >= 0) &&
      own.trained > 0
    return whole ? own : undefined
  } catch {
    return undefined
  }
}

/** What is kept of the model of this id; undefined where that is nothing. */
export async function readOwn(
  files: { read(model: string, file: string): Promise<FileBytes | undefined> },
  id: string,
): Promise<OwnFile | undefined> {
  const file = await files.read(id, ownName)
  return file && parseOwn(await file.text(), id)
}
