/**
 * What the form of an English sentence says of it. Alone, of 294 questions: `ruling` marks 2 and keeps one from being called absent,
 * `former` marks one, `defining` finds one; `example` keeps one unanswerable from being found and the first place of one held out.
 */
import type { SentenceForms } from '../language'

export const sentences: SentenceForms = {
  defining: /^.{1,60}?\s(?:is|are|means?|denotes?|indicates?|shows?|refers? to|stands? for|represents?)\s/,
  ruling:
    /\b(?:never|do not|don't|(?:must|shall|should|may|can)(?: not|n't)|cannot|no (?:person|one)|not be|avoid|only if|only when|prohibited|forbidden|not (?:permitted|allowed|recommended)|nunca|niemals|nicht|verboten|não)\b/i,
  granting:
    /\b(?:can|could|may|might|must|shall|should|needs?|required?|necessary|allowed|permitted|possible|suitable|acceptable|approved|safe|recommended|causes?|damages?|destroys?|dangerous)\b/i,
  leaning:
    /^(?:this|these|that|those|it|they|otherwise|however|therefore|thus|then|for example|for instance|in (?:this|that|such|these) cases?|if (?:so|not)|also|in addition)\b/i,
  numeral:
    /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|half|quarter|once|twice|daily|weekly|monthly|yearly)\b/i,
  former:
    /\b(?:ancient|older|old|formerly|former|previous(?:ly)?|earlier (?:versions?|releases?)|obsolete|deprecated|no longer|legacy|used to)\b/i,
  example: /\b(?:for example|example|e\.g\.|for instance|such as)/i,
  exampleAsked: /^example/i,
}
