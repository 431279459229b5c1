/** Finds passages by their words: BM25 over the text, the heading and the name of the file. */
import type { DocumentId } from '../document'
import type { Edition } from '../edition'
import type { Language } from '../language/language'
import { createBm25 } from './bm25'
import { bytesOf, numberOfTerm, termAt, termsNear } from './dictionary'
import { boosts, fields } from './fields'
import { kindWeightOf, type Question } from './question'
import { eachPosting, type Segment } from './segment'
import type { Candidate, KnownTerms, Scope } from './source'
import { formsOf, nearest, stemBeforeMisspeltEnding } from './spelling'

/** What words make of a question. */
export interface Lexical {
  /** Those that have a word of it, best first. */
  candidates: Candidate[]
  /** Words of the question that stand nowhere, and the ones they are taken for. */
  corrections: ReadonlyMap<string, string>
  /** In how many passages each term of the question stands. */
  frequencies: ReadonlyMap<string, number>
}

/** The passages of a document: those of its segments, one behind the other. */
export interface Searched {
  document: DocumentId
  edition: Edition
  segments: readonly Segment[]
}

export interface LexicalSource {
  /** The terms of the documents searched. */
  terms(scope: Scope): KnownTerms
  /** The best `most` passages, of these only where some are given. `subjects` are terms by which some of the files are called. */
  lookUp(
    question: Question,
    scope: Scope,
    subjects: ReadonlySet<string>,
    most: number,
    only?: ReadonlySet<string>,
  ): Lexical
  /** The passages that have all of these terms, in order. */
  having(terms: readonly string[], scope: Scope): string[]
}

/** What a synonym counts beside the word that was asked. Of 203 questions 0 loses an answer on a card, .5 a first place; .25 is the same. */
const synonymWeight = 0.3

/**
 * What remains of the weight of a word by which a file is called: every page of the file is about it, however often it says
 * so. With `named` in `picking.ts`: recall@1 of the public numbers .80 to .84, all of its MRR +.01.
 */
const subjectShare = 0.5

/** How far a word may be misspelt: a share of its letters, and so many at most. */
const slips = { share: 0.25, most: 2 }

/** Whether a term stands in the text of a segment's first passage. */
export function isInFirst(segment: Segment, term: string): boolean {
  const number = numberOfTerm(segment.terms, bytesOf(term))
  let found = false
  if (number >= 0) eachPosting(segment, number, fields, (field, passage) => (found ||= field === 0 && passage === 0))
  return found
}

function passagesHaving(segment: Segment, number: number): number {
  const having = new Set<number>()
  eachPosting(segment, number, fields, (_, passage) => having.add(passage))
  return having.size
}

/** The source over what `all` gives at each search. */
export function createLexicalSource(all: () => Iterable<Searched>): LexicalSource {
  const bm25 = createBm25(boosts)

  /** All segments, with their homes and the number of the first passage of each. */
  function partsOf(scope: Scope) {
    return [...all()].flatMap((home) => {
      let first = 0
      return home.segments.map((segment) => {
        const part = { segment, home, first, searched: scope?.has(home.document) ?? true }
        first += segment.count
        return part
      })
    })
  }

  type Parts = ReturnType<typeof partsOf>

  const idOf = ({ home, first }: Parts[number], passage: number) => `${home.edition}:${first + passage}`
  function isIn(parts: Parts, term: string): boolean {
    const bytes = bytesOf(term)
    return parts.some(({ searched, segment }) => searched && numberOfTerm(segment.terms, bytes) >= 0)
  }

  /** The terms that slips make of a word, and in how many passages each stands. */
  function misspelt(word: string, parts: Parts): Map<string, number> {
    const most = Math.min(slips.most, Math.round(word.length * slips.share))
    const counts = new Map<string, number>()
    for (const { segment } of parts.filter(({ searched }) => searched)) {
      for (const number of termsNear(segment.terms, word, most)) {
        const term = termAt(segment.terms, number)
        counts.set(term, (counts.get(term) ?? 0) + passagesHaving(segment, number))
      }
    }
    return counts
  }

  /** The indexed word that a word unknown to the index stands for; undefined if none is near. */
  function spelling(word: string, lists: Language, parts: Parts): string | undefined {
    const before = stemBeforeMisspeltEnding(word, lists, (stem) => isIn(parts, stem))
    if (before !== undefined) return before
    for (const form of formsOf(word, lists)) {
      const near = nearest(form, misspelt(form, parts))
      if (near !== undefined) return near
    }
    return undefined
  }

  return {
    terms(scope) {
      const parts = partsOf(scope).filter(({ searched }) => searched)
      return {
        has: (term) => isIn(parts, term),
        count(term) {
          const bytes = bytesOf(term)
          return parts.reduce((sum, { segment }) => {
            const number = numberOfTerm(segment.terms, bytes)
            return number < 0 ? sum : sum + passagesHaving(segment, number)
          }, 0)
        },
      }
    },
    lookUp({ asked, lists }, scope, subjects, most, only) {
      const parts = partsOf(scope)
      const wanted = only && ((part: number, passage: number) => only.has(idOf(parts[part]!, passage)))
      const weights = new Map<string, number>()
      for (const { synonyms, longForms } of asked)
        for (const term of [...synonyms, ...longForms.flat()]) weights.set(term, synonymWeight)
      for (const one of asked) {
        const { whole, parts, compounds } = one
        const weight = kindWeightOf(one)
        const share = subjects.has(whole) ? subjectShare : 1
        for (const term of [whole, ...parts, ...compounds])
          weights.set(term, share * (term === whole ? weight : Math.min(1, weight)))
      }
      let found = bm25(parts, weights, most, wanted)
      const corrections = new Map<string, string>()
      for (const { whole, spellable } of asked) {
        const correction = spellable && !found.frequencies.has(whole) ? spelling(whole, lists, parts) : undefined
        if (correction === undefined) continue
        corrections.set(whole, correction)
        weights.set(correction, 1)
      }
      if (corrections.size > 0) found = bm25(parts, weights, most, wanted)
      const candidates = found.best.map(({ part, passage, score }) => ({
        id: idOf(parts[part]!, passage),
        score: Math.log(score),
      }))
      return { candidates, corrections, frequencies: found.frequencies }
    },
    having(terms, scope) {
      const all = terms.map(bytesOf)
      return partsOf(scope).flatMap((part) => {
        if (!part.searched) return []
        const sets = all.map((bytes) => {
          const having = new Set<number>()
          const number = numberOfTerm(part.segment.terms, bytes)
          if (number >= 0) eachPosting(part.segment, number, fields, (_, passage) => having.add(passage))
          return having
        })
        return [...(sets[0] ?? [])].filter((one) => sets.every((set) => set.has(one))).map((one) => idOf(part, one))
      })
    },
  }
}
