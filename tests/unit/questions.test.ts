import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Passage, SearchResult } from '../../src/core/document'
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
function found(places: [file: string, ...pages: number[]][], verdict: SearchResult['verdict'] = 'found'): SearchResult {
  const hits = places.map(([document, ...pages]) => ({
    passage: { document, spans: pages.map((page) => ({ page, start: 0, end: 1 })) } as Passage,
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

it('takes recall and mean reciprocal rank over the answerable questions only', () => {
  const asked = question('a.pdf', [1])
  const none = question(null, [])
  const scores = scoresOf([
    outcome(asked, found([['a.pdf', 1]])),
    outcome(
      asked,
      found(
        [
          ['a.pdf', 2],
          ['a.pdf', 1],
        ],
        'absent',
      ),
    ),
    outcome(none, found([['a.pdf', 1]], 'unsure')),
    outcome(none, found([['a.pdf', 1]])),
  ])
  expect(scores).toEqual({
    questions: 4,
    recall: { 1: 0.5, 5: 1, 10: 1 },
    mrr: 0.75,
    abstention: { recognised: 0.5, falseRefusals: 0.5 },
  })
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
