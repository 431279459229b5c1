/**
 * Units that are converted, each as a multiple of the SI unit of its dimension. Factors are those of NIST SP 811 (2008), appendix
 * B, all digits. js-quantities, by which the check compares, does not do here: it has psi, ounces and gallons rounded to six
 * to nine digits, no kgf, ksi, gpm or imperial gallon, and takes a torque for an energy.
 */

import { ownOf } from '../own'

/** What a unit measures: exponents of length, mass, time, current, temperature and angle. */
type Dimension = readonly [number, number, number, number, number, number]

export interface Unit {
  /** Short name, as it is shown. */
  name: string
  factor: number
  /** What is added, in kelvin, where the scale does not begin at nought. */
  offset: number
  dimension: Dimension
  /** What else must be the same: gauge and absolute pressure, and calendar and clock, have no factor between them. */
  scale: string
}

const length: Dimension = [1, 0, 0, 0, 0, 0]
const area: Dimension = [2, 0, 0, 0, 0, 0]
const volume: Dimension = [3, 0, 0, 0, 0, 0]
const mass: Dimension = [0, 1, 0, 0, 0, 0]
const time: Dimension = [0, 0, 1, 0, 0, 0]
const speed: Dimension = [1, 0, -1, 0, 0, 0]
const flow: Dimension = [3, 0, -1, 0, 0, 0]
const force: Dimension = [1, 1, -2, 0, 0, 0]
const pressure: Dimension = [-1, 1, -2, 0, 0, 0]
const energy: Dimension = [2, 1, -2, 0, 0, 0]
/** An energy for each radian, so that it is no energy; and turns are no oscillations. */
const torque: Dimension = [2, 1, -2, 0, 0, -1]
const rotation: Dimension = [0, 0, -1, 0, 0, 1]
const power: Dimension = [2, 1, -3, 0, 0, 0]
const temperature: Dimension = [0, 0, 0, 0, 1, 0]

const inch = 0.0254
const foot = 0.3048
const pound = 0.45359237
const gravity = 9.80665
const usGallon = 231 * inch ** 3
const imperialGallon = 4.54609e-3
const psi = (pound * gravity) / inch ** 2
const minute = 60

/** Those that take a prefix of the SI. */
const prefixed: Record<string, [number, Dimension]> = {
  m: [1, length],
  g: [1e-3, mass],
  s: [1, time],
  l: [1e-3, volume],
  N: [1, force],
  Pa: [1, pressure],
  bar: [1e5, pressure],
  J: [1, energy],
  Wh: [3600, energy],
  cal: [4.184, energy],
  W: [1, power],
  Nm: [1, torque],
  A: [1, [0, 0, 0, 1, 0, 0]],
  V: [1, [2, 1, -3, -1, 0, 0]],
  Ω: [1, [2, 1, -3, -2, 0, 0]],
  F: [1, [-2, -1, 4, 2, 0, 0]],
  H: [1, [2, 1, -2, -2, 0, 0]],
  Ah: [3600, [0, 0, 1, 1, 0, 0]],
  T: [1, [0, 1, -2, -1, 0, 0]],
  Hz: [1, [0, 0, -1, 0, 0, 0]],
  St: [1e-4, [2, 0, -1, 0, 0, 0]],
  P: [0.1, [-1, 1, -1, 0, 0, 0]],
}
const prefixes: Record<string, number> = {
  ...{ n: 1e-9, u: 1e-6, m: 1e-3, c: 1e-2, d: 1e-1 },
  ...{ da: 10, h: 100, k: 1e3, M: 1e6, G: 1e9 },
}

const others: Record<string, [number, Dimension]> = {
  in: [inch, length],
  ft: [foot, length],
  yd: [3 * foot, length],
  mi: [5280 * foot, length],
  mil: [inch / 1000, length],
  ha: [1e4, area],
  'US gal': [usGallon, volume],
  'imp gal': [imperialGallon, volume],
  t: [1000, mass],
  lb: [pound, mass],
  oz: [pound / 16, mass],
  min: [minute, time],
  h: [60 * minute, time],
  day: [86_400, time],
  week: [604_800, time],
  mph: [(5280 * foot) / 3600, speed],
  kn: [1852 / 3600, speed],
  gpm: [usGallon / minute, flow],
  cfm: [foot ** 3 / minute, flow],
  lbf: [pound * gravity, force],
  kgf: [gravity, force],
  psi: [psi, pressure],
  ksi: [1000 * psi, pressure],
  atm: [101_325, pressure],
  torr: [101_325 / 760, pressure],
  mmHg: [133.322387415, pressure],
  inHg: [3386.38864, pressure],
  inH2O: [249.08891, pressure],
  mH2O: [1000 * gravity, pressure],
  mmH2O: [gravity, pressure],
  'kg/cm2': [gravity * 1e4, pressure],
  BTU: [1055.05585262, energy],
  hp: [550 * foot * pound * gravity, power],
  PS: [75 * gravity, power],
  'lbf·ft': [pound * gravity * foot, torque],
  'lbf·in': [pound * gravity * inch, torque],
  'kgf·m': [gravity, torque],
  'kgf·cm': [gravity / 100, torque],
  rpm: [(2 * Math.PI) / minute, rotation],
  rad: [1, [0, 0, 0, 0, 0, 1]],
  '°': [Math.PI / 180, [0, 0, 0, 0, 0, 1]],
  G: [1e-4, [0, 1, -2, -1, 0, 0]],
}

const scales: Record<string, Omit<Unit, 'name'>> = {
  '°C': { factor: 1, offset: 273.15, dimension: temperature, scale: '' },
  '°F': { factor: 5 / 9, offset: 459.67 * (5 / 9), dimension: temperature, scale: '' },
  K: { factor: 1, offset: 0, dimension: temperature, scale: '' },
  barg: { factor: 1e5, offset: 0, dimension: pressure, scale: 'gauge' },
  psig: { factor: psi, offset: 0, dimension: pressure, scale: 'gauge' },
  bara: { factor: 1e5, offset: 0, dimension: pressure, scale: 'absolute' },
  psia: { factor: psi, offset: 0, dimension: pressure, scale: 'absolute' },
  month: { factor: 1, offset: 0, dimension: time, scale: 'calendar' },
  year: { factor: 12, offset: 0, dimension: time, scale: 'calendar' },
}

/** The unit of a short name, also one that is made of others: "m3/h", "N/mm2", "mPa·s"; undefined where there is none. */
export function unitNamed(name: string): Unit | undefined {
  const single = simple(name)
  if (single) return single
  const [over = '', under, ...more] = name.split('/')
  if (more.length > 0 || !/[·/23]/.test(name)) return undefined
  const factors = [...over.split('·').map((part) => ({ part, sign: 1 }))]
  if (under !== undefined) factors.push({ part: under, sign: -1 })
  let factor = 1
  let dimension: Dimension = [0, 0, 0, 0, 0, 0]
  for (const { part, sign } of factors) {
    const [, base = '', power = '1'] = /^(.+?)([23])?$/.exec(part) ?? []
    const unit = simple(base)
    // "F3" is a fuse, and no cubic farad.
    const isSpace = unit && unit.dimension.every((exponent, i) => exponent === length[i] || exponent === time[i])
    if (!unit || unit.offset !== 0 || unit.scale !== '' || (power !== '1' && !isSpace)) return undefined
    factor *= unit.factor ** (sign * Number(power))
    dimension = dimension.map((one, i) => one + sign * Number(power) * unit.dimension[i]!) as unknown as Dimension
  }
  return { name, factor, offset: 0, dimension, scale: '' }
}

function simple(name: string): Unit | undefined {
  const scale = ownOf(scales, name)
  if (scale) return { name, ...scale }
  const known = ownOf(others, name) ?? ownOf(prefixed, name)
  if (known) return { name, factor: known[0], offset: 0, dimension: known[1], scale: '' }
  for (const [prefix, times] of Object.entries(prefixes)) {
    const base = name.startsWith(prefix) ? ownOf(prefixed, name.slice(prefix.length)) : undefined
    if (base) return { name, factor: times * base[0], offset: 0, dimension: base[1], scale: '' }
  }
  return undefined
}

/** `apart`: the same quantity on scales that no factor joins. */
export type Relation = 'same' | 'apart' | 'different'

export function relationOf(a: Unit, b: Unit): Relation {
  if (a.dimension.some((power, i) => power !== b.dimension[i])) return 'different'
  return a.scale === b.scale ? 'same' : 'apart'
}

/** `value` of `from` in `to`; with `difference` degrees are how far two temperatures are apart. Undefined below absolute zero. */
export function converted(value: number, from: Unit, to: Unit, difference: boolean): number | undefined {
  if (difference || (from.offset === 0 && to.offset === 0)) return (value * from.factor) / to.factor
  const kelvin = value * from.factor + from.offset
  return kelvin < -1e-9 ? undefined : (kelvin - to.offset) / to.factor
}
