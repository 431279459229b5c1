import { english } from '../../src/core/language/en/en'
import { createLexicalSource } from '../../src/core/search/lexical'
import { questionOf } from '../../src/core/search/question'
import { sourceContract } from '../contracts/source'

sourceContract('words', (passages) => {
  const documents = new Map(passages.map(({ id, document }) => [id, document]))
  const source = createLexicalSource((id) => documents.get(id))
  for (const passage of passages) source.add(passage, `${passage.document}.pdf`, english)
  return {
    find: (text, scope, most) => source.lookUp(questionOf(text), scope, new Set()).candidates.slice(0, most),
    remove: ({ id }) => source.remove(id),
  }
})
