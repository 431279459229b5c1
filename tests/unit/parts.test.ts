/** The parts of a sentence that say one thing each, and what a part takes over from the ones before it. */
import { describe, expect, it } from 'vitest'
import type { PropositionPart } from '../../src/core/check/proposition'
import { propositionsOf } from '../../src/core/check/propositions'

const bounds = { '-1': '≤', 0: '', 1: '≥' }

/** What it is, stems, names, figures; in brackets what is taken over. */
const written = ({ role, words, identifiers, quantities, lent }: PropositionPart) =>
  [
    `${role}:`,
    ...words,
    ...identifiers,
    ...quantities.map(({ bound, value, unit }) => `${bounds[bound]}${value}${unit && ` ${unit}`}`),
    ...[...lent].map((word) => `(${word})`),
  ].join(' ')

const cases: Record<string, [sentence: string, ...parts: string[]][]> = {
  'a conjunction or a mark ends a part': [
    ['Open valve V-1 and close valve V-2.', 'main: open valv v1', 'main: close valv v2'],
    ['Open the hatch; close the vent.', 'main: open hatch', 'main: close vent'],
    ['Heat the oil, stop the pump.', 'main: heat oil', 'main: stop pump'],
    ['Form the seal, fill the drum.', 'main: form seal', 'main: fill drum'],
    ['Open the lid plus the vent.', 'main: open lid', 'main: vent'],
    ['Connect the pump or the fan.', 'main: connect pump', 'main: fan'],
    ['Stop the fan, the pump and the mixer.', 'main: stop fan', 'main: pump', 'main: mixer'],
    ['The pump weighs 42 kg and the fan 7 kg.', 'main: pump weigh 42 kg', 'main: fan 7 kg'],
    ['But stop the pump at 5 bar.', 'main: stop pump 5 bar'],
    ['Fill in 1,000 l of oil.', 'main: fill oil 1000 l'],
    ['Open the hatch (not the lid).', 'main: open hatch lid'],
    ['Start the pump when the lamp is lit.', 'main: start pump', 'if: lamp lit'],
    ['With the lid open and the vent shut, start the pump.', 'main: start pump', 'if: lid open', 'if: vent shut'],
  ],
  'but not within a range, or between two sides of one thing': [
    ['Set it between 5 and 7 bar.', 'main: ≥5 bar ≤7 bar'],
    ['Set it to 5 bar or 7 bar.', 'main: 5 bar 7 bar'],
    ['Fill in 5 or 7 l of oil.', 'main: fill oil 5 l 7 l'],
    ['Fill in 5 l and 7 kg of oil.', 'main: fill 5 l', 'main: oil 7 kg'],
    ['Fill in 5 l and water.', 'main: fill 5 l', 'main: water'],
    ['Fill in 5 and water.', 'main: fill 5', 'main: water'],
    ['Connect the suction or discharge flanges.', 'main: connect suction discharg flang'],
    ['The drum is turned left or right.', 'main: drum turn leav right'],
  ],
  'a phrase at the head is of the part behind its comma': [
    ['Filled with water, it weighs 42 t.', 'main: fill water weigh 42 t'],
    ['For the test, fill the drum.', 'main: test fill drum'],
    [
      'In winter, open the vent; close the lid, stop the fan.',
      'main: winter open vent',
      'main: close lid',
      'main: stop fan',
    ],
  ],
  'what is done for an aim is one part, the aim another': [
    ['Remove the cover to clean the filter.', 'main: remov cover', 'purpose: clean filter'],
    ['To clean the filter, remove the cover.', 'main: remov cover', 'purpose: clean filter'],
    ['Turn it to the left to open the vent.', 'main: turn leav', 'purpose: open vent'],
    ['The brush is designed to clean the filter.', 'main: brush design clean filter'],
    ['The lid is removable to clean the filter.', 'main: lid remov clean filter'],
    ['Add water to the tank.', 'main: add water tank'],
    [
      'If you remove the cover to clean the filter, stop the pump.',
      'main: stop pump',
      'if: remov cover',
      'if: clean filter',
    ],
    ['After a flame failure the valve closes.', 'main: valv close', 'after: flame failur'],
  ],
  'a part takes over the subject, who does it, or what "it" stands for': [
    ['The filter is rinsed and then dried.', 'main: filter rins', 'main: dri (filter)'],
    [
      'The filter is rinsed and then dried, and the lid is cleaned.',
      'main: filter rins',
      'main: dri (filter)',
      'main: lid clean',
    ],
    ['The drum is full and must be emptied.', 'main: drum full', 'main: empti (drum)'],
    ['The motor drives the pump and stops.', 'main: motor drive pump', 'main: stop (motor)'],
    ['The pump feeds the tank but stops at 5 bar.', 'main: pump feed tank', 'main: stop 5 bar (pump)'],
    ['The motor drives the pump and the pump feeds the tank.', 'main: motor drive pump', 'main: pump feed tank'],
    ['The controller sends PC-1 the alarm and stops.', 'main: control send alarm pc1', 'main: stop (control)'],
    ['Rinse the drum and dry it.', 'main: rins drum', 'main: dry (rins) (drum)'],
    ['Wash the lid and dry them.', 'main: wash lid', 'main: dry (wash) (lid)'],
  ],
}

for (const [behaviour, sentences] of Object.entries(cases))
  describe(behaviour, () => {
    it.each(sentences)('%s', (sentence, ...parts) => {
      expect(propositionsOf(sentence).flatMap((one) => one.parts.map(written))).toEqual(parts)
    })
  })

it('the cells of a row are no parts', () => {
  expect(propositionsOf('Pump\t5 bar').flatMap(({ parts }) => parts)).toEqual([])
})
