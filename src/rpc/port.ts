/** What `Worker`, `MessagePort` and a worker's own global scope have in common. */
export interface Port {
  postMessage(message: unknown): void
  // Each endpoint has its own event type; what is read of it is said where it is read.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: any) => void): void
  /** Of a MessagePort: lets messages in. */
  start?(): void
  /** Of a Worker. */
  terminate?(): void
}

/** The names of the methods of `M` that answer once, or with a stream. */
export type NamesOf<M, Kind extends 'call' | 'stream'> = {
  [Name in keyof M]: M[Name] extends { kind: Kind } ? Name : never
}[keyof M] &
  string

export type ArgsOf<M, Name extends keyof M> = M[Name] extends { args: infer Args } ? Args : never
export type ValueOf<M, Name extends keyof M> = M[Name] extends { value: infer Value } ? Value : never
