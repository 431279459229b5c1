import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { Answers } from '../answers/answers'
import type { Library } from '../library/library'
import type { Models } from '../models/models'
import { backupState, type Backups, chooseBackup, isBusy, lastBackup, restoreBackup, saveBackup } from './backups'
import { FileButton } from './file-button'
import { Problem, messageOf } from './problem'
import { ProgressLine } from './progress-bar'
import { useStore } from './use-store'
import { useBackupWords } from './words/backup'
import { useWords } from './words/words'

/** Milliseconds after which a backup is old. */
const old = 31 * 24 * 3_600_000

interface Props {
  backups: Backups
  library: Library
  answers: Answers
  models: Models | undefined
  /** A file to look into at once. */
  given: File | undefined
}

/** All that is here into one file, and back. What goes on is shown whenever the settings are open. */
export function BackupSection({ backups, library, answers, models, given }: Props) {
  const words = useWords()
  const texts = useBackupWords()
  const { now } = useStore(backupState)
  const { items } = useStore(library.state)
  const stored = models?.state.get().models.filter(({ status }) => status.kind === 'stored') ?? []
  const [withModels, setWithModels] = useState(false)
  const [{ last, isOld }, setLast] = useState<{ last?: number | undefined; isOld: boolean }>({ isOld: false })
  useEffect(() => {
    const tell = (last: number | undefined) => setLast({ last, isOld: last !== undefined && Date.now() - last > old })
    lastBackup(backups).then(tell, () => undefined)
  }, [backups, now.kind])
  const show = (next: typeof now) => backupState.set({ now: next })
  useEffect(() => {
    if (given) void chooseBackup(given)
  }, [given])
  const section = useRef<HTMLElement>(null)
  const isAsked = now.kind === 'chosen' || now.kind === 'failed'
  // A backup that was dropped opens the settings at their beginning.
  useEffect(() => {
    if (isAsked) section.current?.scrollIntoView({ block: 'nearest' })
  }, [isAsked])
  const restore = (replace: boolean) => {
    if (now.kind === 'chosen') void restoreBackup({ backups, library, answers, models }, now.name, now.backup, replace)
  }
  const busy = isBusy(now)
  return (
    <section className="sheet-section" aria-label={texts.title} ref={section}>
      <h3>{texts.title}</h3>
      <p>{texts.what}</p>
      <p className="muted">
        {last === undefined ? texts.none : texts.last(last)}
        {last !== undefined && items.length > 0 && isOld && ` ${texts.old}`}
      </p>
      {stored.length > 0 && !busy && (
        <ToggleButton className="button" isSelected={withModels} onChange={setWithModels}>
          {texts.models(stored.reduce((sum, { size }) => sum + size, 0))}
        </ToggleButton>
      )}
      {!busy && now.kind !== 'chosen' && (
        <div className="row">
          <Button
            className="button"
            isDisabled={items.length === 0}
            onPress={() => void saveBackup(backups, withModels)}
          >
            {texts.save}
          </Button>
          <FileButton
            label={texts.restore}
            icon="folder"
            accept=".zip"
            onFiles={([file]) => file && void chooseBackup(file)}
          />
        </div>
      )}
      <div role="status">
        {now.kind === 'looking' && <p>{texts.looking}</p>}
        {now.kind === 'saved' && <p>{texts.saved(now.size)}</p>}
        {now.kind === 'restored' && <p>{texts.restored(now.documents, now.turns)}</p>}
        {now.kind === 'restored' && now.refused.length > 0 && <Problem text={texts.refused(now.refused)} />}
        {now.kind === 'failed' && <Problem text={messageOf(words, now.error)} />}
      </div>
      {now.kind === 'packing' && (
        <ProgressLine label={texts.save} value={now.done} total={now.total} text={texts.packing(now.done, now.total)} />
      )}
      {now.kind === 'restoring' && (
        <ProgressLine label={texts.restore} value={now.done} total={now.of} text={texts.restoring(now.done, now.of)} />
      )}
      {now.kind === 'chosen' && (
        <>
          <p>{texts.found(now.backup.index.made, now.backup.index.documents.length, now.backup.index.turns)}</p>
          <p className="muted">{texts.meaning}</p>
          <div className="row">
            <Button className="button primary" onPress={() => restore(false)}>
              {texts.merge}
            </Button>
            <Button className="button" onPress={() => restore(true)}>
              {texts.replace}
            </Button>
            <Button className="button quiet" onPress={() => show({ kind: 'idle' })}>
              {words.app.cancel}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
