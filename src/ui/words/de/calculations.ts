/** What is said of calculations in German. */
import { formatsOf, unitSign } from '../formats'
import type { Words } from '../words'

const { decimals, date, plural } = formatsOf('de')

const names: Record<string, string> = {
  ...{ day: 'Tage', week: 'Wochen', month: 'Monate', year: 'Jahre' },
  ...{ 'US gal': 'US-Gallonen', 'imp gal': 'imperiale Gallonen', rpm: 'U/min' },
}
const unit = (name: string) => names[name] ?? unitSign(name)
const amount = (one: { value: string; unit: string }) => `${decimals(one.value)} ${unit(one.unit)}`.replace(/ °$/, '°')
const days = (n: number) => plural(n, { one: '# Tag', other: '# Tage' })
const weeks = (n: number) =>
  `${plural(Math.floor(n / 7), { one: '# Woche', other: '# Wochen' })}${n % 7 > 0 ? ` und ${days(n % 7)}` : ''}`

export const calculation: Words['calculation'] = {
  label: 'Auf diesem Gerät berechnet, nicht aus den Dokumenten',
  rounded: 'Gerundet.',
  fromQuote: 'Auf diesem Gerät aus dem Zitat unten berechnet',
  fromQuotes: 'Auf diesem Gerät berechnet; das Zitat unten nennt mehrere Werte',
  documents: 'Was die Dokumente dazu enthalten',
  results: {
    conversion: ({ from, to, exact, difference }) =>
      `${difference ? 'Eine Differenz von ' : ''}${amount(from)} ${exact ? '=' : '≈'} ${amount(to)}`,
    arithmetic: ({ expression, value, exact }) => `${decimals(expression)} ${exact ? '=' : '≈'} ${decimals(value)}`,
    days: ({ from, to, days: n }) => `${date(from)} bis ${date(to)}: ${days(n)}${n >= 14 ? ` (${weeks(n)})` : ''}`,
    impossible: ({ from, to }) =>
      `${unit(from)} lässt sich nicht in ${unit(to)} umrechnen: Beide messen Verschiedenes.`,
  },
}
