import { lazy, Suspense, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Turn } from '../answers/turn'
import type { Cutouts } from '../answers/cutouts'
import type { Found } from '../core/document'
import { tableAround } from '../core/tasks/copied-table'
import type { Library } from '../library/library'
import { newerThan } from '../library/revisions'
import { Boundary } from './boundary'
import { CopyTable } from './copy-table'
import { QuoteCutout } from './cutout'
import { pageName } from './format'
import { Icon } from './icons'
import { quoteParts } from './quote-parts'
import { warningsOf } from './quote-warnings'
import { QuoteWords } from './quote-words'
import { useSelected } from './use-store'
import { openPlace } from './view'
import type { ViewStore } from './view'
import { useCaptions } from './words/captions'
import { useWords } from './words/words'

const QuoteFeedback = lazy(() =>
  import('./feedback/quote-feedback').then((module) => ({ default: module.QuoteFeedback })),
)
const ReadQuote = lazy(() => import('./speech/reading').then((module) => ({ default: module.ReadQuote })))

interface Props {
  /** The question that it was found for. */
  turn: Turn
  /** What a citation calls it. */
  number: number
  found: Found
  library: Library
  cutouts: Cutouts
  view: ViewStore
}

/** A passage word for word with its best sentence marked, and where it stands; a tap opens the page there. */
export function QuoteCard({ turn, number, found, library, cutouts, view }: Props) {
  const words = useWords()
  const captions = useCaptions()
  const { passage, quote } = found
  const record = useSelected(
    library.state,
    ({ items }) => items.find((item) => item.record.id === passage.document)?.record,
  )
  const name = useSelected(
    library.state,
    ({ items }) => items.find((item) => item.record.id === passage.document)?.name ?? words.quote.removed,
  )
  const newer = useSelected(library.state, ({ items }) => {
    const item = items.find(({ record }) => record.id === passage.document)
    return item && newerThan(item, items)?.name
  })
  const open = useSelected(view, ({ place }) => place?.spans === quote.spans)
  const [whole, setWhole] = useState(false)
  const [copied, setCopied] = useState(false)
  const page = quote.spans[0]?.page ?? passage.spans[0]?.page ?? 1
  const label = passage.labels[passage.spans.findIndex((span) => span.page === page)]
  const place = pageName(words, page, label, record?.pages ?? 0)
  const parts = quoteParts(passage, quote, whole)
  const warnings = warningsOf(words, found, newer)
  const table = found.unseen ? undefined : tableAround(passage, quote)
  const openPage = () =>
    openPlace(view, {
      document: passage.document,
      page,
      spans: quote.spans,
      quoted: { passage: passage.id, text: quote.text },
    })
  async function copy() {
    // As it is shown: a sentence alone may lack the number that stands in the next.
    const { before, marked, after, cutBefore, cutAfter } = parts
    const text = `${cutBefore ? '… ' : ''}${before}${marked}${after}${cutAfter ? ' …' : ''}`
    const lines = [words.quote.quoted(text), ...warnings, `${name}, ${place}`]
    await navigator.clipboard.writeText(lines.join('\n'))
    setCopied(true)
  }
  return (
    <article
      className="quote"
      aria-label={found.unseen ? words.quote.hidden : words.quote.label(number)}
      data-open={open || undefined}
    >
      <div className="quote-text">
        {passage.heading !== '' && (
          <p className="quote-heading" dir="auto">
            {passage.heading}
          </p>
        )}
        {found.unseen ? (
          <p className="muted">{quote.text}</p>
        ) : (
          <QuoteWords passage={passage} parts={parts} label={passage.heading || words.quote.label(number)} />
        )}
        {warnings.map((warning) => (
          <p key={warning} className="problem">
            <Icon name="warning" />
            {warning}
          </p>
        ))}
      </div>
      {record && !found.unseen && !found.unchecked && (
        <QuoteCutout {...{ number, found, library, cutouts }} onOpen={openPage} />
      )}
      <div className="quote-foot">
        <Button className="button quote-source" isDisabled={!record} onPress={openPage}>
          <Icon name="page" />
          <span>
            {name}, <span className="quote-page">{place}</span>
          </span>
        </Button>
        {(whole || parts.cutBefore || parts.cutAfter) && (
          <Button className="button quiet" onPress={() => setWhole(!whole)}>
            {whole ? words.quote.less : words.quote.more}
          </Button>
        )}
        {turn.result && (
          <Boundary frame={() => null}>
            <Suspense fallback={null}>
              <ReadQuote
                {...{ found, parts, warnings, library }}
                beside={turn.warnings}
                result={turn.result}
                place={{ name, page: label || `${page}` }}
              />
            </Suspense>
          </Boundary>
        )}
        {table && <CopyTable table={table} narrow />}
        <Button
          className="button quiet icon"
          aria-label={copied ? words.quote.copied : words.quote.copy}
          onPress={() => void copy()}
        >
          <Icon name={copied ? 'done' : 'copy'} />
          <span className="caption">{copied ? words.quote.copied : captions.copy}</span>
        </Button>
      </div>
      {record && !found.unseen && (
        <Boundary frame={() => null}>
          <Suspense fallback={null}>
            <QuoteFeedback {...{ turn, found, library }} />
          </Suspense>
        </Boundary>
      )}
    </article>
  )
}
