import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../src/core/check/sentence-tokens'
import { Signs } from '../../src/core/check/signs'

/** The signs of a sentence, and where the first token that is `word` stands in it. */
function at(sentence: string, word: string): [Signs, number] {
  const tokens = tokensOf(sentence)
  return [new Signs(tokens), tokens.findIndex(({ text }) => text === word)]
}

describe('"so" before an order', () => {
  it.each([
    ['The seal leaks, so never open the cover.', true],
    ['Hot surface so do not touch it.', true],
    ['The oil ages, so change the filter.', true],
    ['The oil ages, so change it.', true],
    ['The oil ages, so change oil often.', false],
    ['The oil ages so change the filter.', false],
    ['The pump is old, so the if it leaks.', false],
    ['The pump is old, so this the seal leaks.', false],
    ['The pump is old, so they the seal.', false],
  ])('%s', (sentence, ordered) => {
    const [signs, i] = at(sentence, 'so')
    expect(signs.isOrdered(i)).toBe(ordered)
  })
})

describe('"so" before a result', () => {
  it.each([
    ['The rack is small, so no more than two can be used.', true],
    ['The rack is small, so two must not be used.', true],
    ['The rack is small so two can be used.', false],
    ['The rack is tilted, so that water can drain.', false],
    ['The rack is small, so two fit the rack.', false],
    ['The rack is small, so two fit, and they can be used.', false],
  ])('%s', (sentence, result) => {
    const [signs, i] = at(sentence, 'so')
    expect(signs.isResult(i)).toBe(result)
  })
})

it.each([
  ['Set it to 5 bar or 7 bar.', true],
  ['Set it to 5 bar or 7 mm.', false],
  ['Set it to 5 bar or close it.', false],
  ['Close it or set 5 bar.', false],
  ['5 bar or', false],
])('joins two figures of one unit: %s', (sentence, joined) => {
  const [signs, i] = at(sentence, 'or')
  expect([signs.joins(i), signs.isJoined(i)]).toEqual([true, joined])
})

it('joins by "and" too, and by nothing else', () => {
  expect(
    ['and', 'but'].map((word) => at('Open and close but wait.', word)).map(([signs, i]) => signs.joins(i)),
  ).toEqual([true, false])
})

it.each([
  ['The pump runs and the motor is hot.', true],
  ['The pump runs and it is hot.', true],
  ['The pump runs and no tank shall leak.', true],
  ['The pump runs and motors are hot.', false],
  ['The pump runs and the motor gets hot.', false],
  ['The pump runs and the motor, which is hot.', false],
])('has a verb of its own behind "and": %s', (sentence, own) => {
  const [signs, i] = at(sentence, 'and')
  expect(signs.hasOwnVerb(i)).toBe(own)
})

it.each([
  ['Close it and the valve opens.', true],
  ['Close it and V-101 opens.', true],
  ['Close it and relay K-7 opens.', true],
  ['Close V-101 and valves open.', false],
  ['Close it and all open V-101.', true],
  ['Close it and valves open at V-101.', false],
])('has a subject behind "and": %s', (sentence, subject) => {
  const [signs, i] = at(sentence, 'and')
  expect(signs.hasSubject(i)).toBe(subject)
})

describe('a chance', () => {
  it.each([
    ['The seal may leak.', 'may', true],
    ['The seal might be opened.', 'might', true],
    ['The seal could leak.', 'could', true],
    ['The seal can leak.', 'can', false],
    ['The cover may be hot.', 'may', true],
    ['The cover may be edgy.', 'may', true],
    ['The cover may be opened.', 'may', false],
    ['The cover may be broken.', 'may', false],
    ['The cover may seem opened.', 'may', true],
    ['The cover may only open.', 'may', false],
    ['The operator may open the cover.', 'may', false],
  ])('%s', (sentence, word, chance) => {
    const [signs, i] = at(sentence, word)
    expect(signs.isChance(i)).toBe(chance)
  })
})

it.each([
  ['Do not open, never close it.', 'never', true],
  ['Do not open and never close it.', 'never', true],
  ['Do not open or never close it.', 'never', true],
  ['Do not ever never close it.', 'never', false],
  ['Open, close, not never.', 'never', false],
  ['It is, not that never closes.', 'never', false],
])('stands apart from the negation before it: %s', (sentence, word, apart) => {
  const [signs, i] = at(sentence, word)
  expect(signs.isApartFrom(i)).toBe(apart)
})

it.each([
  ['The first device is source V-101, which hums.', { words: ['sourc'], names: ['v101'] }],
  ['The drain valve, which hums.', { words: ['drain', 'valv'], names: [] }],
  ['It is the, which hums.', undefined],
])('the noun before a comma: %s', (sentence, noun) => {
  const [signs, i] = at(sentence, ',')
  expect(signs.nounBefore(i)).toEqual(noun)
})

it.each([
  ['Open only the other drain valve.', 'drain'],
  ['Open only the drain.', 'drain'],
  ['Open only the drain and vents.', 'drain'],
  ['Open only it in the other drain.', ''],
  ['Set only the upper limit above.', 'upper'],
])('the noun behind "only": %s', (sentence, noun) => {
  const [signs, i] = at(sentence, 'only')
  expect(signs.nounBehind(i)).toBe(noun)
})
