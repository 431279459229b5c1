/** A library of any size, the same in every run: real passages, in copies that differ in figures and in some of their words. */
import type { Passage } from '../../../src/core/document'

/** Passages of a document: some hundred pages. */
const perDocument = 400
/** Of so many words one is another in each copy, so that a larger library has more words, as real ones have. */
const oneIn = 8

export interface BenchDocument {
  id: string
  passages: Passage[]
}

/** The `n`-th document of a library of copies of `passages`. */
export function documentOf(passages: readonly Passage[], n: number): BenchDocument {
  const id = `bench${n}`
  const taken = Array.from({ length: perDocument }, (_, i) => {
    const at = n * perDocument + i
    const passage = passages[at % passages.length]!
    const varied = asCopy(passage, Math.floor(at / passages.length))
    return { ...varied, id: `${id}:${i}`, document: id }
  })
  return { id, passages: taken }
}

/** How many documents hold so many passages. */
export const documentsFor = (count: number) => Math.ceil(count / perDocument)

/** The same with other figures and words in each copy, each as long as before: places in the text stay right. */
function asCopy<T>(value: T, copy: number): T {
  if (copy === 0) return value
  if (typeof value === 'string') {
    const figures = value.replace(/\d/g, (digit) => String((Number(digit) + copy) % 10))
    return figures.replace(/\p{L}{5,}/gu, (word) => (hash(word, copy) % oneIn === 0 ? shifted(word, copy) : word)) as T
  }
  if (Array.isArray(value)) return value.map((one: unknown) => asCopy(one, copy)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asCopy(one, copy)])) as T
}

function shifted(word: string, copy: number): string {
  return word.replace(/[a-z]/g, (letter) => String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + copy) % 26)))
}

/** FNV-1a. */
function hash(word: string, copy: number): number {
  let value = 2166136261 ^ copy
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 16777619) >>> 0
  return value
}
