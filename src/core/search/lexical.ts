/** Finds passages by their words: BM25 by MiniSearch over the text, the heading and the name of the file. */
import MiniSearch, { type AsPlainObject } from 'minisearch'
import type { DocumentId, Passage } from '../document'
import type { Language } from '../language/language'
import { termsOf } from '../language/terms'
import { kindWeightOf, type Question } from './question'
import type { Candidate, Scope } from './source'
import { formsOf, nearest, stemBeforeMisspeltEnding } from './spelling'

/** What words make of a question. */
export interface Lexical {
  /** All that have a word of it, best first. */
  candidates: Candidate[]
  /** Words of the question that stand nowhere, and the ones they are taken for. */
  corrections: ReadonlyMap<string, string>
  /** In how many passages each term of the question stands. */
  frequencies: ReadonlyMap<string, number>
}

export interface LexicalSource {
  add(passage: Passage, fileName: string, lists: Language): void
  remove(id: string): void
  /** Whether a term stands anywhere in the documents searched. */
  has(term: string, scope: Scope): boolean
  /** `subjects` are terms by which some of the files are called. */
  lookUp(question: Question, scope: Scope, subjects: ReadonlySet<string>): Lexical
  /** Lets go of the words of passages that were removed, which are skipped until then. */
  vacuum(): Promise<void>
  snapshot(): AsPlainObject
}

/** What a synonym counts beside the word that was asked. Of 203 questions 0 loses an answer on a card, .5 a first place; .25 is the same. */
const synonymWeight = 0.3

/**
 * What remains of the weight of a word by which a file is called: every page of the file is about it, however often it says
 * so. With `named` in `picking.ts`: recall@1 of the public numbers .80 to .84, all of its MRR +.01.
 */
const subjectShare = 0.5

/** An empty source, or the one that a snapshot was taken of; `documentOf` says to which document a passage belongs; one of none is not found. */
export function createLexicalSource(
  documentOf: (id: string) => DocumentId | undefined,
  snapshot?: AsPlainObject,
): LexicalSource {
  /** Those of the passage that is being added. */
  let adding: Language
  const options = {
    fields: ['text', 'heading', 'fileName', 'context'],
    tokenize: (text: string) => termsOf(text, adding),
    processTerm: (term: string) => term,
  }
  const postings: MiniSearch = snapshot ? MiniSearch.loadJS(snapshot, options) : new MiniSearch(options)

  /** What BM25 finds for weighted terms, best first; `loosely` takes them for misspelt or shortened words. */
  function search(weights: ReadonlyMap<string, number>, scope: Scope, loosely = false) {
    return postings.search([...weights.keys()].join('\n'), {
      tokenize: (text) => text.split('\n'),
      boostTerm: (term) => weights.get(term) ?? 1,
      boost: { heading: 1, fileName: 0.4, context: 0.05 },
      bm25: { k: 1.2, b: 0.7, d: 0.5 },
      ...(loosely && { fuzzy: 0.25, maxFuzzy: 2 }),
      filter: ({ id }) => isIn(scope, documentOf(id as string)),
    })
  }

  const isIn = (scope: Scope, document: DocumentId | undefined) =>
    document !== undefined && (scope?.has(document) ?? true)
  const searchOne = (term: string, scope: Scope, loosely?: boolean) => search(new Map([[term, 1]]), scope, loosely)
  const has = (term: string, scope: Scope) => searchOne(term, scope).length > 0

  /** The indexed word that a word unknown to the index stands for; undefined if none is near. */
  function spelling(word: string, lists: Language, scope: Scope): string | undefined {
    const before = stemBeforeMisspeltEnding(word, lists, (stem) => has(stem, scope))
    if (before !== undefined) return before
    for (const form of formsOf(word, lists)) {
      const counts = new Map<string, number>()
      for (const { terms } of searchOne(form, scope, true))
        for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
      const near = nearest(form, counts)
      if (near !== undefined) return near
    }
    return undefined
  }

  function lookUp({ asked, lists }: Question, scope: Scope, subjects: ReadonlySet<string>): Lexical {
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
    let found = search(weights, scope)
    const known = new Set(found.flatMap((result) => result.queryTerms))
    const corrections = new Map<string, string>()
    for (const { whole, spellable } of asked) {
      const correction = spellable && !known.has(whole) ? spelling(whole, lists, scope) : undefined
      if (correction === undefined) continue
      corrections.set(whole, correction)
      weights.set(correction, 1)
    }
    if (corrections.size > 0) found = search(weights, scope)
    const frequencies = new Map<string, number>()
    for (const { queryTerms } of found) {
      for (const term of queryTerms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
    }
    const candidates = found.map(({ id, score }) => ({ id: id as string, score: Math.log(score) }))
    return { candidates, corrections, frequencies }
  }

  return {
    add(passage, fileName, lists) {
      adding = lists
      const heading = passage.table === undefined ? passage.heading : `${passage.heading}\n${passage.table}`
      postings.add({ id: passage.id, text: passage.text, heading, fileName, context: passage.context ?? '' })
    },
    remove: (id) => postings.discard(id),
    has,
    lookUp,
    async vacuum() {
      if (postings.dirtCount > 0) await postings.vacuum()
    },
    snapshot: () => postings.toJSON(),
  }
}
