/** Short forms that every plant uses, with the words that its documents have instead. */
import { longFormsIn } from '../lists'
import { stem } from './stem'

/**
 * Without the list three of 152 public questions are called absent and are not with it (LOTO, PRV, VFD), and one of them loses the
 * first place. The others are of the same kind: no document of a maker can be asked to define them.
 */
const forms: Record<string, string> = {
  loto: 'lockout, lock out, locked out, lock off',
  prv: 'pressure relief valve, relief valve, pressure reducing valve',
  psv: 'pressure safety valve, safety valve',
  vfd: 'variable frequency drive, variable speed drive, frequency converter, frequency inverter, variable speed',
  fla: 'full load amps, full load current',
  estop: 'emergency stop',
  'p&id': 'piping and instrumentation diagram',
  sds: 'safety data sheet',
  msds: 'safety data sheet',
  npsh: 'net positive suction head',
  tan: 'total acid number',
  ppe: 'personal protective equipment, protective equipment',
  mawp: 'maximum allowable working pressure',
  rtd: 'resistance thermometer, resistance temperature detector',
  mcc: 'motor control center, motor control centre',
  bep: 'best efficiency point',
  temp: 'temperature',
  vlv: 'valve',
  brg: 'bearing',
  dia: 'diameter',
  qty: 'quantity',
  freq: 'frequency',
  pwr: 'power',
  comms: 'communication',
  aux: 'auxiliary',
  assy: 'assembly',
}

export const longForms = longFormsIn(forms, stem)
