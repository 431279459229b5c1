/** Numbers and units as Portuguese texts write them, and what is written to a word. */
import { unitsCalled, withWholeNumbers } from '../notation'

export const unitOf = unitsCalled({
  s: 'segundo segundos seg',
  min: 'minuto minutos',
  h: 'hora horas',
  day: 'dia dias',
  week: 'semana semanas',
  month: 'mês meses',
  year: 'ano anos',
  '°': 'grau graus',
  '"': 'polegada polegadas',
  ft: 'pé pés',
  rpm: 'r.p.m rotações/min',
  m: 'metro metros',
  mm: 'milímetro milímetros',
  cm: 'centímetro centímetros',
  km: 'quilômetro quilômetros quilómetro quilómetros',
  um: 'mícron mícrons micra micras',
  l: 'litro litros',
  kg: 'quilo quilos quilograma quilogramas',
  g: 'grama gramas',
  t: 'tonelada toneladas',
})

/** "verifique-se", "desligá-lo", "a caixa d'água". */
const attached =
  /(?<=\p{Ll})-(?:se|l[oa]s?|lhes?|me|nos|[oa]s?|n[oa]s?)(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}])d'(?=\p{L})/gu

export function apart(text: string): string {
  return withWholeNumbers(text.replace(attached, ''))
}
