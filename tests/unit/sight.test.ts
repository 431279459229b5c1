import { expect, it } from 'vitest'
import { createSight, type SightParts } from '../../src/answers/sight'
import type { PageText, Passage, SearchResult } from '../../src/core/document'
import { passageOf } from './passages'

const text = 'The valve opens at 7 bar.'
const page: PageText = {
  document: 'd',
  page: 1,
  label: '1',
  width: 595,
  height: 842,
  text,
  starts: Uint32Array.of(0),
  ends: Uint32Array.of(text.length),
  boxes: Float32Array.of(0, 0, 120, 10),
  blocks: [],
}

/** A result of passages with these ids, each quoted as a whole on page 1 of its document. */
function found(...ids: string[]): SearchResult {
  const hits = ids.map((id) => {
    const passage: Passage = { ...passageOf(id, text), document: id.split(/[:/]/)[0]! }
    const quote = { passage: id, document: passage.document, text, spans: passage.spans }
    return { hit: { id, document: passage.document, score: 1, coverage: 1 }, passage, quote }
  })
  return { hits, verdict: 'found' }
}

/** On the page's drawing a line goes through "7 bar". */
const letters = ['7', 'b', 'a', 'r'].map((letter, i) => ({ text: letter, x: 90 + 3 * i, y: 5 }))
const answers: Record<string, unknown> = { contrasts: Uint8Array.of(255), strikes: [letters] }

/** A sight whose worker writes down what it is asked for. */
function setUp() {
  const asked: string[] = []
  const call = (method: string) => {
    asked.push(method)
    return Promise.resolve(answers[method] ?? { pages: 1, whole: true })
  }
  const library = {
    fileName: () => 'a.pdf',
    bytes: async () => new Blob(),
    password: async () => undefined,
    pageText: async (document: string) => ({ ...page, document }),
  }
  const worker = { call, close: () => undefined, isRunning: () => true } as unknown as SightParts['worker']
  const look = createSight({ worker, library, idleAfter: 1000, patience: 1000 })
  return { asked, look: (result: SearchResult) => look(result, new AbortController().signal) }
}

it('opens each document once for all of its pages that a search has found', async () => {
  const { asked, look } = setUp()
  await look(found('a:0', 'b:0', 'a/1:3', 'b/1:3'))
  expect(asked.filter((method) => method === 'open')).toHaveLength(2)
})

it('looks at a page once, and again when its document was read again', async () => {
  const { asked, look } = setUp()
  await look(found('a:0', 'a:1'))
  await look(found('a:1'))
  expect(asked.filter((method) => method === 'contrasts')).toHaveLength(1)
  await look(found('a/1:0'))
  expect(asked.filter((method) => method === 'contrasts')).toHaveLength(2)
})

it('knows what a line of the drawing strikes out', async () => {
  const { hits } = await setUp().look(found('a:0'))
  expect(hits[0]!.passage.struck).toEqual([{ start: 19, end: 24 }])
})
