/**
 * What is typed into the question field in English and is no question to the documents. The sets have none of it: it stands so
 * that nobody who says thanks is told "Not in the documents.".
 */
import type { SmallTalkForms } from '../language'
import { wordsOf } from '../lists'

export const smallTalk: SmallTalkForms = {
  greeting:
    /^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|thanks?|thank you|thx|cheers|bye|goodbye|ok(?:ay)?|test|who are you|what can you do|help)(?:[ ,]+(?:there|all|everyone|sitebook|you|so|very|much|a lot|me|please|again))*$/,
  command:
    /^(?:please )?(?:(?:can|could|would) you )?(?:please )?(?:delete|remove|erase|clear|forget|open|close|translate|send|email|e-mail|write|draw|play|rename|upload|download|export|print|save)(?: me)? (?:everything|all|this|that|it|them|an? (?:e-?mail|poem|letter|song|joke|report)|(?:all |my |the |these |this )*(?:documents?|files?|pdfs?|manuals?|conversation|chat|history|app|answers?|questions?|page|data))(?: (?:please|now|here|to .*))?$/,
  library:
    /^(?:(?:which|what|how many|list|show)(?: me)?(?: (?:all|the|my))* (?:documents?|files?|pdfs?|manuals?)(?: (?:are (?:there|here|loaded|in here|stored)|(?:do|can) (?:i|you|we) (?:have|ask|search|know)|have (?:i|you|we)(?: got)?))?|how many pages (?:has|have|does|do|are (?:there )?in) (?:the |this |my )?(?:document|file|pdf|manual|\S+_\S+|\S+\.pdf)(?: have)?)$/,
  pointers: wordsOf('one ones continue next previous example examples detail details go'),
}
