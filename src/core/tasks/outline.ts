/** The headings of a document, each with the sentence of its section that says most of it. */
import { functionWordsOf, languageOf } from '../language/function-words'
import { partName } from '../language/document-parts'
import type { TextUnit } from '../reading/pieces'
import type { Excerpt, OutlinePoint } from '../task'
import { excerptOf, type Section } from './sections'

/** "2 Seal", "Chapter A"; no date: "3 March 2010". */
const numbered = new RegExp(String.raw`^(?:${partName} [\dA-Z]|\d+(?:\.\d+)*\.? (?!.*\d{4}$))`, 'i')

export function outlineOf(sections: readonly Section[]): OutlinePoint[] {
  const cover = sections.find(({ heading }) => heading)?.heading
  return sections.flatMap(({ heading, level, parts }) => {
    if (!heading) return []
    // Below the title of a cover stand authors, dates and addresses, as large as headings and with nothing under them.
    const isOnCover = heading !== cover && parts.length === 0 && pageOf(heading) === 1
    if (isOnCover && !numbered.test(heading.text)) return []
    const key = keySentence(parts.flatMap((part) => (part.kind === 'text' ? part.units : [])))
    return [{ ...heading, level, ...(key && { key: excerptOf([key]) }) }]
  })
}

const pageOf = ({ spans }: Excerpt) => spans[0]?.page

/**
 * The sentence with the most words that other sentences of the section have too (its share of the section's words, SumBasic's
 * measure; Nenkova and Vanderwende 2005), the first of equals. In 27 sections of three sentences or more that answer a question of
 * the public sets it has the answer in 10, the first sentence in 9, one at random in 7.
 */
export function keySentence(units: readonly TextUnit[]): TextUnit | undefined {
  const sentences = units.filter(isSentence)
  if (sentences.length < 2) return sentences[0]
  const language = languageOf(sentences.map(({ text }) => text).join(' ')) ?? 'en'
  const small = functionWordsOf(language)
  const words = sentences.map(({ text }) => [
    ...new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !small.has(word))),
  ])
  const counts = new Map<string, number>()
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const scores = words.map((own) => own.reduce((sum, word) => sum + counts.get(word)!, 0) / Math.max(6, own.length))
  return sentences[scores.indexOf(Math.max(...scores))]
}

/** No line of a listing or of a table of contents: it ends as a sentence does and has five words. */
function isSentence({ text, struck }: TextUnit): boolean {
  return !struck && !text.includes('\t') && /[.!?:。！？]["'”’»)]*$/.test(text) && text.split(/\s+/).length >= 5
}
