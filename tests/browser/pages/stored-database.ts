/** A whole database as JSON and back, without the app's own code: what a past version stored is kept so for its tests. */

export interface StoredDatabase {
  version: number
  stores: Record<string, StoredStore>
}

export interface StoredStore {
  options: { keyPath: string | string[] | null; autoIncrement: boolean }
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[]
  /** Typed arrays and Blobs are objects with the name of their type in `$`. */
  records: [key: IDBValidKey, value: unknown][]
}

const arrays = { Uint8Array, Uint32Array, Float32Array }

async function encode(value: unknown): Promise<unknown> {
  if (value instanceof Blob) {
    const bytes = new Uint8Array(await value.arrayBuffer())
    return { $: 'Blob', type: value.type, bytes: btoa(String.fromCharCode(...bytes)) }
  }
  for (const [name, type] of Object.entries(arrays)) if (value instanceof type) return { $: name, values: [...value] }
  if (Array.isArray(value)) return Promise.all(value.map(encode))
  if (typeof value !== 'object' || value === null) return value
  const fields = await Promise.all(Object.entries(value).map(async ([name, field]) => [name, await encode(field)]))
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined)) as unknown
}

type Special = { $: 'Blob'; type: string; bytes: string } | { $: keyof typeof arrays; values: number[] }

function decodeSpecial(value: Special) {
  if (value.$ !== 'Blob') return new arrays[value.$](value.values)
  return new Blob([Uint8Array.from(atob(value.bytes), (letter) => letter.charCodeAt(0))], { type: value.type })
}

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode)
  if (typeof value !== 'object' || value === null) return value
  if ('$' in value) return decodeSpecial(value as Special)
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, decode(inner)]))
}

function open(name: string, version?: number, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version)
    opening.onupgradeneeded = () => upgrade?.(opening.result)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error!)
  })
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error!)
  })

async function dumpStore(store: IDBObjectStore): Promise<StoredStore> {
  const indexes = [...store.indexNames].map((name) => {
    const { keyPath, unique, multiEntry } = store.index(name)
    return { name, keyPath, unique, multiEntry }
  })
  const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll() as IDBRequest<unknown[]>)])
  const records = await Promise.all(
    keys.map(async (key, n) => [key, await encode(values[n])] as [IDBValidKey, unknown]),
  )
  return { options: { keyPath: store.keyPath, autoIncrement: store.autoIncrement }, indexes, records }
}

/** All that is in the database, as JSON. */
export async function dump(name: string): Promise<string> {
  const database = await open(name)
  const { version, objectStoreNames } = database
  const transaction = database.transaction(objectStoreNames)
  const stores = await Promise.all(
    [...objectStoreNames].map(async (store) => [store, await dumpStore(transaction.objectStore(store))] as const),
  )
  database.close()
  const all: StoredDatabase = { version, stores: Object.fromEntries(stores) }
  return JSON.stringify(all)
}

/** Makes the database as `dump` found it. */
export async function fill(name: string, dumped: string): Promise<void> {
  const { version, stores } = JSON.parse(dumped) as StoredDatabase
  const database = await open(name, version, (created) => {
    for (const [store, { options, indexes }] of Object.entries(stores)) {
      const made = created.createObjectStore(store, options)
      for (const { name, keyPath, ...rest } of indexes) made.createIndex(name, keyPath, rest)
    }
  })
  const transaction = database.transaction(Object.keys(stores), 'readwrite')
  for (const [store, { options, records }] of Object.entries(stores))
    for (const [key, value] of records)
      transaction.objectStore(store).put(decode(value), options.keyPath === null ? key : undefined)
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onabort = () => reject(transaction.error!)
  })
  database.close()
}
