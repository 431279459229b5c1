/** The search index over all passages: sources find candidates, `ranking.ts` puts them in order. */
import type { AsPlainObject } from 'minisearch'
import type { DocumentId, LanguageCode, Passage, SearchResult } from '../document'
import { languageOf } from '../language/function-words'
import { languageOfQuestion } from '../language/question-language'
import { listsOf } from '../language/languages'
import { acrossLanguages } from './across-languages'
import { createLexicalSource } from './lexical'
import { placeOf, standsAt } from './place'
import { questionOf, type Question } from './question'
import { createRanking } from './ranking'
import { smallTalkOf } from './small-talk'
import { withoutSlips } from './slips'
import { joined, type Scope, type Source } from './source'
import { readAs } from './spelling'
import { termsAbove, termsOf } from '../language/terms'

/** A document in the index; its language is told by its first passages, undefined where they do not tell. */
interface Searched {
  fileName: string
  ids: string[]
  language: LanguageCode | undefined
}

/** Structured-cloneable; holds the postings, not the passages. */
export interface IndexSnapshot {
  postings: AsPlainObject
  documents: Map<DocumentId, Searched>
}

export interface PassageIndex {
  /** Takes passages of one document in; one that is there already is left as it is. */
  add(passages: readonly Passage[], fileName: string): void
  /** Forgets a document and all its passages. */
  remove(document: DocumentId): void
  /** Takes in another edition of a document, with other ids, beside the present one, which is searched until the end. */
  replace(document: DocumentId, fileName: string): Replacement
  documents(): Iterable<DocumentId>
  /** How many passages of a document are in the index, or of all. */
  count(document?: DocumentId): number
  /** The ids of its passages, in the order they were added. */
  ids(document: DocumentId): readonly string[]
  /** The passage of this document that was added last. */
  last(document: DocumentId): Passage | undefined
  /**
   * The best `k` passages of all documents or the given ones, best first, each with a quote. What `meaning` finds is judged
   * beside what words find.
   */
  search(question: string, k: number, documents?: readonly DocumentId[], meaning?: Source): SearchResult
  /** Lets go of the words of what was removed, which are skipped until then. */
  vacuum(): Promise<void>
  snapshot(): IndexSnapshot
}

/** A document of which another edition is on its way into the index. */
export interface Replacement {
  add(passages: readonly Passage[]): void
  /** From now on this edition is searched, and the one before is gone. */
  finish(): void
  /** Leaves the document as it is. */
  cancel(): void
}

/** Passages that a source hands on to the ranking. With 20 one right page of 203 is lost among the first five; 80 and 200 find no more. */
const candidates = 40
/** Passages of a document that its language is told by. */
const read = 10

/** An empty index, or the one that a snapshot was taken of; of its passages those stay that are among `passages`. */
export function createPassageIndex(snapshot?: IndexSnapshot, passages: Iterable<Passage> = []): PassageIndex {
  const byId = new Map<string, Passage>()
  const lexical = createLexicalSource((id) => byId.get(id)?.document, snapshot?.postings)
  const documents = new Map<DocumentId, Searched>()

  function remember(passage: Passage, fileName: string, language: LanguageCode | undefined) {
    byId.set(passage.id, passage)
    const known = documents.get(passage.document)
    if (known) {
      known.ids.push(passage.id)
      known.language ??= language
    } else documents.set(passage.document, { fileName, ids: [passage.id], language })
  }

  if (snapshot) {
    const kept = new Map<string, Passage>()
    for (const passage of passages) kept.set(passage.id, passage)
    for (const { fileName, ids, language } of snapshot.documents.values()) {
      for (const id of ids) {
        const passage = kept.get(id)
        if (passage) remember(passage, fileName, language)
        else lexical.remove(id)
      }
    }
  }

  /** Terms of the question that are in the names of some documents, but in less than half of them. */
  function subjectsOf({ asked }: Question, scope: Scope): ReadonlySet<string> {
    const names = [...documents]
      .filter(([document]) => !scope || scope.has(document))
      .map(([, { fileName, language }]) => termsAbove(fileName, listsOf(language)))
    const isSubject = (term: string) => {
      const named = names.filter((terms) => terms.includes(term)).length
      return named > 0 && 2 * named < names.length
    }
    return new Set(asked.flatMap(({ whole, compounds }) => [whole, ...compounds]).filter(isSubject))
  }

  const titles = new Map<string, ReadonlySet<string>>()

  /** The terms of the first passage of a document. */
  function titleOf({ ids: [first = ''], language }: Searched): ReadonlySet<string> {
    const known = titles.get(first)
    if (known) return known
    const terms = new Set(termsOf(byId.get(first)?.text ?? '', listsOf(language)))
    titles.set(first, terms)
    return terms
  }

  /** The languages of the documents searched, undefined for one that is not known. */
  function languagesIn(scope: Scope): (LanguageCode | undefined)[] {
    return [...documents].flatMap(([id, { language }]) => (!scope || scope.has(id) ? [language] : []))
  }

  /** The language that all documents searched are in; undefined where there are several, or one that is not known. */
  function common(scope: Scope): LanguageCode | undefined {
    const found = new Set(languagesIn(scope))
    return found.size === 1 ? [...found][0] : undefined
  }

  /** The question without its place, and what is there; all as it was where no document has such a place. */
  function placed(text: string, scope: Scope): { text: string; scope: Scope; at?: readonly string[] } {
    const place = placeOf(text, listsOf(languageOfQuestion(text)))
    const inScope = [...documents].filter(([document]) => !scope || scope.has(document))
    const isCalled = (one: Searched) =>
      place.document.every(
        (term) => termsAbove(one.fileName, listsOf(one.language)).includes(term) || titleOf(one).has(term),
      )
    const called = place.document.length === 0 ? inScope : inScope.filter(([, one]) => isCalled(one))
    if (called.length === 0 || place.rest === text) return { text, scope }
    const narrowed = { text: place.rest, scope: new Set(called.map(([document]) => document)) }
    if (place.page === undefined && place.section === undefined) return narrowed
    const isThere = (id: string) => standsAt(byId.get(id)!, place)
    const at = called.flatMap(([, { ids }]) => ids.filter(isThere))
    return at.length === 0 ? { text, scope } : { ...narrowed, at }
  }

  function forget(document: DocumentId) {
    for (const id of documents.get(document)?.ids ?? []) {
      lexical.remove(id)
      byId.delete(id)
      titles.delete(id)
    }
    documents.delete(document)
  }

  return {
    add(added, fileName) {
      const told = new Map<DocumentId, LanguageCode | undefined>()
      for (const passage of added) {
        if (byId.has(passage.id)) continue
        const { document } = passage
        // A title page alone does not tell it.
        if (!told.has(document)) told.set(document, documents.get(document)?.language ?? languageIn(added, document))
        const language = told.get(document)
        remember(passage, fileName, language)
        lexical.add(passage, fileName, listsOf(language))
      }
    },
    remove: forget,
    replace(document, fileName) {
      // Not in `byId` yet, so that nothing finds them.
      const coming: Passage[] = []
      let language: LanguageCode | undefined
      return {
        add(passages) {
          if (coming.length === 0) language = languageIn(passages, document)
          for (const passage of passages) {
            coming.push(passage)
            lexical.add(passage, fileName, listsOf(language))
          }
        },
        finish() {
          forget(document)
          for (const passage of coming) remember(passage, fileName, language)
        },
        cancel() {
          for (const { id } of coming) lexical.remove(id)
        },
      }
    },
    documents: () => documents.keys(),
    count: (document) => (document === undefined ? byId.size : (documents.get(document)?.ids.length ?? 0)),
    ids: (document) => documents.get(document)?.ids ?? [],
    last: (document) => byId.get(documents.get(document)?.ids.at(-1) ?? ''),
    search(typed, k, within, meaning) {
      const smallTalk = smallTalkOf(typed)
      if (smallTalk) return { hits: [], verdict: 'absent', smallTalk }
      const { text, scope, at } = placed(typed, within && new Set(within))
      const likely = common(scope)
      const lists = listsOf(languageOfQuestion(text) ?? likely)
      const { text: mended, slips } = withoutSlips(text, lists, (term) => lexical.has(term, scope))
      const question = questionOf(mended, likely)
      const subjects = subjectsOf(question, scope)
      const { candidates: byWords, corrections, frequencies } = lexical.lookUp(question, scope, subjects)
      const there = byWords.filter(({ id }) => at?.includes(id) ?? true)
      const others = at
        ? at.slice(0, candidates).map((id) => ({ id, score: 0 }))
        : (meaning?.find(scope, candidates) ?? [])
      const size = scope ? [...scope].reduce((sum, one) => sum + (documents.get(one)?.ids.length ?? 0), 0) : byId.size
      const isIn = (document: DocumentId, term: string) => lexical.has(term, new Set([document]))
      const ranking = createRanking({ question, corrections, frequencies, size, subjects, isIn })
      const judged = joined(there.slice(0, candidates), others).flatMap(({ id, score }) => {
        const passage = byId.get(id)
        if (!passage) return []
        const home = documents.get(passage.document)
        if (!home) return []
        return [
          ranking.judge(
            passage,
            { fileName: home.fileName, lists: listsOf(home.language), title: titleOf(home) },
            score,
            meaning?.nearness(passage, home.fileName),
          ),
        ]
      })
      const result = ranking.result(judged, k)
      const mistaken = [...slips, ...readAs(question, corrections, result.hits)]
      // Nothing but the place was asked, and that is there.
      if (at && question.asked.length === 0) return { ...result, verdict: 'found' }
      return {
        ...result,
        ...(mistaken.length > 0 && { readAs: mistaken }),
        ...acrossLanguages(result.verdict, question.language, languagesIn(scope)),
      }
    },
    vacuum: () => lexical.vacuum(),
    snapshot: () => ({ postings: lexical.snapshot(), documents: new Map(documents) }),
  }
}

/** The language of a document, by the first of its passages. */
function languageIn(passages: readonly Passage[], document: DocumentId): LanguageCode | undefined {
  const own = passages.filter((passage) => passage.document === document)
  return languageOf(
    own
      .slice(0, read)
      .map(({ text }) => text)
      .join('\n'),
  )
}
