/** Numbers and units as German texts write them. */
import { decimalOf as english } from '../lexemes'
import { unitOf as common } from '../units'

/** Names of units that are not spelt as in English, by the one spelling. */
const names: Record<string, string> = {
  s: 'Sekunde Sekunden Sek sek',
  min: 'Minute Minuten Min',
  h: 'Stunde Stunden Std std Betriebsstunden Betriebsstunde',
  day: 'Tag Tage Tagen',
  week: 'Woche Wochen',
  month: 'Monat Monate Monaten',
  year: 'Jahr Jahre Jahren',
  l: 'Litern',
  '°': 'Grad',
  '°C': 'Celsius',
  '"': 'Zoll',
  '%': 'Prozent',
  rpm: 'U/min min-1 Umdrehungen',
  kg: 'Kilogramm',
  g: 'Gramm',
  t: 'Tonne Tonnen',
}
const byName = new Map(Object.entries(names).flatMap(([unit, list]) => list.split(' ').map((name) => [name, unit])))

export function unitOf(text: string): string | undefined {
  return byName.get(text) ?? common(text)
}

/** "1.000" is 1000, "1.000,5" is 1000.5, "0,5" is 0.5; "1.4571" is the name of a steel. */
export function decimalOf(text: string): string | undefined {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) && !text.startsWith('0'))
    return text.replaceAll('.', '').replace(',', '.')
  if (/^\d+,\d+$/.test(text)) return text.replace(',', '.')
  return english(text)
}
