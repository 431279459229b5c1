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

it.each(
  (
    'A An All As At Before By Do Each For From How If In It No Not Note On See So The Then These This To Use We When ' +
    'With You'
  ).split(' '),
)('ends a sentence at a single letter where "%s" begins the next one', (word) => {
  expect(cut(`Connect terminal B. ${word} other is left open.`)).toHaveLength(2)
})

it.each(['J. Smith', 'M. Forsyth', 'T. Howe', 'E. Dover'])('leaves the name %s whole', (name) => {
  expect(cut(`It was drawn by ${name} in May.`)).toHaveLength(1)
})

it.each('approx vs cf e.g i.e dr mr mrs ms prof incl excl resp viz st dia temp z.b d.h bzw ggf ca'.split(' '))(
  'ends no sentence at "%s."',
  (short) => expect(cut(`Wait ${short}. Ten minutes.`)).toHaveLength(1),
)

it.each(
  'fig figs no nos nr eq eqs sec secs sect ch chap vol p pp tab art app ref refs para item step pos rev max min'.split(
    ' ',
  ),
)('ends no sentence at "%s." before a number, but before a word', (short) => {
  expect(cut(`See ${short}. 3 for it.`)).toHaveLength(1)
  expect(cut(`See ${short}. Close it.`)).toHaveLength(2)
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
