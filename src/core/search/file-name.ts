/** What the name of a file says of all that stands in it. */
import type { Language } from '../language/language'
import { termsAbove } from '../language/terms'

/** "D5000_Manual-rev2.pdf" is "D5000 Manual rev2". */
export function wordsOfName(fileName: string): string {
  return fileName
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim()
}

/** Its terms, of "XVME-560.pdf" "xvme560" as a question has it; one letter or digit of it names nothing. */
export function termsOfName(fileName: string, language: Language): readonly string[] {
  return termsAbove(wordsOfName(fileName), language).filter((term) => term.length > 1)
}
