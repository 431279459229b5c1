/** Whether a sentence of a passage says what a claim says: content, values, bounds, conditions, order, negation. */
import { turnsRound } from './exchanges'
import { homesOf, type SourceSentence } from './homes'
import { allowed } from './modality'
import type { Proposition } from './proposition'
import { relates } from './relations'
import {
  exclusive,
  extremesKept,
  hedgesKept,
  kindKept,
  limitsKept,
  ofWhatKept,
  quantified,
  restrictionsKept,
  touchesMain,
} from './restrictions'
import { together } from './together'

/** Whether `source` supports all of `claim`, the propositions of one sentence. */
export function entails(source: SourceSentence, claim: readonly Proposition[]): boolean {
  const homes = homesOf(claim, source)
  if (!homes || homes.length === 0) return false
  const { propositions } = source
  return (
    touchesMain(homes, propositions) &&
    restrictionsKept(homes, claim, propositions) &&
    kindKept(homes) &&
    limitsKept(homes) &&
    ofWhatKept(homes) &&
    hedgesKept(homes) &&
    quantified(homes) &&
    extremesKept(homes, propositions) &&
    exclusive(homes) &&
    allowed(homes, propositions) &&
    relates(homes, propositions) &&
    together(claim, propositions) &&
    !turnsRound(claim, propositions)
  )
}
