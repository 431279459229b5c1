/** The connection to IndexedDB: opened, lost, opened again, and used in transactions only. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, openDB } from 'idb'
import { SitebookError } from '../core/errors'
import { type Migration, migrations, type Schema } from './schema'

export interface Database<S extends DBSchema = Schema> {
  /**
   * Runs `work` in one transaction and resolves with its value when that is complete, which is later than its requests'
   * success: over quota, Chromium reports success and then aborts. If `work` throws, nothing is written. Where the browser
   * closed the connection, it is opened again and the whole of `work` runs anew. `work` awaits requests only.
   * Throws `storage/no-space`, `storage/closed`, `storage/refused`, `storage/blocked`, `app/other-build`.
   */
  tx<Stores extends StoreNames<S>[], Mode extends 'readonly' | 'readwrite', T>(
    stores: Stores,
    mode: Mode,
    work: (tx: IDBPTransaction<S, Stores, Mode>) => Promise<T>,
    durability?: IDBTransactionDurability,
  ): Promise<T>
  close(): void
}

/** Milliseconds before each further try: clearing the site's data closes connections for a while, also those just opened. */
const pauses = [0, 50, 100, 200, 400, 800, 1600]

/** Milliseconds. Chromium may never answer a page that opens while the site's data is cleared, until it is loaded anew. */
const silence = 10_000

/** Opens the library's database. Throws as `tx` does. */
export function openDatabase(name = 'sitebook', steps: Migration[] = migrations): Promise<Database> {
  return openVersioned<Schema>(name, steps)
}

/** Opens any database of ours, in the newest version that `steps` lead to. Throws as `tx` does. */
export async function openVersioned<S extends DBSchema>(name: string, steps: Migration<S>[]): Promise<Database<S>> {
  let connection: Promise<IDBPDatabase<S>> | undefined

  function open(): Promise<IDBPDatabase<S>> {
    const lost = () => {
      if (connection === opening) connection = undefined
    }
    const opening = new Promise<IDBPDatabase<S>>((resolve, reject) => {
      const silent = setTimeout(() => reject(new SitebookError('storage/closed', 'no answer')), silence)
      openDB<S>(name, steps.length, {
        upgrade(database, from, _to, transaction) {
          clearTimeout(silent)
          // Where it fails, so does the opening; to the transaction nobody else listens.
          transaction.done.catch(() => undefined)
          migrate(steps.slice(from), database, transaction).catch(reject)
        },
        // Tabs of this build close their connection when asked; one that does not is older or stuck.
        blocked: () => reject(new SitebookError('storage/blocked')),
        blocking(_from, _to, event) {
          lost()
          ;(event.target as IDBDatabase).close()
        },
        // Safari does this to tabs in the background, and every browser when the site's data is cleared.
        terminated: lost,
      })
        .finally(() => clearTimeout(silent))
        .then((database) => {
          resolve(database)
          // Given up before: nobody uses this one.
          opening.catch(() => database.close())
        }, reject)
    })
    opening.catch(lost)
    return opening
  }

  /** Runs `work` on a connection, and again on a new one where the browser closed it. */
  async function connected<T>(work: (database: IDBPDatabase<S>) => Promise<T> | T): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      const opening = (connection ??= open())
      try {
        return await work(await opening)
      } catch (error) {
        if (!isClosed(error) || isRefused(error) || attempt === pauses.length) throw asStorageError(error)
        if (connection === opening) connection = undefined
        await new Promise((resolve) => setTimeout(resolve, pauses[attempt]))
      }
    }
  }

  await connected(() => undefined)
  return {
    tx: (stores, mode, work, durability = 'relaxed') =>
      connected((database) => once(database, stores, mode, work, durability)),
    close() {
      void connection?.then((database) => database.close())
      connection = undefined
    },
  }
}

/** Takes the steps in order; if one fails, the database stays as it was, and its error is thrown. */
async function migrate<S extends DBSchema>(steps: Migration<S>[], ...args: Parameters<Migration<S>>): Promise<void> {
  try {
    for (const step of steps) await step(...args)
  } catch (error) {
    abort(args[1])
    throw error
  }
}

async function once<S extends DBSchema, Stores extends StoreNames<S>[], Mode extends 'readonly' | 'readwrite', T>(
  database: IDBPDatabase<S>,
  stores: Stores,
  mode: Mode,
  work: (tx: IDBPTransaction<S, Stores, Mode>) => Promise<T>,
  durability: IDBTransactionDurability,
): Promise<T> {
  const tx = database.transaction(stores, mode, { durability })
  try {
    // Together: a transaction that fails is heard of even while `work` waits.
    const [value] = await Promise.all([work(tx), tx.done])
    return value
  } catch (error) {
    abort(tx)
    await tx.done.catch(() => undefined)
    throw tx.error ?? error
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort()
  } catch {
    // It is over already: it failed by itself.
  }
}

/** Whether the connection was closed under a transaction. `AbortError` as a DOMException is the browser's; a cancel is the core's own. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && ['InvalidStateError', 'AbortError', 'UnknownError'].includes(error.name)
}

function asStorageError(error: unknown): unknown {
  if (isQuotaExceeded(error)) return new SitebookError('storage/no-space', String(error))
  if (isRefused(error)) return new SitebookError('storage/refused', String(error))
  if (error instanceof DOMException && error.name === 'VersionError')
    return new SitebookError('app/other-build', String(error))
  if (isClosed(error)) return new SitebookError('storage/closed', String(error))
  return error
}

/** Whether the user's settings keep the site from storing anything; Chromium has no error of its own for it. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof DOMException)) return false
  return error.name === 'SecurityError' || (error.name === 'UnknownError' && /denied permission/.test(error.message))
}

/** Whether a write failed for want of space. */
export function isQuotaExceeded(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError'
}

/** All keys that start with `first`: an array sorts after every number and string. */
export function startingWith(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []])
}
