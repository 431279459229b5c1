/**
 * Every failure that a person can meet, by code; what it says on the screen is in `src/ui/words`, one sentence for each
 * that says what happened and what to do next. Cancelling is not a failure: it is always an `AbortError`.
 */
const codes = [
  'app/other-build',
  'app/unexpected',
  'app/worker-ended',
  'app/worker-failing',
  'pdf/password',
  'pdf/wrong-password',
  'pdf/not-a-pdf',
  'document/empty',
  'document/other-kind',
  'document/not-text',
  'pdf/broken',
  'pdf/no-pages',
  'pdf/dynamic-form',
  'pdf/portfolio',
  'document/too-slow',
  'document/too-large',
  'document/unreadable',
  'document/stopped-app',
  'photo/unreadable',
  'storage/no-space',
  'share/no-space',
  'share/cut-off',
  'site/network',
  'site/wrong-bytes',
  'site/not-signed',
  'site/no-signatures',
  'backup/unknown',
  'backup/newer',
  'backup/wrong-bytes',
  'storage/closed',
  'storage/refused',
  'storage/blocked',
  'storage/missing',
  'model/no-space',
  'model/network',
  'model/wrong-bytes',
  'model/not-found',
  'model/incomplete',
  'model/no-address',
  'model/blocked-address',
  'model/other-tab',
  'model/unknown',
  'model/missing-files',
  'model/folder-lacks',
  'model/several',
  'model/no-template',
  'model/wrong-file',
  'model/not-started',
  'model/too-slow',
  'model/does-not-run',
  'model/says-nothing',
  'model/stopped',
  'endpoint/unreachable',
  'endpoint/blocked',
  'endpoint/refused',
  'endpoint/failed',
  'endpoint/wrong-reply',
  'endpoint/broken',
  'endpoint/silent',
  'gpu/none',
  'gpu/lost',
  'gpu/out-of-memory',
  'gpu/reload',
] as const

export type ErrorCode = (typeof codes)[number]

/**
 * An error with a code from the closed list above; `message` is for the log. `detail` may be empty, unless the sentence names
 * it: `model/missing-files`, `model/folder-lacks` and `model/wrong-file` have the files' names, one a line, `model/no-space` the bytes that it needs
 * and, where they are fewer, those that are free, `endpoint/…` the server's host and, with `endpoint/failed`, the HTTP status.
 */
export class SitebookError extends Error {
  override readonly name = 'SitebookError'
  readonly code: ErrorCode
  readonly detail: string

  constructor(code: ErrorCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`)
    this.code = code
    this.detail = detail
  }
}

/** Whether a text is the code of a failure. */
export function isErrorCode(text: string): text is ErrorCode {
  return (codes as readonly string[]).includes(text)
}

/** What crosses a port in place of an error. */
export type WireError = { code: ErrorCode; detail: string } | { abort: true }

/** Whether a code is of a document: `pdf/` of what only a PDF can have, `document/` of what any may. */
export function isOfDocument(code: ErrorCode): boolean {
  return code.startsWith('pdf/') || code.startsWith('document/')
}

/** Codes that were the PDF's alone, as earlier builds have stored them. */
const earlier = new Set(['pdf/empty', 'pdf/too-slow', 'pdf/too-large', 'pdf/unreadable', 'pdf/stopped-app'])

/** What was stored as a code, as that is called now. */
export function codeNow(stored: string): ErrorCode {
  return (earlier.has(stored) ? stored.replace('pdf/', 'document/') : stored) as ErrorCode
}

/** Whether `error` means that somebody cancelled. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/**
 * An error of any kind as one that a person can be shown. Whatever wanted to store something where there was no room left is
 * told by its name; what else is none of ours is `app/unexpected`, its own words for the log.
 */
export function asSitebookError(error: unknown): SitebookError {
  if (error instanceof SitebookError) return error
  const isFull = error instanceof Error && error.name === 'QuotaExceededError'
  return new SitebookError(isFull ? 'storage/no-space' : 'app/unexpected', String(error))
}

/** Whether nobody knows what went wrong: something threw what has no code, or its worker died. */
export function isUnexpected(error: unknown): boolean {
  if (isAbort(error)) return false
  const { code } = asSitebookError(error)
  return code === 'app/unexpected' || code === 'app/worker-ended'
}

/** An error of any kind as a plain object for `postMessage`. */
export function toWire(error: unknown): WireError {
  if (isAbort(error)) return { abort: true }
  const { code, detail } = asSitebookError(error)
  return { code, detail }
}

/** The error that `toWire` took apart, rebuilt by its code. */
export function fromWire(wire: WireError): Error {
  if ('abort' in wire) return abortError()
  return new SitebookError(wire.code, wire.detail)
}

/** A cancel: `DOMException` is not in the core's library, so an `Error` of that name. */
export function abortError(): Error {
  const error = new Error('Cancelled')
  error.name = 'AbortError'
  return error
}
