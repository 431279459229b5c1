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

const lines = (...all: string[]) => isListing(passageOf('d:4', all.join('\n')))

it('knows contents and an index without a heading by how they are written', () => {
  expect(lines('Safety . . . . . 3', 'Oil ....... 12', 'Parts ….…… 30')).toBe(true)
  expect(lines('1 Safety 3', '2 Fitting 7', '2.10 Pipes 9', '3 Start 12', 'A.1 Parts 21')).toBe(true)
  expect(lines('I Safety ii', 'II Fitting iv', 'III Pipes ix', '1 Start 1', '2 Parts 8')).toBe(true)
  expect(lines('grease, 12, 45-47 oil, 3, 9', 'pump, 7, 8 seal, 1', 'valve, 4 vent, 5', 'water, 6 wear, 11')).toBe(true)
})

it('knows the pages of chapters', () => {
  expect(lines('1 Safety 1-1', '2 Fitting 2-1', '2-1 Pipes 2-9', '2-2 Valves 2-10', 'C-1 Parts C-2')).toBe(true)
  expect(lines('1 Safety 2-1', '2 Fitting 1-1', '2-1 Pipes 2-9', '2-2 Valves 2-10', 'C-1 Parts C-2')).toBe(false)
  const run = 'Data Format 3-2 Multi-party Connection 3-3 Software 3-4 Baud Rate 3-5'
  expect(lines(run, 'Commands 4-6 Errors 4-14 Syntax 5-1 Hints 5-11')).toBe(true)
  expect(lines(run)).toBe(false)
})

it('takes sizes without a name for no contents', () => {
  expect(
    lines('25-150\t34 32\t25-150', '25-200\t42\t25-200', '32-125\t36\t32-125', '40-1\t2\t40-2', '50-1\t2\t50-3'),
  ).toBe(false)
})

it('takes for neither what only looks a little like it', () => {
  expect(lines('Safety . . . . . 3', 'Oil ....... 12')).toBe(false)
  expect(lines('1 Safety 3', '2 Fitting 7', '2.1 Pipes 9', '3 Start 12')).toBe(false)
  expect(lines('1 Safety 9', '2 Fitting 7', '2.1 Pipes 3', '3 Start 12', '4 Parts 21')).toBe(false)
  expect(lines('Use grease, 12 g, oil, 3 ml, water, 4 l.', 'Never mix oil, 3 ml, with water, 6 l, or wax, 7 g.')).toBe(
    false,
  )
})

it.each([
  'Index',
  'Pump › General index',
  'Contents › Part 2',
  'Appendix B Index',
  'List of figures',
  '7 Keyword index',
  'Table of contents (continued)',
])('takes lines that end in pages below "%s" for a listing', (heading) => {
  const text = 'Safety 3\nSeals ix\nOil'
  expect(isListing(passageOf('d:5', text, heading))).toBe(true)
  expect(isListing(passageOf('d:5', text, 'Indexing'))).toBe(false)
})

it('takes a bibliography for a listing', () => {
  expect(isListing(passageOf('d:6', 'A. Smith: Pumps.', 'Appendix C Bibliography'))).toBe(true)
  expect(isListing(passageOf('d:6', 'A. Smith: Pumps.', 'Bibliography › Notes'))).toBe(false)
})
