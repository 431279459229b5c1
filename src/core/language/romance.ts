/** What French, Spanish and Portuguese have in common. */
import type { FollowUpForms } from './language'

/** The noun leads what is said of it; pronouns stand for nothing, as a wrong guess costs more than none. */
export const romanceFollowUps = {
  pronouns: { one: new Set<string>(), several: new Set<string>() },
  expletive: /$^/,
  amount: /$^/,
  plural: /$^/,
  verb: /$^/,
  nounsAreCapital: false,
  nounsLead: true,
} satisfies Partial<FollowUpForms>
