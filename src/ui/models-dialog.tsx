import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { bytes } from '../core/language/numbers'
import type { Models, ModelsState } from '../models/models'
import { placesOf } from '../models/places'
import { DeviceCheck } from './device-check'
import { Dialog } from './dialog'
import { FileButton } from './file-button'
import { MirrorForm } from './mirror-form'
import { ModelGroup, modelKinds } from './model-group'
import { placesText } from './place-text'
import { Problem } from './problem'
import { ProgressLine } from './progress-bar'
import { useStore } from './use-store'

/** The models: what this device can run, what is stored here, and where more may come from. */
export function ModelsDialog({ models, onClose }: { models: Models; onClose(): void }) {
  const state = useStore(models.state)
  useEffect(() => void models.open(), [models])
  const inUse = state.active.kind === 'ready' || state.active.kind === 'loading'
  const groups = modelKinds
    .map((kind) => ({ kind, items: state.models.filter((model) => model.kind === kind) }))
    .filter(({ items }) => items.length > 0)
  return (
    <Dialog title="Models" onClose={onClose}>
      {state.space && (
        <p className="muted">
          The browser says that {bytes(state.space.free)} are free for Sitebook
          {state.space.persisted ? ', and keeps what is stored.' : '; it may clear what is stored when space runs out.'}
        </p>
      )}
      <p className="muted">{placesText(placesOf({ origin: location.origin, lanUrl: state.lanUrl }))}</p>
      {state.elsewhere && (
        <p>Another tab has a model in use: stop using it there, or close that tab, to use one here.</p>
      )}
      {state.capabilities && state.capabilities.gpu !== 'none' && !inUse && (
        <DeviceCheck check={state.check} onCheck={() => void models.tryDevice()} />
      )}
      {groups.map(({ kind, items }) => (
        <ModelGroup key={kind} kind={kind} items={items} active={state.active} models={models} />
      ))}
      <section className="sheet-section">
        <h3>Without internet</h3>
        <MirrorForm url={state.lanUrl} mirror={state.mirror} onSave={models.setLanUrl} />
        <AddModel adding={state.adding} models={models} />
      </section>
      <Licences models={state.models} />
    </Dialog>
  )
}

function AddModel({ adding, models }: { adding: ModelsState['adding']; models: Models }) {
  const add = (files: File[]) => void models.addFromFiles(files)
  if (adding.kind === 'checking') {
    const { received, total } = adding
    return (
      <>
        <ProgressLine
          label="Check of the model"
          value={received}
          total={total}
          text={total === 0 ? 'Reading the files…' : `Checking, ${bytes(received)} of ${bytes(total)}`}
        />
        <div className="row">
          <Button className="button" onPress={models.stopAdding}>
            Stop
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <div className="row">
        <FileButton label="Add a model from a folder" icon="folder" folder onFiles={add} />
        <FileButton label="Add a model from a .zip" icon="add" accept=".zip,application/zip" onFiles={add} />
      </div>
      {adding.kind === 'added' && <p role="status">The model is now on this device, ready to use: see above.</p>}
      {adding.kind === 'failed' && <Problem text={adding.error.message} />}
    </>
  )
}

/** The notices that the models' licences ask for, each once. */
function Licences({ models }: { models: ModelsState['models'] }) {
  const licences = [...new Map(models.map(({ licence }) => [licence.url, licence])).values()]
  return licences.map((licence) => (
    <section key={licence.url} className="sheet-section">
      <p>{licence.notice}</p>
      <p className="muted">{licence.attribution}</p>
      <Outside what="Licence" url={licence.url} />
      {licence.acceptableUse !== '' && <Outside what="Acceptable use" url={licence.acceptableUse} />}
    </section>
  ))
}

/** A page on the internet, with its address: that can be copied where there is no connection. */
function Outside({ what, url }: { what: string; url: string }) {
  return (
    <a className="outside" href={url} target="_blank" rel="noreferrer">
      {what}: {url}
    </a>
  )
}
