/** A QR or DataMatrix code on a thing in the plant, as a question: what it is called. */

/** Longer than any tag or serial number. */
const longestTag = 40
/** Longer than any question; a code may hold 4,000 letters. */
const longestQuestion = 200

/**
 * What is asked for a code that holds `text`: the tag in it where it is a web address (the last part of it that has a letter or
 * more and a digit), else its words. Undefined where it holds none.
 */
export function questionOfCode(text: string): string | undefined {
  const words = text.replace(/[\s\p{C}]+/gu, ' ').trim()
  const parts = partsOf(words)
  const tag = parts.findLast((part) => /\p{L}/u.test(part) && /\d/.test(part)) ?? parts.at(-1)
  return (tag ?? words).slice(0, longestQuestion) || undefined
}

/** What could be a tag in a web address, in order: parts of the path, and what the query and the fragment say. */
function partsOf(text: string): string[] {
  const [, path = '', query = '', fragment = ''] = /^https?:\/\/[^/?#]+([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(text) ?? []
  const values = query.split(/[?&]/).map((one) => one.slice(one.indexOf('=') + 1).replaceAll('+', ' '))
  return [...path.split('/'), ...values, fragment.slice(1)]
    .map((part) => decoded(part).trim())
    .filter((part) => part !== '' && part.length <= longestTag)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
