/** English numbers in words. */

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The value of a number written in words ("twelve", "twenty-five"); undefined for any other word. */
export function numeralOf(word: string): string | undefined {
  const [first = '', second] = word.toLowerCase().split('-')
  const ten = tens.indexOf(first)
  const one = ones.indexOf(second ?? first)
  if (ten < 0) return second === undefined && one >= 0 ? String(one) : undefined
  return second === undefined ? String((ten + 2) * 10) : one > 0 && one < 10 ? String((ten + 2) * 10 + one) : undefined
}

const hundreds = new RegExp(
  String.raw`\b(${ones.slice(1, 10).join('|')}) hundred(?: and ((?:${[...tens, ...ones].join('|')})(?:-\w+)?))?\b`,
  'gi',
)

/** "Two hundred and fifty" as 250. */
export function withHundreds(text: string): string {
  return text.replace(hundreds, (_, of: string, rest = '') =>
    String(100 * ones.indexOf(of.toLowerCase()) + Number(numeralOf(rest as string) ?? 0)),
  )
}
