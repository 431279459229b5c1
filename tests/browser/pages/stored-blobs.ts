/**
 * Throws whenever a Blob is built over one that came out of IndexedDB (`src/storage/pieces.ts` says why none may be). Chromium kills
 * the page for it only if another page or worker ended just when the same Blobs were read again: one time in some hundred.
 */
const stored = new WeakSet<Blob>()
const { get } = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'result')!
const Native = Blob

Object.defineProperty(IDBRequest.prototype, 'result', {
  get(this: IDBRequest): unknown {
    const result: unknown = get!.call(this)
    for (const value of Array.isArray(result) ? (result as unknown[]) : [result])
      if (value instanceof Native) stored.add(value)
    return result
  },
})

function refuse(parts: readonly unknown[]) {
  if (parts.some((part) => part instanceof Native && stored.has(part))) throw new Error('built over a stored Blob')
}

function construct<Made extends object>(
  target: new (...args: never[]) => Made,
  args: unknown[],
  made: NewableFunction,
) {
  refuse((args[0] ?? []) as unknown[])
  return Reflect.construct(target, args, made) as Made
}
globalThis.Blob = new Proxy(Blob, { construct })
globalThis.File = new Proxy(File, { construct })

const slice = Object.getOwnPropertyDescriptor(Native.prototype, 'slice')!.value as Blob['slice']
Native.prototype.slice = function (...args) {
  refuse([this])
  return slice.apply(this, args)
}
