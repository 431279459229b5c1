/** What is typed into the question field and is no question to the documents. */
import type { SmallTalk } from '../document'
import { lexemesOf } from '../language/lexemes'
import { languageOfQuestion } from '../language/question-language'
import { languages, listsOf } from '../language/languages'

/** Undefined for a question, however short: "torque" is one. */
export function smallTalkOf(text: string): SmallTalk | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[.!?…]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (languages.some(({ smallTalk }) => smallTalk.greeting.test(plain))) return 'greeting'
  if (languages.some(({ smallTalk }) => smallTalk.command.test(plain))) return 'command'
  if (languages.some(({ smallTalk }) => smallTalk.library.test(plain))) return 'library'
  const lists = listsOf(languageOfQuestion(plain))
  const { stopWords, smallTalk } = lists
  const words = lexemesOf(plain, lists)
  const points = ({ kind, raw }: (typeof words)[number]) =>
    kind === 'word' && (stopWords.has(raw) || smallTalk.pointers.has(raw))
  return words.length > 0 && words.every(points) ? 'follow-up' : undefined
}
