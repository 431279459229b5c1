import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLibraryIndex } from '../library-index'
import { questionOf } from '../../src/core/search/question'
import { createRanking } from '../../src/core/search/ranking'
import { longestLead, verdictOf } from '../../src/core/search/verdict'
import { passageOf } from './passages'
import { seed } from './seed'

const index = createLibraryIndex()
index.add(
  [
    passageOf('drive:0', 'The mains supply is 193-259 V. Fuses of 2 A are slow.', 'Power'),
    passageOf('drive:1', 'The controller weighs 227 g. Its cable has a length of 2 m.', 'Technical data'),
    passageOf('drive:2', 'Warm up takes 50 uSec. The winding runs at 160 °F.', 'Technical data'),
    passageOf('drive:3', 'Power must be locked out before the guard is removed.', 'Safety'),
  ],
  'drive.pdf',
)
index.add([passageOf('law:0', 'The factory act: working hours of the week.', 'Hours')], 'factory act.pdf')

const found = (question: string) => index.search(question, 3)

describe('a verdict', () => {
  it('never falls when a passage shows more', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const order = ['absent', 'unsure', 'found']
    fc.assert(
      fc.property(fc.tuple(share, share, share, share, share), share, ([coverage, ...others], more) => {
        const [closeness, missing, measured, elsewhere] = others
        const signs = { coverage, closeness, missing, measured, elsewhere, lead: 0 }
        const less = Math.min(elsewhere, 1 - more)
        const better = { ...signs, coverage: Math.max(coverage, more), elsewhere: less, lead: longestLead * more }
        expect(order.indexOf(verdictOf(better))).toBeGreaterThanOrEqual(order.indexOf(verdictOf(signs)))
      }),
      { seed },
    )
  })

  it.each([
    ['What fuses for the 230 V supply?', 'drive:0'],
    ['weight of the controller in grams', 'drive:1'],
    ['how many microseconds does warm up take', 'drive:2'],
    ['winding runs at 160F', 'drive:2'],
  ])('takes "%s" for a quantity, not for an identifier', (question, id) => {
    const { hits, verdict } = found(question)
    expect([hits[0]?.hit.id, verdict]).toEqual([id, 'found'])
  })

  it('does not call absent what a short form stands for', () => {
    expect(found('LOTO before the guard is removed?')).toMatchObject({
      verdict: 'found',
      hits: [{ hit: { id: 'drive:3' } }],
    })
  })

  it('is not kept from "found" by a word of the name of another file', () => {
    expect(found('Which factory fuses are slow?').verdict).not.toBe('absent')
  })

  it('is "found" only where the document has a word for what is asked for', () => {
    const library = createLibraryIndex()
    const sheet = [
      passageOf('sheet:0', 'The A4910 comes on a reel of 1500 pieces.', 'Ordering'),
      passageOf('sheet:1', 'The A4910 weighs 2 g.', 'Package'),
    ]
    library.add(sheet, 'A4910 data sheet.pdf')
    library.add([passageOf('list:0', 'The price of shipping depends on the weight.', 'Terms')], 'terms of sale.pdf')
    const verdictOn = (question: string) => library.search(question, 3).verdict
    expect(verdictOn('What price has the A4910 on a reel of 1500 pieces?')).toBe('unsure')
    expect(verdictOn('What pieces has the A4910 on a reel of 1500?')).toBe('found')
    // The amount stands for its name, and a word that only shapes the question is not missed.
    expect(verdictOn('What mass has the A4910?')).toBe('found')
    expect(verdictOn('Which suitable reel of 1500 pieces has the A4910?')).toBe('found')
    expect(verdictOn('What price has shipping, depending on the weight?')).toBe('found')
    // Another of the first documents has it, but not the one that is shown first.
    library.add([passageOf('offer:0', 'A price for the A4910 is not fixed.', 'Offer')], 'offers.pdf')
    expect(verdictOn('What price has the A4910 on a reel of 1500 pieces?')).toBe('unsure')
  })

  it('is not "found" in a document that lacks what another has, or that is not called so', () => {
    /** Of a passage that lacks "heater"; `subjects` are in names of files, and its document may have the word in another place. */
    const verdictOn = (subjects: string[], isIn: boolean, fileName = 'chiller.pdf') => {
      const question = questionOf('fuse at the rear panel of the heater')
      const frequencies = new Map(['fuse', 'rear', 'panel', 'heater'].map((term) => [term, 5]))
      const known = {
        corrections: new Map(),
        doubtful: new Set<string>(),
        frequencies,
        size: 100,
        subjects: new Set(subjects),
        isIn: (_: string, term: string) => isIn || term !== 'heater',
      }
      const ranking = createRanking({ question, ...known })
      const home = { fileName, lists: question.lists, title: new Set<string>() }
      const judged = ['The fuse is at the rear panel.', 'Nothing.'].map((text, i) =>
        ranking.judge(passageOf(`chiller:${i}`, text), home, 3.2 * i, undefined),
      )
      return ranking.result(judged, 2).verdict
    }
    expect(verdictOn([], true)).toBe('found')
    expect(verdictOn([], false)).toBe('unsure')
    expect(verdictOn(['heater'], true)).toBe('unsure')
    expect(verdictOn(['heater'], true, 'heater.pdf')).toBe('found')
  })

  it('is not "found" for an amount whose name the passage lacks: it may be one of anything', () => {
    const library = createLibraryIndex()
    const filling = passageOf('unit:0', 'The outdoor unit takes 2.4 kg of refrigerant.', 'Filling')
    library.add([filling, passageOf('unit:1', 'The weight of the indoor unit is 9 kg.', 'Data')], 'unit.pdf')
    const verdictOn = (question: string) => library.search(question, 3).verdict
    expect(verdictOn('weight of the indoor unit')).toBe('found')
    expect(verdictOn('weight of the outdoor unit')).not.toBe('found')
  })

  it('is "found" for an amount only where a number is marked, in figures or in words', () => {
    const library = createLibraryIndex()
    library.add(
      [
        passageOf('pump:0', 'The mechanical seal bears the entire weight of the rotor of the pump.', 'Seal'),
        passageOf('pump:1', 'The weight of the coupling guard is ten pounds.', 'Guard'),
        passageOf('pump:3', 'The weight of the part 65-411 is borne by the base.', 'Base'),
        passageOf('pump:2', 'The weight of the lantern ring is 3 lb.', 'Ring'),
      ],
      'pump.pdf',
    )
    const verdictOn = (question: string) => library.search(question, 3).verdict
    expect(verdictOn('entire weight of the rotor of the pump')).toBe('unsure')
    expect(verdictOn('weight of the coupling guard')).toBe('found')
    expect(verdictOn('weight of the lantern ring')).toBe('found')
    expect(verdictOn('weight of the part 65-411')).toBe('unsure')
    // What bears it is no amount.
    expect(verdictOn('Which seal bears the entire weight of the rotor of the pump?')).toBe('found')
  })

  it('names what stands nowhere', () => {
    expect(found('What is the price of the controller?')).toMatchObject({ verdict: 'absent', nowhere: ['price'] })
    expect(found('fuses of the P-205')).toMatchObject({ verdict: 'absent', nowhere: ['P-205'] })
    expect(found('weight of the controller')).not.toHaveProperty('nowhere')
  })

  it('is not "absent" for a question in a language that no document has; that is said instead', () => {
    const result = found('Wie oft muss die Dichtung der Pumpe gewechselt werden?')
    expect(result).toMatchObject({ verdict: 'unsure', languages: { question: 'de', documents: ['en'] } })
    expect(found('How often is the seal of the pump changed?')).not.toHaveProperty('languages')
  })

  it('is none for what is no question', () => {
    expect(found('thanks')).toEqual({ hits: [], verdict: 'absent', smallTalk: 'greeting' })
  })
})
