/** The connection to IndexedDB: opened, lost, opened again, and used in transactions only. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, openDB } from 'idb'
import { SitebookError } from '../core/errors'
import { type Migration, migrations, type Schema } from './schema'

export interface Database<S extends DBSchema = Schema> {
  /**
   * Runs `work` in one transaction and resolves with its value when that is complete, which is later than its requests'
   * success: over quota, Chromium reports success and then aborts. If `work` throws, nothing is written. Where the browser
   * closed the connection, it is opened again and the whole of `work` runs once more. `work` awaits requests only.
   * Throws `storage/no-space`, `storage/closed`, `storage/blocked`, `app/other-build`.
   */
  tx<Stores extends StoreNames<S>[], Mode extends 'readonly' | 'readwrite', T>(
    stores: Stores,
    mode: Mode,
    work: (tx: IDBPTransaction<S, Stores, Mode>) => Promise<T>,
    durability?: IDBTransactionDurability,
  ): Promise<T>
  close(): void
}

/** Opens the library's database. Throws as `tx` does. */
export function openDatabase(name = 'sitebook', steps: Migration[] = migrations): Promise<Database> {
  return openVersioned<Schema>(name, steps)
}

/** Opens any database of ours, in the newest version that `steps` lead to. Throws as `tx` does. */
export async function openVersioned<S extends DBSchema>(name: string, steps: Migration<S>[]): Promise<Database<S>> {
  let connection: Promise<IDBPDatabase<S>> | undefined

  function open(): Promise<IDBPDatabase<S>> {
    const opening = new Promise<IDBPDatabase<S>>((resolve, reject) => {
      const lost = () => {
        if (connection === opening) connection = undefined
      }
      openDB<S>(name, steps.length, {
        upgrade: (database, from, _to, transaction) => void migrate(steps.slice(from), database, transaction),
        // Tabs of this build close their connection when asked; one that does not is older or stuck.
        blocked: () => reject(new SitebookError('storage/blocked')),
        blocking(_from, _to, event) {
          lost()
          ;(event.target as IDBDatabase).close()
        },
        // Safari does this to tabs in the background, and every browser when the site's data is cleared.
        terminated: lost,
      }).then((database) => {
        resolve(database)
        // Blocked before, and given up: nobody uses this one.
        opening.catch(() => database.close())
      }, reject)
    })
    return opening
  }

  async function connect(): Promise<IDBPDatabase<S>> {
    const opening = (connection ??= open())
    try {
      return await opening
    } catch (error) {
      if (connection === opening) connection = undefined
      throw error
    }
  }

  async function tx<Stores extends StoreNames<S>[], Mode extends 'readonly' | 'readwrite', T>(
    stores: Stores,
    mode: Mode,
    work: (tx: IDBPTransaction<S, Stores, Mode>) => Promise<T>,
    durability: IDBTransactionDurability = 'relaxed',
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        const database = await connect()
        return await once(database, stores, mode, work, durability)
      } catch (error) {
        if (!isClosed(error)) throw asSitebookError(error)
        connection = undefined
        if (attempt === 2) throw new SitebookError('storage/closed', String(error))
      }
    }
  }

  await connect().catch((error: unknown) => {
    throw asSitebookError(error)
  })
  return {
    tx,
    close() {
      void connection?.then((database) => database.close())
      connection = undefined
    },
  }
}

/** Takes the steps in order; if one fails, the database stays as it was. */
async function migrate<S extends DBSchema>(steps: Migration<S>[], ...args: Parameters<Migration<S>>): Promise<void> {
  try {
    for (const step of steps) await step(...args)
  } catch {
    // Opening rejects with an AbortError, and so does the transaction, which nobody else listens to.
    args[1].done.catch(() => undefined)
    args[1].abort()
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
    try {
      tx.abort()
    } catch {
      // It is over already: it failed by itself.
    }
    await tx.done.catch(() => undefined)
    throw tx.error ?? error
  }
}

/** Whether the connection was closed under a transaction. `AbortError` as a DOMException is the browser's; a cancel is the core's own. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && ['InvalidStateError', 'AbortError', 'UnknownError'].includes(error.name)
}

function asSitebookError(error: unknown): unknown {
  if (isQuotaExceeded(error)) return new SitebookError('storage/no-space', String(error))
  if (error instanceof DOMException && error.name === 'VersionError')
    return new SitebookError('app/other-build', String(error))
  if (isClosed(error)) return new SitebookError('storage/closed', String(error))
  return error
}

/** Whether a write failed for want of space. */
export function isQuotaExceeded(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError'
}

/** All keys that start with `first`: an array sorts after every number and string. */
export function startingWith(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []])
}
