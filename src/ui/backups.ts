/** Saving and restoring a backup, as it goes on behind the settings, whether they are open or not. */
import type { Answers } from '../answers/answers'
import { conversationOf, firstConversation, type ConversationNote } from '../answers/conversations'
import type { StoredTurn } from '../answers/turn'
import { draftsKey } from '../answers/drafting'
import type { Evaluation } from '../answers/evaluation'
import type { FeedbackCase } from '../answers/feedback'
import { SitebookError } from '../core/errors'
import { createStore } from '../core/store'
import type { Library } from '../library/library'
import { notesKey, type PageNote, pageNotesOf } from '../library/page-notes'
import { type Backup, openBackup, type Progress, restoreDocuments, turnsHere } from '../library/restore'
import type { Models } from '../models/models'
import type { Settings } from '../models/settings'
import { unzip } from '../models/unzip'
import type { Client } from '../rpc/client'
import type { BackupMethods } from '../rpc/protocol'
import { webStorage } from '../shell/web-storage'
import { saveFile } from './save-file'

export interface Backups {
  worker: Client<BackupMethods>
  settings: Settings
  feedback(): Promise<FeedbackCase>
  evaluation(): Promise<Evaluation>
}

export type BackupState =
  | { kind: 'idle' | 'looking' }
  | { kind: 'packing'; done: number; total: number }
  | { kind: 'saved'; size: number }
  | { kind: 'chosen'; name: string; backup: Backup }
  | ({ kind: 'restoring' } & Progress)
  | { kind: 'restored'; documents: number; turns: number; refused: string[] }
  | { kind: 'failed'; error: unknown }

export const backupState = createStore<{ now: BackupState }>({ now: { kind: 'idle' } })
const show = (now: BackupState) => backupState.set({ now })

/** What the page keeps itself of what the user chose. */
const localKeys = ['sitebook-theme', 'sitebook-text-size', 'sitebook-order', 'sitebook-language', 'sitebook-wordings']
/** Of the settings in the database, those that hold on any device; drafts name files, not ids. */
const settingKeys = ['lanUrl', draftsKey]
const lastKey = 'last-backup'
/** The name of a file that is being restored: at the next start it is said where that was interrupted. */
const restoringKey = 'restoring'

/** Milliseconds since the epoch; undefined before the first. */
export async function lastBackup({ settings }: Backups): Promise<number | undefined> {
  return (await settings.read(lastKey)) as number | undefined
}

/** Never throws: what comes of it is in the state. */
export async function saveBackup({ worker, settings }: Backups, withModels: boolean): Promise<void> {
  show({ kind: 'packing', done: 0, total: 0 })
  try {
    const local = Object.fromEntries(
      localKeys.flatMap((key) => {
        const value = webStorage('local')?.getItem(key)
        return value == null ? [] : [[key, value]]
      }),
    )
    const name = `sitebook-${new Date().toISOString().slice(0, 10)}.zip`
    for await (const event of worker.open('pack', { name, withModels, local })) {
      if (event.kind === 'packing') show(event)
      else {
        saveFile(event.file, name)
        await settings.save(lastKey, Date.now())
        show({ kind: 'saved', size: event.file.size })
      }
    }
  } catch (error) {
    show({ kind: 'failed', error })
  }
}

/** Whether a file is being written or read, which nothing else may come between. */
export const isBusy = ({ kind }: BackupState) => kind === 'packing' || kind === 'looking' || kind === 'restoring'

/** Looks into a file that is to be restored, if nothing else goes on. Never throws: what comes of it is in the state. */
export async function chooseBackup(file: File): Promise<void> {
  if (isBusy(backupState.get().now)) return
  show({ kind: 'looking' })
  try {
    show({ kind: 'chosen', name: file.name, backup: await openBackup(file, unzip) })
  } catch (error) {
    show({ kind: 'failed', error })
  }
}

interface Parts {
  backups: Backups
  library: Library
  answers: Answers
  models: Models | undefined
}

/**
 * Takes a backup in: first what it has, then, to replace what was here, the removal of all else, if nothing was refused. Never
 * throws: what comes of it is in the state.
 */
export async function restoreBackup(parts: Parts, name: string, backup: Backup, replace: boolean): Promise<void> {
  const { library, answers, models } = parts
  const { settings } = parts.backups
  show({ kind: 'restoring', done: 0, of: backup.index.documents.length })
  try {
    await settings.save(restoringKey, name)
    const { ids, refused } = await restoreDocuments(backup, library, (progress) =>
      show({ kind: 'restoring', ...progress }),
    )
    const turns = turnsHere(backup.said.turns as StoredTurn[], ids)
    await takeTurns(answers, turns, (backup.said.settings['conversations'] ?? []) as ConversationNote[])
    const notes = (backup.said.settings[notesKey] ?? []) as PageNote[]
    await pageNotesOf(settings).takeIn(turnsHere(notes, ids))
    await (await parts.backups.feedback()).takeIn(backup.said)
    if (backup.said.runs) await (await parts.backups.evaluation()).takeIn(backup.said.runs)
    await takeSettings(settings, backup, replace)
    await takeModels(backup, models)
    if (replace && refused.length === 0) await removeOthers(parts, new Set(ids.values()), turns)
    await settings.save(restoringKey, undefined)
    show({ kind: 'restored', documents: ids.size, turns: turns.length, refused })
  } catch (error) {
    show({ kind: 'failed', error })
  }
}

/** The first conversation of each device has no name: the one of the backup gets one, where there is another here. */
async function takeTurns(answers: Answers, turns: StoredTurn[], notes: ConversationNote[]): Promise<void> {
  const here = answers.state.get().turns
  const isOther = here.some(
    (turn) => conversationOf(turn) === firstConversation && !turns.some(({ id }) => id === turn.id),
  )
  const first = turns.find((turn) => conversationOf(turn) === firstConversation)
  const called = isOther && first ? `backup-${first.id}` : firstConversation
  const moved = (id: string) => (id === firstConversation ? called : id)
  await answers.takeIn(
    turns.map((turn) =>
      moved(conversationOf(turn)) === conversationOf(turn) ? turn : { ...turn, conversation: called },
    ),
    notes.map((note) => ({ ...note, id: moved(note.id) })),
  )
}

async function takeSettings(settings: Settings, { said }: Backup, replace: boolean): Promise<void> {
  for (const key of settingKeys) {
    const value = said.settings[key]
    if (value !== undefined && (replace || (await settings.read(key)) === undefined)) await settings.save(key, value)
  }
  for (const key of localKeys) {
    const value = said.local[key]
    const storage = webStorage('local')
    if (value !== undefined && (replace || storage?.getItem(key) == null)) storage?.setItem(key, value)
  }
}

/** Its files are checked by the Models page's own means, which says there what is wrong with them. */
async function takeModels({ index, files }: Backup, models: Models | undefined): Promise<void> {
  for (const model of index.models) {
    const given = model.files.flatMap(({ name }) => {
      const file = files.get(`models/${model.id}/${name}`)
      return file ? new File([file], name) : []
    })
    if (given.length < model.files.length) throw new SitebookError('backup/unknown', model.id)
    await models?.addFromFiles(given)
  }
}

/** They can be brought back for a while. */
async function removeOthers(
  { library, answers }: Parts,
  kept: ReadonlySet<string>,
  turns: StoredTurn[],
): Promise<void> {
  const others = library.state.get().items.filter(({ record }) => !kept.has(record.id))
  if (others.length > 0) await library.remove(others.map(({ record }) => record.id))
  const wanted = new Set(turns.map(({ id }) => id))
  const all = answers.state.get().turns
  const gone = new Set(all.filter(({ id }) => !wanted.has(id)).map(conversationOf))
  for (const turn of all) if (wanted.has(turn.id)) gone.delete(conversationOf(turn))
  for (const conversation of gone) await answers.remove(conversation)
}
