/** What is seen of a passage at a closer look: how near it is to the question. */
import { expect, it } from 'vitest'
import { english } from '../../src/core/language/en/en'
import { pick } from '../../src/core/search/picking'
import { questionOf } from '../../src/core/search/question'
import { passageOf } from './passages'
import { bareEvidence } from './bare-evidence'

function picked(asked: string, text: string, table?: string) {
  const question = questionOf(asked, 'en')
  const evidence = bareEvidence(question)
  const passage = { ...passageOf('a:0', text), ...(table !== undefined && { table }) }
  return pick(passage, { context: [], named: new Set(), lists: english }, question, evidence)
}

it('marks the entry whose key is what is asked, not one that has it among other things', () => {
  const text =
    'Set the ICR high before the led of the ICR blinks.\nICR led – the count rate goes in.\nICR led holder – a clip.'
  expect(picked('what does the ICR led mean', text).quote.text).toBe('ICR led – the count rate goes in.')
})

it.each(['Figure 11: Worn seal ring.', 'Worn seal ring.'])('marks what is said, not "%s" above it', (title) => {
  const question = questionOf('worn seal ring', 'en')
  const rest = 'All other parts of the pump can be cleaned and used again for a long time. '.repeat(6)
  const passage = {
    ...passageOf('a:0', `${title} ${rest}A worn ring of the seal is scored.`),
    heading: 'Repair › Worn seal ring.',
  }
  const about = { context: [], named: new Set<string>(), lists: english }
  expect(pick(passage, about, question, bareEvidence(question)).quote.text).toContain('is scored')
})

it('a row is nearer where the head of its table, which began in the passage before, has the rest of the question', () => {
  const [question, rows] = ['set pressure of V23', 'V23\t161\nV24\t168']
  expect(picked(question, rows, 'Tag\tSet pressure').near).toBeGreaterThan(picked(question, rows, 'Tag\tWeight').near)
  expect(picked(question, rows, 'Tag\tWeight').near).toBeCloseTo(picked(question, rows).near)
})
