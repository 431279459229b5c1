/** Notes on pages: kept among the settings, and found again by words of their page. */
import { expect, it } from 'vitest'
import type { PageText } from '../../src/core/document'
import { firstWords, pageNotesOf, placedNotes, type PageNote } from '../../src/library/page-notes'

function page(document: string, number: number, text: string): PageText {
  const [starts, ends] = [Uint32Array.of(0), Uint32Array.of(text.length)]
  return {
    document,
    page: number,
    label: `${number}`,
    width: 100,
    height: 100,
    text,
    starts,
    ends,
    boxes: Float32Array.of(0, 0, 100, 10),
    blocks: [],
  }
}

function libraryOf(document: string, ...texts: string[]) {
  const pages = texts.map((text, n) => page(document, n + 1, text))
  return {
    record: { id: document, name: 'dryer.pdf', pages: texts.length, added: 0 },
    pageText: async (_: string, number: number) => pages[number - 1],
    pageTexts: async (_: string, from: number, to: number) => pages.slice(from - 1, to),
  }
}

const note = (fields: Partial<PageNote>): PageNote => ({
  id: 'n',
  document: 'old',
  file: 'dryer.pdf',
  page: 1,
  words: 'The strainer is emptied',
  quoted: true,
  text: 'in March',
  made: 1,
  ...fields,
})

it('a note stands on its page, and where its words went when a newer file of that name has them elsewhere', async () => {
  const old = libraryOf('old', 'The strainer is emp-\ntied every Monday.')
  expect(await placedNotes([note({})], old.record, old)).toMatchObject([{ page: 1, fromOther: false, lost: false }])
  const next = libraryOf('new', 'A new first page.', 'Now the\nstrainer is emptied on Tuesdays.')
  const [placed] = await placedNotes([note({})], next.record, next)
  expect(placed).toMatchObject({ page: 2, fromOther: true, lost: false })
  expect(placed!.boxes).toHaveLength(1)
})

it('where its words are gone a note stays on its own document, and a newer file says so, but no older one', async () => {
  const anew = libraryOf('old', 'Nothing of it.', 'Nor here.')
  expect(await placedNotes([note({ page: 2 })], anew.record, anew)).toMatchObject([{ page: 2, lost: true, boxes: [] }])
  const next = libraryOf('new', 'Nothing of it.')
  expect(await placedNotes([note({})], next.record, next)).toEqual([])
  expect(await placedNotes([note({ page: 2 })], { ...next.record, added: 2 }, next)).toMatchObject([
    { page: 1, lost: true, fromOther: true, boxes: [] },
  ])
  const otherName = { ...libraryOf('new', 'The strainer is emptied.') }
  expect(await placedNotes([note({})], { ...otherName.record, name: 'pump.pdf' }, otherName)).toEqual([])
})

it('a bookmark marks no words, and one of a page without words stays where it is', async () => {
  const old = libraryOf('old', 'The strainer is emptied every Monday.')
  const { quoted: _, ...bookmark } = note({ text: '' })
  expect(await placedNotes([bookmark, { ...bookmark, id: 'm', words: '' }], old.record, old)).toMatchObject([
    { page: 1, boxes: [], lost: false },
    { page: 1, boxes: [], lost: false },
  ])
  expect(firstWords(' Chapter 1\n\nOne two ')).toBe('Chapter 1 One two')
})

it('what two tabs write is kept, and a note that is given twice is there once', async () => {
  const stored = new Map<string, unknown>()
  const settings = () => ({
    read: async (key: string) => stored.get(key),
    save: async (key: string, value: unknown) => void stored.set(key, value),
  })
  const { id: _, made: __, ...fields } = note({})
  const one = pageNotesOf(settings())
  await one.add({ ...fields, text: 'first' })
  const two = pageNotesOf(settings())
  await two.add({ ...fields, text: 'second' })
  await one.add({ ...fields, text: 'third' })
  await one.takeIn(one.state.get().notes)
  expect(one.state.get().notes.map(({ text }) => text)).toEqual(['first', 'second', 'third'])
  await one.write(one.state.get().notes[0]!.id, 'changed')
  await one.remove(one.state.get().notes[1]!.id)
  expect(one.state.get().notes.map(({ text }) => text)).toEqual(['changed', 'third'])
})
