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

/** The terms by which somebody may call it: letters and digits too, and the words of "ASeriesManual.pdf". */
export function termsCalling(fileName: string, language: Language): readonly string[] {
  const words = wordsOfName(fileName)
  return termsAbove(`${words} ${words.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')}`, language)
}

/**
 * A question without the file that it names ("in PWI_IOM.pdf", "PWI_IOM: …"), and the files that are called so; undefined where it names
 * none. Without its ending only what nobody says of a thing is the name of a file.
 */
export function withoutFile<File extends { fileName: string }>(
  question: string,
  all: readonly File[],
): { text: string; files: File[] } | undefined {
  const asked = question.toLowerCase()
  const spellings = (fileName: string) => [
    fileName,
    ...(/_/.test(fileName) ? [fileName.replace(/\.[a-z]{2,5}$/i, '')] : []),
  ]
  const names = [...new Set(all.flatMap(({ fileName }) => spellings(fileName.toLowerCase())))]
  const name = names.filter((one) => asked.includes(one)).sort((a, b) => b.length - a.length)[0]
  if (name === undefined) return undefined
  const at = asked.indexOf(name)
  const before = question
    .slice(0, at)
    .replace(
      /(?<!\p{L})(?:(?:in|from|of|by|to|according to|aus|von|laut|dans|de|en|selon|em|no|na|do|da)(?: (?:the|file|document|manual|der|die|das|dem|el|la|le|o|a))*)?\s*$/iu,
      '',
    )
  const behind = question.slice(at + name.length).replace(/^(?: (?:manual|file|document))?[\s,:;.]*/i, ' ')
  const text = `${before}${behind}`.replace(/\s+/g, ' ').trim()
  return text === ''
    ? undefined
    : { text, files: all.filter(({ fileName }) => spellings(fileName.toLowerCase()).includes(name)) }
}
