/** Numbers and units as Spanish texts write them. */
import { unitsCalled, withWholeNumbers } from '../notation'

export const unitOf = unitsCalled({
  s: 'segundo segundos seg',
  min: 'minuto minutos',
  h: 'hora horas',
  day: 'día días',
  week: 'semana semanas',
  month: 'mes meses',
  year: 'año años',
  '°': 'grado grados',
  '"': 'pulgada pulgadas',
  ft: 'pie pies',
  rpm: 'r.p.m rev/min',
  m: 'metro metros mts',
  mm: 'milímetro milímetros',
  cm: 'centímetro centímetros',
  km: 'kilómetro kilómetros',
  um: 'micra micras',
  l: 'litro litros lts',
  kg: 'kilo kilos kilogramo kilogramos kgs',
  g: 'gramo gramos',
  t: 'tonelada toneladas',
  V: 'voltio voltios',
  A: 'amperio amperios',
  W: 'vatio vatios',
  Hz: 'hercio hercios',
  Ω: 'ohmio ohmios',
})

export const apart = withWholeNumbers
