/** What is said of calculations in Spanish. */
import { formatsOf, unitSign } from '../formats'
import type { Words } from '../words'

const { decimals, date, plural } = formatsOf('es')

const names: Record<string, string> = {
  ...{ day: 'días', week: 'semanas', month: 'meses', year: 'años' },
  ...{ 'US gal': 'galones de EE. UU.', 'imp gal': 'galones imperiales' },
}
const unit = (name: string) => names[name] ?? unitSign(name)
const amount = (one: { value: string; unit: string }) => `${decimals(one.value)} ${unit(one.unit)}`.replace(/ °$/, '°')
const days = (n: number) => plural(n, { one: '# día', other: '# días' })
const weeks = (n: number) =>
  `${plural(Math.floor(n / 7), { one: '# semana', other: '# semanas' })}${n % 7 > 0 ? ` y ${days(n % 7)}` : ''}`

export const calculation: Words['calculation'] = {
  label: 'Calculado en este dispositivo, no tomado de los documentos',
  rounded: 'Redondeado.',
  fromQuote: 'Calculado en este dispositivo a partir de la cita de abajo',
  fromQuotes: 'Calculado en este dispositivo; la cita de abajo tiene varios valores',
  documents: 'Lo que los documentos tienen sobre esto',
  results: {
    conversion: ({ from, to, exact, difference }) =>
      `${difference ? 'Una diferencia de ' : ''}${amount(from)} ${exact ? '=' : '≈'} ${amount(to)}`,
    arithmetic: ({ expression, value, exact }) => `${decimals(expression)} ${exact ? '=' : '≈'} ${decimals(value)}`,
    days: ({ from, to, days: n }) => `Del ${date(from)} al ${date(to)}: ${days(n)}${n >= 14 ? ` (${weeks(n)})` : ''}`,
    impossible: ({ from, to }) => `${unit(from)} no se puede convertir en ${unit(to)}: miden cosas distintas.`,
  },
}
