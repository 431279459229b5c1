/** What is said of calculations in English. */
import type { Calculation } from '../../../core/calculate/calculation'
import { formatsOf, unitSign } from '../formats'
import type { Sentences } from '../sentences'

const { decimals, date, plural } = formatsOf('en-GB')

const names: Record<string, string> = { day: 'days', week: 'weeks', month: 'months', year: 'years' }
const amount = ({ value, unit }: { value: string; unit: string }) =>
  `${decimals(value)} ${names[unit] ?? unitSign(unit)}`.replace(/ °$/, '°')
const days = (n: number) => plural(n, { one: '# day', other: '# days' })
const weeks = (n: number) =>
  `${plural(Math.floor(n / 7), { one: '# week', other: '# weeks' })}${n % 7 > 0 ? ` and ${days(n % 7)}` : ''}`

export const calculation = {
  label: 'Calculated on this device, not from the documents',
  rounded: 'Rounded.',
  /** Of values in a quote. */
  fromQuote: 'Calculated on this device from the quote below',
  fromQuotes: 'Calculated on this device; the quote below has several values',
  /** Shows what was found nevertheless. */
  documents: 'What the documents have on this',
  results: {
    conversion: ({ from, to, exact, difference }) =>
      `${difference ? 'A difference of ' : ''}${amount(from)} ${exact ? '=' : '≈'} ${amount(to)}`,
    arithmetic: ({ expression, value, exact }) => `${decimals(expression)} ${exact ? '=' : '≈'} ${decimals(value)}`,
    days: ({ from, to, days: n }) => `${date(from)} to ${date(to)}: ${days(n)}${n >= 14 ? ` (${weeks(n)})` : ''}`,
    impossible: ({ from, to }) =>
      `${unitSign(from)} cannot be converted into ${unitSign(to)}: the two measure different things.`,
  } satisfies Sentences<Calculation>,
}
