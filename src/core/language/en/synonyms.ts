/**
 * Words that manuals and the people who ask them use for the same thing, on any plant. Without any of them 2 of 152 public
 * questions lose the right passage in first place ("speed", "stop"), 3 of 327 among the first five ("cause", "start",
 * "capital"); 35 groups changed no outcome and stay where a plant has the word. Those of software that earned nothing are gone.
 */
import { synonymsIn } from '../lists'
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
  'remove delete erase dismantle uninstall clear disassemble',
  'allow permit permissible allowable',
  'forbid prohibit',
  'size dimension big large',
  'option switch flag parameter setting',
  'type kind sort model',
  'fasten tighten torque',
  'inspect check examine',
  'manufacturer maker vendor supplier',
  'join concatenate append combine',
  'activate enable',
  'deactivate disable',
  'install mount assemble fit',
  'repair fix mend',
  'clean wash flush',
  'drain empty',
  'warn caution danger hazard',
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

export const synonyms = synonymsIn(groups, stem)
