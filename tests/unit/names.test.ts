import { expect, it } from 'vitest'
import type { DocumentRecord } from '../../src/core/document'
import { hasNamesake, named } from '../../src/library/names'

const itemOf = (id: string, name: string) => ({
  record: { id, name } as DocumentRecord,
  activity: { kind: 'idle' } as const,
})

it('tells documents of one name apart by a number, in the order in which they were added', () => {
  const items = named([itemOf('a', 'valve.pdf'), itemOf('b', 'pump.pdf'), itemOf('c', 'valve.pdf')])
  expect(items.map(({ name }) => name)).toEqual(['valve.pdf', 'pump.pdf', 'valve.pdf (2)'])
  expect(items.map(({ record }) => hasNamesake(items, record))).toEqual([true, false, true])
  expect(named(items.slice(1)).map(({ name }) => name)).toEqual(['pump.pdf', 'valve.pdf'])
})
