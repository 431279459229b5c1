/** What an entry is about, and how much of the question that is. */
import { expect, it } from 'vitest'
import { english } from '../../src/core/language/en/en'
import { termsOf } from '../../src/core/language/terms'
import { keyShares } from '../../src/core/search/keys'
import { questionOf } from '../../src/core/search/question'
import { bareEvidence } from './bare-evidence'

function sharesIn(asked: string, ...texts: string[]): number[] {
  const question = questionOf(asked, 'en')
  const evidence = bareEvidence(question)
  const lists = texts.map((text) => termsOf(text, english))
  return keyShares(texts, lists, question, evidence, english)
}

it.each(['DIAG\t17', '• DIAG: 17', 'DIAG – 17', 'DIAG :- 17'])('"%s" is about the DIAG', (entry) => {
  expect(sharesIn('pin of the DIAG', entry)[0]).toBeGreaterThan(0.3)
})

it.each(['DIAG output\t17', 'The DIAG is pin 17.', 'DIAG:', '17\tDIAG'])(
  '"%s" is about another thing, or about none',
  (entry) => {
    expect(sharesIn('pin of the DIAG', entry)).toEqual([0])
  },
)

it('is more where it is more of the question', () => {
  const [all, part] = sharesIn('conversion time of the card', 'Conversion time\t50 us', 'Time\t3 s')
  expect(all).toBeGreaterThan(part!)
})

it('counts for nothing where steps are asked for', () => {
  expect(sharesIn('how do I zero the probe', 'Zero probe\tPress it.')).toEqual([0])
})

it('is all of it where it is a code of the question', () => {
  expect(sharesIn('exception code 06 of the server', '06\tServer busy', 'Exception\tSee there.')[0]).toBe(1)
})
