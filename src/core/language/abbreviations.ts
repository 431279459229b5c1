/** Abbreviations that end in a stop, by language. Texts are cut into sentences before it is known which they are in, so all count. */
import type { LanguageCode } from '../document'
import { wordsOf } from './lists'

/** Never the end of a sentence. */
const never: Record<LanguageCode, string> = {
  en: 'approx vs cf e.g i.e dr mr mrs ms prof incl excl resp ca viz st dia temp',
  de: 'z.b d.h bzw ggf ca u.a o.ä evtl inkl exkl vgl sog',
  fr: 'p.ex c.-à-d',
  es: 'aprox p.ej',
  pt: 'aprox p.ex',
}

/** Not the end before a number, a capital letter standing alone or a bracket. */
const beforeNumbers: Record<LanguageCode, string> = {
  en: 'fig figs no nos eq eqs sec secs sect ch chap vol p pp tab art app ref refs para item step pos rev max min etc',
  de: 'abb nr kap abschn tab pos anh s',
  fr: 'fig n° nº chap réf',
  es: 'núm pág fig cap ref máx mín',
  pt: 'núm pág fig cap ref máx mín',
}

const all = (lists: Record<LanguageCode, string>) => wordsOf(Object.values(lists).join(' '))
const known = all(never)
const leading = all(beforeNumbers)

/** Whether the stop behind a word is none of a sentence, by what stands behind it. */
export function isAbbreviation(word: string, next: string): boolean {
  const plain = word.toLowerCase()
  return known.has(plain) || (leading.has(plain) && /^(?:[\d#]|\p{Lu}(?![\p{L}])|[IVX]+\b)/u.test(next))
}
