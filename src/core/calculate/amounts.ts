/** Numbers and amounts as a person types them, and the units behind them. */
import type { Language } from '../language/language'
import { unitNamesIn } from '../language/lists'
import { ownOf } from '../own'
import { relationOf, unitNamed, type Unit } from './units'

export interface ReadAmount {
  value: number
  /** The number as it was read, a plain decimal where it is no fraction: how precise it is. */
  number: string
  unit: Unit
}

const eighths: Record<string, string> = {
  '¼': '1/4',
  '½': '1/2',
  '¾': '3/4',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
}
const number =
  /^([-−]?)(\d+ \d+\/\d+|\d+\/\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,])|\d[\d.,]*\d|\d)(?![\d.,/])\s*(.*)$/

/** "12 bar", "1 1/2 inches", "-40 °C"; undefined where it is not a number with a unit and nothing else. */
export function amountOf(text: string, language: Language): ReadAmount | undefined {
  const whole = text
    .trim()
    .replace(/\s*[¼½¾⅛⅜⅝⅞]/u, (sign) => ` ${eighths[sign.trim()]}`)
    .trim()
    .replace(/^(-?)\./, '$10.')
  const [, minus, digits = '', behind = ''] = number.exec(whole) ?? []
  const size = sizeOf(digits, language)
  const unit = unitCalled(behind, language)
  if (size === undefined || !unit) return minus ? undefined : inTwo(whole, language)
  return { value: minus ? -size.value : size.value, number: minus ? `-${size.number}` : size.number, unit }
}

/** "6 ft 2 in", "1 h 30 min": an amount and a part of its unit, as so many of the smaller one. */
function inTwo(text: string, language: Language): ReadAmount | undefined {
  const form = /^(\d+ ?(?:\p{L}+|['′]))[ -]?(?:and |und |et |y |e )?(\d[\d.,]* ?(?:\p{L}+|["″]))$/u
  const [, first, second] = form.exec(text) ?? []
  if (first === undefined || second === undefined) return undefined
  const large = amountOf(first.replace(/['′]$/, ' ft'), language)
  const small = amountOf(second.replace('″', '"'), language)
  if (!large || !small || relationOf(large.unit, small.unit) !== 'same') return undefined
  const many = large.unit.factor / small.unit.factor
  if (many <= 1 || small.value >= many) return undefined
  const value = Number((large.value * many + small.value).toPrecision(12))
  return { value, number: String(value), unit: small.unit }
}

function sizeOf(digits: string, language: Language): { value: number; number: string } | undefined {
  const [, whole = '0', over, under] = /^(?:(\d+) )?(\d+)\/(\d+)$/.exec(digits) ?? []
  if (over !== undefined) {
    const value = Number(whole) + Number(over) / Number(under)
    return Number.isFinite(value) ? { value, number: digits } : undefined
  }
  const decimal = language.decimalOf(digits.replace(/[ \u00a0\u202f](?=\d{3})/g, ''))
  return decimal === undefined ? undefined : { value: Number(decimal), number: decimal }
}

/** Names that are the same in every language, in lower case with single spaces for dots and dashes. */
const common = unitNamesIn({
  'lbf·ft': 'ft lb,ft lbs,ft lbf,lb ft,lbs ft,lbf ft,ftlb,ftlbs,ftlbf,lbft,lbfft',
  'lbf·in': 'in lb,in lbs,in lbf,lb in,lbs in,lbf in,inlb,inlbs,inlbf,lbin,lbfin',
  'kgf·m': 'kgf m,kg m,kgm,mkg,kpm',
  'kgf·cm': 'kgf cm,kgfcm,kg cm,kgcm,kpcm,kp cm',
  Nm: 'n m',
  kNm: 'kn m',
  '°C': '° c,°c,celsius',
  '°F': '° f,°f,fahrenheit',
  'US gal': 'us gal,gal us,usgal,gal (us)',
  gpm: 'us gpm,usgpm',
  'imp gal': 'imp gal,uk gal,gal uk,impgal,gal (uk),gal (imp)',
  'l/min': 'lpm',
  'kg/cm2': 'kgf/cm2,kg/cm2,at,kp/cm2',
  'm/s': 'mps',
  'km/h': 'kmh,kph',
  'l/h': 'lph',
  barg: 'bar(g),bar (g),bar g,bar gauge,barü',
  bara: 'bar(a),bar (a),bar a,bar abs,bar absolute',
  psig: 'psi(g),psi (g),psi g,psi gauge',
  psia: 'psi(a),psi (a),psi a,psi abs,psi absolute',
  inH2O: 'inh2o,in h2o,inwc,in wc,"wc,in wg,inches of water',
  inHg: 'in hg,inches of mercury',
  mmHg: 'mm hg',
  mH2O: 'm h2o,mws,m ws,mwc,m wc,mca,m ca,m c a,m water column,m of water',
  mmH2O: 'mm h2o,mmws,mm ws,mmwc,mm wc,mmca,mm ca,mm c a,mmwg,mm wg,mm water column,mm of water',
  ft2: 'sq ft,sqft',
  in2: 'sq in,sqin',
  m2: 'sq m,sqm,qm',
  m3: 'cbm,cu m',
  ft3: 'cu ft,cuft',
  in3: 'cu in',
  cm3: 'cc,ccm',
  'm3/h': 'm3/hr,cmh',
})

/** Where case was lost and nothing else can be meant. Torque is lost in the nanometre: the caller knows. */
const anyCase = new Map(
  'Pa hPa kPa MPa kW kWh kN kNm Hz kHz MHz kV kJ BTU PS mmHg inHg inH2O mH2O barg psig bara psia lbf kgf hp'
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
)
/** Spellings of the app by the names here. */
const renamed: Record<string, string> = {
  '"': 'in',
  gal: 'US gal',
  GPM: 'gpm',
  Pas: 'Pa·s',
  CFM: 'cfm',
  Btu: 'BTU',
  d: 'day',
}

/** The unit that a phrase calls by any of its names: "US gallons", "ft-lb", "cubic metres per hour"; undefined where it is none. */
export function unitCalled(phrase: string, language: Language): Unit | undefined {
  const text = phrase
    .trim()
    .replace(/[µμ]/g, 'u')
    .replace(/²/g, '2')
    .replace(/³/g, '3')
    .replace(/\^/g, '')
    .replace(/[⋅×*•]/g, '·')
    .replace(/[º˚]/g, '°')
    .replace(/Ω/g, 'Ω')
    .replace(/\s*([/·])\s*/g, '$1')
  if (text === '') return undefined
  const { units, per, powers } = language.calculations
  const key = text.toLowerCase().replace(/[-·.\s]+/g, ' ')
  const named = units.get(key) ?? common.get(key)
  if (named !== undefined) return unitNamed(named)
  const spelt = language.unitOf(text)
  const known =
    unitNamed(ownOf(renamed, spelt ?? text) ?? spelt ?? text) ?? unitNamed(anyCase.get(text.toLowerCase()) ?? '')
  if (known) return known
  const [over, under, ...more] = text.split(per)
  if (over !== undefined && under !== undefined && more.length === 0) {
    const parts = [unitCalled(over, language), unitCalled(under, language)]
    return parts[0] && parts[1] && unitNamed(`${parts[0].name}/${parts[1].name}`)
  }
  const power = powers.find(({ form }) => form.test(text))
  const base = power && unitCalled(text.replace(power.form, ''), language)
  return base && unitNamed(`${base.name}${power.exponent}`)
}
