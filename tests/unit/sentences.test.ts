import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { partsOf, sentencesOf } from '../../src/core/language/sentences'
import { seed } from './seed'

vi.setConfig({ testTimeout: 60_000 })

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

const cases: [why: string, sentences: string[]][] = [
  ['plain sentences', ['The pump starts.', 'It stops!', 'Why?']],
  ['units', ['Tighten to approx. 5 N·m.', 'Then check the torque.']],
  ['figures and numbers', ['See Fig. 3 and No. 4 in Sec. 5.1.', 'Go on.']],
  ['decimals', ['The pressure is 1.5 bar.', '2.5 bar is too much.']],
  ['e.g. and i.e.', ['Use a solvent, e.g. Isopropanol, i.e. IPA.', 'Wipe it off.']],
  ['etc. before a small letter', ['Nuts, bolts etc. are included.']],
  ['names', ['The method of J. Smith is used.']],
  ['a numbered step', ['1. Close the valve.', '2. Open the drain.']],
  ['file names and versions', ['Edit config.txt of version 5.4.1 first.', 'Restart.']],
  [
    'quotes and brackets',
    ['He said "stop." Then (see above.) it stopped.'.slice(0, 15), 'Then (see above.) it stopped.'],
  ],
  ['Japanese', ['電源を切る。', '次に蓋を開ける。']],
  ['an ellipsis', ['Wait ... then go.']],
]

it.each(cases)('cuts %s', (_, sentences) => {
  expect(cut(sentences.join(sentences[0]!.endsWith('。') ? '' : ' '))).toEqual(sentences)
})

it('covers all of a text but its white space', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aB1. !?e)"。\n') })
  fc.assert(
    fc.property(text, (text) => {
      const bare = (text: string) => text.replace(/\s/g, '')
      expect(bare(cut(text).join(''))).toBe(bare(text))
      expect(cut(text).every((sentence) => sentence === sentence.trim())).toBe(true)
    }),
    { seed, numRuns: 500 },
  )
})

it('cuts what is too long at a clause near the middle', () => {
  const text = 'Close the inlet valve, wait until the pressure falls; then open the drain and let it run dry.'
  const parts = partsOf(text, { start: 0, end: text.length }, (part) => part.length < 60)
  expect(parts.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Close the inlet valve, wait until the pressure falls;',
    'then open the drain and let it run dry.',
  ])
})

it('cuts through a word only where there is nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abc, ;'), maxLength: 200 }), (text) => {
      const parts = partsOf(text, { start: 0, end: text.length }, (part) => part.length <= 10)
      expect(parts.every(({ start, end }) => end - start <= 10)).toBe(true)
      const bare = (text: string) => text.replace(/\s/g, '')
      expect(bare(parts.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(bare(text))
    }),
    { seed, numRuns: 500 },
  )
})
