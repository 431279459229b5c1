/** Units as German texts write them. */
import { unitsCalled } from '../notation'

/** Names of units that are not spelt as in English, by the one spelling. */
export const unitOf = unitsCalled({
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
})
