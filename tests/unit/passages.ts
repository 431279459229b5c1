/** Passages for tests: each sentence or line of `text` is a sentence of its own, on page 1 of a page that is the text. */
import type { Passage } from '../../src/core/document'
import { tokensOf } from '../../src/core/language/tokens'

export function passageOf(id: string, text: string, heading = ''): Passage {
  const [document = ''] = id.split(':')
  const sentences = [...text.matchAll(/(?:(?<=^|\n)\s*\d{1,2}\. )?\S[^\n]*?(?:[.!?](?=\s|$)|(?=\n|$))/g)].map(
    ({ 0: sentence, index }) => {
      const [start, end] = [index, index + sentence.length]
      return { start, end, spans: [{ page: 1, start, end }] }
    },
  )
  const spans = [{ page: 1, start: 0, end: text.length }]
  return { id, document, text, heading, spans, labels: ['1'], sentences, tokens: tokensOf(text) }
}
