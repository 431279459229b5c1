import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Passage, SearchResult, Verdict } from '../../src/core/document'
import { changesOf, storedOf } from '../quality/stored'
import { outcomeOf, readQuestions, scoresOf, type Question } from '../questions'

const question = (file: string | null, pages: number[]): Question => ({
  id: 'q',
  file,
  question: '?',
  answer: '',
  pages,
  evidence: '',
  kind: 'fact',
})

/** A search that finds passages on the given pages, a file and a page each. */
function found(places: [file: string, ...pages: number[]][], verdict: Verdict = 'found'): SearchResult {
  return resultOf(
    places.map(([document, ...pages]) => ({ document, pages, text: '' })),
    verdict,
  )
}

interface Shown {
  document?: string
  pages?: number[]
  text: string
  quote?: string
  table?: string
}

function resultOf(passages: Shown[], verdict: Verdict = 'found'): SearchResult {
  const hits = passages.map(({ document = 'a.pdf', pages = [1], text, quote = text, table }) => ({
    passage: { document, spans: pages.map((page) => ({ page, start: 0, end: 1 })), text, table } as Passage,
    quote: { text: quote },
  }))
  return { hits: hits as SearchResult['hits'], verdict }
}

const outcome = (asked: Question, result: SearchResult) => outcomeOf(asked, result, ({ document }) => document)

it('counts a passage as right only on one of its question’s pages in its question’s file', () => {
  const asked = question('a.pdf', [3, 4])
  expect(
    outcome(
      asked,
      found([
        ['b.pdf', 3],
        ['a.pdf', 2],
        ['a.pdf', 2, 3],
      ]),
    ).rank,
  ).toBe(3)
  expect(outcome(asked, found([['b.pdf', 3]])).rank).toBe(0)
})

describe('where the answer stands', () => {
  const asked = { ...question('a.pdf', [1]), answer: '120 Nm' }
  const of = (...passages: Shown[]) => {
    const { marked, card, cards3 } = outcome(asked, resultOf(passages))
    return { marked, card, cards3 }
  }

  it('is marked, or only on the card, or in the head of its table, or on one of three cards', () => {
    const text = 'Oil the threads. Tighten to 120 N·m.'
    expect(of({ text, quote: 'Tighten to 120 N·m.' })).toEqual({ marked: true, card: true, cards3: true })
    expect(of({ text, quote: 'Oil the threads.' })).toEqual({ marked: false, card: true, cards3: true })
    expect(of({ text: 'M16', table: 'Torque: 120 Nm' })).toEqual({ marked: false, card: true, cards3: true })
    expect(of({ text: 'none' }, { text: 'nor here' }, { text })).toEqual({ marked: false, card: false, cards3: true })
    expect(of({ text: 'none' }, { text: '' }, { text: '' }, { text }).cards3).toBe(false)
  })

  it('does not count on a page or in a file that is not right', () => {
    const text = 'Tighten to 120 N·m.'
    const nowhere = { marked: false, card: false, cards3: false }
    expect(of({ text, pages: [2] }, { text, document: 'b.pdf' })).toEqual(nowhere)
    expect(of()).toEqual(nowhere)
  })
})

describe('scores', () => {
  const asked = { ...question('a.pdf', [1]), answer: '7 bar' }
  const none = question(null, [])
  const scores = scoresOf([
    outcome(asked, resultOf([{ text: 'At 7 bar.' }])),
    outcome(asked, resultOf([{ pages: [2], text: 'At 7 bar.' }, { text: 'At 7 bar.' }], 'unsure')),
    outcome(asked, resultOf([{ pages: [2], text: '' }])),
    outcome(asked, resultOf([{ pages: [2], text: '' }], 'absent')),
    outcome(none, resultOf([{ text: '' }], 'absent')),
    outcome(none, resultOf([{ text: '' }], 'unsure')),
    outcome(none, resultOf([{ text: '' }])),
    outcome(none, resultOf([{ text: '' }])),
  ])

  it('are recall, mean reciprocal rank and marks of the answerable questions only', () => {
    expect(scores).toMatchObject({ questions: 8, recall: { 1: 0.25, 5: 0.5, 10: 0.5 }, mrr: 0.375 })
    expect(scores.marks).toEqual({ marked: 0.25, card: 0.25, cards3: 0.5 })
  })

  it('count the verdicts of both, and how many of those found are right', () => {
    expect(scores.verdicts).toEqual({
      answerable: { found: 0.5, unsure: 0.25, absent: 0.25 },
      unanswerable: { found: 0.5, unsure: 0.25, absent: 0.25 },
      foundRight: 0.5,
    })
    expect(scores.abstention).toEqual({ recognised: 0.5, falseRefusals: 0.25 })
  })

  it('are nothing, not NaN, for nothing', () => {
    expect(scoresOf([])).toMatchObject({ mrr: 0, marks: { marked: 0 }, verdicts: { foundRight: 0 } })
  })
})

it('names the questions that went otherwise than in a stored run, and how', () => {
  const of = (id: string, ...args: Parameters<typeof resultOf>) =>
    outcome({ ...question('a.pdf', [1]), id, answer: '7 bar' }, resultOf(...args))
  const before = [of('same', [{ text: '7 bar' }]), of('lost', [{ text: '7 bar' }])].map(storedOf)
  const now = [of('same', [{ text: '7 bar' }]), of('lost', [{ pages: [2], text: '' }, { text: '' }], 'unsure')]
  expect(changesOf(before, now)).toEqual([
    'lost (fact) rank 1 → 2, found → unsure, no longer marked, no longer on the first card, no longer on the first three: ?',
  ])
  expect(changesOf([], now.slice(0, 1))).toEqual(['same (fact) new: ?'])
})

it.each([
  ['{', 'line 2: this is not JSON.'],
  ['{"id":"a"}', 'line 2: "id", "question" and "kind" must be text.'],
  [
    '{"id":"a","question":"b","kind":"c","file":null,"pages":[1]}',
    'line 2: "pages" must be physical pages from 1 on, none only where "file" is null.',
  ],
])('names the line that is wrong: %s', (line, message) => {
  const path = join(mkdtempSync(join(tmpdir(), 'questions-')), 'q.jsonl')
  writeFileSync(path, `${JSON.stringify(question('a.pdf', [1]))}\n${line}\n`)
  expect(() => readQuestions(path)).toThrow(`${path}, ${message}`)
})

it.each(['debian', 'debian-heldout'])('has questions of every kind in %s', (name) => {
  const questions = readQuestions(`tests/fixtures/questions/${name}.jsonl`)
  const kinds = new Set(questions.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(['fact', 'identifier', 'none', 'number', 'paraphrase', 'procedure', 'table'])
})
