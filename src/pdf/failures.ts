/** What goes wrong in pdf.js, as the app's own codes. */
import { SitebookError, isAbort } from '../core/errors'
import { hasPdfMark } from '../core/pdf-mark'
import { isAllocationFailure } from './bounds'

/** The error for a file that cannot be opened; `head` holds its first bytes, `hadPassword` whether one was given. */
export function openingFailure(error: unknown, head: Uint8Array, hadPassword: boolean): Error {
  const { name, text } = described(error)
  if (isAbort(error)) return error as Error
  if (error instanceof SitebookError) return error
  if (name === 'PasswordException') return new SitebookError(hadPassword ? 'pdf/wrong-password' : 'pdf/password', text)
  if (isAllocationFailure(text)) return new SitebookError('document/too-large', text)
  return new SitebookError(hasPdfMark(head) ? 'pdf/broken' : 'pdf/not-a-pdf', text)
}

/** The error's name and words, for the log. */
export function described(error: unknown): { name: string; text: string } {
  if (!(error instanceof Error)) return { name: '', text: String(error) }
  const details = 'details' in error ? ` ${String(error.details)}` : ''
  return { name: error.name, text: `${error.name}: ${error.message}${details}` }
}
