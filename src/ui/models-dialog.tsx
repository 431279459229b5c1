import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import type { Models } from '../models/models'
import { Dialog } from './dialog'
import { FileButton } from './file-button'
import { ModelCard } from './model-card'
import { useStore } from './use-store'

/** The models: what this device can run, what is stored here, and where more may come from. */
export function ModelsDialog({ models, onClose }: { models: Models; onClose(): void }) {
  const state = useStore(models.state)
  useEffect(() => void models.check(), [models])
  return (
    <Dialog title="Models" onClose={onClose}>
      <p>
        Questions are answered with quotes, always. A model on this device adds an answer in sentences, each with its
        sources.
      </p>
      {state.capabilities?.gpu === 'none' && (
        <p className="muted">This browser offers no graphics processor for models (WebGPU).</p>
      )}
      {state.models.map((model) => (
        <ModelCard key={model.id} model={model} active={state.active} models={models} />
      ))}
      <section className="dialog-section">
        <h3>Without internet</h3>
        <LanForm url={state.lanUrl} onSave={(url) => void models.setLanUrl(url)} />
        <div>
          <FileButton
            label="Add a model from a folder"
            icon="folder"
            folder
            onFiles={(files) => void models.addFromFiles(files)}
          />
        </div>
      </section>
      <section className="dialog-section">
        <p className="muted">
          Built with Llama. Llama 3.2 is licensed under the Llama 3.2 Community License, Copyright © Meta Platforms,
          Inc. All Rights Reserved. Licence: llama.com/llama3_2/license · Acceptable use: llama.com/llama3_2/use-policy
        </p>
      </section>
    </Dialog>
  )
}

/** The address of a site's own server that has the models. */
function LanForm({ url, onSave }: { url: string; onSave(url: string): void }) {
  const [text, setText] = useState(url)
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(text.trim())
      }}
    >
      <TextField className="field" type="url" value={text} onChange={setText}>
        <Label>Address of a server on your network</Label>
        <Input className="input" placeholder="https://" />
      </TextField>
      <Button className="button" type="submit" isDisabled={text.trim() === url}>
        Save
      </Button>
    </form>
  )
}
