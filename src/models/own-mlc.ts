/** A model as MLC compiles it that the catalogue does not know, as its config and its list of weights describe it. */
import { SitebookError } from '../core/errors'
import type { ModelFile } from '../core/model-files'
import { templateTokens } from '../core/prompt/template-tokens'
import { atMost, listText } from './lists'
import { companions, configName, shards, weightsName } from './mlc'
import type { GivenFile } from './model-store'
import type { OwnFacts } from './own'

/** Those of the config that count here; the newer name of each first. */
interface Shape {
  hidden_size?: unknown
  n_embd?: unknown
  num_hidden_layers?: unknown
  n_layer?: unknown
  num_attention_heads?: unknown
  num_key_value_heads?: unknown
  head_dim?: unknown
  context_window_size?: unknown
}

interface Config {
  quantization?: unknown
  model_type?: unknown
  context_window_size?: unknown
  model_config?: Shape
  conv_template?: { stop_str?: unknown }
}

/** Bytes. The largest tokenizers have half of it. */
const largestTokenizer = 64 * 2 ** 20

/** Throws a `SitebookError` that says what is wrong with the files. */
export async function describeMlc(given: ReadonlyMap<string, GivenFile>): Promise<OwnFacts> {
  const text = async (name: string) => {
    const file = given.get(name)
    if (!file) throw new SitebookError('model/folder-lacks', name)
    return listText(name, file.stream())
  }
  const configText = await text(configName)
  const libraries = [...given.keys()].filter((name) => name.endsWith('.wasm'))
  const [main] = libraries
  if (main === undefined) throw new SitebookError('model/folder-lacks', '*.wasm')
  if (libraries.length > 1) throw new SitebookError('model/several', libraries.join('\n'))
  const config = parsed(configText) as Config
  const list = await text(weightsName)
  const others = [...companions(configText, { main }), ...shards(list)]
  const missing = others.filter(({ name }) => !given.has(name)).map(({ name }) => name)
  if (missing.length > 0) throw new SitebookError('model/folder-lacks', missing.join('\n'))
  const template = config.conv_template
  if (typeof template !== 'object' || template === null || !('roles' in template))
    throw new SitebookError('model/no-template', configName)
  const quantization = typeof config.quantization === 'string' ? config.quantization : ''
  const shape = config.model_config ?? {}
  const hidden = natural(shape.hidden_size) || natural(shape.n_embd)
  const tensors = tensorsOf(list)
  const layers = natural(shape.num_hidden_layers) || natural(shape.n_layer) || layersIn(tensors)
  const heads = natural(shape.num_attention_heads)
  const half = quantization.includes('f16')
  // Where heads are not told, as many keys and values as there can be.
  const width =
    (natural(shape.num_key_value_heads) || heads || 1) *
    (natural(shape.head_dim) || (heads ? Math.ceil(hidden / heads) : hidden))
  return {
    format: 'mlc',
    precision: half ? 'f16' : 'f32',
    name: [config.model_type, quantization].filter((part) => typeof part === 'string').join(' '),
    kvPerToken: 2 * width * layers * (half ? 2 : 4),
    shape: { hidden, layers },
    trained: natural(config.context_window_size) || natural(shape.context_window_size) || 4096,
    quantization,
    bits: bitsOf(quantization, half),
    // Each tensor is a buffer of its own.
    largestBuffer: tensors.reduce((most, { nbytes }) => Math.max(most, natural(nbytes)), 0),
    main,
    licence: '',
    tokens: templateTokens(
      [...addedIn(await tokenizerOf(given, others)), ...texts(template.stop_str)],
      [],
      texts(template),
    ),
    files: [configName, weightsName],
    lists: others,
  }
}

/** What the tokenizer has beside its vocabulary: signs of control, whatever they are called. */
function addedIn(tokenizer: unknown): string[] {
  const { added_tokens: tokens } = tokenizer as { added_tokens?: unknown }
  return Array.isArray(tokens) ? tokens.flatMap(({ content }: { content?: unknown }) => texts(content)) : []
}

async function tokenizerOf(given: ReadonlyMap<string, GivenFile>, files: readonly ModelFile[]): Promise<unknown> {
  const name = 'tokenizer.json'
  const file = files.some((one) => one.name === name) ? given.get(name) : undefined
  if (!file) return {}
  const text = await new Response(file.stream().pipeThrough(atMost(largestTokenizer, name))).text()
  return parsed(text, name)
}

interface Tensor {
  name?: unknown
  nbytes?: unknown
}

/** The tensors of the list of weights, which was read as such before. */
function tensorsOf(list: string): Tensor[] {
  const { records } = parsed(list, weightsName) as { records: { records?: unknown }[] }
  return records.flatMap(({ records: inner }) => (Array.isArray(inner) ? (inner as Tensor[]) : []))
}

/** As many as their names count, from 0; 0 where they don't. */
function layersIn(tensors: readonly Tensor[]): number {
  const numbers = tensors.map(({ name }) => Number(/\blayers\.(\d{1,3})\./.exec(String(name))?.[1] ?? -1))
  return numbers.reduce((most, number) => Math.max(most, number), -1) + 1
}

/** Of names as `q4f16_1` and `q0f32`: groups of 32 share a scale of 16 bits, or of 32. */
function bitsOf(quantization: string, half: boolean): number {
  const [, bits] = /^q(\d)f(?:16|32)/.exec(quantization) ?? []
  if (bits === undefined) return 0
  if (bits === '0') return half ? 16 : 32
  return Number(bits) + (half ? 0.5 : 1)
}

/** All texts in a value. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

function natural(value: unknown): number {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : 0
}

function parsed(text: string, name = configName): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Said below.
  }
  throw new SitebookError('model/wrong-file', name)
}
