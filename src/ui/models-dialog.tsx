import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import type { Models, ModelsState } from '../models/models'
import { Dialog } from './dialog'
import { FileButton } from './file-button'
import { bytes } from './format'
import { ModelCard } from './model-card'
import { Problem } from './problem'
import { ProgressBar } from './progress-bar'
import { useStore } from './use-store'

/** The models: what this device can run, what is stored here, and where more may come from. */
export function ModelsDialog({ models, onClose }: { models: Models; onClose(): void }) {
  const state = useStore(models.state)
  useEffect(() => void models.check(), [models])
  return (
    <Dialog title="Models" onClose={onClose}>
      <p>
        Questions are always answered with quotes. A model on this device adds an answer in sentences, each with its
        sources.
      </p>
      {state.space && (
        <p className="muted">
          {bytes(state.space.free)} free for Sitebook
          {state.space.persisted ? ', and kept by the browser.' : '. The browser may clear it when space runs out.'}
        </p>
      )}
      {bestFirst(state.models).map((model) => (
        <ModelCard key={model.id} model={model} active={state.active} models={models} />
      ))}
      <section className="sheet-section">
        <h3>Without internet</h3>
        <LanForm key={state.lanUrl} url={state.lanUrl} onSave={(url) => models.setLanUrl(url)} />
        <AddModel adding={state.adding} onFiles={(files) => void models.addFromFiles(files)} />
      </section>
      <Licences models={state.models} />
    </Dialog>
  )
}

function AddModel({ adding, onFiles }: { adding: ModelsState['adding']; onFiles(files: File[]): void }) {
  return (
    <>
      <div className="row">
        <FileButton label="Add a model from a folder" icon="folder" folder onFiles={onFiles} />
        <FileButton label="Add a model from a .zip" icon="add" accept=".zip,application/zip" onFiles={onFiles} />
      </div>
      {adding.kind === 'checking' && (
        <>
          <ProgressBar label="Check of the model" value={adding.received} total={adding.total} />
          <p className="muted">
            Checking, {bytes(adding.received)} of {bytes(adding.total)}
          </p>
        </>
      )}
      {adding.kind === 'failed' && <Problem text={adding.error.message} />}
    </>
  )
}

/** The address of a site's own server that has the models. */
function LanForm({ url, onSave }: { url: string; onSave(url: string): Promise<void> }) {
  const [text, setText] = useState(url)
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(text.trim()).then(
          () => setWrong(false),
          () => setWrong(true),
        )
      }}
    >
      <TextField className="field" value={text} onChange={setText} inputMode="url" autoComplete="off">
        <Label>Address of a server on your network that has the models</Label>
        <div className="row nowrap">
          <Input className="input" placeholder="https://" />
          <Button className="button" type="submit" isDisabled={text.trim() === url}>
            Save
          </Button>
        </div>
      </TextField>
      {wrong && <Problem text="This is not an address: write it as https://server/folder." />}
    </form>
  )
}

/** The notices that the models' licences ask for, each once. */
function Licences({ models }: { models: ModelsState['models'] }) {
  const licences = [...new Map(models.map(({ licence }) => [licence.url, licence])).values()]
  return licences.map((licence) => (
    <section key={licence.url} className="sheet-section">
      <p>{licence.notice}</p>
      <p className="muted">
        {licence.name.replace(/\.$/, '')}. Licence: {licence.url} Acceptable use: {licence.acceptableUse}
      </p>
    </section>
  ))
}

/** The advised one, those that this device can run, the others. */
function bestFirst(models: ModelsState['models']): ModelsState['models'] {
  const rank = ({ advice, unfit }: ModelsState['models'][number]) =>
    advice !== undefined ? 0 : unfit === undefined ? 1 : 2
  return models.toSorted((a, b) => rank(a) - rank(b))
}
