import { expect, it } from 'vitest'
import { isListing } from '../../src/core/search/listing'
import { passageOf } from './passages'

it('knows contents by their pages', () => {
  const contents = ['1 Safety\t3', '2 Installation\t7', '2.1 Piping\t9', 'Spare parts\t21']
  expect(isListing(passageOf('d:0', contents.join('\n'), 'Table of contents'))).toBe(true)
})

it('takes what only stands below the heading of contents for what it is', () => {
  const text = 'Hold INDEX for five seconds.\nThe display shows the set point.\nPress ENTER to keep it.'
  expect(isListing(passageOf('d:1', text, 'TABLE OF CONTENTS › MENU SELECTIONS'))).toBe(false)
})

it('takes a list of codes for no contents', () => {
  const codes = ['05 - Type E, whole degree\t18 - DIN RTD', '06 - Type E\t19 - NIST RTD', '07 - Type T\t20 - Ni RTD']
  expect(isListing(passageOf('d:2', codes.join('\n'), 'TABLE OF CONTENTS › CONFIGURATION'))).toBe(false)
})

it('takes a table with heads for no contents, though its figures rise', () => {
  const rows = Array.from({ length: 6 }, (_, i) => `${i + 1} DN size number ${10 * i + 5} ${10 * i + 20}`)
  const passage = passageOf('d:3', rows.join('\n'))
  expect(isListing(passage)).toBe(true)
  const cells = [{ head: 'Size', text: 'DN' }]
  const told = { ...passage, sentences: passage.sentences.map((one) => ({ ...one, cells })) }
  expect(isListing(told)).toBe(false)
})
