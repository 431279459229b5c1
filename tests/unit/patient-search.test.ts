import { expect, it, vi } from 'vitest'
import { patientSearch, type PatientSearchParts } from '../../src/answers/patient-search'
import type { DocumentRecord, SearchResult } from '../../src/core/document'
import type { Activity, LibraryState } from '../../src/library/library'
import { SitebookError } from '../../src/core/errors'
import { createStore } from '../../src/core/store'

const idle: Activity = { kind: 'idle' }
const reading: Activity = { kind: 'reading' }
const found: SearchResult = { hits: [], verdict: 'found' }
const missing: SearchResult = { hits: [], verdict: 'unsure' }
const never = new AbortController().signal

function libraryOf(...activities: Activity[]) {
  const items = activities.map((activity, n) => ({ name: '', record: { id: `d${n}` } as DocumentRecord, activity }))
  const state = createStore<LibraryState>({
    phase: 'open',
    error: undefined,
    items,
    leaving: [],
    refusals: [],
    notices: [],
    persisted: undefined,
    improving: undefined,
  })
  const set = (n: number, activity: Activity) =>
    state.set({ items: state.get().items.map((item, at) => (at === n ? { ...item, activity } : item)) })
  return { state, set }
}

/** Everything that a search finds, one after the other. */
async function all(results: AsyncIterable<SearchResult>): Promise<SearchResult[]> {
  const found: SearchResult[] = []
  for await (const result of results) found.push(result)
  return found
}

/** As the app searches, in a library that is indexed as far as it is read. */
function searching(
  search: PatientSearchParts['search'],
  library: PatientSearchParts['library'],
  patience: number,
  indexed = () => Promise.resolve(),
) {
  return patientSearch({ search, indexed, library, patience })
}

/** Gives `results` in turn, the last one for ever, and counts. */
function searchOf(...results: SearchResult[]) {
  const asked = { times: 0 }
  const search = () => Promise.resolve(results[Math.min(asked.times++, results.length - 1)] as SearchResult)
  return { search, asked }
}

it('says at once that nothing answers when every document is read', async () => {
  const { search, asked } = searchOf(missing)
  expect(await all(searching(search, libraryOf(idle), 60_000)({ question: 'q', k: 1 }, never))).toEqual([missing])
  expect(asked.times).toBe(1)
})

it('answers from the first pages without waiting for the others', async () => {
  const { search, asked } = searchOf(found)
  expect(await all(searching(search, libraryOf(reading), 60_000)({ question: 'q', k: 1 }, never))).toEqual([found])
  expect(asked.times).toBe(1)
})

it('asks again when pages arrive, and finds what came with them', async () => {
  const library = libraryOf(reading)
  const { search } = searchOf(missing, found)
  const results = all(searching(search, library, 60_000)({ question: 'q', k: 1 }, never))
  await new Promise((resolve) => setTimeout(resolve))
  library.set(0, reading)
  expect(await results).toEqual([missing, found])
})

it('looks once more after the last page before it says that nothing answers', async () => {
  const library = libraryOf(reading)
  const { search, asked } = searchOf(missing)
  const results = all(searching(search, library, 60_000)({ question: 'q', k: 1 }, never))
  await new Promise((resolve) => setTimeout(resolve))
  library.set(0, idle)
  expect(await results).toEqual([missing, missing])
  expect(asked.times).toBe(2)
})

it('does not wait for a document that is not asked', async () => {
  const { search, asked } = searchOf(missing)
  await all(searching(search, libraryOf(idle, reading), 60_000)({ question: 'q', k: 1, documents: ['d0'] }, never))
  expect(asked.times).toBe(1)
})

it('gives up when its patience is over', async () => {
  const { search } = searchOf(missing)
  expect(await all(searching(search, libraryOf(reading), 10)({ question: 'q', k: 1 }, never))).toEqual([
    missing,
    missing,
  ])
})

it('notices that the reading ended while it was searching', async () => {
  const library = libraryOf(reading)
  const { search, asked } = searchOf(missing)
  const slow = async () => {
    library.set(0, idle)
    return search()
  }
  expect(await all(searching(slow, library, 60_000)({ question: 'q', k: 1 }, never))).toEqual([missing, missing])
  expect(asked.times).toBe(2)
})

it('asks once more where the worker died under the question, and says so where it dies again', async () => {
  const ended = new SitebookError('app/worker-ended')
  const search = vi.fn(() => Promise.resolve(found)).mockRejectedValueOnce(ended)
  expect(await all(searching(search, libraryOf(idle), 10)({ question: 'q', k: 1 }, never))).toEqual([found])
  const mortal = vi.fn(() => Promise.reject(ended))
  await expect(all(searching(mortal, libraryOf(idle), 10)({ question: 'q', k: 1 }, never))).rejects.toBe(ended)
  expect(mortal).toHaveBeenCalledTimes(2)
})

it('says what is not indexed yet, and completes the answer when it is', async () => {
  let index = () => {}
  const indexed = () => new Promise<void>((resolve) => (index = resolve))
  const { search, asked } = searchOf({ ...found, pending: ['d0', 'd1'] }, found)
  const results = searching(
    search,
    libraryOf(idle, idle),
    0,
    indexed,
  )({ question: 'q', k: 1 }, never)[Symbol.asyncIterator]()
  expect((await results.next()).value).toEqual({ ...found, pending: ['d0', 'd1'] })
  const next = results.next()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(asked.times).toBe(1)
  index()
  expect((await next).value).toEqual(found)
  expect((await results.next()).done).toBe(true)
})

it('does not wait for the pages of a document that is being read to be indexed', async () => {
  const { search, asked } = searchOf({ ...found, pending: ['d0'] })
  const indexed = () => new Promise<void>(() => undefined)
  expect(await all(searching(search, libraryOf(reading), 60_000, indexed)({ question: 'q', k: 1 }, never))).toEqual([
    found,
  ])
  expect(asked.times).toBe(1)
})

it('waits for nothing where it was only greeted', async () => {
  const greeting: SearchResult = { hits: [], verdict: 'absent', smallTalk: 'greeting' }
  const { search, asked } = searchOf({ ...greeting, pending: ['d0'] })
  const results = searching(search, libraryOf(idle, reading), 60_000)({ question: 'Hello', k: 1 }, never)
  expect(await all(results)).toEqual([greeting])
  expect(asked.times).toBe(1)
})
