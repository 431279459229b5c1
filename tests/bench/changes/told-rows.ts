/** Rows of tables told as sentences, each way in which a model would tell one. */
import type { Passage } from '../../../src/core/document'

export const tellings = [
  'row: the X of Y is',
  'row: for Y, the X is',
  'row: Y has an X of',
  'row: the X is (two cells)',
  'row: X: (two cells)',
]

const plainHead = /^[A-Z][a-z]{3,}(?: [a-z]+){0,2}$/
const plainThing = /^(?:[A-Z][A-Za-z]{2,}(?: [a-z]+){0,3}|[A-Z]{2,}[\d-]*\d)$/
const value = /^[-+±]?\d+(?:[.,]\d+)?(?: ?(?:to|-|–) ?\d+(?:\.\d+)?)? ?(?:[a-zA-Z°%Ω/³²]{1,5})?$/

/** The kind, the sentence and the passage of each. */
export function toldRowsOf(passage: Passage): [kind: string, sentence: string, passage: Passage][] {
  const rows = passage.sentences
    .map(({ start, end }) =>
      passage.text
        .slice(start, end)
        .trim()
        .split('\t')
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length > 1)
  const heads = passage.table?.split('\n').at(-1)?.split('\t') ?? []
  return rows.flatMap((cells) => {
    const [thing = '', ...rest] = cells
    if (!plainThing.test(thing)) return []
    const name = /^[A-Z][a-z]/.test(thing) ? thing.charAt(0).toLowerCase() + thing.slice(1) : thing
    if (heads.length === 0 && cells.length === 2 && value.test(rest[0]!) && /[a-z]/.test(thing))
      return [
        ['row: the X is (two cells)', `The ${name} is ${rest[0]!}.`, passage] as const,
        ['row: X: (two cells)', `${thing}: ${rest[0]!}.`, passage] as const,
      ].map((one) => [...one] as [string, string, Passage])
    if (heads.length !== cells.length) return []
    return rest.flatMap((cell, i): [string, string, Passage][] => {
      const head = heads[i + 1]!.trim()
      if (!plainHead.test(head) || !value.test(cell)) return []
      const what = head.toLowerCase()
      return [
        ['row: the X of Y is', `The ${what} of ${name} is ${cell}.`, passage],
        ['row: for Y, the X is', `For ${name}, the ${what} is ${cell}.`, passage],
        ['row: Y has an X of', `${thing} has a ${what} of ${cell}.`, passage],
      ]
    })
  })
}
