/** A sentence that begins with "this" or "it", or says "do not use it", together with the sentence that this stands in. */

const finite = 'is|are|was|were|has|have|must|shall|should|may|can|cannot|will'
const subject = new RegExp(String.raw`^(?:this|it|these|they|both) (?:also )?(?=(?:${finite}|use)\b)`, 'i')
const demonstrative = new RegExp(String.raw`^this ([a-z]+) (?=(?:${finite})\b)`, 'i')
/** "It verifies", "this also puts". */
const verbal = /^(?:this|it) (?:also )?(?=[a-z]{2,}[^s\W]s [a-z])/i
const object =
  /(?<=[a-z] )(?:it|them)(?= (?:unless|only|if|when|until|before|after|without|in|on|at|to|with)\b|[.,;!])/i
const verb = new RegExp(String.raw`\b(?:${finite})\b`, 'i')
const lead = /^(?:[-*•] )?(?:(?:note|be careful|make sure|ensure|see) that )?/i

/** The sentence with its pronoun resolved from the one before it; undefined where it has none. */
export function resolved(text: string, before: string | undefined): string | undefined {
  if (before === undefined || before.includes('\t') || /[:?]\s*$/.test(before)) return undefined
  // "Each unit has an address. This is 10.0.0.1."
  if (subject.test(text)) return `${before.replace(/[.!]\s*$/, '')}, which ${text.replace(subject, '')}`
  // "The Inhibit Polarity control matches the input. This control can only be set": the same noun, with what it is called.
  const [, noun = ''] = demonstrative.exec(text) ?? []
  const name = noun && new RegExp(String.raw`\b(?:the|an?) ((?:[\w-]+ ){1,3}${noun})\b`, 'i').exec(before)?.[1]
  if (name) return text.replace(demonstrative, `The ${name} `)
  const named = before.replace(lead, '')
  const end = named.search(verb)
  // "Its function is to".
  if (end > 3 && /^its (?=\p{L})/iu.test(text)) return text.replace(/^its /i, `${named.slice(0, end).trim()} `)
  return end > 3 && object.test(text) ? text.replace(object, named.slice(0, end).trim()) : undefined
}

const doer = /^(?:(?:the|an?) )?(?:[\w-]+ ){1,4}?(?=(?:is|was|has|can|must|may|will|shall|should|[a-z]+[^s\W]s)\b)/i

/** "The pump starts the alarm" of "It starts the alarm", behind "The pump feeds the tank": nothing else does it. Undefined for any other. */
export function doneBy(text: string, before: string | undefined): string | undefined {
  const named = verbal.test(text) ? doer.exec(before ?? '')?.[0] : undefined
  return named === undefined ? undefined : text.replace(verbal, named)
}
