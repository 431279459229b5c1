import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { mend } from '../../src/core/reading/mend'
import { seed } from './seed'

vi.setConfig({ testTimeout: 60_000 })

const cases: [why: string, raw: string, mended: string][] = [
  ['a word divided at a line’s end', 'the con-\nnection is open', 'the connection is open'],
  ['one divided by a Unicode hyphen', 'specifica‐\ntion', 'specification'],
  ['one behind a syllable that is a word too', 'the in\u2010\nstallation', 'the installation'],
  ['lines of a script without spaces', '轴承温度不\n得超过80°C。', '轴承温度不得超过80°C。'],
  ['a soft hyphen in a line and at its end', 'ther\u00admo\u00ad\ncouple', 'thermocouple'],
  ['a compound that keeps its hyphen', 'a well-\nknown fault', 'a well-known fault'],
  ['a compound of three', 'state-of-\nthe-art', 'state-of-the-art'],
  ['a tag', 'pump P-\n101A stops', 'pump P-101A stops'],
  ['a range', '10-\n20 bar', '10-20 bar'],
  ['a dash', 'pumps -\nvalves', 'pumps - valves'],
  ['ligatures', 'eﬃcient ﬁlter, ﬂow', 'efficient filter, flow'],
  ['a ligature behind the hyphen', 'pro-\nﬁle', 'profile'],
  ['fullwidth forms', 'ＤＮ５０ （１．５）', 'DN50 (1.5)'],
  ['accents set after their letter', 'Mu\u0308ller', 'Müller'],
  ['accents set before it, as TeX does', 'Br¨oker, Mikul´ık', 'Bröker, Mikulík'],
  ['lines and spaces', ' one \n two\u00a0 three\n', 'one two three'],
  ['cells', 'TC1\tfirst order \t0.0', 'TC1\tfirst order\t0.0'],
  ['leaders', 'Functions . . . . . . . . 191', 'Functions\t191'],
  ['three dots', 'fprintf (a, b, . . .)', 'fprintf (a, b, ...)'],
  ['invisible characters', 'a\u200bb\ufeffc\u0007', 'abc'],
  ['nothing', ' \n\t', ''],
]

it.each(cases)('mends %s', (_, raw, mended) => {
  expect(mend(raw).text).toBe(mended)
})

it('says for each character where it comes from', () => {
  const raw = 'eﬃ-\ncient'
  const { text, map } = mend(raw)
  expect(text).toBe('efficient')
  expect([...map]).toEqual([0, 1, 1, 1, 4, 5, 6, 7, 8])
})

const characters = fc.constantFrom(...'aeP1-. \n\t·ﬁ\u00ad\u0308¨‐ü中😀')

it('keeps the map in order and inside the text, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: characters }), fc.string({ unit: 'binary' })), (raw) => {
      const { text, map } = mend(raw)
      expect(map.length).toBe(text.length)
      expect([...map].every((at, i) => at < raw.length && at >= (map[i - 1] ?? 0))).toBe(true)
      expect(text).toBe(text.trim())
    }),
    { seed, numRuns: 500 },
  )
})

it('puts no blank before an Arabic mark that stands alone', () => {
  expect(mend('\ufe78').text).toBe('\u064f')
})

it('loses no letter or digit', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'abP1-. \n\t') })
  const visible = (text: string) => text.replace(/[^a-zA-Z0-9]/g, '')
  fc.assert(
    fc.property(plain, (raw) => {
      expect(visible(mend(raw).text)).toBe(visible(raw))
    }),
    { seed, numRuns: 500 },
  )
})
