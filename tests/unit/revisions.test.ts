import { describe, expect, it } from 'vitest'
import type { LibraryItem } from '../../src/library/library'
import { newerThan } from '../../src/library/revisions'

function item(name: string, revision?: string): LibraryItem {
  const nothing = { size: 1, sha256: '', added: 1, state: 'ready' as const, pages: 1, pagesRead: 1, pagesWithText: 1 }
  return { name, activity: { kind: 'idle' }, record: { id: name, name, ...nothing, ...(revision && { revision }) } }
}

/** What is said of the first to be newer. */
function newer(...items: LibraryItem[]) {
  return newerThan(items[0]!, items)?.name
}

describe('of two revisions of one document', () => {
  it.each([
    [
      'its running heads',
      item('pump-manual.pdf', 'Rev. 02, 2024-05-12'),
      item('pump manual (1).pdf', 'Rev. 03, 2025-01-01'),
    ],
    ['the names of the files', item('Pump_Manual_rev2.pdf'), item('Pump_Manual_rev10.pdf')],
    ['letters', item('pump rev B.pdf'), item('pump rev C.pdf')],
    ['versions', item('pump-v1.9.pdf'), item('pump-v1.10.pdf')],
    ['a date of its running heads', item('pump.pdf', '2019-03-01'), item('Pump.pdf', '2024-05-12')],
  ])('the older one is told by %s', (_, older, later) => {
    expect(newer(older, later)).toBe(later.name)
    expect(newer(later, older)).toBeUndefined()
  })

  it('the newest of all is named', () => {
    expect(newer(item('pump rev1.pdf'), item('pump rev3.pdf'), item('pump rev2.pdf'))).toBe('pump rev3.pdf')
  })
})

it.each([
  ['documents of other names', item('pump rev 1.pdf'), item('valve rev 2.pdf')],
  ['models', item('PI30.pdf', 'Rev. 1'), item('PI31.pdf', 'Rev. 2')],
  ['a letter and a number', item('pump rev B.pdf'), item('pump rev 2.pdf')],
  ['one that tells no revision', item('pump.pdf'), item('pump rev 2.pdf')],
  ['vessels', item('V 12 sheet.pdf'), item('V 14 sheet.pdf')],
  ['reports', item('Report 2024-01-01.pdf'), item('Report 2024-02-01.pdf')],
  ['files without a name', item('rev 1.pdf'), item('rev 2.pdf')],
])('nothing is newer among %s', (_, one, other) => {
  expect([newer(one, other), newer(other, one)]).toEqual([undefined, undefined])
})
