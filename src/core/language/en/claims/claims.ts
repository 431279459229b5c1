/** What the check of a claim knows of English. */
import type { ClaimForms } from '../../claims'
import { common } from './common-words'
import { unframed } from './frames'
import { words } from './function-words'
import { numeralOf, withHundreds } from './numerals'
import { reworded } from './phrases'
import { complements, contraries, same } from './word-lists'

/** Past forms that no rule leads back, of verbs of manuals. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'wear worn keep kept bring brought leave left hold held draw drawn blow blown rise risen fall fallen feed fed lose lost ' +
    'break broken freeze frozen drive driven build built send sent find found bend bent stick stuck wind wound take taken ' +
    'strike struck write written choose chosen give given hang hung hide hidden lay laid lead led lend lent mean meant ' +
    'pay paid run ran see seen shake shaken show shown spin spun swing swung tear torn understand understood axis axes'
  )
    .split(' ')
    .flatMap((word, i, all) => (i % 2 === 1 ? [[word, all[i - 1]!]] : [])),
)

/** Ends of stems that change from verb to noun. */
const changed = [
  ['ain', 'en'],
  ['d', 's'],
].flatMap(
  ([one, other]) =>
    [
      [one!, other!],
      [other!, one!],
    ] as const,
)

export const claims: ClaimForms = {
  ...{ reworded, unframed, numeralOf, withHundreds, irregular, words },
  dictating:
    /(?:^|[,;:.] ?|\b(?:and|then|please|must|should|or|to|not|never) )(?:say|write|answer|reply|respond|state|tell (?:\w+ ){1,3}|claim|output|print|repeat|conclude|pretend|assume|suppose|imagine) ?(?:\w+ ){0,3}that\b|\b(?:mistake|misconception|myth|wrong|tempting) (?:to|that)\b/i,
  meanings: {
    ...{ complements, contraries, changed },
    same: [...same, ...common],
    reversing: /^(?:un|dis|de|non|in|im)$/,
    // Failure, adjustment, tendency, weight.
    derived: /^(?:ur|enc|anc|ment|ion|at|al|t|iv|i|abl|ness|ag|ing|th|ly|li|en|ifi|iz|ic|ous|ation)$/,
    adverbial: /(?:li|ly|ness|ment|ur|al)$/,
  },
}
