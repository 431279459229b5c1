/** The search index over all passages: BM25 by MiniSearch finds candidates, `ranking.ts` puts them in order. */
import MiniSearch, { type AsPlainObject } from 'minisearch'
import type { DocumentId, Passage, SearchResult } from '../document'
import { questionOf, type Question } from './question'
import { createRanking } from './ranking'
import { withoutSlips } from './slips'
import { formsOf, nearest, readAs, stemBeforeMisspeltEnding } from './spelling'
import { termsAbove, termsOf } from '../language/terms'

/** Structured-cloneable; holds the postings, not the passages. */
export interface IndexSnapshot {
  postings: AsPlainObject
  documents: Map<DocumentId, { fileName: string; ids: string[] }>
}

export interface PassageIndex {
  /** Takes passages of one document in; one that is there already is left as it is. */
  add(passages: readonly Passage[], fileName: string): void
  /** Forgets a document and all its passages. */
  remove(document: DocumentId): void
  /** How many passages of a document are in the index, or of all. */
  count(document?: DocumentId): number
  /** The passage of this document that was added last. */
  last(document: DocumentId): Passage | undefined
  /** The best `k` passages of all documents or the given ones, best first, each with a quote. */
  search(question: string, k: number, documents?: readonly DocumentId[]): SearchResult
  snapshot(): IndexSnapshot
}

/** Passages that BM25 hands on to the ranking. */
const candidates = 40
/** What a synonym counts beside the word that was asked. */
const synonymWeight = 0.3
/** What an identifier or number, a name, and a word that only shapes the question count beside any other word. */
const kindWeight = { strict: 1.6, name: 1.2, framing: 0.3 }

/** The documents searched; undefined for all. */
type Scope = ReadonlySet<DocumentId> | undefined

const options = {
  fields: ['text', 'heading', 'fileName'],
  tokenize: termsOf,
  processTerm: (term: string) => term,
}

/** An empty index, or the one that a snapshot was taken of; of its passages those stay that are among `passages`. */
export function createPassageIndex(snapshot?: IndexSnapshot, passages: Iterable<Passage> = []): PassageIndex {
  const postings: MiniSearch = snapshot ? MiniSearch.loadJS(snapshot.postings, options) : new MiniSearch(options)
  const byId = new Map<string, Passage>()
  const documents = new Map<DocumentId, { fileName: string; ids: string[] }>()

  function remember(passage: Passage, fileName: string) {
    byId.set(passage.id, passage)
    const known = documents.get(passage.document)
    if (known) known.ids.push(passage.id)
    else documents.set(passage.document, { fileName, ids: [passage.id] })
  }

  if (snapshot) {
    const kept = new Map<string, Passage>()
    for (const passage of passages) kept.set(passage.id, passage)
    for (const { fileName, ids } of snapshot.documents.values()) {
      for (const id of ids) {
        const passage = kept.get(id)
        if (passage) remember(passage, fileName)
        else postings.discard(id)
      }
    }
  }

  /** What BM25 finds for weighted terms, best first; `loosely` takes them for misspelt or shortened words. */
  function lookUp(weights: ReadonlyMap<string, number>, scope: Scope, loosely = false) {
    return postings.search([...weights.keys()].join('\n'), {
      tokenize: (text) => text.split('\n'),
      boostTerm: (term) => weights.get(term) ?? 1,
      boost: { heading: 1, fileName: 0.4 },
      bm25: { k: 1.2, b: 0.7, d: 0.5 },
      ...(loosely && { fuzzy: 0.25, maxFuzzy: 2 }),
      ...(scope && { filter: ({ id }) => scope.has(byId.get(id as string)?.document ?? '') }),
    })
  }

  /** The indexed word that a word unknown to the index stands for; undefined if none is near. */
  function spelling(word: string, scope: Scope): string | undefined {
    const find = (term: string, loosely?: boolean) => lookUp(new Map([[term, 1]]), scope, loosely)
    const before = stemBeforeMisspeltEnding(word, (stem) => find(stem).length > 0)
    if (before !== undefined) return before
    for (const form of formsOf(word)) {
      const counts = new Map<string, number>()
      for (const { terms } of find(form, true)) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
      const near = nearest(form, counts)
      if (near !== undefined) return near
    }
    return undefined
  }

  /** What BM25 finds for a question, after its unknown words were taken for known ones where that is possible. */
  function candidatesOf({ asked }: Question, scope: Scope) {
    const weights = new Map<string, number>()
    for (const { synonyms } of asked) for (const synonym of synonyms) weights.set(synonym, synonymWeight)
    for (const { whole, parts, compounds, strict, name, framing } of asked) {
      const weight = strict ? kindWeight.strict : name ? kindWeight.name : framing ? kindWeight.framing : 1
      for (const term of [whole, ...parts, ...compounds])
        weights.set(term, term === whole ? weight : Math.min(1, weight))
    }
    let found = lookUp(weights, scope)
    const known = new Set(found.flatMap((result) => result.queryTerms))
    const corrections = new Map<string, string>()
    for (const { whole, spellable } of asked) {
      const correction = spellable && !known.has(whole) ? spelling(whole, scope) : undefined
      if (correction === undefined) continue
      corrections.set(whole, correction)
      weights.set(correction, 1)
    }
    if (corrections.size > 0) found = lookUp(weights, scope)
    return { found, corrections }
  }

  /** Terms of the question that are in the names of some documents, but in less than half of them. */
  function subjectsOf({ asked }: Question, scope: Scope): ReadonlySet<string> {
    const names = [...documents]
      .filter(([document]) => !scope || scope.has(document))
      .map(([, { fileName }]) => termsAbove(fileName))
    const isSubject = (term: string) => {
      const named = names.filter((terms) => terms.includes(term)).length
      return named > 0 && 2 * named < names.length
    }
    return new Set(asked.map(({ whole }) => whole).filter(isSubject))
  }

  const titles = new Map<string, ReadonlySet<string>>()

  /** The terms of the first passage of a document. */
  function titleOf(first = ''): ReadonlySet<string> {
    const known = titles.get(first)
    if (known) return known
    const terms = new Set(termsOf(byId.get(first)?.text ?? ''))
    titles.set(first, terms)
    return terms
  }

  return {
    add(added, fileName) {
      for (const passage of added) {
        if (byId.has(passage.id)) continue
        remember(passage, fileName)
        const heading = passage.table === undefined ? passage.heading : `${passage.heading}\n${passage.table}`
        postings.add({ id: passage.id, text: passage.text, heading, fileName })
      }
    },
    remove(document) {
      for (const id of documents.get(document)?.ids ?? []) {
        postings.discard(id)
        byId.delete(id)
        titles.delete(id)
      }
      documents.delete(document)
    },
    count: (document) => (document === undefined ? byId.size : (documents.get(document)?.ids.length ?? 0)),
    last: (document) => byId.get(documents.get(document)?.ids.at(-1) ?? ''),
    search(text, k, within) {
      const scope: Scope = within && new Set(within)
      const { text: mended, slips } = withoutSlips(text, (term) => lookUp(new Map([[term, 1]]), scope).length > 0)
      const question = questionOf(mended)
      const { found, corrections } = candidatesOf(question, scope)
      const frequencies = new Map<string, number>()
      for (const { queryTerms } of found) {
        for (const term of queryTerms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
      }
      const size = scope ? [...scope].reduce((sum, one) => sum + (documents.get(one)?.ids.length ?? 0), 0) : byId.size
      const subjects = subjectsOf(question, scope)
      const ranking = createRanking({ question, corrections, frequencies, size, subjects })
      const judged = found.slice(0, candidates).flatMap(({ id, score }) => {
        const passage = byId.get(id as string)
        if (!passage) return []
        const { fileName, ids } = documents.get(passage.document) ?? { fileName: '', ids: [] }
        return [ranking.judge(passage, fileName, score, titleOf(ids[0]))]
      })
      const result = ranking.result(judged, k)
      const read = [...slips, ...readAs(question, corrections, result.hits)]
      return read.length > 0 ? { ...result, readAs: read } : result
    },
    snapshot: () => ({ postings: postings.toJSON(), documents: new Map(documents) }),
  }
}
