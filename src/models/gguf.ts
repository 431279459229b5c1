/**
 * Reads what the head of a GGUF says of its model: the file format of llama.cpp, versions 2 and 3 (ggml's docs/gguf.md). The file
 * may be anybody's, so every count is held against the bytes that are there before it is believed.
 */

/** What is read of a head. Numbers are undefined, and texts '', where it does not say. */
export interface GgufHead {
  architecture: string
  name: string
  licence: string
  /** Tokens of context that the model was trained for. */
  context: number | undefined
  hidden: number | undefined
  layers: number | undefined
  /** Numbers of 16 bits that the KV cache has for each token, in all layers; undefined without `hidden` or `layers`. */
  cached: number | undefined
  /** Weights that the tensors of this file have. */
  weights: number
  /** The chat template, in Jinja. */
  template: string
  /** Of the tokenizer: what it takes for a sign of control, and what whoever made the model has added. */
  controls: string[]
  added: string[]
  /** Of a model in several files, which one this is, from 0. */
  part: number
  parts: number
}

/** Bytes. The vocabularies and merges of the largest that there are take 20 MB. */
export const largestHead = 32 * 2 ** 20

const magic = 0x46554747
const [text, list] = [8, 9]
/** Bytes of the types of values by their numbers; of a text and a list the least that one takes. */
const sizes: readonly number[] = [1, 1, 2, 2, 4, 4, 4, 1, 8, 12, 8, 8, 8]
const mostDimensions = 4
const deepest = 4
/** ggml's numbers of the kinds of tokens. */
const [control, userDefined] = [3, 4]

/** A value as it lies there; `count` is of a list, whose values are of `type`. */
interface Place {
  type: number
  at: number
  count: number | undefined
}

/** `bytes` are the first of the file, as many as there are or `largestHead`. Undefined if that is no head, or none that is whole. */
export function readGgufHead(bytes: Uint8Array): GgufHead | undefined {
  try {
    return headOf(new Reader(bytes))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The names of the files of a model of several, in their order, by that of any of them; the name alone where it is of one. */
export function partNames(name: string): string[] {
  const [, stem, , count] = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/i.exec(name) ?? []
  if (stem === undefined || count === undefined) return [name]
  return Array.from(
    { length: Math.min(Number(count), mostParts) },
    (_, i) => `${stem}-${String(i + 1).padStart(5, '0')}-of-${count}.gguf`,
  )
}

/** Files that a model may have; each is opened at once. */
const mostParts = 100

/** Reads front to back, and throws a `RangeError` where what is to be read is not there. */
class Reader {
  readonly bytes: Uint8Array
  readonly view: DataView
  private readonly utf8 = new TextDecoder()
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Moves on; returns where it was. */
  step(length: number): number {
    const from = this.at
    if (length > this.bytes.length - from) throw new RangeError('Beyond the end')
    this.at = from + length
    return from
  }

  u32(): number {
    return this.view.getUint32(this.step(4), true)
  }

  /** A size or count, which is exact up to 2⁵³: there are no more bytes anywhere. */
  size(): number {
    return Number(this.view.getBigUint64(this.step(8), true))
  }

  /** A count of things that take at least `least` bytes each. */
  count(least: number): number {
    const count = this.size()
    if (count * least > this.bytes.length - this.at) throw new RangeError('More than there can be')
    return count
  }

  text(): string {
    const length = this.size()
    return this.utf8.decode(this.bytes.subarray(this.step(length), this.at))
  }

  /** Goes past a value, and tells where it lies. */
  place(type: number, depth = 0): Place {
    const least = sizes[type]
    if (least === undefined || depth > deepest) throw new RangeError('No such type')
    if (type === text) {
      const { at } = this
      this.step(this.size())
      return { type, at, count: undefined }
    }
    if (type !== list) return { type, at: this.step(least), count: undefined }
    const of = this.u32()
    const count = this.count(sizes[of] ?? Infinity)
    const { at } = this
    if (of === text || of === list) for (let i = 0; i < count; i++) this.place(of, depth + 1)
    else this.step(count * (sizes[of] ?? 0))
    return { type: of, at, count }
  }

  /** The number at a place; undefined if that is none. */
  number(type: number, at: number): number | undefined {
    const { view } = this
    switch (type) {
      case 0:
        return view.getUint8(at)
      case 1:
        return view.getInt8(at)
      case 2:
        return view.getUint16(at, true)
      case 3:
        return view.getInt16(at, true)
      case 4:
        return view.getUint32(at, true)
      case 5:
        return view.getInt32(at, true)
      case 10:
        return Number(view.getBigUint64(at, true))
      case 11:
        return Number(view.getBigInt64(at, true))
      default:
        return undefined
    }
  }
}

function headOf(reader: Reader): GgufHead | undefined {
  if (reader.u32() !== magic) return undefined
  const version = reader.u32()
  if (version !== 2 && version !== 3) return undefined
  const tensors = reader.count(24)
  const places = new Map<string, Place>()
  for (let left = reader.count(13); left > 0; left--) {
    const key = reader.text()
    places.set(key, reader.place(reader.u32()))
  }
  const weights = weightsOf(reader, tensors)

  const textAt = (key: string) => {
    const place = places.get(key)
    if (place?.type !== text || place.count !== undefined) return ''
    reader.at = place.at
    return reader.text()
  }
  const architecture = textAt('general.architecture')
  const own = (key: string) => places.get(`${architecture}.${key}`)
  const natural = (place: Place | undefined) => {
    const found = place && place.count === undefined ? reader.number(place.type, place.at) : undefined
    return found !== undefined && Number.isSafeInteger(found) && found > 0 ? found : undefined
  }
  const hidden = natural(own('embedding_length'))
  const layers = natural(own('block_count'))
  return {
    architecture,
    name: textAt('general.name'),
    licence: textAt('general.license'),
    context: natural(own('context_length')),
    hidden,
    layers,
    cached: hidden && layers ? cachedOf(reader, { own, natural, hidden, layers }) : undefined,
    weights,
    template: textAt('tokenizer.chat_template'),
    ...tokensOf(reader, places),
    part: natural(places.get('split.no')) ?? 0,
    parts: natural(places.get('split.count')) ?? 1,
  }
}

function weightsOf(reader: Reader, tensors: number): number {
  let weights = 0
  for (let n = 0; n < tensors; n++) {
    reader.text()
    const dimensions = reader.u32()
    if (dimensions > mostDimensions) throw new RangeError('Too many dimensions')
    let product = 1
    for (let i = 0; i < dimensions; i++) product *= reader.size()
    weights += product
    // Its type, and where it lies.
    reader.step(12)
  }
  return weights
}

interface Shape {
  own(key: string): Place | undefined
  natural(place: Place | undefined): number | undefined
  hidden: number
  layers: number
}

/** Keys and values of a token; heads may be said for each layer. Where less is said than it takes, the most that it can be. */
function cachedOf(reader: Reader, { own, natural, hidden, layers }: Shape): number {
  const heads = natural(own('attention.head_count'))
  const size = heads === undefined ? hidden : Math.ceil(hidden / heads)
  const both = (natural(own('attention.key_length')) ?? size) + (natural(own('attention.value_length')) ?? size)
  const place = own('attention.head_count_kv')
  if (place?.count === undefined) return layers * (natural(place) ?? heads ?? 1) * both
  const width = sizes[place.type] ?? 0
  let all = 0
  for (let i = 0; i < Math.min(place.count, layers); i++)
    all += Math.max(0, reader.number(place.type, place.at + i * width) ?? 0)
  return all * both
}

function tokensOf(reader: Reader, places: ReadonlyMap<string, Place>): Pick<GgufHead, 'controls' | 'added'> {
  const found = { controls: [] as string[], added: [] as string[] }
  const tokens = places.get('tokenizer.ggml.tokens')
  const kinds = places.get('tokenizer.ggml.token_type')
  if (tokens?.type !== text || tokens.count === undefined || kinds?.count === undefined) return found
  const width = sizes[kinds.type] ?? 0
  reader.at = tokens.at
  for (let i = 0; i < Math.min(tokens.count, kinds.count); i++) {
    const kind = reader.number(kinds.type, kinds.at + i * width)
    if (kind === control) found.controls.push(reader.text())
    else if (kind === userDefined) found.added.push(reader.text())
    else reader.step(reader.size())
  }
  return found
}
