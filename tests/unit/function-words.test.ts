/** Words that say nothing by themselves, and short ones that do. */
import { describe, expect, it } from 'vitest'
import { checkAnswer } from '../../src/core/check/citations'
import { passageOf } from './passages'

const isBorne = (page: string, claim: string) =>
  checkAnswer(`${claim} [1].`, [passageOf('f:0', page)]).every(({ verdict }) => verdict === 'supported')

describe('a claim may add a word that only frames what it says', () => {
  const page = 'The pump feeds the tank at 5 bar.'
  it.each(
    (
      'purpose example continue function actually simply generally typically properly suitably correctly again further ' +
      'moreover additionally especially accordingly otherwise therefore carry achieve perform describe specify ' +
      'please always certain respective ensure approximately caution'
    ).split(' '),
  )('"%s"', (word) => {
    expect(isBorne(page, `The pump feeds the tank ${word} at 5 bar`)).toBe(true)
  })

  it.each('loudly brightly hydraulic twice smoothly pulsating overnight'.split(' '))('but not "%s"', (word) => {
    expect(isBorne(page, `The pump feeds the tank ${word} at 5 bar`)).toBe(false)
  })
})

it.each('instrument unit device equipment machine system product apparatus appliance'.split(' '))(
  'a "%s" is whatever the page speaks of',
  (name) => {
    expect(isBorne('Wipe the lens with petrol daily.', `Wipe the lens of the ${name} with petrol daily`)).toBe(true)
    expect(isBorne('Wipe the lens with petrol daily.', 'Wipe the lens of the turbine with petrol daily')).toBe(false)
  },
)

it.each('manual other same'.split(' '))('"%s" tells one thing from another', (word) => {
  expect(isBorne(`Turn the ${word} lever with a hook.`, `Turn a ${word} lever with a hook`)).toBe(true)
  expect(isBorne('Turn the lever with a hook.', `Turn the ${word} lever with a hook`)).toBe(false)
})

describe('of how many', () => {
  it.each([
    ['whatever', 'all'],
    ['regardless', 'all'],
    ['fully', 'completely'],
    ['fully', 'entirely'],
    ['partially', 'partly'],
  ])('"%s" is "%s"', (one, other) => {
    expect(isBorne(`Rinse the drum ${one} with acid.`, `Rinse the drum ${other} with acid`)).toBe(true)
    expect(isBorne('Rinse the drum with acid.', `Rinse the drum ${other} with acid`)).toBe(false)
  })

  it.each('all both some most half any either fully completely entirely partially'.split(' '))(
    'a claim has "%s" of the page',
    (many) => {
      expect(isBorne('Drums of acid are full.', `Drums of ${many} acid are full`)).toBe(false)
    },
  )
})

describe('must, should and may', () => {
  const isSaid = (page: string, claim: string) =>
    isBorne(`The foreman ${page} lock the drum.`, `The drum, the foreman ${claim} lock`)
  it.each([
    ['must', 'shall'],
    ['shall', 'must'],
    ['may', 'might'],
    ['may', 'could'],
    ['may', 'can'],
    ['must', 'should'],
  ])('"%s" may be said as "%s"', (page, claim) => {
    expect(isSaid(page, claim)).toBe(true)
  })

  it.each([
    ['may', 'must'],
    ['can', 'shall'],
    ['could', 'must'],
    ['might', 'should'],
    ['must', 'may'],
    ['shall', 'can'],
    ['should', 'could'],
    ['should', 'might'],
    ['must', 'need not'],
    ['need not', 'may'],
  ])('"%s" is not "%s"', (page, claim) => {
    expect(isSaid(page, claim)).toBe(false)
  })
})

it.each('not never neither nobody none nowhere nothing cannot'.split(' '))('"%s" denies', (word) => {
  expect(isBorne(`The drum ${word} turns at 5 rpm.`, 'A drum turns at 5 rpm')).toBe(false)
  expect(isBorne('The drum turns at 5 rpm.', `The drum ${word} turns at 5 rpm`)).toBe(false)
})

it.each('level point setpoint threshold quantity'.split(' '))('any figure is one of a "%s"', (word) => {
  expect(isBorne('The relay trips at 90 °C.', `The ${word} of the relay trip is 90 °C`)).toBe(true)
  expect(isBorne('The relay trips when it is hot.', `The ${word} of the relay trips when it is hot`)).toBe(false)
})

it.each([
  ['first', 'Stop the first drum.', 'Rinse the first drum with acid'],
  ['second', 'Stop the second drum.', 'Rinse the second drum with acid'],
  ['last', 'Stop the last drum.', 'Rinse the last drum with acid'],
  ['next', 'Stop the next drum.', 'Rinse the next drum with acid'],
])('the sentence before lends no "%s"', (_, before, claim) => {
  expect(isBorne(`${before} Rinse the drum with acid.`, claim)).toBe(false)
})

it.each('hot cold heavy long high wide thick deep old'.split(' '))(
  'a figure alone does not say that it is "%s"',
  (word) => {
    expect(isBorne('The drum is at 90 °C, 5 m and 3 kg.', `The ${word} drum is at 90 °C, 5 m and 3 kg`)).toBe(false)
  },
)
