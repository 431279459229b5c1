import { expect, it } from 'vitest'
import { plainName } from '../../src/ui/save-file'

it('a file is named by its title, with one space for each run of signs that a file system may refuse', () => {
  expect(plainName('Tables: pump-manual.pdf')).toBe('Tables pump-manual.pdf')
  expect(plainName('  12/5 bar?  ')).toBe('12 5 bar')
  expect(plainName('???')).toBe('sitebook')
})
