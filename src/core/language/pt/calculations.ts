/** How a calculation is asked for in Portuguese. */
import type { CalculationForms } from '../language'
import { unitNamesIn } from '../lists'

export const calculations: CalculationForms = {
  opening:
    /^(?:(?:pode |por favor,? )*(?:converta|converte|converter|calcule|calcula|calcular)|quanto (?:é|são|dá|vale|valem)|o que é|qual é)\s+(?=[\d(√.,+−-]|a raiz|raiz|Δ)/i,
  closing: /(?:,? por favor)$/i,
  howMany: /^quant[oa]s (?<unit>.+?) (?:são|é|há em|tem em|equivalem a|em) (?<amount>[-−]?[\d.,¼½¾⅛⅜⅝⅞].*)$/i,
  into: / (?:em|para)(?= )|\s*=\s*/gi,
  difference:
    /^(?:uma? )?(?:diferença|aumento|elevação)(?: de temperatura)? de |\s(?:de diferença)$|^(?:Δ|∆|delta )\s?T?\s?=?\s?/iu,
  operators: [
    [/(?<!\p{L})mais(?!\p{L})/giu, '+'],
    [/(?<!\p{L})menos(?!\p{L})/giu, '-'],
    [/(?<!\p{L})(?:vezes|multiplicado por)(?!\p{L})/giu, '*'],
    [/(?<!\p{L})dividido por(?!\p{L})/giu, ' ÷ '],
    [/(?:%|(?<!\p{L})por ?cento) de(?!\p{L})/giu, '% *'],
    [/(?<=\d\/\d+) de(?!\p{L})/giu, ' *'],
    [/(?<!\p{L})por ?cento(?!\p{L})/giu, '%'],
    [/(?<!\p{L})(?:a )?raiz(?: quadrada)? de(?!\p{L})/giu, '√'],
  ],
  today: /^(?:hoje|agora)$/i,
  percentOf: [/^(?:que|qual) (?:porcentagem|percentagem) de (?<whole>\d.*) (?:é|são|representam?) (?<part>\d.*)$/i],
  daysBetween:
    /^(?:quant[oa]s )?(?:dias|semanas) (?:há |tem |são )?(?:entre|desde|de)(?: o)? (?<from>.+?) (?:e|até|a)(?: o)? (?<to>.+)$/i,
  dayAfter:
    /^(?:que (?:dia|data) (?:é|será) )?(?<count>\d{1,4}) (?:(?<weeks>semanas?)|(?<months>m[eê]s(?:es)?)|(?<years>anos?)|dias?) (?:(?<before>antes de)|depois de|após)(?: o)? (?<date>.+)$/i,
  units: unitNamesIn({
    Nm: 'newton metro,newton metros,newtons metro',
    '°C': 'grau celsius,graus celsius,graus centígrados,graus c',
    '°F': 'grau fahrenheit,graus fahrenheit,graus f',
    'US gal': 'galão americano,galões americanos,galões us',
    'imp gal': 'galão imperial,galões imperiais',
    rpm: 'rotações por minuto,r p m',
    mi: 'milha,milhas',
    lb: 'libra,libras',
    PS: 'cv,cavalo vapor,cavalos vapor',
  }),
  per: / por /,
  powers: [
    { form: /(?<= )quadrados?$/i, exponent: 2 },
    { form: /(?<= )c[úu]bicos?$/i, exponent: 3 },
  ],
}
