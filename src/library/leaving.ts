/**
 * Documents that the user removed. They leave the screen and the search at once, and are forgotten when the time to bring them
 * back is over. The stored record says so, strictly, before the row goes: a reload in between does not bring them back, and
 * the page that comes gives that time anew. All tabs do the same, whichever comes first.
 */
import type { DocumentId } from '../core/document'
import { asSitebookError } from '../core/errors'
import { undoTime } from '../core/undo'
import { activityOf } from './jobs'
import type { Library } from './library'
import type { Shelf } from './shelf'
import type { Stored } from './stored'

export interface LeavingParts {
  shelf: Shelf
  opened: Promise<Stored>
  /** Has nothing write to a document any more. */
  letGo(id: DocumentId): Promise<void>
  forget(id: DocumentId): Promise<void>
}

export interface Leaving {
  remove: Library['remove']
  forget: Library['forget']
  undo(): Promise<void>
  finish(): Promise<void>
}

export function createLeaving({ shelf, opened, letGo, forget }: LeavingParts): Leaving {
  let timer: ReturnType<typeof setTimeout> | undefined
  let scheduled = shelf.state.get().leaving

  const leaving = () => shelf.state.get().leaving

  async function mark(ids: readonly DocumentId[], since: number | undefined): Promise<void> {
    const { storage } = await opened
    for (const record of await storage.setLeaving(ids, since)) {
      shelf.put(record, activityOf(record))
      shelf.changed(record.id)
    }
  }

  async function forgetAll(ids: readonly DocumentId[]): Promise<void> {
    // What cannot be forgotten now is still marked, and goes at the next start.
    for (const id of ids) await forget(id).catch(() => undefined)
  }

  const finish = () => forgetAll(leaving().map(({ id }) => id))

  shelf.state.subscribe(() => {
    if (leaving() === scheduled) return
    scheduled = leaving()
    clearTimeout(timer)
    if (scheduled.length > 0) timer = setTimeout(() => void finish(), undoTime)
  })

  return {
    async remove(ids) {
      for (const id of ids) await letGo(id)
      // One Undo for all that went lately.
      const all = [...ids, ...leaving().map(({ id }) => id)]
      try {
        await mark(all, Date.now())
      } catch (error) {
        if (asSitebookError(error).code !== 'storage/no-space') throw error
        // There is no room to write down that it can be brought back, and a full device must let documents go.
        await forgetAll(all)
      }
    },
    async forget(ids) {
      for (const id of ids) await letGo(id)
      await forgetAll(ids)
    },
    undo: () =>
      mark(
        leaving().map(({ id }) => id),
        undefined,
      ),
    finish,
  }
}
