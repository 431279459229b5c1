/** How a calculation is asked for in French. */
import type { CalculationForms } from '../language'
import { unitNamesIn } from '../lists'

export const calculations: CalculationForms = {
  opening:
    /^(?:peux-tu |pouvez-vous )*(?:converti(?:s|r|ssez)|calcule[rz]?|combien (?:font|fait|vaut|valent|est|sont)|que (?:font|fait|vaut|valent)|quel(?:le)? est)\s+(?=[\d(√.,+−-]|racine|Δ)/i,
  closing: /(?:,? (?:svp|s['’]il (?:te|vous) pla[iî]t))$/i,
  howMany:
    /^combien (?:de |d['’])(?<unit>.+?) (?:font|fait|valent|vaut|y a-t-il dans|dans|pour) (?<amount>[-−]?[\d.,¼½¾⅛⅜⅝⅞].*)$/i,
  into: / en(?= )|\s*=\s*/gi,
  difference:
    /^(?:une? )?(?:diff[ée]rence|[ée]cart|[ée]l[ée]vation)(?: de temp[ée]rature)? de |\s(?:d['’][ée]cart|de diff[ée]rence)$|^(?:Δ|∆|delta )\s?T?\s?=?\s?/iu,
  operators: [
    [/(?<!\p{L})plus(?!\p{L})/giu, '+'],
    [/(?<!\p{L})moins(?!\p{L})/giu, '-'],
    [/(?<!\p{L})(?:fois|multiplié par)(?!\p{L})/giu, '*'],
    [/(?<!\p{L})divisé par(?!\p{L})/giu, ' ÷ '],
    [/(?:%|(?<!\p{L})pour ?cent) (?:de|d['’])(?!\p{L})/giu, '% *'],
    [/(?<=\d\/\d+) de(?!\p{L})/giu, ' *'],
    [/(?<!\p{L})pour ?cent(?!\p{L})/giu, '%'],
    [/(?<!\p{L})(?:la )?racine(?: carrée)? de(?!\p{L})/giu, '√'],
  ],
  today: /^(?:aujourd['’]hui|maintenant)$/i,
  percentOf: [/^quel pourcentage de (?<whole>\d.*) (?:est|font|fait|représentent?) (?<part>\d.*)$/i],
  daysBetween:
    /^(?:combien de |le nombre de |nombre de )?(?:jours|semaines)(?: y a-t-il)? entre (?:le )?(?<from>.+?) et (?:le )?(?<to>.+)$/i,
  dayAfter:
    /^(?:quel(?:le)? (?:jour|date) (?:est|sera) )?(?<count>\d{1,4}) (?:(?<weeks>semaines?)|(?<months>mois)|(?<years>an(?:née)?s?)|jours?) (?:(?<before>avant)|après)(?: le)? (?<date>.+)$/i,
  units: unitNamesIn({
    Nm: 'newton mètre,newton mètres,newtons mètres,newton metre',
    '°C': 'degré celsius,degrés celsius,degrés c,degres celsius',
    '°F': 'degré fahrenheit,degrés fahrenheit,degrés f,degres fahrenheit',
    'US gal': 'gallon américain,gallons américains,gallons us',
    'imp gal': 'gallon impérial,gallons impériaux',
    rpm: 'tours par minute,tours/minute',
    mi: 'mille,milles',
    lb: 'livre,livres',
    t: 'tonne métrique,tonnes métriques',
    PS: 'ch,cheval vapeur,chevaux vapeur',
  }),
  per: / par /,
  powers: [
    { form: /(?<= )carrés?$/i, exponent: 2 },
    { form: /(?<= )cubes?$/i, exponent: 3 },
  ],
}
