import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Passage, SearchResult, Verdict } from '../../src/core/document'
import { changesOf, storedOf } from '../quality/stored'
import { differencesOf, figuresOf, verdictsOf } from '../../src/core/evaluation/figures'
import { type KnownQuestion, readQuestions } from '../../src/core/evaluation/known-question'
import { changesBetween, type ModelOutcome, outcomeOf } from '../../src/core/evaluation/outcome'
import { tokenF1 } from '../../src/core/evaluation/token-f1'
import { questionsOf } from '../questions'

const question = (file: string | null, pages: number[]): KnownQuestion => ({
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

const outcome = (asked: KnownQuestion, result: SearchResult) => outcomeOf(asked, result, ({ document }) => document)

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

describe('figures', () => {
  const asked = { ...question('a.pdf', [1]), answer: '7 bar' }
  const none = question(null, [])
  const outcomes = [
    outcome(asked, resultOf([{ text: 'At 7 bar.' }])),
    outcome(asked, resultOf([{ pages: [2], text: 'At 7 bar.' }, { text: 'At 7 bar.' }], 'unsure')),
    outcome(asked, resultOf([{ pages: [2], text: '' }])),
    outcome(asked, resultOf([{ pages: [2], text: '' }], 'absent')),
    outcome(none, resultOf([{ text: '' }], 'absent')),
    outcome(none, resultOf([{ text: '' }], 'unsure')),
    outcome(none, resultOf([{ text: '' }])),
    outcome(none, resultOf([{ text: '' }])),
  ]
  const values = (some: typeof outcomes) =>
    Object.fromEntries(Object.entries(figuresOf(some)).map(([name, { value, of }]) => [name, [value, of]]))

  it('are each of the questions that they concern, and there are none of what nothing is known of', () => {
    expect(values(outcomes)).toEqual({
      recall1: [0.25, 4],
      recall5: [0.5, 4],
      recall10: [0.5, 4],
      mrr: [0.375, 4],
      marked: [0.25, 4],
      card: [0.25, 4],
      cards3: [0.5, 4],
      foundRight: [0.5, 2],
      falseRefusals: [0.25, 4],
      recognised: [0.5, 4],
      // "At 7 bar" has two of its three words in common with "7 bar", and those are all of that.
      f1: [0.4, 4],
    })
    expect(values([])).toEqual({})
    expect(verdictsOf(outcomes.slice(0, 4))).toEqual({ found: 0.5, unsure: 0.25, absent: 0.25 })
    expect(verdictsOf([])).toEqual({ found: 0, unsure: 0, absent: 0 })
  })

  it('of a model count what it worded, what of that the check supports, and the middle of its times', () => {
    const by = (model: Partial<ModelOutcome>) => ({
      ...outcomes[0]!,
      quoted: 10,
      model: { worded: false, sentences: 0, supported: 0, answered: 100, ...model },
    })
    const said = values([
      by({ worded: true, sentences: 2, supported: 2, firstToken: 30, decodeRate: 5 }),
      by({ sentences: 2, supported: 1, firstToken: 50, answered: 9000 }),
      by({ error: 'model/stopped' }),
    ])
    expect(said).toMatchObject({
      worded: [1 / 3, 3],
      grounded: [0.75, 2],
      failed: [1 / 3, 3],
      quoted: [10, 3],
      firstToken: [40, 2],
      answered: [100, 3],
      decodeRate: [5, 1],
    })
  })

  it('differ by the questions that both runs have, each compared with itself', () => {
    const one = (id: string, text: string) => outcome({ ...asked, id }, resultOf([{ text }]))
    const before = [one('a', '7 bar'), one('b', 'none'), one('c', 'none')]
    const now = [one('b', '7 bar'), one('a', '7 bar'), one('d', 'none')]
    expect(differencesOf(before, now).marked).toEqual({ value: 0.5, interval: [0, 1], of: 2 })
    expect(differencesOf(before, [one('d', 'none')])).toEqual({})
  })
})

describe('token F1', () => {
  it.each([
    ['120 Nm', '120 N·m', 1],
    ['The casing nuts: 120 Nm', '120 Nm', 2 / 3],
    ['a valve', 'the valve', 1],
    ['bar bar', 'bar', 2 / 3],
    ['7 bar', 'blue', 0],
    ['', '7 bar', 0],
  ])('of "%s" against "%s" is %d', (said, expected, f1) => {
    expect(tokenF1(said, expected)).toBeCloseTo(f1)
  })
})

const asked7 = { ...question('a.pdf', [1]), answer: '7 bar' }

it('names the questions that went otherwise than in a stored run, and how', () => {
  const of = (id: string, ...args: Parameters<typeof resultOf>) =>
    outcome({ ...question('a.pdf', [1]), id, answer: '7 bar' }, resultOf(...args))
  const before = [of('same', [{ text: '7 bar' }]), of('lost', [{ text: '7 bar' }])].map(storedOf)
  const now = [of('same', [{ text: '7 bar' }]), of('lost', [{ pages: [2], text: '' }, { text: '' }], 'unsure')]
  expect(changesOf(before, now)).toEqual([
    'lost (fact) rank 1 → 2, found → unsure, no longer marked, no longer on the first card, no longer on the first three: ?',
  ])
  expect(changesOf([], now.slice(0, 1))).toEqual(['same (fact) new: ?'])
  expect(changesBetween(outcome(asked7, resultOf([{ text: '7 bar' }])), outcome(asked7, resultOf([])))).toContainEqual({
    kind: 'said',
    from: '7 bar',
    to: '',
  })
})

it.each([
  ['{', 'line 2: this is not JSON.'],
  [
    '{"id":"a"}',
    'line 2: "id", "question" and "kind" must be text, and so must "answer" and "evidence" where they are there.',
  ],
  [
    '{"id":"a","question":"b","kind":"c","file":null,"pages":[1]}',
    'line 2: "pages" must be physical pages from 1 on, none only where "file" is null.',
  ],
])('names the line that is wrong: %s', (line, message) => {
  const path = join(mkdtempSync(join(tmpdir(), 'questions-')), 'q.jsonl')
  writeFileSync(path, `${JSON.stringify(question('a.pdf', [1]))}\n${line}\n`)
  expect(() => questionsOf(path)).toThrow(`${path}, ${message}`)
})

it('takes questions without an answer or evidence, skips empty lines, and says where there are none', () => {
  const line = '{"id":"a","question":"b","kind":"c","file":null,"pages":[]}'
  expect(readQuestions(`\n${line}\r\n\n`)).toEqual({
    kind: 'set',
    questions: [{ ...question(null, []), ...JSON.parse(line) }],
  })
  expect(readQuestions(' \n')).toEqual({ kind: 'empty' })
})

it.each(['debian', 'debian-heldout'])('has questions of every kind in %s', (name) => {
  const questions = questionsOf(`tests/fixtures/questions/${name}.jsonl`)
  const kinds = new Set(questions.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(['fact', 'identifier', 'none', 'number', 'paraphrase', 'procedure', 'table'])
})
