import { Button } from 'react-aria-components/Button'
import type { CheckedSentence } from '../core/check/citations'
import type { Found, SearchResult, Span } from '../core/document'
import { Icon } from './icons'
import { openPlace } from './view'
import type { ViewStore } from './view'
import { useWords } from './words/words'

interface Props {
  sentences: CheckedSentence[]
  hits: SearchResult['hits']
  view: ViewStore
}

/** The sentences of an answer, as text; each citation opens its page, and what no passage supports says so. */
export function AnswerText({ sentences, hits, view }: Props) {
  const { answers } = useWords()
  const quoted = sentences.filter((one) => one.quoted)
  return (
    <div className="answer" role="group" aria-label={answers.answer}>
      {paragraphsOf(sentences.filter((one) => !one.quoted)).map((paragraph, index) => (
        <Paragraph key={index} sentences={paragraph} hits={hits} view={view} />
      ))}
      {quoted.length > 0 && <p className="muted">{answers.chosen}</p>}
      {paragraphsOf(quoted).map((paragraph, index) => (
        <Paragraph key={index} sentences={paragraph} hits={hits} view={view} />
      ))}
    </div>
  )
}

function Paragraph({ sentences, hits, view }: Props) {
  const { answers } = useWords()
  const verdict = sentences[0]?.verdict
  const text = (
    <p dir="auto" className={verdict === 'refusal' ? 'verdict' : undefined}>
      {sentences.map((sentence, index) => (
        <span key={index}>
          {index > 0 && ' '}
          {sentence.text}
          {sentence.citations.map((number, i) => (
            <Citation key={number} number={number} hit={hits[number - 1]} spans={sentence.places?.[i]} view={view} />
          ))}
        </span>
      ))}
    </p>
  )
  if (verdict !== 'unsupported') return text
  return (
    <div className="unsupported">
      <p className="problem">
        <Icon name="warning" />
        {answers.unsupported}
      </p>
      {text}
    </div>
  )
}

/** Sentences that stand together: on one line of the answer, and all supported by the documents or all not. */
function paragraphsOf(sentences: CheckedSentence[]): CheckedSentence[][] {
  const paragraphs: CheckedSentence[][] = []
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    if (last && !sentence.newLine && sentence.verdict === last[0]?.verdict) last.push(sentence)
    else paragraphs.push([sentence])
  }
  return paragraphs
}

interface CitationProps {
  number: number
  hit: Found | undefined
  /** What supports the sentence, in the passage. */
  spans: Span[] | undefined
  view: ViewStore
}

function Citation({ number, hit, spans = [], view }: CitationProps) {
  const { answers } = useWords()
  if (!hit) return null
  const { passage, quote } = hit
  // The quote's own where it has them all: then its card shows that it is open.
  const marked = spans.every((span) => quote.spans.some((other) => isSame(span, other))) ? quote.spans : spans
  const page = marked[0]?.page ?? passage.spans[0]?.page ?? 1
  const words = passage.sentences.filter((one) => one.spans.some((span) => marked.some((other) => isSame(span, other))))
  const text = words.map(({ start, end }) => passage.text.slice(start, end)).join(' ')
  const quoted = { passage: passage.id, text }
  return (
    <Button
      className="button citation"
      aria-label={answers.citation(number)}
      onPress={() => openPlace(view, { document: passage.document, page, spans: marked, quoted })}
    >
      [{number}]
    </Button>
  )
}

function isSame(a: Span, b: Span): boolean {
  return a.page === b.page && a.start === b.start && a.end === b.end
}
