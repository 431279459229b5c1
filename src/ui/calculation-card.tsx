import type { Calculation } from '../core/calculate/calculation'
import { sentence } from './words/sentences'
import { useWords } from './words/words'

/** What was calculated for a question, named as no word of the documents. */
export function CalculationCard({ calculation }: { calculation: Calculation }) {
  const { label, results } = useWords().calculation
  if (calculation.kind === 'impossible') return <p>{sentence(results, calculation)}</p>
  return <Results label={label} results={[calculation]} />
}

/** The values of a quote in another unit; the quote stands below. */
export function ConversionsCard({ conversions }: { conversions: readonly Calculation[] }) {
  const { fromQuote, fromQuotes } = useWords().calculation
  return <Results label={conversions.length > 1 ? fromQuotes : fromQuote} results={conversions} />
}

function Results({ label, results }: { label: string; results: readonly Calculation[] }) {
  const words = useWords().calculation
  const said = results.map((one) => sentence(words.results, one))
  return (
    <div className="calculation" role="group" aria-label={label}>
      {said.map((text) => (
        <p key={text} className="calculation-result">
          {text}
        </p>
      ))}
      <p className="muted">
        {label}
        {said.some((text) => text.includes('≈')) && `. ${words.rounded}`}
      </p>
    </div>
  )
}
