/** What an engineer types and reads, written from the issue alone before any rule was looked at: one half open, of the other totals only. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hazardWarnings } from '../../src/answers/hazard-warnings'
import { readQuestion } from '../../src/answers/read-question'
import { calculationOf } from '../../src/core/calculate/calculate'
import type { DocumentRecord, LanguageCode, PageText } from '../../src/core/document'
import { changesBetween } from '../../src/core/tasks/changes'
import { createSections } from '../../src/core/tasks/sections'
import { pdfOf } from '../fixtures/manual-pdfs'
import { readPdf } from '../read-pdf'
import { passageOf } from './passages'

type Half = 'open' | 'heldout'

function casesOf<T>(set: string, half: Half): T[] {
  const file = join(import.meta.dirname, `../fixtures/engineer/${set}-${half}.jsonl`)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}

interface Tool {
  question: string
  language: LanguageCode
  /** Numbers and dates that its answer has; none where the documents are asked. */
  values: (number | string)[]
}

function isCalculated({ question, language, values }: Tool): boolean {
  const found = calculationOf(question, language)
  // Units that do not measure the same are told so, which is no answer.
  if (values.length === 0) return found === undefined || found.kind === 'impossible'
  if (!found || found.kind === 'impossible') return false
  const dates = found.kind === 'days' ? [found.from, found.to].map((time) => new Date(time).toISOString()) : []
  const numbers =
    found.kind === 'days'
      ? [found.days, found.days / 7]
      : [found.kind === 'conversion' ? found.to.value : found.value].map((value) => Number.parseFloat(value))
  return values.every((value) =>
    typeof value === 'string'
      ? dates.some((date) => date.startsWith(value))
      : numbers.some((number) => Math.abs(number - value) <= 0.005 * Math.abs(value)),
  )
}

interface FollowUp {
  previous: string[]
  question: string
  language: LanguageCode
  follows: boolean
  /** What the question that stands alone says, and what not. */
  has: string[]
  lacks: string[]
}

function isRead({ previous, question, language, follows, has, lacks }: FollowUp): boolean {
  const turns: Parameters<typeof readQuestion>[1][number][] = []
  for (const one of [...previous, question]) {
    const { askedAs } = readQuestion(one, turns, language)
    turns.push({ question: one, ...(askedAs !== undefined && { askedAs }), result: { verdict: 'unsure', hits: [] } })
  }
  const said = turns.at(-1)!.askedAs?.toLowerCase()
  if (said === undefined || !follows) return (said === undefined) !== follows
  return (
    has.every((words) => said.includes(words.toLowerCase())) &&
    !lacks.some((words) => said.includes(words.toLowerCase()))
  )
}

/** Pages of a PDF with these lines, below a heading where there is one. */
async function pagesOf(pages: readonly string[], heading?: string): Promise<PageText[]> {
  const bytes = await pdfOf((pdf) => {
    for (const page of pages) {
      pdf.addPage()
      let y = 80
      if (heading !== undefined) pdf.font('Helvetica-Bold').fontSize(16).text(heading, 70, y)
      y += heading === undefined ? 0 : 30
      pdf.font('Helvetica').fontSize(10)
      for (const line of page.split('\n')) y = pdf.text(line, 70, y, { width: 440 }).y + 1
    }
  })
  return (await readPdf(new Blob([bytes]), 'd')).pages
}

interface HazardCase {
  question: string
  /** Of the section of the answer. */
  text: string
  /** Sentences that are shown as warnings, and sentences that are not; the last of these is the answer. */
  show: string[]
  hide: string[]
}

async function isWarned({ question, text, show, hide }: HazardCase): Promise<boolean> {
  const heading = '4.2 Maintenance'
  const pages = await pagesOf([text], heading)
  const answer = hide.at(-1)!
  const start = pages[0]!.text.replace(/\s/g, ' ').indexOf(answer)
  const spans = [{ page: 1, start, end: start + answer.length }]
  const passage = { ...passageOf('d:0', answer, heading), document: 'd', spans }
  const quote = { passage: 'd:0', document: 'd', text: answer, spans }
  const record = { id: 'd', name: 'd.pdf', state: 'ready', pages: 1, pagesRead: 1 } as DocumentRecord
  const hits = [{ hit: { id: 'd:0', document: 'd', score: 1, coverage: 1 }, passage, quote }]
  const found = await hazardWarnings(
    question,
    { hits, verdict: 'found' },
    {
      items: () => [{ record, name: 'd.pdf', activity: { kind: 'idle' } }],
      pageTexts: async () => pages,
      look: async (all) => all,
    },
    new AbortController().signal,
  )
  const shown = found.map(({ found: { quote } }) => quote.text.replace(/\s+/g, ' '))
  const isShown = (sentence: string) => shown.some((warning) => warning.includes(sentence))
  return show.every(isShown) && !hide.some(isShown)
}

interface Revisions {
  /** Pages. */
  old: string[]
  new: string[]
  /** What stood there and what stands there now, '' where one of them has nothing. */
  changed: [string, string][]
  /** What is marked in neither. */
  same: string[]
}

async function isCompared({ old, new: now, changed, same }: Revisions): Promise<boolean> {
  const sectionsOf = async (texts: readonly string[]) => {
    const sections = createSections()
    for (const page of await pagesOf(texts)) sections.add(page)
    return sections.end()
  }
  const plain = (text = '') => text.replace(/\s+/g, ' ')
  const { sections, moved } = changesBetween(await sectionsOf(old), await sectionsOf(now))
  const changes = sections.flatMap((section) => section.changes)
  const marked = changes.flatMap(({ marks, before, after }) =>
    marks
      ? [
          ...marks.before.map(({ start, end }) => before!.text.slice(start, end)),
          ...marks.after.map(({ start, end }) => after!.text.slice(start, end)),
        ]
      : [plain(before?.text), plain(after?.text)],
  )
  const isNamed = ([from, to]: [string, string]) =>
    (from === to && moved > 0) ||
    ((from === '' || changes.some(({ before }) => plain(before?.text).includes(from))) &&
      (to === '' || changes.some(({ after }) => plain(after?.text).includes(to))))
  return changed.every(isNamed) && !same.some((words) => marked.some((one) => plain(one).includes(words)))
}

async function right<T>(cases: readonly T[], isRight: (one: T) => boolean | Promise<boolean>): Promise<number> {
  let count = 0
  for (const one of cases) count += Number(await isRight(one))
  return count
}

/** A paragraph that a signal word begins is one warning, its last sentence too; and who asks for a torque is not told of sparks. */
const beyond = new Set([
  'How do I relieve the boiler?',
  'How do I open the pressure filter?',
  'What is the torque of the flange bolts of the hydrogen line?',
])

describe('of the open cases', () => {
  it.each(casesOf<Tool>('tools', 'open'))('calculates "$question": $values', (one) => {
    expect(isCalculated(one)).toBe(true)
  })

  it.each(casesOf<FollowUp>('follow-ups', 'open'))('reads "$question" after $previous', (one) => {
    expect(isRead(one)).toBe(true)
  })

  it.each(casesOf<HazardCase>('hazards', 'open'))('warns of "$question"', async (one) => {
    expect(await isWarned(one)).toBe(!beyond.has(one.question))
  })

  it.each(casesOf<Revisions>('revisions', 'open'))('compares $old with $new', async (one) => {
    expect(await isCompared(one)).toBe(true)
  })
})

// Who reads which ones are wrong tunes with them: totals only.
describe('of the held-out cases at least so many are right', () => {
  it('calculations', async () => {
    expect(await right(casesOf<Tool>('tools', 'heldout'), isCalculated)).toBeGreaterThanOrEqual(38)
  })

  it('follow-ups', async () => {
    expect(await right(casesOf<FollowUp>('follow-ups', 'heldout'), isRead)).toBeGreaterThanOrEqual(28)
  })

  it('warnings', async () => {
    expect(await right(casesOf<HazardCase>('hazards', 'heldout'), isWarned)).toBeGreaterThanOrEqual(7)
  })

  it('revisions', async () => {
    expect(await right(casesOf<Revisions>('revisions', 'heldout'), isCompared)).toBe(12)
  })
})
