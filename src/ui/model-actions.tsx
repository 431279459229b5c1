import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { isPassing, isUsable } from '../models/items'
import type { ModelItem, ModelStatus, Models } from '../models/models'
import { isAbort } from '../core/errors'
import { ConfirmDialog } from './dialog'
import { plural } from './format'
import { messageOf, Problem } from './problem'

/** Chromium's folder picker; where it is missing a model leaves as one .zip. */
const { showDirectoryPicker } = window as {
  showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>
}

/** What can be done to a model now. */
export function ModelActions({ model, inUse, models }: { model: ModelItem; inUse: boolean; models: Models }) {
  const { id, name, status } = model
  const [deleting, setDeleting] = useState(false)
  const [problem, setProblem] = useState('')
  const [done, setDone] = useState('')
  const [working, setWorking] = useState(false)
  const run = (action: () => unknown) => {
    setProblem('')
    setDone('')
    void Promise.resolve(action()).catch((error: unknown) => {
      if (!isAbort(error)) setProblem(messageOf(error))
    })
  }
  const button = (label: string, action: () => unknown, look = 'button') => (
    <Button className={look} aria-label={`${label} ${name}`} onPress={() => run(action)}>
      {label}
    </Button>
  )
  /** Of what takes a while with a stored model. It stays until that is over, so that the focus does, though the model may be downloaded anew meanwhile. */
  const lasting = (label: string, work: () => Promise<unknown>) => (
    <Button
      className="button"
      aria-label={`${label} ${name}`}
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
  const halt = haltWord(status)
  const coming = halt === 'Pause'
  const main = mainAction(model, inUse, models)
  return (
    <>
      <div className="row">
        {/* One button whatever its word is, so that the focus stays on it. */}
        {main && button(...main)}
        {inUse && halt && button(halt, () => models.pause(id))}
        {status.kind === 'partial' && isPassing(status.error) && button('Pause', () => models.pause(id))}
        {coming && button('Cancel', () => setDeleting(true))}
        {kept && lasting('Verify', () => models.verify(id).then((wrong) => setDone(verified(wrong))))}
        {kept &&
          showDirectoryPicker &&
          lasting('Copy to a folder', () => copyToFolder(models, id, showDirectoryPicker).then(() => setDone(copied)))}
        {kept && lasting('Save as .zip', () => saveZip(models, id))}
        {(stored || status.kind === 'partial') && button('Delete', () => setDeleting(true))}
      </div>
      {stored && done !== '' && <p role="status">{done}</p>}
      {problem !== '' && <Problem text={problem} />}
      {deleting && (
        <ConfirmDialog
          title={coming ? `Cancel the download of ${name}?` : `Delete ${name}?`}
          text={
            coming
              ? 'What has been downloaded is deleted; to continue later, pause instead.'
              : 'It has to be downloaded or copied here again before it can be used.'
          }
          action={coming ? 'Cancel the download' : 'Delete'}
          onClose={() => setDeleting(false)}
          onConfirm={() => run(() => models.remove(id))}
        />
      )}
    </>
  )
}

/** What is most likely to be done now: the word, what it does, and its look; undefined where the model is of no use here. */
function mainAction(
  model: ModelItem,
  inUse: boolean,
  models: Models,
): [label: string, action: () => unknown, look?: string] | undefined {
  const { id, status, unfit, advice } = model
  if (inUse) return ['Stop using', () => models.stopUsing()]
  const halt = haltWord(status)
  if (halt) return [halt, () => models.pause(id)]
  if (unfit !== undefined) return undefined
  if (status.kind === 'stored') return !isUsable(model) ? undefined : ['Use', () => models.use(id), 'button primary']
  if (status.kind === 'partial') return ['Resume', () => models.download(id), 'button primary']
  return ['Download', () => models.download(id), advice === undefined ? 'button' : 'button primary']
}

/** What a halt of the work on a model is called; undefined where nothing is done with it. */
function haltWord({ kind }: ModelStatus): string | undefined {
  if (kind === 'verifying' || kind === 'copying') return 'Stop'
  return kind === 'downloading' || kind === 'connecting' ? 'Pause' : undefined
}

const copied = 'Copied. Add that folder on another device, or put it under /models/ on a server.'

/** Of a model that is stored again. */
function verified(wrong: string[]): string {
  if (wrong.length === 0) return 'Verified: every file is as it arrived.'
  const were = wrong.length === 1 ? 'was damaged and has' : 'were damaged and have'
  return `Verified: ${plural(wrong.length, 'file')} ${were} been downloaded again.`
}

async function copyToFolder(models: Models, id: string, pick: NonNullable<typeof showDirectoryPicker>): Promise<void> {
  await models.copyToFolder(id, await pick({ mode: 'readwrite' }))
}

/** Hands the .zip to the browser's own downloads. */
async function saveZip(models: Models, id: string): Promise<void> {
  const file = await models.zip(id)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  // The browser has taken the file over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
