import { expect, it } from 'vitest'
import type { Turn } from '../../src/answers/turn'
import { found, listed, noted } from '../../src/answers/conversations'
import { markdownOf } from '../../src/answers/markdown'
import { reportOf } from '../../src/answers/report'
import { taskWords } from '../../src/ui/tasks/task-words'
import { en } from '../../src/ui/words/en'
import { hazards } from '../../src/ui/words/en/hazards'
import { passageOf } from './passages'
import { wordingCatalogues } from '../../src/ui/words/wording'
import { tablePassage } from './table-passage'

function turn(question: string, asked: number, conversation?: string): Turn {
  const nothing = { result: undefined, answer: undefined, stats: undefined, error: undefined }
  return { id: question, question, asked, state: 'done', ...(conversation && { conversation }), ...nothing }
}

const words = {
  page: (n: string) => `p. ${n}`,
  askedAs: (q: string) => `Asked as: ${q}`,
  sentTo: (host: string) => `Went to ${host}.`,
  calculated: () => '12 bar ≈ 174.0 psi',
  warnings: () => ['Stamped “VOID”.'],
  unsupported: 'not supported',
  absent: 'Not there.',
  ...hazards.headings,
  hash: 'SHA-256',
}

const turns = [turn('Which grease?', 1), turn('And the seal?', 2), turn('Torque of M16?', 3, 'b'), turn('Old', 4, 'c')]

it('lists turns of earlier builds as one conversation, the pinned first, and none that is leaving', () => {
  const names = (notes: Parameters<typeof listed>[1]) => listed(turns, notes).map(({ name }) => name)
  expect(names([])).toEqual(['Old', 'Torque of M16?', 'Which grease?'])
  expect(
    names([
      { id: '', pinned: true, title: 'Shift' },
      { id: 'c', leaving: 9 },
    ]),
  ).toEqual(['Shift', 'Torque of M16?'])
})

it('finds a conversation by its name and any of its questions', () => {
  const all = listed(turns, [{ id: 'b', title: 'Flange work' }])
  expect(found(all, 'SEAL the').map(({ id }) => id)).toEqual([''])
  expect(found(all, 'flange m16').map(({ id }) => id)).toEqual(['b'])
})

it('keeps a note only as long as it says something', () => {
  const notes = noted(noted([], 'b', { title: 'Flange' }), 'b', { pinned: true })
  expect(notes).toEqual([{ id: 'b', title: 'Flange', pinned: true }])
  expect(noted(notes, 'b', { title: undefined, pinned: undefined })).toEqual([])
})

it('writes a conversation with quotes, files, revisions, pages and hashes, and nothing quoted is markup', () => {
  const quote = { passage: 'd:0', document: 'd', text: '<b>120 N·m</b>', spans: [{ page: 5, start: 0, end: 9 }] }
  const passage = { id: 'd:0', document: 'd', text: quote.text, heading: '', sentences: [], tokens: 3 }
  const hit = { id: 'd:0', document: 'd', score: 1, coverage: 1 }
  const asked: Turn = {
    ...turn('Torque?', 0),
    result: { verdict: 'found', hits: [{ hit, quote, passage: { ...passage, spans: quote.spans, labels: ['3'] } }] },
    answer: [{ newLine: false, text: 'It is 130.', verdict: 'unsupported', citations: [1] }],
  }
  const [from, to] = [
    { value: '12', unit: 'bar' },
    { value: '174.0', unit: 'psi' },
  ]
  const calculation = { kind: 'conversion', from, to, exact: false } as const
  const parts = reportOf(
    'Shift',
    [
      asked,
      {
        ...turn('and 12 bar?', 1),
        askedAs: '12 bar in psi',
        sentTo: 'llm.plant.example',
        calculation,
        result: { ...asked.result!, verdict: 'unsure' },
      },
    ],
    [{ id: 'd', name: 'pump_manual.pdf', revision: 'Rev. 02', sha256: 'abc' }],
    { ...words, sources: 'Files', moment: () => '28 Nov', task: taskWords(en, wordingCatalogues.en) },
  )
  expect(markdownOf(parts)).toBe(
    [
      '# Shift',
      '## Torque?',
      '28 Nov',
      'It is 130. [1] *(not supported)*',
      '> \\<b\\>120 N·m\\</b\\>\n>\n> *Stamped “VOID”.*\n>\n> [1] pump\\_manual.pdf, Rev. 02, p. 3',
      '## and 12 bar?',
      '28 Nov',
      'Asked as: 12 bar in psi',
      'Went to llm.plant.example.',
      '12 bar ≈ 174.0 psi',
      '## Files',
      '- pump\\_manual.pdf, Rev. 02, SHA-256 `abc`',
    ].join('\n\n'),
  )
})

const said = {
  ...words,
  warnings: () => [],
  sources: 'Files',
  moment: () => '28 Nov',
  task: taskWords(en, wordingCatalogues.en),
}

it('writes what the documents forbid above the answer, and other warnings between it and the quotes', () => {
  const found = (id: string, text: string) => {
    const passage = passageOf(id, text)
    const quote = { passage: id, document: 'd', text, spans: passage.spans }
    return { hit: { id, document: 'd', score: 1, coverage: 1 }, passage, quote }
  }
  const asked: Turn = {
    ...turn('May we weld on it?', 0),
    result: { verdict: 'found', hits: [found('d:0', 'The tank is of steel.')] },
    warnings: [
      { found: found('d:w0', 'Never weld on the tank.'), above: true },
      { found: found('d:w1', 'WARNING Fumes.'), above: false, signal: 'WARNING' },
    ],
    answer: [{ newLine: false, text: 'It is of steel.', verdict: 'supported', citations: [1] }],
  }
  expect(
    markdownOf(reportOf('Shift', [asked], [], said))
      .split('\n\n')
      .slice(3),
  ).toEqual([
    '### The documents forbid',
    '> Never weld on the tank.\n>\n> p. 1',
    '### Answer',
    'It is of steel. [1]',
    '### Warnings in the documents',
    '> WARNING Fumes.\n>\n> p. 1',
    '### Quotes',
    '> The tank is of steel.\n>\n> [1] p. 1',
  ])
})

it('writes a quoted row of a table under its heads', () => {
  const heads = ['Joint', 'Torque']
  const passage = tablePassage([heads.join('\t'), 'Plug\t30 N·m'], heads, { labels: ['3'] })
  const quote = { passage: 'd:0', document: 'd', text: 'Plug\t30 N·m', spans: [{ page: 5, start: 0, end: 9 }] }
  const hit = { id: 'd:0', document: 'd', score: 1, coverage: 1 }
  const asked: Turn = { ...turn('Torque?', 0), result: { verdict: 'found', hits: [{ hit, quote, passage }] } }
  expect(markdownOf(reportOf('Shift', [asked], [], said))).toContain(
    '> | Joint | Torque |\n> | --- | --- |\n> | Plug | 30 N·m |\n>\n> [1] p. 3',
  )
})
