import { expect, it } from 'vitest'
import type { DocumentRecord } from '../../src/core/document'
import { SitebookError } from '../../src/core/errors'
import { createShelf } from '../../src/library/shelf'

const record = (id: string, name: string, state: DocumentRecord['state'] = 'copying') =>
  ({ id, name, state, size: 1, sha256: '', added: 0, pages: 0, pagesRead: 0, pagesWithText: 0 }) as DocumentRecord

it('says no more of a file that it was refused, or is to be added again, when it is', () => {
  const shelf = createShelf()
  shelf.note({ kind: 'not-kept', names: ['pump.pdf', 'valve.pdf'] })
  shelf.note({ kind: 'replaced', name: 'pump.pdf' })
  shelf.refuse(['pump.pdf'], new SitebookError('storage/no-space'))
  shelf.put(record('1', 'motor.pdf'), { kind: 'waiting' })
  // What a start brings back is not added.
  shelf.put(record('2', 'valve.pdf', 'ready'), { kind: 'idle' })
  expect(shelf.state.get().refusals).toHaveLength(1)
  shelf.put(record('3', 'pump.pdf'), { kind: 'waiting' })
  const { refusals, notices } = shelf.state.get()
  expect(refusals).toEqual([])
  expect(notices.map(({ text }) => text)).toEqual([
    { kind: 'not-kept', names: ['valve.pdf'] },
    { kind: 'replaced', name: 'pump.pdf' },
  ])
})
