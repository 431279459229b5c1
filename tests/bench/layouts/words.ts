/** Words, figures and sentences of invented manuals, drawn from a seed. */
import type { Random } from '../../faults/random'

const things =
  'feed pump|relief valve|gearbox|cooling circuit|level switch|shaft seal|control cabinet|strainer|bearing housing|heat exchanger|discharge line|frequency converter|oil mist separator|drain cock|coupling guard|pressure transmitter|inlet flange|diaphragm|service panel|non-return flap'.split(
    '|',
  )
const verbs =
  'closes|opens|starts|stops|overheats|vibrates|leaks|is isolated|is drained|has been replaced|reaches its limit|loses pressure|is switched off|runs dry|must be vented|is calibrated'.split(
    '|',
  )
const asides =
  'before the cover is removed|after each shift|while the plant is running|as shown on the name plate|during commissioning|within the stated limits|by a qualified electrician|when the alarm has been acknowledged|according to the maintenance plan|at the lowest point of the pipe|without further notice|for at least ten minutes|in the presence of the operator'.split(
    '|',
  )
const orders = 'Check|Replace|Tighten|Clean|Inspect|Lubricate|Drain|Disconnect|Measure|Record'.split('|')
const names =
  'Rated flow|Set pressure|Shaft speed|Oil volume|Ambient temperature|Supply voltage|Bearing play|Noise level|Net weight|Tripping time|Inrush current|Flange size|Suction head|Stroke|Leak rate|Response time|Torque|Gap|Duty cycle|Hysteresis'.split(
    '|',
  )
const units = 'bar|mm|kW|V|A|°C|rpm|kg|s|N·m|l/min|Hz|dB(A)|m³/h|%'.split('|')
const german =
  'Die Förderpumpe|Das Überströmventil|Der Wärmeübertrager|Die Wellendichtung|Das Schaltgerät|Die Druckleitung'.split(
    '|',
  )
const germanEnds =
  'muss vor jeder Inbetriebnahme vollständig entlüftet werden|darf nur bei stillstehender Anlage geöffnet werden|ist gemäß Wartungsplan monatlich zu überprüfen|wird über den Frequenzumrichter stufenlos geregelt|ist durch eine Elektrofachkraft anzuschließen'.split(
    '|',
  )

export interface Words {
  random: Random
  thing: () => string
  /** The name of a quantity, none twice. */
  name: () => string
  unit: () => string
  /** A figure as tables have it. */
  figure: () => string
  tag: () => string
  sentence: () => string
  order: () => string
  german: () => string
  /** So many sentences. */
  prose: (sentences: number) => string
  between: (least: number, most: number) => number
  chance: (share: number) => boolean
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export function wordsOf(random: Random): Words {
  const { pick, below, share } = random
  let left = [...names]
  const between = (least: number, most: number) => least + below(most - least + 1)
  const chance = (of: number) => share() < of
  const tag = () => `${pick(['P', 'V', 'PSV', 'TIC', 'LS', 'M', 'HX'])}-${between(100, 999)}${pick(['', '', 'A', 'B'])}`
  const figure = () => {
    const whole = String(between(1, pick([9, 99, 999])))
    const text = chance(0.4) ? `${whole}.${between(1, 99)}` : whole
    return chance(0.15) ? `−${text}` : chance(0.1) ? `±${text}` : text
  }
  const sentence = () => {
    const parts = [
      `the ${pick(things)}`,
      chance(0.3) ? tag() : '',
      pick(verbs),
      pick(asides),
      chance(0.4) ? `and the ${pick(things)} ${pick(verbs)}` : '',
    ]
    if (chance(0.25)) parts.push(`at ${between(2, 480)} ${pick(units)}`)
    return `${capital(parts.filter(Boolean).join(' '))}.`
  }
  return {
    random,
    between,
    chance,
    tag,
    figure,
    sentence,
    thing: () => pick(things),
    unit: () => pick(units),
    name: () => {
      if (left.length === 0) left = names.map((one) => `${one} ${between(2, 99)}`)
      return left.splice(below(left.length), 1)[0]!
    },
    order: () => `${pick(orders)} the ${pick(things)} ${pick(asides)}.`,
    german: () => `${pick(german)} ${pick(germanEnds)}.`,
    prose: (sentences) => Array.from({ length: sentences }, sentence).join(' '),
  }
}
