import { describe, expect, it } from 'vitest'
import { allTags, tagsFrom } from '../../src/library/tags'
import { arranged, nextBatch, type Order } from '../../src/library/arrange'
import type { Activity, LibraryItem } from '../../src/library/library'

function item(
  name: string,
  fields: Partial<LibraryItem['record']> = {},
  kind: 'idle' | 'waiting' = 'idle',
): LibraryItem {
  const nothing = { sha256: '', pages: 1, pagesRead: 1, pagesWithText: 1 }
  const activity: Activity = { kind }
  return { name, activity, record: { id: name, name, size: 1, added: 1, state: 'ready', ...nothing, ...fields } }
}

const library = [
  item('Pump 10.pdf', { added: 1, size: 5 }),
  item('Ölkühler.pdf', { added: 2, size: 9, name: 'DOC0012.pdf', revision: 'Rev. 02, 2024-05-12' }),
  item('pump 9.pdf', { added: 3, size: 7 }),
]
const names = (query: string, order: Order = 'oldest') => arranged(library, query, order).map(({ name }) => name)

describe('the list of documents', () => {
  it.each<[Order, string[]]>([
    ['oldest', ['Pump 10.pdf', 'Ölkühler.pdf', 'pump 9.pdf']],
    ['newest', ['pump 9.pdf', 'Ölkühler.pdf', 'Pump 10.pdf']],
    ['name', ['Ölkühler.pdf', 'pump 9.pdf', 'Pump 10.pdf']],
    ['size', ['Ölkühler.pdf', 'pump 9.pdf', 'Pump 10.pdf']],
  ])('is sorted by %s', (order, expected) => {
    expect(names('', order)).toEqual(expected)
  })

  it.each([
    ['PUMP', ['Pump 10.pdf', 'pump 9.pdf']],
    ['9 pump', ['pump 9.pdf']],
    ['olkuhl', ['Ölkühler.pdf']],
    ['doc0012', ['Ölkühler.pdf']],
    ['rev. 02', ['Ölkühler.pdf']],
    ['valve', []],
    ['  ', ['Pump 10.pdf', 'Ölkühler.pdf', 'pump 9.pdf']],
  ])('searched for “%s” has every word in a name or the revision', (query, expected) => {
    expect(names(query)).toEqual(expected)
  })
})

it('counts what came since nothing was under way, and forgets it when all is done', () => {
  const [a, b, c] = [item('a', {}, 'waiting'), item('b', {}, 'waiting'), item('c', {}, 'waiting')] as const
  const first = nextBatch(new Set(), [a, b])
  expect([...first]).toEqual(['a', 'b'])
  expect(nextBatch(first, [item('a'), b])).toBe(first)
  expect([...nextBatch(first, [item('a'), b, c])]).toEqual(['a', 'b', 'c'])
  expect(nextBatch(first, [item('a'), item('b')]).size).toBe(0)
})

describe('tags', () => {
  const tagged = [
    item('a.pdf', { tags: ['Unit 10', 'pump'] }),
    item('b.pdf', { tags: ['pump', 'Unit 9'] }),
    item('c.pdf'),
  ]

  it('of all documents are listed once, as a person would sort them', () => {
    expect(allTags(tagged)).toEqual(['pump', 'Unit 9', 'Unit 10'])
  })

  it.each([
    [[], 3],
    [['pump'], 2],
    [['pump', 'Unit 9'], 1],
    [['Unit 9', 'Unit 10'], 0],
  ])('%j leave the documents that have all of them', (tags, count) => {
    expect(arranged(tagged, '', 'name', tags)).toHaveLength(count)
  })

  it('are found by the search for a document', () => {
    expect(arranged(tagged, 'unit 9', 'name').map(({ name }) => name)).toEqual(['b.pdf'])
  })

  it('are typed with commas between them, each once, spelt as they are elsewhere', () => {
    expect(tagsFrom(' pumps , Unit  9,unit 9,, VALVES;', ['Pumps'])).toEqual(['Pumps', 'Unit 9', 'VALVES'])
  })
})
