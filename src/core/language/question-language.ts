/** Which language a question is in. It is short: often it has only one function word, or none. */
import type { LanguageCode } from '../document'
import { functionWordsOf, languageOf } from './function-words'

/**
 * Function words that no other of these languages has, and English not in any sense. Of 29 German questions about English
 * manuals 8 were said to be "not in the documents", as two function words were asked for; with these 2 are.
 */
const telling: Partial<Record<LanguageCode, ReadonlySet<string>>> = {
  de: new Set('der das und ist für wie welche welcher welches bei beim zum zur vom nicht eine einen wird'.split(' ')),
  fr: new Set('quel quelle quels quelles pourquoi combien où avec'.split(' ')),
  es: new Set('qué cuál cuáles cómo cuándo dónde cuánto cuánta'.split(' ')),
  pt: new Set('não qual quais quanto quanta quantos'.split(' ')),
}

/** As `languageOf`; where that tells none, one telling word does, unless it is written in capitals as an abbreviation is. */
export function languageOfQuestion(text: string): LanguageCode | undefined {
  const told = languageOf(text)
  if (told) return told
  const words = text.match(/\p{L}+/gu) ?? []
  const plain = words.filter((word) => word !== word.toUpperCase()).map((word) => word.toLowerCase())
  const found = Object.entries(telling)
    .filter(([, set]) => plain.some((word) => set.has(word)))
    .map(([language]) => language as LanguageCode)
  return found.length === 1 && !plain.some((word) => functionWordsOf('en').has(word)) ? found[0] : undefined
}
