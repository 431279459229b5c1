import type { Unsearched } from '../answers/answers'
import type { Language, SearchResult, SmallTalk } from '../core/document'
import { count } from '../core/language/numbers'
import { pageList } from './format'

interface Props {
  result: SearchResult
  unsearched: readonly Unsearched[]
}

/** What stands above the quotes of a search that is over: whether the documents answer, and what was not looked at. */
export function VerdictLines({ result: { hits, verdict, smallTalk, languages, nowhere }, unsearched }: Props) {
  if (smallTalk) return <p>{replies[smallTalk]}</p>
  const absent = verdict === 'absent'
  // A document that answers says nothing about what stands on its pictures.
  const missing = verdict === 'found' ? unsearched.filter(({ why }) => why === 'pictures') : unsearched
  return (
    <>
      {absent && <p className="verdict">Not in the documents.</p>}
      {absent && nowhere && <p>{`Nowhere in what was searched: ${nowhere.map((word) => `“${word}”`).join(', ')}.`}</p>}
      {languages && <p>{otherLanguage(languages)}</p>}
      {missing.length > 0 && (
        <p className={verdict === 'found' ? 'muted' : undefined}>{notSearched(missing, absent)}</p>
      )}
      {verdict !== 'found' && hits.length > 0 && (
        <p className="muted">
          {absent
            ? 'These come closest and may not answer it; other words may find more:'
            : 'These come closest. Check the page.'}
        </p>
      )}
    </>
  )
}

const replies: Record<SmallTalk, string> = {
  greeting: 'Ask what your documents say: a value, a fault, an interval, a part. Each quote comes with file and page.',
  'follow-up': 'Each question is searched by itself: name the thing that you mean.',
  command: 'Sitebook only finds what your documents say. Documents are added and removed in the list of documents.',
}

const names = new Intl.DisplayNames(['en'], { type: 'language' })

/** "The question is in German, the documents are in English: ask in English." */
function otherLanguage({ question, documents }: { question: Language; documents: Language[] }): string {
  const list = documents.map((language) => names.of(language) ?? language).join(' and ')
  const one = names.of(documents[0] ?? 'en') ?? ''
  return `The question is in ${names.of(question) ?? question}, the documents are in ${list}: ask in ${one}.`
}

/** Documents that are named one by one where some were not searched. */
const named = 4

/** "Not searched: scan.pdf (no text), safe.pdf (locked with a password) and 3 more." */
function notSearched(unsearched: readonly Unsearched[], absent: boolean): string {
  const list = unsearched.slice(0, named).map((one) => `${one.name} (${reasonOf(one, absent)})`)
  const more = unsearched.length - list.length
  return `Not searched: ${list.join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}.`
}

function reasonOf({ why, pages = [] }: Unsearched, absent: boolean): string {
  if (why !== 'pictures') return reasons[why]
  if (!absent) return pages.length === 1 ? '1 page that is a picture' : `${count(pages.length)} pages that are pictures`
  return `${pageList(pages)} ${pages.length === 1 ? 'is a picture' : 'are pictures'}`
}

const reasons: Record<Exclude<Unsearched['why'], 'pictures'>, string> = {
  'no-text': 'no text',
  locked: 'locked with a password',
  failed: 'could not be read',
  reading: 'still being read',
}
