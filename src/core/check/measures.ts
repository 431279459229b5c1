/** Quantities by value: 12 bar is 1.2 MPa, 24 months are two years. */
import Qty from 'js-quantities'
import { ownOf } from '../own'

/** A unit as a multiple of the base unit of its dimension; `dimension` is '' for a bare number. */
interface Measure {
  factor: number
  dimension: string
}

const month = (365.25 * 86_400) / 12

/** Units that are counted, or whose scale does not begin at nought, or that the library does not know under this name. */
const own: Record<string, Measure> = {
  month: { factor: month, dimension: 's' },
  year: { factor: 12 * month, dimension: 's' },
  '"': { factor: 0.0254, dimension: 'm' },
  nm: { factor: 1e-9, dimension: 'm' },
  barg: { factor: 1e5, dimension: 'Pa gauge' },
  bara: { factor: 1e5, dimension: 'Pa absolute' },
  psig: { factor: 6894.757, dimension: 'Pa gauge' },
  psia: { factor: 6894.757, dimension: 'Pa absolute' },
}
/** Left as they are: degrees of temperature have no common nought, and a "KB" may be 1,000 or 1,024 bytes. */
const apart = /^(?:°[CF]?|K|dBA?|[KMGT]i?B|B|bit|lm|lx|lux)$/

const known = new Map<string, Measure>()

/** The measure of a unit in the spelling of `unitOf`; its own dimension where it cannot be converted. */
function measureOf(unit: string): Measure {
  const found = known.get(unit)
  if (found) return found
  const measure = ownOf(own, unit) ?? converted(unit)
  known.set(unit, measure)
  return measure
}

function converted(unit: string): Measure {
  const alone = { factor: 1, dimension: unit }
  if (unit === '' || apart.test(unit)) return alone
  // A torque, which is no energy.
  if (unit.endsWith('Nm')) return { factor: measureOf(unit.slice(0, -1)).factor, dimension: 'N·m' }
  try {
    const base = Qty.parse(`1 ${unit.replace('Nm', 'N*m')}`)?.toBase()
    return base ? { factor: base.scalar, dimension: base.units() || '1' } : alone
  } catch {
    return alone
  }
}

/** Whether two values with their units are the same, but for rounding (0.5 %, 0.3 K); both need a unit or neither. Values are decimals or "3/4". */
export function sameQuantity(a: { value: string; unit: string }, b: { value: string; unit: string }): boolean {
  if (a.unit === b.unit) return sameValue(a.value, b.value)
  const [warm, hot] = [kelvin(a), kelvin(b)]
  if (warm !== undefined && hot !== undefined) return Math.abs(warm - hot) < 0.3
  const [one, other] = [measureOf(a.unit), measureOf(b.unit)]
  if (one.dimension !== other.dimension || a.value.includes('±') !== b.value.includes('±')) return false
  const [x, y] = [numberOf(a.value) * one.factor, numberOf(b.value) * other.factor]
  return Math.abs(x - y) <= 0.005 * Math.max(Math.abs(x), Math.abs(y))
}

function numberOf(value: string): number {
  const [part = '', of = '1'] = value.replace('±', '').split('/')
  return Number(part) / Number(of)
}

/** A temperature in kelvin; undefined for any other quantity. */
function kelvin({ value, unit }: { value: string; unit: string }): number | undefined {
  if (unit === 'K') return Number(value)
  if (unit === '°C') return Number(value) + 273.15
  return unit === '°F' ? ((Number(value) - 32) * 5) / 9 + 273.15 : undefined
}

/** "5.0" and "5" are one value; "3/4" and words stay as they are. */
function sameValue(a: string, b: string): boolean {
  return a === b || (!a.includes('/') && !b.includes('/') && Number(a) === Number(b))
}

/** Whether two units measure the same: bar and MPa, hours and days. */
export function sameDimension(a: string, b: string): boolean {
  return measureOf(a).dimension === measureOf(b).dimension
}
