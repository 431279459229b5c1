/** Says whether the first passage answers a question, by signs whose weight was learnt from questions with known answers. */
import type { Verdict } from '../document'

/** What the first passage shows; each 0..1 but the lead. */
export interface VerdictSigns {
  /** The share of what is asked that stands in the passage, its heading and the name of its file. */
  coverage: number
  /** How many neighbours in the question are neighbours in the passage. */
  closeness: number
  /** What the weightiest thing asked weighs that is missing there. */
  missing: number
  /** Whether the quote has an amount of the kind asked for; a half where none is asked for. */
  measured: number
  /** The share of what is asked that other documents have, or are called by, and the passage's document does not and is not. */
  elsewhere: number
  /** How far its score is ahead of the next one's; 2 at most. */
  lead: number
}

/**
 * A logistic regression over the first passages of 412 questions to 48 manuals (public, tools, hard; without scans and
 * other languages), for "the right page is among the first three". Learnt on two of the three corpora and tried on the
 * third, the area under the curve of right against unanswerable is 0.87 (public manuals), 0.86 and 0.96. Nearness, the
 * sentence's own share, the share of words that stand nowhere, and the three first passages instead of one added nothing.
 *
 * What stands elsewhere was added later, by 380 answerable open questions and 181 that nothing answers: with what `ranking.ts` asks
 * beside this the area is .885 without it and .889 with it, and where 14 of the 181 are let through .626 of the 380 are found
 * without, .658 with it. From -2 to -5 it is much the same. Learnt anew, all six weights are no better on a corpus that they were not
 * learnt on, nor do 40 more signs help, among them the lead over the next page, section or document, and what the quote has of the question.
 */
const worth = { coverage: 2.9, closeness: 2.6, missing: -3.9, measured: 1.2, elsewhere: -3, lead: 1.1 }
const bias = -2.6

/**
 * Above `found` lie, with what `ranking.ts` asks beside it, .58 of the public questions, .99 of them with the right page, and none
 * of the 25 that nothing answers; of all 380 open ones .61, and .05 of 181 that nothing answers. Of 113 that nobody has tuned on
 * .69 do, and .13 of 110 that nothing answers. At .2 it would be .63 and .07, .71 and .15. Below `absent`, or with a thing that
 * stands nowhere, are .02 of the public ones and .48 of those that nothing answers; of all open ones .01 and .29, held out .01 and .19.
 */
const limits = { found: 0.3, absent: -3.7 }

/** The verdict on evidence alone; that a thing asked for stands nowhere is known before. */
export function verdictOf(signs: VerdictSigns): Verdict {
  let sum = bias
  for (const sign of Object.keys(worth) as (keyof VerdictSigns)[]) sum += worth[sign] * signs[sign]
  return sum >= limits.found ? 'found' : sum < limits.absent ? 'absent' : 'unsure'
}

/** The most that a lead counts. */
export const longestLead = 2
