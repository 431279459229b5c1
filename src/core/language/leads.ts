/** Lines that lead in a list: "Never do this:" holds for each item that follows. */

const item = /^\s*(?:[-*•–]|\(?(?:\d{1,2}|[a-z])[.)])\s+/

/** A sentence without the mark of a list's item. */
export const withoutItemMark = (text: string) => text.replace(item, '')

/** Of each sentence, in reading order, the index of the line that leads it in; undefined where none does. */
export function leadsOf(texts: readonly string[]): (number | undefined)[] {
  let lead: number | undefined
  return texts.map((text, i) => {
    const isItem = withoutItemMark(text) !== text
    if (/:\s*$/.test(text)) lead = i
    else if (lead !== undefined && (isItem || /^\p{Ll}/u.test(text))) return lead
    else if (!isItem) lead = undefined
    return undefined
  })
}

/** Sentences that point back do not say alone what they are about; with lead-ins, 9 % of those offered for the public questions. */
export const pointing =
  /^(?:it|its|they|them|their|this|these|that|those|then|otherwise|else|if so|if not|doing so|in (?:this|that) case|er|sie|es|dies|diese[rs]?|dann|sonst|andernfalls|in diesem fall)\b/i
