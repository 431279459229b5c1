/** How a calculation is asked for in Spanish. */
import type { CalculationForms } from '../language'
import { unitNamesIn } from '../lists'

export const calculations: CalculationForms = {
  opening:
    /^[¿\s]*(?:(?:puedes |puede |por favor,? )*(?:convierte|convierta|convertir|calcula|calcule|calcular)|cu[áa]nto (?:es|son|da|vale|valen)|qu[ée] (?:es|son)|cu[áa]l es)\s+(?:el )?(?=[\d(√.,+−-]|ra[íi]z|la ra[íi]z|Δ)/i,
  closing: /(?:,? por favor)$/i,
  howMany: /^[¿\s]*cu[áa]nt[oa]s (?<unit>.+?) (?:son|es|hay en|equivalen a|en) (?<amount>[-−]?[\d.,¼½¾⅛⅜⅝⅞].*)$/i,
  into: / (?:en|a)(?= )|\s*=\s*/gi,
  difference:
    /^(?:una? )?(?:diferencia|aumento|incremento)(?: de temperatura)? de |\s(?:de diferencia)$|^(?:Δ|∆|delta )\s?T?\s?=?\s?/iu,
  operators: [
    [/(?<!\p{L})más(?!\p{L})/giu, '+'],
    [/(?<!\p{L})menos(?!\p{L})/giu, '-'],
    [/(?:%|(?<!\p{L})por ?ciento) de(?!\p{L})/giu, '% *'],
    [/(?<!\p{L})por ?ciento(?!\p{L})/giu, '%'],
    [/(?<!\p{L})(?:por|multiplicado por)(?!\p{L})/giu, '*'],
    [/(?<!\p{L})(?:dividido (?:por|entre)|entre)(?!\p{L})/giu, ' ÷ '],
    [/(?<=\d\/\d+) de(?!\p{L})/giu, ' *'],
    [/(?<!\p{L})(?:la )?ra[íi]z(?: cuadrada)? de(?!\p{L})/giu, '√'],
  ],
  today: /^(?:hoy|ahora)$/i,
  percentOf: [/^[¿\s]*qu[ée] porcentaje de (?<whole>\d.*) (?:es|son|representan?) (?<part>\d.*)$/i],
  daysBetween:
    /^[¿\s]*(?:cu[áa]nt[oa]s )?(?:d[íi]as|semanas) (?:hay |pasan )?(?:entre|desde|del)(?: el)? (?<from>.+?) (?:y|hasta|al)(?: el)? (?<to>.+)$/i,
  dayAfter:
    /^[¿\s]*(?:qu[ée] (?:d[íi]a|fecha) (?:es|será) )?(?<count>\d{1,4}) (?:(?<weeks>semanas?)|(?<months>mes(?:es)?)|(?<years>años?)|d[íi]as?) (?:(?<before>antes)|despu[ée]s) del? (?:el )?(?<date>.+)$/i,
  units: unitNamesIn({
    Nm: 'newton metro,newton metros,newtons metro',
    '°C': 'grado celsius,grados celsius,grados centígrados,grados centigrados,grados c',
    '°F': 'grado fahrenheit,grados fahrenheit,grados f',
    'US gal': 'galón americano,galones americanos,galones us',
    'imp gal': 'galón imperial,galones imperiales',
    rpm: 'revoluciones por minuto,r p m',
    mi: 'milla,millas',
    lb: 'libra,libras',
    PS: 'cv,caballo de vapor,caballos de vapor',
  }),
  per: / por /,
  powers: [
    { form: /(?<= )cuadrados?$/i, exponent: 2 },
    { form: /(?<= )c[úu]bicos?$/i, exponent: 3 },
  ],
}
