import { expect, it } from 'vitest'
import { english } from '../../src/core/language/en/en'
import { termsOfName, wordsOfName } from '../../src/core/search/file-name'

it.each([
  ['D5000_Manual-rev2.pdf', 'D5000 Manual rev2'],
  ['is.5120.1977.PDF', 'is.5120.1977'],
  ['Protocol V1.1', 'Protocol V1.1'],
])('%s is %s', (name, words) => expect(wordsOfName(name)).toBe(words))

it.each([
  ['XVME-560.pdf', 'xvme560'],
  ['XVME-560_manual.pdf', 'xvme560'],
  ['User-manual.pdf', 'manual'],
])('%s has the term %s, as a question has', (name, term) => expect(termsOfName(name, english)).toContain(term))

it('one letter of a name is no term', () => expect(termsOfName('R-admin.pdf', english)).toEqual(['admin']))
