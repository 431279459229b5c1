import { describe, expect, it } from 'vitest'
import { createEvidence, type EvidenceInput } from '../../src/core/search/evidence'
import { questionOf } from '../../src/core/search/question'

/** What is known of a question, where each of `frequencies` stands in so many of 100 passages. */
function evidenceOf(text: string, frequencies: Record<string, number>, more: Partial<EvidenceInput> = {}) {
  const question = questionOf(text)
  const known = {
    corrections: new Map(),
    doubtful: new Set<string>(),
    frequencies: new Map(Object.entries(frequencies)),
    size: 100,
  }
  const evidence = createEvidence({ question, ...known, ...more })
  const at = (raw: string) => question.asked.findIndex((one) => one.raw === raw)
  return {
    ...evidence,
    weight: (raw: string) => evidence.weights[at(raw)],
    /** How far these terms have the thing that the question calls `raw`. */
    has: (raw: string, ...terms: string[]) => evidence.presence(new Set(terms))[at(raw)],
  }
}

describe('what a thing asked weighs', () => {
  it('is a share of the whole question, the larger the fewer passages have it', () => {
    const { weights, weight } = evidenceOf('grease of the coupling', { greas: 50, coupl: 2 })
    expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
    expect(weight('coupling')).toBeGreaterThan(weight('grease')!)
  })

  it('is more for an identifier and for a name, and less for a word that only shapes the question', () => {
    const { weight } = evidenceOf('required grease Molykote for P-101A', { requir: 5, greas: 5, molykot: 5, p101a: 5 })
    expect(weight('required')).toBeLessThan(weight('grease')! / 2)
    expect(weight('Molykote')).toBeGreaterThan(weight('grease')!)
    expect(weight('P-101A')).toBeGreaterThan(weight('Molykote')!)
  })

  it('is for an identifier that stands nowhere that of the rarest, for a word that of the rarest form that stands somewhere', () => {
    const { weight } = evidenceOf('P-101A low-pressure', { low: 90, pressur: 90 })
    expect(weight('P-101A')).toBeGreaterThan(10 * weight('low-pressure')!)
    const { weight: other } = evidenceOf('P-101A low-pressure', { low: 90, pressur: 2 })
    expect(other('low-pressure')).toBeGreaterThan(weight('low-pressure')!)
  })

  it('is for a misspelt word that of the word it is taken for', () => {
    const known = { greas: 50, coupl: 2 }
    const { weight } = evidenceOf('grease of the couplng', known, { corrections: new Map([['couplng', 'coupl']]) })
    expect(weight('couplng')).toBeCloseTo(evidenceOf('grease of the coupling', known).weight('coupling')!)
  })
})

describe('a thing asked is there', () => {
  it('wholly where its word, its identifier or its compound is', () => {
    const { has } = evidenceOf('torque for DN 50 of P-101A', {})
    expect([has('torque', 'torqu'), has('50', 'dn50'), has('P-101A', 'p101a')]).toEqual([1, 1, 1])
    expect([has('torque', 'pump'), has('50', 'dn80'), has('P-101A', 'p101b', '101a')]).toEqual([0, 0, 0])
  })

  it.each([
    ['the word that it is misspelt from', 'coupling', ['greas'], new Map([['coupl', 'greas']])],
    ['a word for the same', 'halt', ['stop'], new Map()],
    ['all words of what it is short for', 'vfd', ['variabl', 'frequenc', 'drive'], new Map()],
    ['an amount of the quantity that it names', 'voltage', ['400v'], new Map()],
    ['a range around the value', '230 V', ['193-259'], new Map()],
  ])('in part where there is %s', (_, asked, terms, corrections) => {
    const { presence } = evidenceOf(asked, {}, { corrections })
    const [share] = presence(new Set(terms))
    expect(share).toBeGreaterThan(0.5)
    expect(share).toBeLessThan(1)
  })

  it.each([
    ['another amount', 'voltage', ['400kg']],
    ['some words of what it is short for', 'vfd', ['variabl', 'drive']],
    ['a range that ends below the value', '230 V', ['193-229']],
    ['a range that begins above it', '230 V', ['231-259']],
    ['a range around an identifier', 'P-230', ['193-259']],
  ])('not at all where there is only %s', (_, asked, terms) => {
    expect(evidenceOf(asked, {}).presence(new Set(terms))[0]).toBe(0)
  })

  it('is not said where there is only an amount that may be one of something else', () => {
    const weight = evidenceOf('weight', {})
    expect([weight.presence(new Set(['4kg']))[0], weight.said(new Set(['4kg']))[0]]).toEqual([0.7, 0])
    expect(weight.said(new Set(['weight']))).toEqual([1])
    expect(evidenceOf('torque', {}).said(new Set(['4nm']))).toEqual([0.7])
  })

  it('as far as its parts are, where it has some', () => {
    const { has } = evidenceOf('low-pressure', {})
    expect([has('low-pressure', 'low'), has('low-pressure', 'low', 'pressur')]).toEqual([0.5, 1])
  })

  it('in half where all of it but a letter is there', () => {
    const { has } = evidenceOf('RISC-V', {})
    expect([has('RISC-V', 'risc'), has('RISC-V', 'riscv')]).toEqual([0.5, 1])
  })
})

describe('what stands nowhere', () => {
  it('is named where it is an identifier, a name or the thing asked for', () => {
    expect(evidenceOf('weight of P-101A', { weight: 3 }).nowhere).toEqual(['P-101A'])
    expect(evidenceOf('does Molykote harm the seal', { harm: 1, seal: 1 }).nowhere).toEqual(['Molykote'])
    expect(evidenceOf('what is the price of the seal', { seal: 1 }).nowhere).toEqual(['price'])
  })

  it('is not a plain word, nor what stands there in another form or misspelt', () => {
    expect(evidenceOf('does the oil harm the seal', { seal: 1 }).nowhere).toEqual([])
    expect(evidenceOf('torque for DN 50', { torqu: 1, dn50: 1 }).nowhere).toEqual([])
    expect(evidenceOf('what is the velocity of the fan', { speed: 1, fan: 1 }).nowhere).toEqual([])
    const corrections = new Map([['pryce', 'price']])
    expect(evidenceOf('what is the pryce of the seal', { seal: 1 }, { corrections }).nowhere).toEqual([])
  })

  it('is not a quantity, which an amount without its name answers', () => {
    expect(evidenceOf('what is the voltage of the motor', { motor: 1 }).nowhere).toEqual([])
  })
})

describe('the terms of the thing asked for', () => {
  it('are its word, the one it is taken for, its parts and other words for it', () => {
    expect(evidenceOf('what is the price of the seal', {}).head).toContain('price')
    expect(
      evidenceOf('what is the pryce of the seal', {}, { corrections: new Map([['pryce', 'price']]) }).head,
    ).toContain('price')
    expect(evidenceOf('which guard-ring has the pump', {}).head).toEqual(expect.arrayContaining(['guard', 'ring']))
    expect(evidenceOf('which malfunction has the pump', {}).head).toEqual(expect.arrayContaining(['malfunct', 'fault']))
  })

  it('are none where nothing is named, where it only shapes the question, and where an amount stands for it', () => {
    expect(evidenceOf('does the oil harm the seal', {}).head).toEqual([])
    expect(evidenceOf('which way does the nut turn', {}).head).toEqual([])
    expect(evidenceOf('what voltage has the motor', {}).head).toEqual([])
  })
})

describe('the terms that tell', () => {
  it('are those of the things asked, under all their names, and no others', () => {
    const corrections = new Map([['couplin', 'coupl']])
    const { telling } = evidenceOf('weight of the P-101A couplin', { coupl: 2 }, { corrections })
    const few = telling(['the', 'mass', 'p101a', 'coupl', 'stand', 'weight'])
    expect([...few].sort()).toEqual(['coupl', 'mass', 'p101a', 'weight'])
  })

  it('are figures too, where an amount or a range may answer', () => {
    expect([...evidenceOf('weight of the pump', {}).telling(['80kg', 'stand'])]).toEqual(['80kg'])
    expect([...evidenceOf('fuse at 230 V', {}).telling(['193-259', 'stand'])]).toEqual(['193-259'])
    expect([...evidenceOf('colour of the pump', {}).telling(['80kg', 'stand'])]).toEqual([])
  })
})
