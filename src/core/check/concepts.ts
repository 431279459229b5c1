/** When two words of a claim and its source mean the same, and when they are the two sides of one thing. */
import { stem } from '../language/stem'

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
  return a === b || derives(a, b) || (groups.get(a)?.has(b) ?? false)
}

/** Whether two stems are complements: "open" and "closed", "engaged" and "disengaged", "necessary" and "unnecessary". */
export function isComplement(a: string, b: string): boolean {
  if (complements.some(([x, y]) => (means(a, x) && means(b, y)) || (means(a, y) && means(b, x)))) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 3 && /^(?:un|dis|de|non|in|im)$/.test(long.slice(0, -short.length)) && long.endsWith(short)
}
