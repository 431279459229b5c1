/** What `turned.ts` and `kept.ts` share: sentences of manuals, changed in one way each, and how many of them the check accepts. */
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkAnswer } from '../../../src/core/check/citations'
import type { Passage } from '../../../src/core/document'
import { passagesOf } from '../../quality/passages'

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
export const small = (text: string) =>
  /^[A-Z][a-z]|^A /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** One word for another, where only the first of them stands there. */
export const put =
  (word: RegExp, other: string) =>
  (sentence: string): string | undefined =>
    word.test(sentence) ? sentence.replace(word, other) : undefined

/** A sentence, and the passage that it is from. */
export type Found = [sentence: string, passage: Passage]

/** The passages of all PDFs of some folders that can be read. */
export async function passagesIn(folders: readonly string[]): Promise<Passage[]> {
  const found: Passage[] = []
  for (const folder of folders)
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.pdf')))
      found.push(...(await passagesOf(join(folder, file), basename(file)).catch(() => [])))
  return found
}

/** Sentences of prose, of the length that an answer has. */
export function sentencesOf(passage: Passage): string[] {
  return passage.sentences
    .map(({ start, end }) => passage.text.slice(start, end).replace(/\s+/g, ' ').trim())
    .filter((text) => {
      const words = text.split(' ').length
      const isProse = /^[A-Z].*[a-z]\.$/.test(text) && (text.match(/\b(?:the|a|of|is|and|to)\b/g)?.length ?? 0) > 1
      return words > 5 && words < 35 && isProse && !/[\t[;"“]/.test(text)
    })
}

/** The first `most` of some sentences in the order of their hashes, each once. */
export function drawn(all: readonly Found[], most: number): Found[] {
  const lot = (text: string) => createHash('sha256').update(text).digest('hex')
  return [...new Map(all)].sort(([a], [b]) => (lot(a) < lot(b) ? -1 : 1)).slice(0, most)
}

/** Whether the check supports all of an answer of one or more sentences by its passage. */
export function accepts([sentence, passage]: Found): boolean {
  const said = checkAnswer(sentence.replace(/\.(?= [A-Z]|$)/g, ' [1].'), [passage])
  return said.length > 0 && said.every(({ verdict }) => verdict === 'supported')
}
