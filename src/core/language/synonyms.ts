/** Words that manuals and the people who ask them use for the same thing, in any trade. */
import { stem } from './stem'

const groups = [
  'maximum max highest largest greatest upper most limit',
  'minimum min smallest lowest least lower',
  'weight weigh mass heavy kilogram',
  'replace renew change exchange substitute swap replacement',
  'noise sound loud acoustic',
  'hot heat temperature overheat',
  'fault error failure problem trouble malfunction defect alarm',
  'cause reason why',
  'lubricate grease lubricant lubrication oil',
  'speed velocity rpm',
  'start begin launch',
  'stop halt shutdown',
  'end terminate quit exit leave finish',
  'remove delete erase dismantle uninstall clear disassemble',
  'discard abort cancel',
  'show display print',
  'allow permit permissible allowable',
  'forbid prohibit',
  'size dimension big large',
  'option switch flag parameter setting',
  'type kind sort model',
  'fasten tighten torque',
  'inspect check examine',
  'manufacturer maker vendor supplier',
  'convert transform translate',
  'join concatenate append combine',
  'folder directory',
  'activate enable',
  'deactivate disable',
  'install mount assemble fit',
  'repair fix mend',
  'clean wash flush',
  'drain empty',
  'warn caution danger hazard',
  'update upgrade',
  'mute silence',
  'capital uppercase',
  'bolt screw',
  'spare replacement',
  'tolerance deviation',
  'humidity moisture',
  'ambient surrounding',
  'length long',
  'height high tall',
  'width wide',
  'depth deep',
  'thickness thick',
  'duration long',
  'interval period often',
  'distance gap clearance',
]

const byStem = new Map<string, Set<string>>()
for (const group of groups) {
  const stems = group.split(' ').map(stem)
  for (const one of stems)
    byStem.set(one, new Set([...(byStem.get(one) ?? []), ...stems.filter((other) => other !== one)]))
}

/** The stems that may stand for this one; none for most. */
export function synonymsOf(stemmed: string): string[] {
  return [...(byStem.get(stemmed) ?? [])]
}
