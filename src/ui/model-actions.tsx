import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { isPassing, isToBeTried, isUsable } from '../models/items'
import type { ModelItem, ModelStatus, Models } from '../models/models'
import { isAbort } from '../core/errors'
import { ConfirmDialog } from './dialog'
import { messageOf, Problem } from './problem'
import { Said } from './said'
import { saveFile } from './save-file'
import { useMeant } from './use-meant'
import { useOwnModelWords } from './words/own-models'
import { useWords } from './words/words'
import type { Words } from './words/words'

/** Chromium's folder picker; where it is missing a model leaves as one .zip. */
const { showDirectoryPicker } = window as {
  showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>
}

/** What can be done to a model now. */
export function ModelActions({ model, inUse, models }: { model: ModelItem; inUse: boolean; models: Models }) {
  const words = useWords()
  const ownWords = useOwnModelWords()
  const { model: texts } = words
  const { actions } = texts
  const { id, name, status } = model
  const [deleting, setDeleting] = useState(false)
  const [problem, setProblem] = useState('')
  const [done, setDone] = useState('')
  const [working, setWorking] = useState(false)
  const run = (action: () => unknown) => {
    setProblem('')
    setDone('')
    void Promise.resolve(action()).catch((error: unknown) => {
      if (!isAbort(error)) setProblem(messageOf(words, error))
    })
  }
  const button = (label: string, action: () => unknown, look = 'button') => (
    <Button className={look} aria-label={texts.actionOn(label, name)} onPress={() => run(action)}>
      {label}
    </Button>
  )
  /** Of what takes a while with a stored model. It stays until that is over, so that the focus does, though the model may be downloaded anew meanwhile. */
  const lasting = (label: string, work: () => Promise<unknown>) => (
    <Button
      className="button"
      aria-label={texts.actionOn(label, name)}
      isPending={working}
      onPress={() => {
        setWorking(true)
        run(() => work().finally(() => setWorking(false)))
      }}
    >
      {label}
    </Button>
  )
  const stored = status.kind === 'stored'
  const kept = stored || working
  const halt = haltOf(status)
  const coming = halt === 'pause'
  const main = mainAction({ ...actions, try: ownWords.try }, model, inUse, models)
  const isMeant = useMeant(main?.[0])
  return (
    <>
      <div className="row">
        {/* One button whatever its word is, so that the focus stays on it. */}
        {main && button(main[0], () => (isMeant() ? main[1]() : undefined), main[2])}
        {inUse && halt && button(actions[halt], () => models.pause(id))}
        {status.kind === 'partial' && isPassing(status.error) && button(actions.pause, () => models.pause(id))}
        {coming && button(actions.cancel, () => setDeleting(true))}
        {kept && lasting(actions.verify, () => models.verify(id).then((wrong) => setDone(verified(texts, wrong))))}
        {kept &&
          showDirectoryPicker &&
          lasting(actions.copyToFolder, () =>
            copyToFolder(models, id, showDirectoryPicker).then(() => setDone(texts.copied)),
          )}
        {kept && lasting(actions.saveZip, () => saveZip(models, id))}
        {(stored || status.kind === 'partial') && button(actions.delete, () => setDeleting(true))}
      </div>
      <Said>{stored && done !== '' && <p>{done}</p>}</Said>
      {problem !== '' && <Problem text={problem} />}
      {deleting && (
        <ConfirmDialog
          title={coming ? texts.cancelTitle(name) : texts.deleteTitle(name)}
          text={coming ? texts.cancelText : texts.deleteText}
          action={coming ? texts.cancelAction : actions.delete}
          onClose={() => setDeleting(false)}
          onConfirm={() => run(() => models.remove(id))}
        />
      )}
    </>
  )
}

/** What is most likely to be done now: the word, what it does, and its look; undefined where the model is of no use here. */
function mainAction(
  actions: Words['model']['actions'] & { try: string },
  model: ModelItem,
  inUse: boolean,
  models: Models,
): [label: string, action: () => unknown, look?: string] | undefined {
  const { id, status, unfit, advice } = model
  if (inUse) return [actions.stopUsing, () => models.stopUsing()]
  const halt = haltOf(status)
  if (halt) return [actions[halt], () => models.pause(id)]
  if (unfit !== undefined) return undefined
  if (isToBeTried(model)) return [actions.try, () => models.use(id), 'button primary']
  if (status.kind === 'served') return [actions.use, () => models.use(id)]
  if (status.kind === 'stored')
    return !isUsable(model) ? undefined : [actions.use, () => models.use(id), 'button primary']
  if (status.kind === 'partial') return [actions.resume, () => models.download(id), 'button primary']
  return [actions.download, () => models.download(id), advice === undefined ? 'button' : 'button primary']
}

/** How the work on a model can be halted; undefined where nothing is done with it. */
function haltOf({ kind }: ModelStatus): 'stop' | 'pause' | undefined {
  if (kind === 'verifying' || kind === 'copying') return 'stop'
  return kind === 'downloading' || kind === 'connecting' ? 'pause' : undefined
}

/** Of a model that is stored again. */
function verified(texts: Words['model'], wrong: string[]): string {
  return wrong.length === 0 ? texts.verified : texts.mended(wrong.length)
}

async function copyToFolder(models: Models, id: string, pick: NonNullable<typeof showDirectoryPicker>): Promise<void> {
  await models.copyToFolder(id, await pick({ mode: 'readwrite' }))
}

/** Hands the .zip to the browser's own downloads. */
async function saveZip(models: Models, id: string): Promise<void> {
  const file = await models.zip(id)
  saveFile(file, file.name)
}
