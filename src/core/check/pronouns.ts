/** A sentence that begins with "this" or "it", or says "do not use it", together with the sentence that this stands in. */

const finite = 'is|are|was|were|has|have|must|shall|should|may|can|cannot|will'
const subject = new RegExp(String.raw`^(?:this|it|these|they) (?=(?:${finite})\b)`, 'i')
const object =
  /(?<=[a-z] )(?:it|them)(?= (?:unless|only|if|when|until|before|after|without|in|on|at|to|with)\b|[.,;!])/i
const verb = new RegExp(String.raw`\b(?:${finite})\b`, 'i')
const lead = /^(?:[-*•] )?(?:(?:note|be careful|make sure|ensure|see) that )?/i

/** The sentence with its pronoun resolved from the one before it; undefined where it has none. */
export function resolved(text: string, before: string | undefined): string | undefined {
  if (before === undefined || before.includes('\t') || /[:?]\s*$/.test(before)) return undefined
  // "Each unit has an address. This is 10.0.0.1."
  if (subject.test(text)) return `${before.replace(/[.!]\s*$/, '')}, which ${text.replace(subject, '')}`
  const named = before.replace(lead, '')
  const end = named.search(verb)
  // "Its function is to".
  if (end > 3 && /^its (?=\p{L})/iu.test(text)) return text.replace(/^its /i, `${named.slice(0, end).trim()} `)
  return end > 3 && object.test(text) ? text.replace(object, named.slice(0, end).trim()) : undefined
}
