import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { ModelItem, Models } from '../models/models'
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
  const { id, name, status, unfit, advice } = model
  const [deleting, setDeleting] = useState(false)
  const [problem, setProblem] = useState('')
  const [wrong, setWrong] = useState<string[]>()
  const run = (action: () => unknown) => {
    setProblem('')
    setWrong(undefined)
    void Promise.resolve(action()).catch((error: unknown) => {
      if (!isAbort(error)) setProblem(messageOf(error))
    })
  }
  const button = (label: string, action: () => unknown, look = 'button') => (
    <Button className={look} aria-label={`${label} ${name}`} onPress={() => run(action)}>
      {label}
    </Button>
  )
  const stored = status.kind === 'stored'
  const coming = status.kind === 'downloading' || status.kind === 'connecting'
  const fits = unfit === undefined
  return (
    <>
      <div className="row">
        {status.kind === 'absent' &&
          fits &&
          button('Download', () => models.download(id), advice === undefined ? 'button' : 'button primary')}
        {status.kind === 'partial' && fits && button('Resume', () => models.download(id), 'button primary')}
        {coming && button('Pause', () => models.pause(id))}
        {coming && button('Cancel', () => setDeleting(true))}
        {(status.kind === 'verifying' || status.kind === 'copying') && button('Stop', () => models.pause(id))}
        {stored && fits && !inUse && button('Use', () => models.use(id), 'button primary')}
        {inUse && button('Stop using', () => models.stopUsing())}
        {stored && button('Verify', () => models.verify(id).then(setWrong))}
        {stored &&
          showDirectoryPicker &&
          button('Copy to a folder', () => copyToFolder(models, id, showDirectoryPicker))}
        {stored && button('Save as .zip', () => saveZip(models, id))}
        {(stored || status.kind === 'partial') && button('Delete', () => setDeleting(true))}
      </div>
      {stored && wrong && <p role="status">{verified(wrong)}</p>}
      {problem !== '' && <Problem text={problem} />}
      {deleting && (
        <ConfirmDialog
          title={coming ? `Cancel the download of ${name}?` : `Delete ${name}?`}
          text={
            coming
              ? 'What has arrived is deleted; to go on with it later, pause instead.'
              : 'It has to be downloaded or copied here again before it can answer.'
          }
          action={coming ? 'Cancel the download' : 'Delete'}
          onClose={() => setDeleting(false)}
          onConfirm={() => run(() => models.remove(id))}
        />
      )}
    </>
  )
}

/** Of a model that is stored again. */
function verified(wrong: string[]): string {
  if (wrong.length === 0) return 'Verified: every file is as it arrived.'
  return `Verified: ${plural(wrong.length, 'file')} had been damaged and came anew.`
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
