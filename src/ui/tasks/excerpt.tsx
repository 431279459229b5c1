import { Button } from 'react-aria-components/Button'
import type { TextRange } from '../../core/document'
import { partsOf } from '../../core/reading/standing'
import type { Excerpt, TaskSource } from '../../core/task'
import { Icon } from '../icons'
import { openPlace } from '../view'
import type { ViewStore } from '../view'
import { useWords } from '../words/words'
import type { Words } from '../words/words'

interface PlaceProps {
  source: TaskSource
  excerpt: Excerpt
  view: ViewStore
}

/** The page that words stand on; a tap opens it with the words marked. */
export function PlaceButton({ source, excerpt, view }: PlaceProps) {
  const { page: words } = useWords()
  const { spans, label, text } = excerpt
  // No passage has this number: only the edition counts, and the words are looked for where the document was read again.
  const quoted = { passage: `${source.edition}:task`, text }
  const page = spans[0]?.page ?? 1
  return (
    <Button
      className="button quiet task-place"
      onPress={() => openPlace(view, { document: source.document, page, spans, quoted })}
    >
      <Icon name="page" />
      {words.reference(label)}
    </Button>
  )
}

/** Words of a page, with lines through what is struck out there, and marks where `marks` says. */
export function ExcerptText({ excerpt, marks = [] }: { excerpt: Excerpt; marks?: readonly TextRange[] }) {
  const words = useWords()
  return (
    <>
      <span dir="auto" className="task-text">
        {pieces(excerpt.text.length, marks).map(({ start, end, marked }) => {
          const text = partsOf(excerpt, { start, end }).map((part, i) =>
            part.struck ? <s key={i}>{part.text}</s> : part.text,
          )
          return marked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>
        })}
      </span>
      {doubtsOf(words, excerpt).map((doubt) => (
        <span key={doubt} className="problem">
          <Icon name="warning" />
          {doubt}
        </span>
      ))}
    </>
  )
}

function pieces(length: number, marks: readonly TextRange[]): (TextRange & { marked: boolean })[] {
  const cut: (TextRange & { marked: boolean })[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start > at) cut.push({ start: at, end: start, marked: false })
    cut.push({ start, end, marked: true })
    at = end
  }
  if (at < length) cut.push({ start: at, end: length, marked: false })
  return cut
}

/** What the page says against these words. */
export function doubtsOf({ quote }: Words, { text, stamps = [], ocr, struck = [] }: Excerpt): string[] {
  return [
    ...stamps.map(quote.stamped),
    ...(ocr === undefined ? [] : [quote.readByOcr(ocr)]),
    ...(text.includes('\uFFFD') ? [quote.unreadable] : []),
    ...struck.map(({ start, end }) => quote.struck(text.slice(start, end).trim())),
  ]
}
