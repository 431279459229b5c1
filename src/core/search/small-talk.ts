/** What is typed into the question field and is no question to the documents. */
import type { SmallTalk } from '../document'
import { lexemesOf } from '../language/lexemes'
import { stopWords } from '../language/stop-words'

const greeting =
  /^(?:hi|hello|hey|hallo|hola|bonjour|moin|good (?:morning|afternoon|evening|day)|thanks?|thank you|thx|cheers|bye|goodbye|ok(?:ay)?|test|who are you|what can you do|help)(?:[ ,]+(?:there|all|everyone|sitebook|you|so|very|much|a lot|me|please|again))*$/

const command =
  /^(?:please )?(?:(?:can|could|would) you )?(?:please )?(?:delete|remove|erase|clear|forget|open|close|translate|send|email|e-mail|write|draw|play|rename|upload|download|export|print|save)(?: me)? (?:everything|all|this|that|it|them|an? (?:e-?mail|poem|letter|song|joke|report)|(?:all |my |the |these |this )*(?:documents?|files?|pdfs?|manuals?|conversation|chat|history|app|answers?|questions?|page|data))(?: (?:please|now|here|to .*))?$/

/** What a follow-up has besides stop words: it points back. */
const pointers = new Set('one ones continue next previous example examples detail details go'.split(' '))

/** Undefined for a question, however short: "torque" is one. */
export function smallTalkOf(text: string): SmallTalk | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[.!?…]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (greeting.test(plain)) return 'greeting'
  if (command.test(plain)) return 'command'
  const words = lexemesOf(plain)
  const points = ({ kind, raw }: (typeof words)[number]) => kind === 'word' && (stopWords.has(raw) || pointers.has(raw))
  return words.length > 0 && words.every(points) ? 'follow-up' : undefined
}
