/** What every language of the documents keeps to (src/core/language/README.md), as one suite that each runs through. */
import { expect, it } from 'vitest'
import { languageOf } from '../../src/core/language/function-words'
import type { Language } from '../../src/core/language/language'
import { listsOf } from '../../src/core/language/languages'
import { lexemesOf } from '../../src/core/language/lexemes'
import { termsOf } from '../../src/core/language/terms'
import { createLibraryIndex } from '../library-index'
import { passageOf } from '../unit/passages'

interface Asked {
  question: string
  /** From 1. */
  page: number
  /** Words of the first passage found. */
  answer: string
}

/** A small manual, with what it answers and what it does not. */
export interface Manual {
  pages: string[][]
  /** To tune with, and not to tune with. */
  open: Asked[]
  heldOut: Asked[]
  unanswered: string[]
}

/** A passage a page, as short pages have. */
function indexOf({ pages }: Manual) {
  const index = createLibraryIndex()
  index.add(
    pages.map((lines, n) => passageOf(`manual:${n}`, lines.join('\n'))),
    'manual.pdf',
  )
  return index
}

export function languageContract(name: string, language: Language, manual: Manual): void {
  const text = manual.pages.flat().join('\n')

  it(`${name}: is recognised by its words, and its lists are taken`, () => {
    expect(languageOf(text)).toBe(language.code)
    expect(listsOf(language.code)).toBe(language)
  })

  it(`${name}: has stop words and stems in the spelling in which words are looked up`, () => {
    for (const word of language.stopWords) {
      const lexemes = lexemesOf(word, language).map(({ raw }) => raw)
      expect(lexemes.length === 1 ? lexemes[0] : word).toBe(word)
    }
    for (const stem of language.framingWords) expect(stem).toBe(stem.normalize('NFKD').replace(/\p{M}/gu, ''))
  })

  it(`${name}: makes the same terms of a text each time`, () => {
    expect(termsOf(text, language)).toEqual(termsOf(text, language))
  })

  it.each([
    ['questions to tune with', manual.open],
    ['questions that were held back', manual.heldOut],
  ])(`${name}: finds the page of nearly all %s`, (_, questions) => {
    const index = indexOf(manual)
    const lost = questions.filter(({ question, page, answer }) => {
      const { hits, verdict } = index.search(question, 3)
      const [first] = hits
      return verdict === 'absent' || first?.passage.id !== `manual:${page - 1}` || !first.passage.text.includes(answer)
    })
    expect(lost.length, lost.map(({ question }) => question).join('\n')).toBeLessThanOrEqual(
      Math.ceil(questions.length / 10),
    )
  })

  it(`${name}: never calls found what the manual does not answer`, () => {
    const index = indexOf(manual)
    for (const question of manual.unanswered) expect(index.search(question, 3).verdict).not.toBe('found')
  })
}
