/** When two words of a claim and its source mean the same, and when they are the two sides of one thing. */
import { stem } from '../language/en/stem'

const split = (text: string) => text.split(/\s+/)

/** Ways to say one thing that a model chooses from when it words a sentence of a manual anew. */
const same = [
  'run operate operation work running',
  'throttle throttling',
  'turn rotate revolution rotation',
  'gradual slow gently',
  'bring heat warm heated',
  'start begin startup ignite ignition',
  'restart start',
  'stop trip halt',
  'close shut',
  'partial partly part',
  'proper suitable appropriate right',
  'drain empty emptying',
  'add addition put pour more',
  'remove take dismantle',
  'install place fit mount',
  'raise increase rise higher',
  'load loading',
  'reduce lower decrease shorten',
  'short shortened shorter',
  'consume draw take',
  'reach attain come get',
  'need require demand necessary',
  'set setting adjust',
  'allow permit let',
  'lift hoist carry raise',
  'remain stay keep',
  'repeat again',
  'last duration long',
  'lubricate grease',
  'replace change renew exchange',
  'check inspect examine verify control',
  'clean wash',
  'test check',
  'measure record',
  'hold contain store',
  'supply feed provide power',
  'fasten tighten torque',
  'isolate disconnect',
  'wear use',
  'alarm alert',
  'employee personnel person staff people worker',
  'fluid liquid medium pumpage',
  'damage harm destroy',
  'weight weigh mass',
  'speed rpm',
  'deliver flow capacity rate',
  'temperature hot heat',
  'duty service',
  'vessel tank',
  'enter entry',
  'ventilate air vent',
  'leak leakage tight',
  'guarantee warranty',
  'first initial',
  'hand manual manually',
  'automatic automatically',
  'someone somebody anyone anybody everyone everybody person personnel people operator worker employee',
  'admit let',
  'strike hit',
  'pipe line piping pipeline',
  'unit device machine equipment',
  'observe follow obey comply',
  'trigger activate initiate',
  'store storage keep',
  'connect attach join couple link',
  'cool chill',
  'quick fast rapid',
  'immediately prompt once',
  'complete finish end',
  'begin start commence',
  'cover lid guard',
  'select choose pick',
  'display show indicate',
  'press push',
  'hazard danger risk',
  'earth ground',
  'monitor watch observe',
  'flush rinse clean wash',
  'contact touch',
  'apart away',
  'temperature temp',
  'diameter dia',
  'reinstall refit replace',
  'before earlier',
  'visible see visual',
  'stand standby',
  'fail failure lose loss',
  'grind ground',
  'atmosphere environment',
  'close near adjacent vicinity',
  'load object weight',
  'gear equipment tackle',
  'correct right proper',
  'properly cleanly correctly',
  'common usual wide',
  'wire connect cable',
  'forced force',
  'align line',
  'reach connect access',
  'edit change modify',
  'start begin initiate trigger',
  'sample sampling measure',
  'put place install insert',
  'locate place put situated',
  'record note log read',
  'respond answer reply react',
  'resume continue proceed restart',
  'wait pause',
  'transfer move transmit carry',
  'convey transport carry',
  'discard dispose scrap',
  'unit assembly',
  'cause produce create generate',
  'protect shield guard prevent',
  'avoid prevent',
  'stop prevent',
  'fix fasten secure attach hold',
  'sure check verify make certain',
  'tell inform notify say',
  'permit authorise approve',
  'suspend hang',
  'largest biggest greatest highest maximum',
  'smallest least lowest minimum',
  'identical same equal',
  'distinct unique own different',
  'own independent separate',
  'broken defective faulty damaged',
  'fault error failure malfunction',
  'rate rating',
  'high tall',
  'ambient surrounding',
  'residual remaining',
  'support hold bear',
  'tend tendency',
  'quantity amount',
  'switch turn',
  'whole entire complete full',
  'range limit',
  'assemble assembly reassemble mount fit',
  'dismantle disassemble disassembly',
].map(split)

/** Two states of one thing, of which it is always in one: "not open" is "closed". */
const complements = [
  'open/close',
  'open/shut',
  'above/below',
  'engage/disengage',
  'energise/deenergise',
  'connect/disconnect',
  'enable/disable',
  'on/off',
  'run/stop',
  'full/empty',
  'present/absent',
  'inside/outside',
  'wet/dry',
  'lock/unlock',
  'locked/unlocked',
  'safe/unsafe',
  'enter/leave',
].map((pair) => pair.split('/').map(stem) as [string, string])

/**
 * Opposites of which a sentence that names the one does not speak of the other: what a word without a counterpart must not
 * stand for.
 */
const contraries = [
  'up/down',
  'upper/lower',
  'top/bottom',
  'high/low',
  'raise/lower',
  'lift/lower',
  'left/right',
  'front/rear/back',
  'first/last/second/third',
  'before/after',
  'suction/discharge',
  'inlet/outlet',
  'input/output',
  'upstream/downstream',
  'clockwise/counterclockwise/anticlockwise',
  'horizontal/vertical',
  'axial/radial',
  'internal/external',
  'inner/outer',
  'inside/outside',
  'hot/cold',
  'warm/cold',
  'heat/cool',
  'positive/negative',
  'minimum/maximum',
  'smallest/largest',
  'small/large',
  'lowest/highest',
  'short/long',
  'thin/thick',
  'fast/slow',
  'increase/decrease',
  'rise/fall',
  'add/remove/subtract',
  'insert/remove',
  'install/remove',
  'fill/drain',
  'fill/empty',
  'tighten/loosen',
  'attach/detach',
  'mount/dismount',
  'push/pull',
  'press/release',
  'send/receive',
  'transmit/receive',
  'read/write',
  'charge/discharge',
  'load/unload',
  'start/stop',
  'begin/end',
  'pause/resume',
  'allow/prevent',
  'pass/fail',
  'accept/reject',
  'include/exclude',
  'cause/prevent',
  'manual/automatic',
  'normal/emergency',
  'primary/secondary',
  'master/slave',
  'local/remote',
  'static/dynamic',
  'continuous/intermittent',
  'early/late',
  'new/old/used',
  'clean/dirty',
  'right/wrong',
  'correct/incorrect',
  'male/female',
  'parallel/series',
  'foreground/background',
  'serial/parallel',
  'analog/digital',
  'typical/maximum/minimum',
  'nominal/maximum/minimum',
  'always/never',
  'replace/augment/supplement',
  'alarm/trip',
  'warning/critical',
  'random/sequential',
  'odd/even',
  'gross/net',
  'cool/heat',
  'winter/summer',
  'day/night',
  'float/boost',
  'empty/full',
  'motor/pump/turbine/compressor/generator',
  'oil/water/steam/gas/air/grease/fuel',
  'daily/weekly/monthly/yearly',
].map((side) => side.split('/').map(stem))

const groups = new Map<string, Set<string>>()
for (const group of same) {
  const stems = group.map(stem)
  for (const one of stems) groups.set(one, new Set([...(groups.get(one) ?? []), ...stems]))
}

/** Endings that make another part of speech of a stem and leave its meaning: failure, adjustment, tendency, weight. */
const derived = /^(?:ur|enc|anc|ment|ion|at|al|t|iv|i|abl|ness|ag|ing|th|ly|li|en)$/

function derives(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 3 && long.startsWith(short) && derived.test(long.slice(short.length))
}

/** Whether two stems may stand for each other. */
export function means(a: string, b: string): boolean {
  return (
    a === b ||
    derives(a, b) ||
    [a, baseOf(a)].some((one) => [b, baseOf(b)].some((other) => groups.get(one)?.has(other)))
  )
}

/** "Slowly" as "slow", where that is a word of a group. */
function baseOf(word: string): string {
  const base = word.replace(/(?:li|ly|ness|ment|ur|al)$/, '')
  return groups.has(base) ? base : word
}

/** Whether a word is said, in itself or by its complement, by one of some others. */
export function isSaidIn(word: string, others: Iterable<string>): boolean {
  for (const other of others) if (means(word, other) || isComplement(word, other)) return true
  return false
}

/** Whether two words are opposites, so that the one cannot stand for the other. */
export function isContrary(a: string, b: string): boolean {
  return a !== b && (contraries.some((side) => side.includes(a) && side.includes(b)) || isComplement(a, b))
}

/** Whether two stems are complements: "open" and "closed", "engaged" and "disengaged", "necessary" and "unnecessary". */
export function isComplement(a: string, b: string): boolean {
  if (complements.some(([x, y]) => (means(a, x) && means(b, y)) || (means(a, y) && means(b, x)))) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 3 && /^(?:un|dis|de|non|in|im)$/.test(long.slice(0, -short.length)) && long.endsWith(short)
}
