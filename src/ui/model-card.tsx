import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { bytes, count } from '../core/language/numbers'
import { isPassing } from '../models/items'
import type { ActiveModel, Context, ModelItem, ModelStatus, Models } from '../models/models'
import { pace, tokensInWords } from './format'
import { ModelActions } from './model-actions'
import { placeText } from './place-text'
import { Problem } from './problem'
import { ProgressLine } from './progress-bar'

interface Props {
  model: ModelItem
  active: ActiveModel
  models: Models
}

/** One model: what it needs, what is happening to it, and what can be done. */
export function ModelCard({ model, active, models }: Props) {
  const { id, name, size, memory, status, unfit, aside, speed, advice, context } = model
  const mine = active.kind !== 'quotes' && active.id === id ? active : undefined
  const inUse = mine?.kind === 'ready' || mine?.kind === 'loading'
  return (
    <section className="model" aria-label={name} data-advised={advice !== undefined || undefined}>
      <div className="row">
        <h4>{name}</h4>
        {mine?.kind === 'ready' && <span className="tag">In use</span>}
        {advice !== undefined && <span className="tag">Advised</span>}
      </div>
      <p className="muted">
        {bytes(size)} to store · {bytes(memory)} of memory
      </p>
      {advice !== undefined && <p>{advice}</p>}
      {unfit !== undefined && <p>{unfit}</p>}
      {aside !== undefined && <p>{aside}</p>}
      {speed !== undefined && <p className="muted">{speed}</p>}
      <Progress name={name} size={size} status={status} />
      {mine?.kind === 'loading' && (
        <ProgressLine
          label={`Loading ${name}`}
          value={mine.fraction ?? 0}
          total={mine.fraction === undefined ? 0 : 1}
          text={mine.step}
        />
      )}
      {mine?.kind === 'failed' && <Problem text={mine.error.message} />}
      {context && status.kind === 'stored' && unfit === undefined && !inUse && (
        <ContextChoice id={id} name={name} context={context} models={models} />
      )}
      <ModelActions model={model} inUse={inUse} models={models} />
    </section>
  )
}

function Progress({ name, size, status }: { name: string; size: number; status: ModelStatus }) {
  const of = (done: number, total = size) => `${bytes(done)} of ${bytes(total)}`
  switch (status.kind) {
    case 'absent':
    case 'stored':
      return null
    case 'partial':
      return (
        <>
          {status.received > 0 && <p className="muted">{of(status.received)} downloaded.</p>}
          {status.error && <Problem text={status.error.message} />}
          {isPassing(status.error) && <p className="muted">Trying again every minute.</p>}
        </>
      )
    case 'connecting': {
      const text = status.from ? `Connecting to ${placeText(status.from)}…` : 'Connecting…'
      return <ProgressLine label={`Download of ${name}`} value={0} total={0} text={text} />
    }
    case 'downloading': {
      const { received, rate, from } = status
      const text = `${of(received)} · ${pace(size - received, rate)}`
      return (
        <>
          <ProgressLine label={`Download of ${name}`} value={received} total={size} text={text} />
          {from && <p className="muted">From {placeText(from)}</p>}
        </>
      )
    }
    case 'verifying':
      return (
        <ProgressLine
          label={`Check of ${name}`}
          value={status.checked}
          total={size}
          text={`Checking, ${of(status.checked)}`}
        />
      )
    case 'copying': {
      const { copied, total } = status
      return (
        <ProgressLine label={`Copy of ${name}`} value={copied} total={total} text={`Copying, ${of(copied, total)}`} />
      )
    }
  }
}

/** How much text the model can look at; more needs more memory. */
function ContextChoice({ id, name, context, models }: { id: string; name: string; context: Context; models: Models }) {
  const { tokens: chosen, choices, limit } = context
  if (choices.length < 2)
    return (
      <p className="muted">
        {limit} {tokensInWords}.
      </p>
    )
  return (
    <>
      <p className="muted">Tokens of text that it looks at with a question ({tokensInWords}); more need more memory:</p>
      <ToggleButtonGroup
        className="choices"
        aria-label={`Context of ${name} in tokens`}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => void models.setContext(id, Number([...keys][0]))}
      >
        {choices.map((tokens) => (
          <ToggleButton key={tokens} id={tokens} className="button">
            {count(tokens)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p className="muted">{limit}</p>
    </>
  )
}
