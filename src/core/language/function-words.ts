/** Which language a text is in, told by its function words. Reading needs these and no other list of a language. */
import type { LanguageCode } from '../document'

const words: Record<LanguageCode, string> = {
  en: 'the of and to in is are for what how which does do with on my can it this that when where why by from at be',
  de:
    'der die das und ist sind ein eine einen einer einem wie was wo wann warum welche welcher welches wer für mit von vom im in den dem des nicht ' +
    'auf bei zum zur zu muss müssen soll wird werden wurde kann man oft lange viel viele wofür sich nach aus an am ich es oder auch',
  fr:
    'le la les des du de et est sont une un quel quelle quels quelles comment où quand pourquoi combien pour dans avec sur que qui au aux ne pas ce ' +
    'cette en par il elle on se doit faut',
  es: 'el la los las del de y es son una un qué que cuál cuáles cómo dónde cuándo cuánto cuánta por para con en no se al lo su hay debe puede como',
  pt: 'o a os as do da dos das de e é são uma um qual quais como onde quando quanto quanta quantos por para com em no na nos nas que não ao se deve pode',
}

const sets = Object.entries(words).map(
  ([language, list]) => [language as LanguageCode, new Set(list.split(' '))] as const,
)

/** A word, but for letters of a tag: the A of "P-101A" is no article of Portuguese, nor the "de" of "DE-40" one of Spanish. */
const word = /(?<![\p{L}\p{N}]|\p{N}-)\p{L}+(?![\p{L}\p{N}]|-\p{N})/gu

/** The language with the most of its function words in the text; undefined below two of them, or where two are equal. */
export function languageOf(text: string): LanguageCode | undefined {
  const found = text.toLowerCase().match(word) ?? []
  const counts = sets.map(([language, set]) => ({ language, n: found.filter((word) => set.has(word)).length }))
  const [first, second] = counts.sort((a, b) => b.n - a.n)
  return first && second && first.n >= 2 && first.n > second.n ? first.language : undefined
}

/** The function words of a language: they say nothing about a subject. */
export function functionWordsOf(language: LanguageCode): ReadonlySet<string> {
  return sets.find(([one]) => one === language)?.[1] ?? new Set()
}

/** Words of Chinese, Japanese and Thai that ask and join: without them 2 of 3 questions with one found nothing. */
const unspaced =
  '的 是 了 吗 呢 多少 多久 多 几 什么 哪个 哪些 哪里 如何 怎么 怎样 为什么 何时 请问 应 在 和 与 或 ' +
  'は が を に の で と も か です ます し する いつ どこ どう どの 何 なに いくら いくつ どれ くらい ください ' +
  'คือ ที่ เท่าไร เท่าไหร่ กี่ อะไร เมื่อไร เมื่อไหร่ อย่างไร ไหม และ หรือ ของ เป็น'
const unspacedSet = new Set(plain(unspaced).split(' '))

/** Whether a word of a script without spaces says nothing about a subject. */
export function isUnspacedFunctionWord(word: string): boolean {
  return unspacedSet.has(plain(word))
}

/** As lexemes are spelt: without marks. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC')
}
