/** What the form of an English sentence says of it. */
import type { SentenceForms } from '../language'

export const sentences: SentenceForms = {
  defining: /^.{1,60}?\s(?:is|are|means?|denotes?|indicates?|shows?|refers? to|stands? for|represents?)\s/,
  ruling:
    /\b(?:never|do not|don't|(?:must|shall|should|may|can)(?: not|n't)|cannot|no (?:person|one)|not be|avoid|only if|only when|prohibited|forbidden|not (?:permitted|allowed|recommended)|nunca|niemals|nicht|verboten|não)\b/i,
  former:
    /\b(?:ancient|older|old|formerly|former|previous(?:ly)?|earlier (?:versions?|releases?)|obsolete|deprecated|no longer|legacy|used to)\b/i,
  example: /\b(?:for example|example|e\.g\.|for instance|such as)/i,
  exampleAsked: /^example/i,
}
