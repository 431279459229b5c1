/**
 * What of the platform the core hands on and never touches, as far as it knows it: its tsconfig has no DOM. Where there is
 * one, this merges with the platform's own declarations.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unused-vars
interface ReadableStream<R = any> {
  readonly locked: boolean
}

interface File {
  readonly name: string
  readonly size: number
}

interface AbortSignal {
  readonly aborted: boolean
}
