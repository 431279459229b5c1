/** A model of one or several GGUFs that the catalogue does not know, as their heads describe it. */
import { SitebookError } from '../core/errors'
import { sum } from '../core/language/numbers'
import { templateTokens } from '../core/prompt/template-tokens'
import { type GgufHead, largestHead, partNames, readGgufHead } from './gguf'
import type { GivenFile } from './model-store'
import type { OwnFacts } from './own'
import { partsOf } from './ranges'

/** Of what tells nothing of the model: "model.gguf", "ggml-model-Q4_K_M.gguf". */
const plainName = /^(ggml[-_.]?)?model\b/i

/** Undefined where the files hold no GGUF that writes text. Throws a `SitebookError` that says what is wrong with them. */
export async function describeGguf(given: ReadonlyMap<string, GivenFile>): Promise<OwnFacts | undefined> {
  const heads = new Map<string, GgufHead>()
  const firsts = new Set([...given.keys()].filter((name) => /\.gguf$/i.test(name)).map((name) => partNames(name)[0]!))
  for (const name of firsts) {
    const file = given.get(name)
    if (!file) throw new SitebookError('model/folder-lacks', name)
    const head = readGgufHead((await partsOf(file, [[0, largestHead]]))[0]!)
    if (!head) throw new SitebookError('model/wrong-file', name)
    // What looks at pictures for another model has no words of its own.
    if (head.controls.length > 0 && head.cached !== undefined) heads.set(name, head)
  }
  const [found, another] = heads
  if (!found) return undefined
  if (another) throw new SitebookError('model/several', `${found[0]}\n${another[0]}`)
  const [main, head] = found
  const names = partNames(main)
  if (names.length !== head.parts || head.part !== 0) throw new SitebookError('model/wrong-file', main)
  const missing = names.filter((name) => !given.has(name))
  if (missing.length > 0) throw new SitebookError('model/folder-lacks', missing.join('\n'))
  if (head.template === '') throw new SitebookError('model/no-template', main)
  const size = sum(names.map((name) => given.get(name)?.size ?? 0))
  const stem = main.replace(/(-00001-of-\d{5})?\.gguf$/i, '')
  return {
    format: 'gguf',
    precision: 'cpu',
    name: plainName.test(stem) ? head.name || stem : stem,
    kvPerToken: 2 * (head.cached ?? 0),
    shape: { hidden: head.hidden ?? 0, layers: head.layers ?? 0 },
    trained: head.context ?? 4096,
    quantization: '',
    // Of one in several files the first has only some of the weights.
    bits: names.length === 1 && head.weights > 0 ? (8 * size) / head.weights : 0,
    largestBuffer: 0,
    main,
    licence: head.licence,
    tokens: templateTokens(head.controls, head.added, [head.template]),
    files: names,
    lists: [],
  }
}
