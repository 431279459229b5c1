/** What is said of calculations in French. */
import { formatsOf, unitSign } from '../formats'
import type { Words } from '../words'

const { decimals, date, plural } = formatsOf('fr')

const names: Record<string, string> = {
  ...{ day: 'jours', week: 'semaines', month: 'mois', year: 'ans' },
  ...{ 'US gal': 'gallons US', 'imp gal': 'gallons impériaux', rpm: 'tr/min' },
}
const unit = (name: string) => names[name] ?? unitSign(name)
const amount = (one: { value: string; unit: string }) => `${decimals(one.value)} ${unit(one.unit)}`.replace(/ °$/, '°')
const days = (n: number) => plural(n, { one: '# jour', other: '# jours' })
const weeks = (n: number) =>
  `${plural(Math.floor(n / 7), { one: '# semaine', other: '# semaines' })}${n % 7 > 0 ? ` et ${days(n % 7)}` : ''}`

export const calculation: Words['calculation'] = {
  label: 'Calculé sur cet appareil, pas tiré des documents',
  rounded: 'Arrondi.',
  fromQuote: 'Calculé sur cet appareil à partir de la citation ci-dessous',
  fromQuotes: 'Calculé sur cet appareil ; la citation ci-dessous donne plusieurs valeurs',
  documents: 'Ce que les documents en disent',
  results: {
    conversion: ({ from, to, exact, difference }) =>
      `${difference ? 'Une différence de ' : ''}${amount(from)} ${exact ? '=' : '≈'} ${amount(to)}`,
    arithmetic: ({ expression, value, exact }) => `${decimals(expression)} ${exact ? '=' : '≈'} ${decimals(value)}`,
    days: ({ from, to, days: n }) => `Du ${date(from)} au ${date(to)} : ${days(n)}${n >= 14 ? ` (${weeks(n)})` : ''}`,
    impossible: ({ from, to }) =>
      `${unit(from)} ne se convertit pas en ${unit(to)} : les deux ne mesurent pas la même chose.`,
  },
}
