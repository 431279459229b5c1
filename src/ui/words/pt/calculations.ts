/** What is said of calculations in Portuguese. */
import { formatsOf, unitSign } from '../formats'
import type { Words } from '../words'

const { decimals, date, plural } = formatsOf('pt')

const names: Record<string, string> = {
  ...{ day: 'dias', week: 'semanas', month: 'meses', year: 'anos' },
  ...{ 'US gal': 'galões americanos', 'imp gal': 'galões imperiais' },
}
const unit = (name: string) => names[name] ?? unitSign(name)
const amount = (one: { value: string; unit: string }) => `${decimals(one.value)} ${unit(one.unit)}`.replace(/ °$/, '°')
const days = (n: number) => plural(n, { one: '# dia', other: '# dias' })
const weeks = (n: number) =>
  `${plural(Math.floor(n / 7), { one: '# semana', other: '# semanas' })}${n % 7 > 0 ? ` e ${days(n % 7)}` : ''}`

export const calculation: Words['calculation'] = {
  label: 'Calculado neste dispositivo, não tirado dos documentos',
  rounded: 'Arredondado.',
  fromQuote: 'Calculado neste dispositivo a partir da citação abaixo',
  fromQuotes: 'Calculado neste dispositivo; a citação abaixo tem vários valores',
  documents: 'O que os documentos têm sobre isto',
  results: {
    conversion: ({ from, to, exact, difference }) =>
      `${difference ? 'Uma diferença de ' : ''}${amount(from)} ${exact ? '=' : '≈'} ${amount(to)}`,
    arithmetic: ({ expression, value, exact }) => `${decimals(expression)} ${exact ? '=' : '≈'} ${decimals(value)}`,
    days: ({ from, to, days: n }) => `De ${date(from)} a ${date(to)}: ${days(n)}${n >= 14 ? ` (${weeks(n)})` : ''}`,
    impossible: ({ from, to }) => `${unit(from)} não pode ser convertido em ${unit(to)}: medem coisas diferentes.`,
  },
}
