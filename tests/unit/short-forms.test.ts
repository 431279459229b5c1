import { describe, expect, it } from 'vitest'
import { listsOf } from '../../src/core/language/languages'
import { shortFormsIn } from '../../src/core/search/short-forms'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'

describe('a short form is explained', () => {
  it.each([
    ['Check the minimum continuous safe flow (MCSF) first.', 'mcsf', 'minimum continu safe flow'],
    ['Two human-machine interfaces (HMIs) are there.', 'hmi', 'humanmachine human machin interfac'],
    ['The MPG (manual pulse generator) is off.', 'mpg', 'manual puls gener'],
    ['SDB: safety data base of the site', 'sdb', 'safeti data base'],
    ['RMS\tRoot mean square\tvalue', 'rm', 'root mean squar'],
    ['the root of the mean square (RMS)', 'rms', 'root of the mean squar'],
  ])('in "%s"', (text, short, long) => {
    const found = shortFormsIn(text, listsOf('en'))
    expect(found.map(([, terms]) => terms.join(' '))).toEqual([long])
    expect(found[0]?.[0].startsWith(short)).toBe(true)
  })

  it.each([
    'the pump and its motor (PV)',
    'Set it to high (HI).',
    'The unit (Fig. A) is off.',
    'OFF: The pump stands.',
  ])('not in "%s"', (text) => {
    expect(shortFormsIn(text, listsOf('en'))).toEqual([])
  })
})

describe('where a document explains a short form', () => {
  const search = (question: string) => {
    const index = createLibraryIndex()
    index.add(
      [
        passageOf('pump:0', 'The minimum continuous safe flow (MCSF) keeps the pump cool.'),
        passageOf('pump:1', 'Never run below the MCSF of 12 m3/h.'),
        passageOf('pump:2', 'The safe distance is 2 m, the flow is minimum at night.'),
        passageOf('pump:3', 'Install an integrated development environment (IDE).'),
        passageOf('pump:4', 'The id is on the plate.'),
        passageOf('pump:5', 'Development of the environment is integrated.'),
      ],
      'pump.pdf',
    )
    return index.search(question, 10).hits.map(({ hit }) => hit.id)
  }

  it('the long one finds a passage that has the short one alone', () => {
    expect(search('How many m3/h is the minimum continuous safe flow?')).toContain('pump:1')
  })

  it('a word that only has its stem in common with it is not taken for it', () => {
    expect(search('Where is the id?')).not.toContain('pump:5')
  })
})
