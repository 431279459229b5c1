/** How a calculation is asked for in English. */
import type { CalculationForms } from '../language'
import { unitNamesIn } from '../lists'

export const calculations: CalculationForms = {
  opening:
    /^(?:please |can you |could you )*(?:(?:convert|change|express|calculate|compute|work out|evaluate)(?: me)?|what'?s|what (?:is|are|does)|how much (?:is|are)|give me)\s+(?=[\d(√.,+−-]|sq|a temp|temp|\d|Δ)/i,
  closing: /(?:,? please)$/i,
  howMany:
    /^how many (?<unit>.+?) (?:are there in|are in|is in|are|is|in|make|equals?) (?<amount>[-−]?[\d.,¼½¾⅛⅜⅝⅞].*)$/i,
  into: / (?:in|to|into|as|equals how many|is how many|are how many)(?= )|\s*=\s*/gi,
  difference:
    /^(?:an? )?(?:temperature )?(?:difference|rise|drop|change|increase|decrease) of |\s(?:temperature )?(?:difference|rise|drop|change|increase|decrease)$|^(?:Δ|∆|delta )\s?T?\s?(?:=|of )?\s?/iu,
  operators: [
    [/\bplus\b/gi, '+'],
    [/\bminus\b/gi, '-'],
    [/\b(?:times|multiplied by)\b/gi, '*'],
    [/\bdivided by\b/gi, ' ÷ '],
    [/\b(?:to|raised to) the power (?:of )?/gi, '^'],
    [/ (?:squared)\b/gi, '^2'],
    [/ (?:cubed)\b/gi, '^3'],
    [/(?:%|\bper ?cent\b) of\b/gi, '% *'],
    [/(?<=\d\/\d+) of\b/gi, ' *'],
    [/\bper ?cent\b/gi, '%'],
    [/\b(?:the )?(?:square root of|sqrt)\b/gi, '√'],
  ],
  today: /^(?:today|now|this day)$/i,
  percentOf: [
    /^what (?:percentage|percent|%) of (?<whole>\S.*) (?:is|are) (?<part>\d.*)$/i,
    /^(?<part>\d.*) (?:is|are) what (?:percentage|percent|%) of (?<whole>\d.*)$/i,
    /^(?:what is |what's )?(?<part>\d.*?) (?:out )?of (?<whole>\d.*) (?:in|as an? ) ?(?:percentage|percent|%)$/i,
  ],
  daysBetween:
    /^(?:(?:what is )?the )?(?:number of |how many )?(?:days|weeks) (?:are there |are |is it )?(?:between|from) (?<from>.+?) (?:and|to|until|till) (?<to>.+)$/i,
  dayAfter:
    /^(?:what (?:date|day) (?:is|will it be|will be) )?(?<count>\d{1,4}) (?:(?<weeks>weeks?)|(?<months>months?)|(?<years>years?)|days?) (?:(?<before>before)|after|from) (?<date>.+)$/i,
  units: unitNamesIn({
    'lbf·ft': 'foot pound,foot pounds,pound foot,pound feet,foot pounds force',
    'lbf·in': 'inch pound,inch pounds,pound inch,pound inches',
    Nm: 'newton metre,newton metres,newton meter,newton meters',
    'US gal': 'us gallon,us gallons,u s gallons',
    'imp gal': 'imperial gallon,imperial gallons,uk gallon,uk gallons,british gallons',
    '°C': 'degree celsius,degrees celsius,degree c,degrees c,deg c,centigrade,degrees centigrade',
    '°F': 'degree fahrenheit,degrees fahrenheit,degree f,degrees f,deg f',
    mi: 'mile,miles',
    mph: 'miles per hour',
    yd: 'yard,yards',
    kn: 'knot,knots',
    ha: 'hectare,hectares',
    kgf: 'kilogram force,kilograms force,kilopond',
    lbf: 'pound force,pounds force',
    psi: 'pounds per square inch',
    hp: 'horse power',
    rpm: 'revolutions per minute,revs per minute',
    rad: 'radian,radians',
    t: 'metric ton,metric tons',
  }),
  per: / per /,
  powers: [
    { form: /^square /i, exponent: 2 },
    { form: /^cubic /i, exponent: 3 },
  ],
}
