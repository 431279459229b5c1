/** When two words of a claim and its source mean the same, and when they are the two sides of one thing. */
import { forms, language } from './forms'

const { stem } = language
const { adverbial, changed, complements, contraries, derived, reversing, same } = forms.meanings

const complementary = complements.map((pair) => pair.split('/').map(stem) as [string, string])

const contrary = contraries.map((side) => side.split('/').map(stem))

const groups = new Map<string, Set<string>>()
for (const group of same) {
  const stems = group.split(' ').map(stem)
  for (const one of stems) groups.set(one, new Set([...(groups.get(one) ?? []), ...stems]))
}

function derives(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length > 3 && long.startsWith(short) && derived.test(long.slice(short.length))) return true
  // "Maintain" and "maintenance", "provide" and "provision", "expand" and "expansion".
  return short.length > 4 && changed.some(([end, other]) => a.endsWith(end) && b === a.slice(0, -end.length) + other)
}

/** Whether two stems may stand for each other. */
export function means(a: string, b: string): boolean {
  return (
    a === b ||
    derives(a, b) ||
    [a, baseOf(a)].some((one) => [b, baseOf(b)].some((other) => groups.get(one)?.has(other)))
  )
}

/** "Slowly" as "slow", where that is a word of a group. */
function baseOf(word: string): string {
  const base = word.replace(adverbial, '')
  return groups.has(base) ? base : word
}

/** Whether a word is said, in itself or by its complement, by one of some others. */
export function isSaidIn(word: string, others: Iterable<string>): boolean {
  for (const other of others) if (means(word, other) || isComplement(word, other)) return true
  return false
}

/** Whether two words are opposites, so that the one cannot stand for the other. */
export function isContrary(a: string, b: string): boolean {
  return a !== b && (contrary.some((side) => side.includes(a) && side.includes(b)) || isComplement(a, b))
}

/** Whether two stems are complements: "open" and "closed", "engaged" and "disengaged", "necessary" and "unnecessary". */
export function isComplement(a: string, b: string): boolean {
  if (complementary.some(([x, y]) => (means(a, x) && means(b, y)) || (means(a, y) && means(b, x)))) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 3 && reversing.test(long.slice(0, -short.length)) && long.endsWith(short)
}

/** The letter of "type k"; any other identifier itself. */
export const letterOf = (identifier: string) => / (\p{L})$/u.exec(identifier)?.[1] ?? identifier

/** Whether an identifier is one of some others: itself, or "K" for "type K" where one alone has that letter. */
export function isNamedIn(identifier: string, others: Iterable<string>): boolean {
  const alike = [...others].filter((other) => letterOf(other) === letterOf(identifier))
  return (
    alike.includes(identifier) || (alike.length === 1 && [identifier, ...alike].some((one) => one === letterOf(one)))
  )
}
