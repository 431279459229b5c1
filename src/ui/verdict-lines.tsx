import type { Unsearched } from '../answers/turn'
import type { SearchResult } from '../core/document'
import { firstPages } from './first-pages'
import { Icon } from './icons'
import { useWords } from './words/words'
import type { Words } from './words/words'

interface Props {
  result: SearchResult
  unsearched: readonly Unsearched[]
}

/** Documents that are named one by one where some were not searched. */
const named = 4

/** What stands above the quotes of a search that is over: whether the documents answer, and what was not looked at. */
export function VerdictLines({
  result: { hits, verdict, smallTalk, languages, otherLanguages, nowhere, only },
  unsearched,
}: Props) {
  const { verdict: texts } = useWords()
  if (smallTalk) return <p>{texts.smallTalk[smallTalk]}</p>
  const absent = verdict === 'absent'
  // A document that answers says nothing about what stands on its pictures.
  const missing = verdict === 'found' ? unsearched.filter(({ why }) => why === 'pictures') : unsearched
  return (
    <>
      {verdict === 'unsure' && hits.length > 0 && (
        <p className="unsure">
          <Icon name="warning" />
          {texts.closest}
        </p>
      )}
      {absent && <p className="verdict">{texts.absent}</p>}
      {absent && nowhere && <p>{texts.nowhere(nowhere)}</p>}
      {only && verdict !== 'found' && <p>{texts.only(only.slice(0, named), Math.max(0, only.length - named))}</p>}
      {languages && <p>{texts.otherLanguage(languages.question, languages.documents)}</p>}
      {otherLanguages && verdict !== 'found' && <p>{texts.otherLanguages(otherLanguages)}</p>}
      {missing.length > 0 && <Missing text={notSearched(texts, missing, absent)} isFolded={verdict === 'found'} />}
      {absent && hits.length > 0 && <p className="muted">{texts.closestAbsent}</p>}
    </>
  )
}

/** What was not searched; in one line, which opens, where the documents answer: it stands above every answer until all pictures are read. */
function Missing({ text, isFolded }: { text: string; isFolded: boolean }) {
  if (!isFolded) return <p>{text}</p>
  return (
    <details className="one-line muted">
      <summary>{text}</summary>
    </details>
  )
}

/** "Not searched: scan.pdf (no text), safe.pdf (locked with a password) and 3 more." */
function notSearched(texts: Words['verdict'], unsearched: readonly Unsearched[], absent: boolean): string {
  const parts = unsearched.slice(0, named).map((one) => reasonOf(texts, one, absent))
  return texts.notSearched(parts, unsearched.length - parts.length)
}

/** `absent`: pages that are pictures are named one by one. */
export function reasonOf(
  { why: reasons }: Words['verdict'],
  { name, why, pages = [] }: Unsearched,
  absent: boolean,
): string {
  if (why === 'damaged') return reasons.damaged(name, firstPages(pages))
  if (why !== 'pictures') return reasons[why](name)
  return absent ? reasons.picturesNamed(name, firstPages(pages)) : reasons.pictures(name, pages.length)
}
