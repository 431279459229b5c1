/** Words that were typed with a blank behind each letter: "W A R N I N G", "K E E P   D R Y". */
import { pairsIn } from '../core/language/letter-pairs'
import type { Letter } from './letter'

/** Between words there are so many times as much white as between letters. */
const wider = 1.8
/**
 * Letters of one word, and of the longest of several words that wider gaps part, and the share of their pairs that are common ones:
 * "A B C D E", "L N PE" and "U V W" are names of single things.
 */
const alone = { letters: 5, common: 0.8 }
const among = { letters: 4, common: 0.6 }
const vowel = /[aeiouyäöüàâéèêíóúãõ]/

/** The words of a line all of whose signs stand behind blanks, if they are words; undefined for any other line. */
export function spelledWords(line: readonly Letter[]): Letter[][] | undefined {
  if (line.length < among.letters || line.slice(1).some(({ spaced }) => !spaced)) return undefined
  const gaps = line.slice(1).map((letter, i) => letter.along - line[i]!.end)
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1]!
  const words: Letter[][] = [[line[0]!]]
  for (const [i, gap] of gaps.entries()) {
    if (gap > wider * usual) words.push([])
    words.at(-1)!.push(line[i + 1]!)
  }
  const texts = words.map((letters) =>
    letters
      .map(({ sign }) => sign)
      .join('')
      .toLowerCase(),
  )
  const spelt = texts.filter((text) => /^\p{L}{3,}$/u.test(text))
  const { letters, common: least } = words.length > 1 ? among : alone
  const { all, common } = pairsIn(spelt)
  const areWords = spelt.every((text) => vowel.test(text)) && spelt.some(({ length }) => length >= letters)
  return areWords && common >= least * all ? words : undefined
}
