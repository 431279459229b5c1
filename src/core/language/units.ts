/** Units of measure as manuals write them, and one spelling for each. */

/** Spellings by the one they are taken for. Case counts: mW is not MW. */
const spellings: Record<string, string> = {
  m: 'metre metres meter meters',
  mm: 'millimetre millimetres millimeter millimeters',
  dm: 'decimetre decimetres decimeter decimeters',
  cm: 'centimetre centimetres centimeter centimeters',
  km: 'kilometre kilometres kilometer kilometers',
  um: 'µm μm micron microns micrometre micrometres micrometer micrometers',
  nm: 'nanometre nanometres nanometer nanometers',
  '"': 'inch inches ″ ”',
  ft: 'foot feet',
  g: 'gram grams gramme grammes',
  kg: 'kilogram kilograms',
  mil: 'mils thou',
  t: 'tonne tonnes',
  lb: 'lbs pound pounds',
  oz: 'ounce ounces',
  N: 'newton newtons',
  kN: 'kilonewton kilonewtons',
  Nm: 'newton-metre newton-metres newton-meter newton-meters',
  Pa: 'pascal pascals',
  kPa: 'kilopascal kilopascals',
  MPa: 'megapascal megapascals',
  bar: 'bars Bar',
  psi: 'PSI',
  V: 'volt volts',
  kV: 'kilovolt kilovolts',
  mV: 'millivolt millivolts',
  A: 'amp amps ampere amperes',
  mA: 'milliamp milliamps milliampere milliamperes',
  W: 'watt watts',
  kW: 'kilowatt kilowatts KW',
  MW: 'megawatt megawatts',
  Hz: 'hertz',
  kHz: 'kilohertz KHz',
  MHz: 'megahertz',
  GHz: 'gigahertz',
  rpm: 'RPM r/min 1/min',
  s: 'sec Sec secs second seconds',
  ms: 'msec mSec millisecond milliseconds',
  ns: 'nanosecond nanoseconds',
  us: 'µs μs usec uSec µsec μsec µSec μSec microsecond microseconds',
  min: 'mins minute minutes',
  h: 'hr hrs hour hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years yr yrs',
  J: 'joule joules',
  kJ: 'kilojoule kilojoules',
  K: 'kelvin kelvins',
  '°C': 'C celsius',
  '°F': 'F fahrenheit',
  '°': 'deg degree degrees',
  Ω: 'ohm ohms',
  kΩ: 'kilohm kilohms kohm kohms',
  MΩ: 'megohm megohms',
  uF: 'µF μF microfarad microfarads',
  uA: 'µA μA microamp microamps',
  uV: 'µV μV',
  l: 'L litre litres liter liters',
  ml: 'mL millilitre millilitres milliliter milliliters',
  gal: 'gallon gallons',
  '%': 'percent pct',
  dB: 'decibel decibels',
  B: 'byte bytes',
  KB: 'kB kilobyte kilobytes',
  MB: 'megabyte megabytes',
  GB: 'gigabyte gigabytes',
  TB: 'terabyte terabytes',
  bit: 'bits',
  px: 'pixel pixels',
  hp: 'horsepower',
}

const others =
  'in yd lbf kgf daN MN mN hPa GPa mbar barg bara psig psia ksi atm torr mmHg MV kA VA kVA MVA var kvar VAC VDC Vac Vdc GW mW ' +
  'Wh kWh MWh Ah mAh MJ cal kcal BTU Btu nF pF H mH uH gpm GPM cfm CFM scfm slpm dBA lm lx lux cd ppm ppb rad mol KiB MiB GiB TiB ' +
  'kbit Mbit Gbit bps kbps Kbps Mbps Gbps baud pt dpi cP cSt St d mg ns ps S mS uS T mT G rev'

/** What alone may be squared or cubed: "m2" is an area, the "A3" of "32A3" belongs to a code. */
const lengths = new Set('nm um mm cm dm m km " in ft yd'.split(' '))

const bySpelling = new Map<string, string>()
for (const [unit, list] of Object.entries(spellings))
  for (const spelling of [unit, ...list.split(' ')]) bySpelling.set(spelling, unit)
for (const unit of others.split(' ')) bySpelling.set(unit, unit)

/**
 * The one spelling of a unit: `N·m`, `N-m` and `Nm` are `Nm`, `litres` is `l`, `m3/h` stays. Undefined if it is none.
 * Single letters are units only behind a number: the caller knows.
 */
export function unitOf(text: string): string | undefined {
  const whole = bySpelling.get(text) ?? (text.length > 3 ? bySpelling.get(text.toLowerCase()) : undefined)
  if (whole !== undefined) return whole
  if (!/[·./*^\d-]/.test(text)) return undefined
  const parts = text.split(/([·./*-])/)
  let unit = ''
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 1) {
      if (part === '/') unit += '/'
      continue
    }
    const [, base = '', power = ''] = /^(.+?)\^?([23]?)$/u.exec(part) ?? []
    const known = bySpelling.get(base)
    if (known === undefined || (power !== '' && parts.length === 1 && !lengths.has(known))) return undefined
    unit += known + power
  }
  return unit
}
