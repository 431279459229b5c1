/**
 * The platform's stream, as far as the core knows it: it hands one on and never reads it, and its tsconfig has no DOM.
 * Where there is one, this merges with the platform's own declaration.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unused-vars
interface ReadableStream<R = any> {
  readonly locked: boolean
}
