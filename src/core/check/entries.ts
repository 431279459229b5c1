/** "0: AGM 1: Flooded 2: User" and "J = -200 °C to 760 °C K = …": a line that is a list of keys, each with what belongs to it. */

const separators = [
  /(?:^|[\s:;,.])(\d{1,3})\s+for\s+(?=\p{L})/gu,
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

const figure = String.raw`[-+±]?\d[\d.,]*(?:\s?[^\s,\d][^\s,]{0,7})?`
const respective = new RegExp(
  String.raw`^(.*?)\b([\p{L}\d -]+?) and ([\p{L}\d -]+?)(?= (?:is|are|was|were|must|shall|should|may|can|has|have)\b)(.*?)(${figure}) and (${figure}),? respectively\b(.*)$`,
  'isu',
)

/** "In the case of flat belt and V-belt drives, the losses are 6 and 3 percent respectively". */
const respectiveCase = new RegExp(
  String.raw`^(.*?\b(?:for|in the case of|at) )((?:[\p{L}\d-]+ ){1,3}?)and ((?:[\p{L}\d-]+ ){0,2}?[\p{L}\d-]+)(, .*?)(${figure}) and (${figure}),? respectively\b(.*)$`,
  'isu',
)

/** "The rise time and the flat top are 18 μs and 0.4 μs respectively" once for each of the two; undefined for any other text. */
export function respectivelyOf(text: string): string[] | undefined {
  if (!/respectively/i.test(text)) return undefined
  const [, lead = '', first = '', second = '', verb = '', one = '', other = '', rest = ''] =
    respective.exec(text) ?? respectiveCase.exec(text) ?? []
  if (other === '') return undefined
  // "The inlet and outlet pressures".
  const isWhole = /^(?:the|a|an) \S+ /i.test(first.trim())
  const noun = isWhole ? undefined : / \p{L}+$/u.exec(second.trim())?.[0]
  // "The maximum flow of P-1 and P-2".
  const of = /^.* of (?=\S+$)/isu.exec(first)?.[0] ?? ''
  const unit = /[^\d\s.,±+-].*$/.exec(other)?.[0] ?? ''
  return [
    `${lead}${first.trimEnd()}${noun ?? ''}${verb}${/[^\d\s.,±+-]/.test(one) ? one : `${one} ${unit}`}${rest}`,
    `${lead}${of}${second}${verb}${other}${rest}`,
  ]
}

/** Letters, or figures that rise. */
function isCount(names: readonly string[]): boolean {
  const figures = names.filter((name) => /^\d+$/.test(name)).map(Number)
  if (figures.length === 0) return true
  return figures.length === names.length && figures.every((figure, i) => i === 0 || figure > figures[i - 1]!)
}
