import { expect, it } from 'vitest'
import { unsearchedOf } from '../../src/answers/unsearched'
import type { DocumentRecord } from '../../src/core/document'
import type { LibraryItem } from '../../src/library/library'

function itemOf(id: string, record: Partial<DocumentRecord>, activity: LibraryItem['activity'] = { kind: 'idle' }) {
  const name = `${id}.pdf`
  return { name, record: { id, name, state: 'ready', pagesWithText: 3, ...record } as DocumentRecord, activity }
}

const items = [
  itemOf('manual', {}),
  itemOf('scan', { pagesWithText: 0 }),
  itemOf('safe', { state: 'locked', pagesWithText: 0 }),
  itemOf('torn', { state: 'failed' }),
  itemOf('long', { state: 'reading' }, { kind: 'reading' }),
  itemOf('next', { state: 'copying', pagesWithText: 0 }, { kind: 'waiting' }),
  itemOf('elsewhere', { state: 'reading' }),
  itemOf('drawings', { unread: [2, 5] }),
]

it('names every document that is not searched as a whole, and why', () => {
  expect(unsearchedOf(items, undefined)).toEqual([
    { name: 'scan.pdf', why: 'no-text' },
    { name: 'safe.pdf', why: 'locked' },
    { name: 'torn.pdf', why: 'failed' },
    { name: 'long.pdf', why: 'reading' },
    { name: 'next.pdf', why: 'reading' },
    { name: 'elsewhere.pdf', why: 'reading' },
    { name: 'drawings.pdf', why: 'pictures', pages: [2, 5] },
  ])
})

it('names none that was not asked', () => {
  expect(unsearchedOf(items, ['manual', 'safe'])).toEqual([{ name: 'safe.pdf', why: 'locked' }])
})

it('names one that is read but not indexed yet as being read', () => {
  expect(unsearchedOf(items, ['manual', 'scan'], ['manual', 'scan'])).toEqual([
    { name: 'manual.pdf', why: 'reading' },
    { name: 'scan.pdf', why: 'no-text' },
  ])
})
