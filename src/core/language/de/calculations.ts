/** How a calculation is asked for in German. */
import type { CalculationForms } from '../language'
import { unitNamesIn } from '../lists'

export const calculations: CalculationForms = {
  opening:
    /^(?:bitte |kannst du |können sie )*(?:rechne|wandle|konvertiere|berechne|errechne|was (?:ist|sind|ergibt|macht)|wie ?viel (?:ist|sind|ergibt|macht))\s+(?=[\d(√.,+−-]|eine? |temp|wurzel|Δ)/i,
  closing: /(?: um| aus| umrechnen| umgerechnet)?(?:,? bitte)?$/i,
  howMany: /^wie ?viele? (?<unit>.+?) (?:sind|ist|hat|haben|entsprechen|ergeben|in) (?<amount>[-−]?[\d.,¼½¾⅛⅜⅝⅞].*)$/i,
  into: / (?:in|nach|zu|sind wie ?viele?|ist wie ?viel)(?= )|\s*=\s*/gi,
  difference:
    /^(?:eine )?(?:temperatur)?(?:differenz|unterschied|erhöhung) von |\s(?:temperatur)?(?:differenz|unterschied|erhöhung)$|^(?:Δ|∆|delta )\s?T?\s?=?\s?/iu,
  operators: [
    [/(?<!\p{L})plus(?!\p{L})/giu, '+'],
    [/(?<!\p{L})minus(?!\p{L})/giu, '-'],
    [/(?<!\p{L})mal(?!\p{L})/giu, '*'],
    [/(?<!\p{L})(?:geteilt durch|dividiert durch|durch)(?!\p{L})/giu, ' ÷ '],
    [/(?:%|(?<!\p{L})prozent) (?:von|aus)(?!\p{L})/giu, '% *'],
    [/(?<=\d\/\d+) von(?!\p{L})/giu, ' *'],
    [/(?<!\p{L})prozent(?!\p{L})/giu, '%'],
    [/(?<!\p{L})(?:die )?(?:quadrat)?wurzel (?:aus|von)(?!\p{L})/giu, '√'],
  ],
  today: /^(?:heute|jetzt)$/i,
  percentOf: [
    /^wie ?viel (?:prozent|%) (?:sind|ist|entsprechen) (?<part>\d.*) von (?<whole>\d.*)$/i,
    /^wie ?viel (?:prozent|%) von (?<whole>\d.*) (?:sind|ist) (?<part>\d.*)$/i,
  ],
  daysBetween:
    /^(?:wie ?viele )?(?:tage|wochen)(?: (?:sind es|liegen|sind|vergehen|hat es))? (?:zwischen|vom?|von)(?: dem)? (?<from>.+?) (?:und|bis)(?: zum| dem)? (?<to>.+)$/i,
  dayAfter:
    /^(?:welche[rs] (?:tag|datum) ist )?(?<count>\d{1,4}) (?:(?<weeks>wochen?)|(?<months>monate?)|(?<years>jahre?)|tage?) (?:(?<before>vor)|nach|ab)(?: dem)? (?<date>.+)$/i,
  units: unitNamesIn({
    Nm: 'newtonmeter',
    'US gal': 'us gallone,us gallonen',
    'imp gal': 'britische gallonen,imperiale gallonen',
    '°C': 'grad celsius,grad c',
    '°F': 'grad fahrenheit,grad f',
    um: 'mikrometer',
    mi: 'meile,meilen',
    ft: 'fuß',
    lb: 'pfund lb',
    min: 'minuten,minute',
    rpm: 'umdrehungen pro minute,u/min,umdr/min',
    t: 'tonne,tonnen',
    PS: 'pferdestärken,pferdestärke',
    ms: 'millisekunde,millisekunden',
    'km/h': 'stundenkilometer',
  }),
  per: / (?:pro|je) /,
  powers: [
    { form: /^quadrat/i, exponent: 2 },
    { form: /^kubik/i, exponent: 3 },
  ],
}
