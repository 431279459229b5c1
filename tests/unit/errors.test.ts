import { expect, it } from 'vitest'
import { SitebookError, abortError, codeNow, fromWire, isAbort, isErrorCode, toWire } from '../../src/core/errors'

it('rebuilds an error by its code on the other side of a port', () => {
  const error = fromWire(structuredClone(toWire(new SitebookError('pdf/password', 'owner'))))
  expect(error).toMatchObject({ code: 'pdf/password', detail: 'owner' })
})

it('understands the codes that earlier builds have stored, and leaves all others as they are', () => {
  for (const name of ['empty', 'too-slow', 'too-large', 'unreadable', 'stopped-app'])
    expect(isErrorCode(codeNow(`pdf/${name}`))).toBe(true)
  expect(codeNow('pdf/too-slow')).toBe('document/too-slow')
  expect(codeNow('pdf/password')).toBe('pdf/password')
  expect(codeNow('gpu/lost')).toBe('gpu/lost')
})

it('keeps a cancel a cancel', () => {
  expect(isAbort(fromWire(toWire(abortError())))).toBe(true)
  expect(toWire(new DOMException('stop', 'AbortError'))).toEqual({ abort: true })
})

it('takes what ran out of space for that, whatever part of the browser says so', () => {
  expect(toWire(new DOMException('full', 'QuotaExceededError'))).toMatchObject({ code: 'storage/no-space' })
})

it('never shows a stranger error as it is', () => {
  expect(toWire(new TypeError('x is undefined'))).toEqual({
    code: 'app/unexpected',
    detail: 'TypeError: x is undefined',
  })
  expect(toWire('text')).toEqual({ code: 'app/unexpected', detail: 'text' })
})
