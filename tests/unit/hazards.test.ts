import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hazardWarnings } from '../../src/answers/hazard-warnings'
import type { Block, DocumentRecord, Found, PageText, SearchResult } from '../../src/core/document'
import { asksForWork, type Hazard, hazardsAsked, hazardsNamed } from '../../src/core/tasks/hazards'

interface Case {
  question: string
  /** What it is about; none where it asks for a value, a part, or what has nothing to do with any. */
  hazards: Hazard[]
}

function casesOf(half: 'open' | 'heldout'): Case[] {
  return readFileSync(join(import.meta.dirname, `../fixtures/hazards/${half}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)
}

const isRight = ({ question, hazards }: Case) => {
  const asked = hazardsAsked(question)
  return hazards.length === 0 ? asked.length === 0 : hazards.some((kind) => asked.includes(kind))
}

describe('of the open questions about hazards', () => {
  it.each(casesOf('open'))('"$question": $hazards', (one) => {
    expect({ right: isRight(one), asked: hazardsAsked(one.question) }).toMatchObject({ right: true })
  })
})

it('of the held-out questions about hazards at most one in ten is taken for something else', () => {
  const cases = casesOf('heldout')
  expect(cases.filter(isRight).length / cases.length).toBeGreaterThanOrEqual(0.9)
})

it('a warning names a hazard without anything being done', () => {
  expect(hazardsNamed('The capacitors hold dangerous voltage.')).toEqual(['electricity'])
  expect(hazardsAsked('What is the voltage of the capacitors?')).toEqual([])
})

it.each([
  ['How do I set the safety valve?', true],
  ['What precautions for the UV lamp?', true],
  ['Replace fuse charger', true],
  ['Filter wechseln', true],
  ['Como trocar o filtro?', true],
  ['Comment purger le circuit ?', true],
  ['How often is the filter changed?', false],
  ['How long does it take?', false],
  ['Wie viel Öl braucht das Getriebe?', false],
  ['Wie oft wird der Filter gewechselt?', false],
  ['What is the weight of the motor?', false],
])('"%s" asks for something to be done: %s', (question, isWork) => {
  expect(asksForWork(question)).toBe(isWork)
})

/** Pages of one document; a line that begins with # is a heading of its level. */
function pagesOf(...pages: string[][]): PageText[] {
  return pages.map((lines, i) => {
    let text = ''
    const blocks: Block[] = []
    for (const line of lines) {
      const [, signs = '', own = ''] = /^(#*) ?(.*)$/.exec(line)!
      text += text === '' ? '' : '\n\n'
      blocks.push({
        kind: signs === '' ? 'paragraph' : 'heading',
        start: text.length,
        end: text.length + own.length,
        level: signs.length,
      })
      text += own
    }
    const none = { starts: new Uint32Array(), ends: new Uint32Array(), boxes: new Float32Array() }
    return { document: 'd', page: i + 1, label: `p${i + 1}`, width: 600, height: 800, text, blocks, ...none }
  })
}

const manual = pagesOf(
  [
    '# Safety',
    'Never weld on tank T-12 before it is gas free.',
    'Never weld on tank T-14.',
    'WARNING: Lock out the drive first.',
    'Do not run the pump dry.',
  ],
  ['# Repair', '## Welding', 'The shell of tank T-12 is welded by two people.', 'WARNING: Hot sparks fly far.'],
  [
    '# Repair',
    '## Painting',
    'WARNING: Paint smells.',
    'Never weld on tank T-12 before it is gas free.',
    '## Moving',
    'The pump has two eyes.',
    'WARNING: If what is in the pump is toxic, rinse it first.',
    'CAUTION: The pump is heavy. It may crush a foot.',
    '## Bearing',
    'The bearing is warm.',
    'Do not feel the bearing temperature with a human hand.',
  ],
)

/** The hit that quotes `text` on page `number` under `heading`. */
function hitOf(number: number, text: string, heading: string, document = 'd'): Found {
  const start = manual[number - 1]!.text.indexOf(text)
  const spans = [{ page: number, start, end: start + text.length }]
  const passage = { id: `${document}:0`, document, text, heading, spans, labels: ['x'], sentences: [], tokens: 9 }
  const quote = { passage: passage.id, document, text, spans }
  return { hit: { id: passage.id, document, score: 1, coverage: 1 }, passage, quote }
}

async function warned(
  question: string,
  result: Partial<SearchResult> = {},
  look: (result: SearchResult) => SearchResult = (same) => same,
) {
  const record = { id: 'd', name: 'd.pdf', state: 'ready', pages: 3, pagesRead: 3 } as DocumentRecord
  const parts = {
    items: () => [{ record, name: 'd.pdf', activity: { kind: 'idle' as const } }],
    pageTexts: async (_: string, from: number, to: number) => manual.slice(from - 1, to),
    look: async (all: SearchResult) => look(all),
  }
  const hit = hitOf(2, 'The shell of tank T-12 is welded by two people.', 'Repair › Welding')
  const asked: SearchResult = { hits: [hit], verdict: 'found', ...result }
  const found = await hazardWarnings(question, asked, parts, new AbortController().signal)
  return found.map(({ found: { quote }, above, quoted }) => {
    return `${quoted ? 'quoted, ' : ''}${above ? 'above: ' : ''}${quote.text}`
  })
}

const weld = 'Who may weld on tank T-12?'
const forbidden = 'above: Never weld on tank T-12 before it is gas free.'
const sparks = 'WARNING: Hot sparks fly far.'

describe('beside the answer to a question about a hazard', () => {
  it('stand the warnings of its section, and above it what forbids the thing asked, once', async () => {
    expect(await warned(weld)).toEqual([forbidden, sparks])
  })

  it('stand none where it is about no hazard, and only what is on the thing where the documents do not answer', async () => {
    expect(await warned('What is the diameter of tank T-12?')).toEqual([])
    expect(await warned(weld, { verdict: 'absent' })).toEqual([forbidden])
  })

  it('stands none that only names the machine that is worked on', async () => {
    expect(hazardsNamed('Do not run the pump dry.')).toEqual([])
    expect(hazardsNamed('Never start the pump while its coupling is running.')).toEqual(['isolation'])
    const hits = [hitOf(3, 'The pump has two eyes.', 'Repair › Moving')]
    expect(await warned('How do I open the pump for repair?', { hits })).not.toContain('Do not run the pump dry.')
  })

  it('stands what a signal word marks on that hazard in a section on safety', async () => {
    const hits = [hitOf(3, 'WARNING: Paint smells.', 'Repair › Painting')]
    expect(await warned('How do I lock out the mixer?', { hits })).toContain('WARNING: Lock out the drive first.')
  })

  it('stands none on what is inside a thing that is only lifted', async () => {
    const hits = [hitOf(3, 'The pump has two eyes.', 'Repair › Moving')]
    const lifted = ['CAUTION: The pump is heavy. It may crush a foot.']
    expect(await warned('Who may lift the pump?', { hits })).toEqual(lifted)
    expect(await warned('How do I take the pump apart?', { hits })).toEqual([
      'WARNING: If what is in the pump is toxic, rinse it first.',
      ...lifted,
      'WARNING: Lock out the drive first.',
    ])
  })

  it('stands what says that it is hot, where somebody would touch it', async () => {
    const hits = [hitOf(3, 'The bearing is warm.', 'Repair › Bearing')]
    expect(await warned('Can I touch the bearing to feel its temperature?', { hits })).toEqual([
      'above: Do not feel the bearing temperature with a human hand.',
      'WARNING: Lock out the drive first.',
    ])
  })

  it('stands none that is a quote already, but what forbids the thing asked, for above the words of a model', async () => {
    const hits = [
      hitOf(1, 'Never weld on tank T-12 before it is gas free.', 'Safety'),
      hitOf(2, sparks, 'Repair › Welding'),
    ]
    expect(await warned(weld, { hits })).toEqual([`quoted, ${forbidden}`])
  })

  it('stands none that cannot be seen on its page or is struck out there', async () => {
    const unseen = ({ hits, ...rest }: SearchResult): SearchResult => {
      return { ...rest, hits: hits.map((hit) => (hit.quote.text === sparks ? hit : { ...hit, unseen: true })) }
    }
    expect(await warned(weld, {}, unseen)).toEqual([sparks])
    const struck = ({ hits, ...rest }: SearchResult): SearchResult => {
      const all = ({ passage }: Found) => ({ ...passage, struck: [{ start: 0, end: passage.text.length }] })
      return { ...rest, hits: hits.map((hit) => (hit.quote.text === sparks ? { ...hit, passage: all(hit) } : hit)) }
    }
    expect(await warned(weld, {}, struck)).toEqual([forbidden])
  })

  it('stand all dangers of the section of the answer, where something is to be done, and none where a value is asked', async () => {
    const hits = [hitOf(2, 'The shell of tank T-12 is welded by two people.', 'Repair › Welding')]
    expect(await warned('How do I mark the shell?', { hits })).toEqual([sparks])
    expect(await warned('Wie kennzeichne ich den Mantel?', { hits })).toEqual([sparks])
    expect(await warned('How many people mark the shell?', { hits })).toEqual([])
  })

  it('stands the rest of a warning of which only a part is quoted', async () => {
    const hits = [hitOf(3, 'It may crush a foot.', 'Repair › Moving')]
    expect(await warned('Who may lift the pump?', { hits })).toEqual([
      'CAUTION: The pump is heavy. It may crush a foot.',
    ])
  })

  it('each is a quote with the place of its words, below its headings', async () => {
    let looked: SearchResult | undefined
    await warned(weld, {}, (result) => (looked = result))
    for (const { passage, quote } of looked!.hits)
      for (const { page, start, end } of quote.spans) {
        expect(manual[page - 1]!.text.slice(start, end)).toBe(passage.text)
        expect(passage.labels).toEqual([`p${page}`])
      }
    expect(looked!.hits.map(({ passage }) => passage.heading)).toEqual(['Safety', 'Repair › Welding'])
  })
})
