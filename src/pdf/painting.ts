/**
 * Whether a page paints anything but text. Reading what it paints costs about as much as its text; of 763 pages whose text stands in
 * cells, in three long manuals, 321 paint something, and 317 have lines. pdf.js passes over such operators where it reads a
 * text, so they are counted on the way.
 */

/** Operators that stroke or fill a path, and those that put pictures; a form (by `Do` as well) is read with the page's text. */
const painting = ['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'EI', 'sh']
/** Operators that leave out what is drawn beyond a path. */
const clipping = ['W', 'W*']

/** As pdf.js keeps it for each operator; it asks for `id` once it has read one with its arguments. */
interface Operator {
  id: number
}

let painted = 0
let clipped = 0
let watched = false
let counting = false

/** From now on pdf.js' operators are counted. It defines the table of all of them when it first reads one, and never again. */
export function watchPainting(): void {
  if (watched) return
  watched = true
  const { defineProperty } = Object
  Object.defineProperty = <T>(target: T, key: PropertyKey, descriptor: PropertyDescriptor & ThisType<unknown>): T => {
    if (key === 'opMap') count(descriptor.value as Record<string, Operator | null>)
    return defineProperty(target, key, descriptor)
  }
}

/** Begins a text; tells later how many things painted pdf.js has met in it. Where nothing can be counted, there may be any number. */
export const paintingSince = () => since(() => painted)

/** The same of clippings. */
export const clippingSince = () => since(() => clipped)

function since(met: () => number): () => number {
  const before = met()
  return () => (counting ? met() - before : Infinity)
}

function count(operators: Record<string, Operator | null>): void {
  const all = [...painting, ...clipping]
  counting = all.every((name) => operators[name])
  watch(operators, painting, () => painted++)
  watch(operators, clipping, () => clipped++)
}

function watch(operators: Record<string, Operator | null>, names: readonly string[], meet: () => void): void {
  for (const operator of names.flatMap((name) => operators[name] ?? [])) {
    const { id } = operator
    Object.defineProperty(operator, 'id', {
      get: () => {
        meet()
        return id
      },
    })
  }
}
