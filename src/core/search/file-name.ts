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

/** The spellings of a file's name that a question may have, in small letters: without its ending only what nobody says of a thing. */
function spellingsOf(fileName: string): string[] {
  const name = fileName.toLowerCase()
  return [name, ...(/_/.test(name) ? [name.replace(/\.[a-z]{2,5}$/, '')] : [])]
}

const partOfName = /[\p{L}\p{N}_]/u

/** The longest name of a file that a question has, in small letters, and where: "a.pdf" is not in "data.pdf". */
function nameIn(question: string, all: readonly { fileName: string }[]): { name: string; at: number } | undefined {
  const asked = question.toLowerCase()
  const found = all
    .flatMap(({ fileName }) => spellingsOf(fileName))
    .map((name) => ({ name, at: asked.indexOf(name) }))
    .filter(
      ({ name, at }) =>
        at >= 0 && ![asked[at - 1], asked[at + name.length]].some((beside = '') => partOfName.test(beside)),
    )
  return found.sort((one, other) => other.name.length - one.name.length)[0]
}

/** What is typed with "pdf" for the name of a file: "delete PWI_IOM.pdf" is a command. */
export function withNamelessFile(typed: string, all: readonly { fileName: string }[]): string {
  const found = nameIn(typed, all)
  return found ? `${typed.slice(0, found.at)}pdf${typed.slice(found.at + found.name.length)}` : typed
}

/** A question without the file that it names ("in PWI_IOM.pdf", "PWI_IOM: …"), and the files that are called so; undefined where it names none. */
export function withoutFile<File extends { fileName: string }>(
  question: string,
  all: readonly File[],
): { text: string; files: File[] } | undefined {
  const found = nameIn(question, all)
  if (!found) return undefined
  const { name, at } = found
  const before = question
    .slice(0, at)
    .replace(
      /(?<!\p{L})(?:(?:in|from|of|by|to|according to|aus|von|laut|dans|de|en|selon|em|no|na|do|da)(?: (?:the|file|document|manual|der|die|das|dem|el|la|le|o|a))*)?\s*$/iu,
      '',
    )
  const behind = question.slice(at + name.length).replace(/^(?: (?:manual|file|document))?[\s,:;.]*/i, ' ')
  const text = `${before}${behind}`.replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : { text, files: all.filter(({ fileName }) => spellingsOf(fileName).includes(name)) }
}
