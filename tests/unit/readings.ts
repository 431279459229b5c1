/** Tests of what the check of an answer makes of one sentence of a manual. */
import { describe, expect, it } from 'vitest'
import { checkAnswer } from '../../src/core/check/citations'
import { passageOf } from './passages'

interface Reading {
  page: string
  /** What the page's passage stands under. */
  heading?: string
  /** Sentences that the page bears. */
  says: string[]
  /** Sentences that it does not. */
  not: string[]
}

/** Tests, by behaviour, that of all sentences those are supported that the page says. */
export function expectReadings(readings: Record<string, Reading[]>): void {
  for (const [behaviour, cases] of Object.entries(readings)) {
    describe(behaviour, () => {
      it.each(cases)('$page', ({ page, heading, says, not }) => {
        const passage = passageOf('r:0', page, heading)
        const isBorne = (sentence: string) =>
          checkAnswer(`${sentence} [1].`, [passage]).every(({ verdict }) => verdict === 'supported')
        expect([...says, ...not].filter(isBorne)).toEqual(says)
      })
    })
  }
}
