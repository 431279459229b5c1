import { Button } from 'react-aria-components/Button'
import type { FoundPlace, ToolStep } from '../core/tool'
import { Icon } from './icons'
import { openPlace, type ViewStore } from './view'
import { sentence } from './words/sentences'
import { useToolWords } from './words/tools'
import { useWords } from './words/words'
import './tool-steps.css'

interface Props {
  steps: readonly ToolStep[]
  view: ViewStore
}

/** Each call of the model with what came of it, above its answer. */
export function ToolSteps({ steps, view }: Props) {
  const words = useToolWords()
  return (
    <div className="tool-steps" role="group" aria-label={words.label}>
      <p className="muted">{words.label}</p>
      <ol>
        {steps.map(({ call, result }, i) => (
          <li key={i}>
            <p className="muted" dir="auto">
              {words.names[call.name]}: {Object.values(call.parameters).join(' → ')}
            </p>
            <Result result={result} view={view} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Result({ result, view }: { result: ToolStep['result']; view: ViewStore }) {
  const words = useToolWords()
  const { calculation, page: pages } = useWords()
  switch (result.kind) {
    case 'calculated':
      return (
        <>
          <p className="calculation-result">{sentence(calculation.results, result.calculation)}</p>
          <p className="muted">{words.from}</p>
        </>
      )
    case 'found':
      return result.places.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        result.places.map((place, i) => <Place key={i} place={place} view={view} />)
      )
    case 'page':
      return (
        <PageButton
          label={pages.reference(result.label)}
          onPress={() => openPlace(view, { document: result.document, page: result.page, spans: [] })}
        />
      )
    case 'refused':
      return <p>{words.refused[result.why]}</p>
  }
}

function Place({ place, view }: { place: FoundPlace; view: ViewStore }) {
  const { page } = useWords()
  const { document, passage, text, spans, label } = place
  const open = () => openPlace(view, { document, page: spans[0]?.page ?? 1, spans, quoted: { passage, text } })
  return (
    <p>
      <span dir="auto">{text}</span> <PageButton label={page.reference(label)} onPress={open} />
    </p>
  )
}

function PageButton({ label, onPress }: { label: string; onPress(): void }) {
  return (
    <Button className="button quiet" onPress={onPress}>
      <Icon name="page" />
      {label}
    </Button>
  )
}
