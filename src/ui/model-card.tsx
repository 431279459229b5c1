import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { isPassing } from '../models/items'
import { wordsPerToken } from '../models/speed'
import type { ActiveModel, Context, ModelItem, ModelStatus, Models } from '../models/models'
import { timeLeft } from './format'
import { ModelActions } from './model-actions'
import { OwnModelNotes } from './own-model-notes'
import { messageOf, Problem } from './problem'
import { ProgressLine } from './progress-bar'
import { sentence } from './words/sentences'
import { useWords } from './words/words'

interface Props {
  model: ModelItem
  active: ActiveModel
  models: Models
}

/** One model: what it needs, what is happening to it, and what can be done. */
export function ModelCard({ model, active, models }: Props) {
  const words = useWords()
  const texts = words.model
  const { id, name, size, memory, status, unfit, aside, speed, advice, context, endpoint, own } = model
  const mine = active.kind !== 'quotes' && active.id === id ? active : undefined
  const inUse = mine?.kind === 'ready' || mine?.kind === 'loading'
  return (
    <section className="model" aria-label={name} data-advised={advice !== undefined || undefined}>
      <div className="row">
        <h4>{name}</h4>
        {mine?.kind === 'ready' && <span className="tag">{texts.inUse}</span>}
        {advice !== undefined && <span className="tag">{texts.advised}</span>}
      </div>
      {endpoint ? <p>{texts.leaves(endpoint.host)}</p> : <p className="muted">{texts.needs(size, memory)}</p>}
      {own && <OwnModelNotes model={model} own={own} />}
      {advice !== undefined && <p>{texts.advice[advice]}</p>}
      {unfit !== undefined && <p>{sentence(texts.unfit, unfit)}</p>}
      {aside !== undefined && <p>{texts.aside[aside]}</p>}
      {speed !== undefined && <p className="muted">{texts.estimate(speed)}</p>}
      <Progress name={name} size={size} status={status} />
      {mine?.kind === 'loading' && (
        <ProgressLine
          label={texts.loading(name)}
          value={mine.fraction ?? 0}
          total={mine.fraction === undefined ? 0 : 1}
          text={texts.steps[mine.step]}
        />
      )}
      {mine?.kind === 'failed' && <Problem text={messageOf(words, mine.error)} />}
      {context && status.kind === 'stored' && unfit === undefined && !inUse && (
        <ContextChoice id={id} name={name} context={context} models={models} />
      )}
      <ModelActions model={model} inUse={inUse} models={models} />
    </section>
  )
}

function Progress({ name, size, status }: { name: string; size: number; status: ModelStatus }) {
  const words = useWords()
  const texts = words.model
  switch (status.kind) {
    case 'absent':
    case 'stored':
    case 'served':
      return null
    case 'partial':
      return (
        <>
          {status.received > 0 && <p className="muted">{texts.downloaded(status.received, size)}</p>}
          {status.error && <Problem text={messageOf(words, status.error)} />}
          {isPassing(status.error) && <p className="muted">{texts.tryingAgain}</p>}
        </>
      )
    case 'connecting': {
      const text = status.from ? texts.connectingTo(sentence(words.models.place, status.from)) : texts.connecting
      return <ProgressLine label={texts.download(name)} value={0} total={0} text={text} />
    }
    case 'downloading': {
      const { received, rate, from } = status
      const left = rate > 0 ? timeLeft(words, (size - received) / rate) : undefined
      const text = texts.progress(received, size, rate, left)
      return (
        <>
          <ProgressLine label={texts.download(name)} value={received} total={size} text={text} />
          {from && <p className="muted">{texts.from(sentence(words.models.place, from))}</p>}
        </>
      )
    }
    case 'verifying':
      return (
        <ProgressLine
          label={texts.check(name)}
          value={status.checked}
          total={size}
          text={texts.checking(status.checked, size)}
        />
      )
    case 'copying': {
      const { copied, total } = status
      return <ProgressLine label={texts.copy(name)} value={copied} total={total} text={texts.copying(copied, total)} />
    }
  }
}

/** How much text the model can look at; more needs more memory. */
function ContextChoice({ id, name, context, models }: { id: string; name: string; context: Context; models: Models }) {
  const texts = useWords().model
  const { tokens: chosen, choices, limit } = context
  const allowed = sentence(texts.limit, limit)
  if (choices.length < 2) return <p className="muted">{texts.contextLimit(allowed, wordsPerToken)}</p>
  return (
    <>
      <p className="muted">{texts.context(wordsPerToken)}</p>
      <ToggleButtonGroup
        className="choices"
        aria-label={texts.contextOf(name)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => void models.setContext(id, Number([...keys][0]))}
      >
        {choices.map((tokens) => (
          <ToggleButton key={tokens} id={tokens} className="button">
            {texts.contextSize(tokens)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p className="muted">{allowed}</p>
    </>
  )
}
