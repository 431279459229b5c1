import { english } from '../../src/core/language/en/en'
import { passageSegment } from '../../src/core/search/fields'
import { createLexicalSource } from '../../src/core/search/lexical'
import { questionOf } from '../../src/core/search/question'
import { sourceContract } from '../contracts/source'

sourceContract('words', (passages) => {
  const documents = Map.groupBy(passages, ({ document }) => document)
  const source = createLexicalSource(() =>
    [...documents].map(([document, own]) => ({
      document,
      edition: document,
      segments: [passageSegment(own, `${document}.pdf`, english)],
    })),
  )
  return {
    find: (text, scope, most) => source.lookUp(questionOf(text), scope, new Set(), most).candidates,
    remove: ({ document }) => documents.delete(document),
  }
})
