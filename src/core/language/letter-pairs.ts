/** Whether text is in some language, by which letters follow one another in it. */
import type { LanguageCode } from '../document'
import { functionWordsOf } from './function-words'
import { stopWords } from './en/stop-words'

const languages: LanguageCode[] = ['en', 'de', 'fr', 'es', 'pt']

/** The 253 pairs of letters within the function words of five languages: other languages in Latin letters have them as well. */
const known = new Set([...stopWords, ...languages.flatMap((one) => [...functionWordsOf(one)])].flatMap(pairsOf))

/** A word in Latin letters; shorter ones are often units and codes. */
const word = /\p{Script=Latin}{5,}/gu
/** The same in a text of ASCII in small letters, told in a third of the time. */
const [ascii, asciiWord] = [/^[\0-\x7f]*$/, /[a-z]{5,}/g]

/** How many pairs of letters the words of a text have, each word once, and how many of these are common ones. */
export function letterPairs(text: string): { all: number; common: number } {
  const small = text.toLowerCase()
  return pairsIn([...new Set(small.match(ascii.test(small) ? asciiWord : word))])
}

/** The same of these words, however short they are, in small letters. */
export function pairsIn(words: readonly string[]): { all: number; common: number } {
  let [all, common] = [0, 0]
  for (const word of words)
    for (let i = 1; i < word.length; i++) {
      all++
      if (known.has(word.slice(i - 1, i + 1))) common++
    }
  return { all, common }
}

function pairsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))
}
