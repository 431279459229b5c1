/** "0: AGM 1: Flooded 2: User" and "J = -200 °C to 760 °C K = …": a line that is a list of keys, each with what belongs to it. */

const separators = [
  /(?:^|[\s:;,.])(\d{1,3}|\p{Lu}[\p{Lu}\d]{0,3}):\s+(?=[\p{L}"'])/gu,
  /(?:^|[\s:;,.])(\d{1,3}|\p{Lu}[\p{Lu}\d]{0,3})\s?=\s?(?=[-+]?\S)/gu,
  /(?:^|[\s:;,.])(\d{1,3}|\p{Lu}[\p{Lu}\d]{0,3})\s[-–]\s+(?=\p{L})/gu,
]

/** Below three keys it may be a clock or a label. */
const least = 3

/** The text once for each of its keys, with what belongs to that key alone; the text itself where it is no such list. */
export function entriesOf(text: string): string[] {
  for (const separator of separators) {
    const keys = [...text.matchAll(separator)]
    const names = keys.map(([, key = '']) => key)
    if (keys.length < least || new Set(names).size < keys.length || !isCount(names)) continue
    const lead = text.slice(0, keys[0]!.index).replace(/[:\s]+$/, '')
    return keys.map(({ 0: found, 1: key = '', index }, i) => {
      const said = text.slice(index + found.length, keys[i + 1]?.index)
      return `${lead} ${/^\p{L}$/u.test(key) ? 'of ' : ''}${key}: ${said.replace(/[\s,;.]+$/, '')}`.trim()
    })
  }
  return [text]
}

/** Letters, or figures that rise. */
function isCount(names: readonly string[]): boolean {
  const figures = names.filter((name) => /^\d+$/.test(name)).map(Number)
  if (figures.length === 0) return true
  return figures.length === names.length && figures.every((figure, i) => i === 0 || figure > figures[i - 1]!)
}
