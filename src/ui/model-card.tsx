import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { ActiveModel, ModelItem, Models } from '../models/models'
import { ConfirmDialog } from './dialog'
import { bytes, timeLeft } from './format'
import { Icon } from './icons'
import { ProgressBar } from './progress-bar'

interface Props {
  model: ModelItem
  active: ActiveModel
  models: Models
}

/** One model with what can be done to it now. */
export function ModelCard({ model, active, models }: Props) {
  const { status, unfit, advice } = model
  const mine = active.kind !== 'quotes' && active.id === model.id ? active : undefined
  return (
    <section className="model" aria-label={model.name} data-advised={advice !== undefined || undefined}>
      <div className="row">
        <h3>{model.name}</h3>
        {mine?.kind === 'ready' && <span className="tag">In use</span>}
        {advice !== undefined && <span className="tag">Advised</span>}
      </div>
      <p className="muted">
        {bytes(model.size)} to store · {bytes(model.memory)} of memory
      </p>
      {advice !== undefined && <p>{advice}</p>}
      {unfit !== undefined && <Problem text={unfit} />}
      {status.kind === 'downloading' && (
        <>
          <ProgressBar label={`Download of ${model.name}`} value={status.received} total={model.size} />
          <p className="muted">{downloadText(status.received, model.size, status.rate)}</p>
        </>
      )}
      {status.kind === 'verifying' && (
        <>
          <ProgressBar label={`Check of ${model.name}`} value={status.checked} total={model.size} />
          <p className="muted">
            Checking, {bytes(status.checked)} of {bytes(model.size)}
          </p>
        </>
      )}
      {status.kind === 'partial' && (
        <p className="muted">
          {bytes(status.received)} of {bytes(model.size)} are here.
        </p>
      )}
      {status.kind === 'partial' && status.error && <Problem text={status.error.message} />}
      {mine?.kind === 'loading' && (
        <>
          <ProgressBar
            label={`Loading ${model.name}`}
            value={mine.fraction ?? 0}
            total={mine.fraction === undefined ? 0 : 1}
          />
          <p className="muted">{mine.step}</p>
        </>
      )}
      {mine?.kind === 'failed' && <Problem text={mine.error.message} />}
      <Actions model={model} inUse={mine?.kind === 'ready' || mine?.kind === 'loading'} models={models} />
    </section>
  )
}

function Actions({
  model: { id, name, status, unfit },
  inUse,
  models,
}: {
  model: ModelItem
  inUse: boolean
  models: Models
}) {
  const [deleting, setDeleting] = useState(false)
  const button = (label: string, action: () => unknown, primary = false) => (
    <Button
      className={primary ? 'button primary' : 'button'}
      aria-label={`${label} ${name}`}
      onPress={() => void action()}
    >
      {label}
    </Button>
  )
  return (
    <div className="row">
      {status.kind === 'absent' && unfit === undefined && button('Download', () => models.download(id), true)}
      {status.kind === 'partial' && unfit === undefined && button('Resume', () => models.download(id), true)}
      {status.kind === 'downloading' && button('Pause', () => models.pause(id))}
      {status.kind === 'stored' && unfit === undefined && !inUse && button('Use', () => models.use(id), true)}
      {inUse && button('Stop using', () => models.stopUsing())}
      {status.kind === 'stored' && button('Verify', () => models.verify(id))}
      {(status.kind === 'stored' || status.kind === 'partial') && button('Delete', () => setDeleting(true))}
      {deleting && (
        <ConfirmDialog
          title={`Delete ${name}?`}
          text="It has to be downloaded or copied here again before it can answer."
          action="Delete"
          onClose={() => setDeleting(false)}
          onConfirm={() => void models.remove(id)}
        />
      )}
    </div>
  )
}

function Problem({ text }: { text: string }) {
  return (
    <p className="problem">
      <Icon name="warning" />
      {text}
    </p>
  )
}

function downloadText(received: number, size: number, rate: number): string {
  const done = `${bytes(received)} of ${bytes(size)}`
  return rate > 0 ? `${done} · ${bytes(rate)}/s · ${timeLeft((size - received) / rate)}` : done
}
