import { describe, expect, it } from 'vitest'
import { bindsAlike, boundOf } from '../../src/core/check/binding'
import { factsOf } from '../../src/core/check/facts'

const of = (text: string) => boundOf(text, factsOf(text))
const fits = (claim: string, ...sentences: string[]) => bindsAlike(of(claim), sentences.map(of))

describe('a figure behind another verb than in the passage', () => {
  it('is another figure where the passage says that verb of something else', () => {
    expect(fits('Loosen to 25 N·m.', 'Tighten to 25 N·m.', 'Loosen the cover by hand.')).toBe(false)
  })

  it.each('require need take have set adjust amount apply specify recommend reach equal measure state give'.split(' '))(
    'is the same behind "%s", which says nothing of its own',
    (verb) => {
      expect(fits(`They ${verb} 25 N·m.`, 'Tighten to 25 N·m.', `Others ${verb} the cover by hand.`)).toBe(true)
      expect(fits('Tighten to 25 N·m.', `They ${verb} 25 N·m.`, 'Tighten the cover by hand.')).toBe(true)
    },
  )
})
