import { Button } from 'react-aria-components/Button'
import type { CheckedSentence } from '../core/citations'
import type { SearchResult } from '../core/document'
import { Icon } from './icons'
import { openPlace } from './view'
import type { ViewStore } from './view'

interface Props {
  sentences: CheckedSentence[]
  hits: SearchResult['hits']
  view: ViewStore
}

/** The model's sentences, as text; each citation opens its page, and what no passage bears says so. */
export function AnswerText({ sentences, hits, view }: Props) {
  return (
    <div className="answer" role="group" aria-label="Answer">
      {sentences.map((sentence, index) => (
        <div key={index} className={sentence.verdict === 'unsupported' ? 'unsupported' : undefined}>
          {sentence.verdict === 'unsupported' && (
            <p className="problem">
              <Icon name="warning" />
              Not supported by the documents
            </p>
          )}
          <p className={sentence.verdict === 'refusal' ? 'verdict' : undefined}>
            {sentence.text}
            {sentence.citations.map((number) => (
              <Citation key={number} number={number} hit={hits[number - 1]} view={view} />
            ))}
          </p>
        </div>
      ))}
    </div>
  )
}

function Citation({
  number,
  hit,
  view,
}: {
  number: number
  hit: SearchResult['hits'][number] | undefined
  view: ViewStore
}) {
  if (!hit) return null
  const { passage, quote } = hit
  const page = quote.spans[0]?.page ?? passage.spans[0]?.page ?? 1
  return (
    <Button
      className="button citation"
      aria-label={`Citation ${number}: open the page`}
      onPress={() => openPlace(view, { document: passage.document, page, spans: quote.spans })}
    >
      [{number}]
    </Button>
  )
}
