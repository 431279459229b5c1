import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Models, ModelsState } from '../models/models'
import { placesOf } from '../models/places'
import { Choices } from './choices'
import { DeviceCheckRow } from './device-check'
import { Dialog } from './dialog'
import { FileButton } from './file-button'
import { MirrorForm } from './mirror-form'
import { groupOf, ModelGroup, modelGroups } from './model-group'
import { messageOf, Problem } from './problem'
import { ProgressLine } from './progress-bar'
import { Said } from './said'
import { useStore } from './use-store'
import { chooseWordings, wordings, wordingsStore } from './wordings'
import { sentence } from './words/sentences'
import { useBestOfWords } from './words/best-of'
import { useWords } from './words/words'

/** The models: what this device can run, what is stored here, and where more may come from. */
export function ModelsDialog({ models, onClose }: { models: Models; onClose(): void }) {
  const words = useWords()
  const texts = words.models
  const state = useStore(models.state)
  useEffect(() => void models.open(), [models])
  const places = placesOf({ origin: location.origin, lanUrl: state.lanUrl }).map((place) =>
    sentence(texts.place, place),
  )
  const inUse = state.active.kind === 'ready' || state.active.kind === 'loading'
  const groups = modelGroups
    .map((kind) => ({ kind, items: state.models.filter((model) => groupOf(model) === kind) }))
    .filter(({ items }) => items.length > 0)
  return (
    <Dialog title={texts.title} onClose={onClose}>
      {state.space && (
        <p className="muted">
          {state.space.persisted ? texts.freeAndKept(state.space.free) : texts.freeNotKept(state.space.free)}
        </p>
      )}
      <p className="muted">{texts.placesTried(places)}</p>
      {state.elsewhere && <p>{texts.elsewhere}</p>}
      {state.capabilities && state.capabilities.gpu !== 'none' && !inUse && (
        <DeviceCheckRow check={state.check} onCheck={() => void models.tryDevice()} />
      )}
      {groups.map(({ kind, items }) => (
        <ModelGroup key={kind} kind={kind} items={items} active={state.active} models={models} />
      ))}
      {state.active.kind === 'ready' && <WordingChoices />}
      <section className="sheet-section">
        <h3>{texts.withoutInternet}</h3>
        <MirrorForm url={state.lanUrl} mirror={state.mirror} onSave={models.setLanUrl} />
        <AddModel adding={state.adding} models={models} />
      </section>
      <Licences models={state.models} />
    </Dialog>
  )
}

/** How often the model may word an answer. */
function WordingChoices() {
  const { title, what, times } = useBestOfWords()
  const { wordings: chosen } = useStore(wordingsStore)
  return <Choices title={title} what={what} options={wordings} chosen={chosen} choose={chooseWordings} name={times} />
}

function AddModel({ adding, models }: { adding: ModelsState['adding']; models: Models }) {
  const words = useWords()
  const texts = words.models
  const add = (files: File[]) => void models.addFromFiles(files, folderOf(files))
  return (
    <>
      {adding.kind === 'checking' ? (
        <>
          <ProgressLine
            label={texts.checkOf}
            value={adding.received}
            total={adding.total}
            text={adding.total === 0 ? texts.readingFiles : texts.checking(adding.received, adding.total)}
          />
          <div className="row">
            <Button className="button" onPress={models.stopAdding}>
              {words.app.stop}
            </Button>
          </div>
        </>
      ) : (
        <div className="row">
          <FileButton label={texts.addFolder} icon="folder" folder onFiles={add} />
          <FileButton label={texts.addZip} icon="add" accept=".zip,.gguf,application/zip" onFiles={add} />
        </div>
      )}
      <Said>{adding.kind === 'added' && <p>{texts.added}</p>}</Said>
      {adding.kind === 'failed' && <Problem text={messageOf(words, adding.error)} />}
    </>
  )
}

/** The name of the folder that was picked; '' of loose files. */
function folderOf([file]: readonly File[]): string {
  return file?.webkitRelativePath.split('/')[0] ?? ''
}

/** The notices that the models' licences ask for, each once. */
function Licences({ models }: { models: ModelsState['models'] }) {
  const texts = useWords().models
  const all = models.flatMap(({ licence }) => licence ?? [])
  const licences = [...new Map(all.map((licence) => [licence.url, licence])).values()]
  return licences.map((licence) => (
    <section key={licence.url} className="sheet-section">
      <p>{licence.notice}</p>
      <p className="muted">{licence.attribution}</p>
      <Outside url={licence.url} text={texts.licence(licence.url)} />
      {licence.acceptableUse !== '' && (
        <Outside url={licence.acceptableUse} text={texts.acceptableUse(licence.acceptableUse)} />
      )}
    </section>
  ))
}

/** A page on the internet, with its address: that can be copied where there is no connection. */
function Outside({ url, text }: { url: string; text: string }) {
  return (
    <a className="outside" href={url} target="_blank" rel="noreferrer">
      {text}
    </a>
  )
}
