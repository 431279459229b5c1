/**
 * Which units measure what a question calls by its name: "voltage" is answered by "400 V", though the word is not there. Names in
 * other languages are among them, for questions that do not tell which they are in. Without any, 4 of 363 questions (two of them held out) lose the first
 * place and 5 their marked words. No name of a part may be among them ("couple", "fuse", "disk"): the check would take the torque
 * of a coupling for that of any part; nor one of several quantities: with "supply" two public answers are not marked, and a flow
 * rate is no frequency. "Longest" and "hottest" have stems of their own: with them one of 436 open questions more is found and marked.
 * "Hotter than 80 °C" asks for no amount.
 */
import { measuresIn } from '../lists'
import { stem } from './stem'

const lengths = 'mm cm m km um nm " ft yd mil'

const unitsByName: Record<string, string> = {
  'torque par': 'nm knm lbfft ftlbf ftlb lbft inlb',
  'pressure vacuum presión pressão pression': 'bar mbar barg bara psi psig psia pa hpa kpa mpa atm torr mmhg kg/cm2',
  'temperature heat hot hottest cold coldest warm warmest temperatura température': '°c °f k',
  'voltage tensión tensão tension': 'v kv mv vac vdc',
  'current amperage': 'a ma ka ua',
  'power wattage potencia potência puissance': 'w kw mw gw va kva mva hp',
  'speed velocity': 'rpm m/s mm/s m/min mm/min km/h',
  frequency: 'hz khz mhz ghz',
  'weight mass weigh heavy heaviest load peso poids masse': 'kg g mg t lb oz kgf n kn',
  'length distance height width diameter thickness depth clearance gap tolerance': lengths,
  'long longest far high wide widest thick thickest deep deepest size': lengths,
  'time duration interval often delay long longest age old lifetime period timeout':
    's min h day week month year ms us ns',
  'flow delivery throughput': 'l/min l/s l/h m3/h m3/s gpm cfm scfm',
  'volume capacity fill volumen capacidad capacidade contenance': 'l ml gal m3 cm3',
  'memory space size capacity': 'b kb mb gb tb kib mib gib tib bit',
  'angle inclination tilt slope': '° rad',
  'resistance impedance': 'ω kω mω',
  'noise loudness gain attenuation': 'db dba',
  'percentage share humidity ratio': '%',
  'bandwidth bitrate baud': 'bps kbps mbps gbps kbit mbit gbit baud',
}

export const measures = measuresIn(unitsByName, stem)
