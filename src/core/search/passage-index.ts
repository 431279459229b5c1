/** The search index over all passages: sources find candidates, `ranking.ts` puts them in order. */
import type { DocumentId, LanguageCode, Passage, SearchResult } from '../document'
import { editionOfPassage, numberOfPassage } from '../edition'
import { languageOf } from '../language/function-words'
import { languageOfQuestion } from '../language/question-language'
import { listsOf } from '../language/languages'
import { plain } from '../language/lists'
import { acrossLanguages, inTheirTerms } from './across-languages'
import { passageSegment, wholeSegment, withSegment } from './fields'
import { termsCalling, termsOfName, withNamelessFile, withoutFile } from './file-name'
import { asAsked } from './as-asked'
import { around } from './goes-on'
import { createLexicalSource, isInFirst, type Searched } from './lexical'
import { placeOf, termsOfPlace } from './place'
import { questionOf, type Question } from './question'
import { createRanking } from './ranking'
import { lifted, type Marked } from './right-passages'
import { explained, shortFormsIn, withShortForms, type ShortForms } from './short-forms'
import { smallTalkOf } from './small-talk'
import { mended, misspellingsIn, withoutSlips } from './slips'
import { joined, type Scope, type CandidateSource } from './source'
import { borneOut, readAs, witnessed } from './spelling'

/** A document in the index. Structured-cloneable: kept as it is, and opened again by one read. */
export interface IndexedDocument extends Searched {
  fileName: string
  /** How many passages of it are in the index. */
  count: number
  /** The text of the last of them. */
  last: string
  /** Told by its first passages, undefined where they do not tell. */
  language: LanguageCode | undefined
  /** Those that it explains. */
  shortForms: ShortForms
}

/** The index of a document's passages as it is kept for the next start. */
export interface KeptIndex {
  /** That of another build is not used: it may cut passages or terms differently. */
  build: string
  /** What the record said when all of its passages were indexed; absent where some were not. */
  upTo?: string
  indexed: IndexedDocument
}

export interface PassageIndex {
  /** Takes passages of one document in, in order; one that is there already is left as it is. */
  add(passages: readonly Passage[], fileName: string): void
  /** Puts a document that was indexed earlier in the place of what there is of it. */
  open(document: IndexedDocument): void
  /** A document with all of its passages in one segment. */
  whole(document: DocumentId): IndexedDocument | undefined
  /** Forgets a document and all its passages. */
  remove(document: DocumentId): void
  /** Takes in another edition of a document, with other ids, beside the present one, which is searched until the end. */
  replace(document: DocumentId, fileName: string): Replacement
  documents(): Iterable<IndexedDocument>
  document(id: DocumentId): IndexedDocument | undefined
  /** How many passages of a document are in the index, or of all. */
  count(document?: DocumentId): number
  /** The ids of its passages, in the order they were added. */
  ids(document: DocumentId): readonly string[]
  /**
   * Finds what may answer in all documents or the given ones. What `meaning` finds is looked at beside what words find, and
   * what was `marked` as right for such a question too. Only those passages have to be fetched for the answer.
   */
  find(
    question: string,
    documents?: readonly DocumentId[],
    meaning?: CandidateSource,
    marked?: readonly Marked[],
  ): SearchCandidates
  /** The ids of the passages of a document that stand on a physical page, or on one that is printed so. */
  onPage(document: DocumentId, page: number): string[]
}

/** What may answer a question. */
export interface SearchCandidates {
  /** The ids of the passages that have to be looked at closely; none of small talk. */
  ids: readonly string[]
  /** The document of each of them. */
  documents: readonly DocumentId[]
  /** The best `k` of these passages, best first, each with a quote; those that are not given are left out. */
  judged(passages: readonly Passage[], k: number): SearchResult
  /** The ids of passages in which the table or list that is asked for may go on (`withWhole`); none where none is asked for. */
  around(result: SearchResult): readonly string[]
}

/** A document of which another edition is on its way into the index. */
export interface Replacement {
  add(passages: readonly Passage[]): void
  /** From now on this edition is searched, and the one before is gone. */
  finish(): void
}

/** Passages that a source hands on to the ranking. With 20 one right page of 203 is lost among the first five; 80 and 200 find no more. */
const candidates = 40
/** Passages of a document that its language is told by. */
const read = 10

/** An empty index. */
export function createPassageIndex(): PassageIndex {
  const documents = new Map<DocumentId, IndexedDocument>()
  const lexical = createLexicalSource(() => documents.values())

  const sizeOf = (scope: Scope) =>
    [...documents.values()].reduce((sum, { document, count }) => (!scope || scope.has(document) ? sum + count : sum), 0)

  /** Terms of the question that are in the names of some documents, but in less than half of them. */
  function subjectsOf({ asked }: Question): ReadonlySet<string> {
    const names = [...documents.values()].map(({ fileName, language }) => termsOfName(fileName, listsOf(language)))
    const isSubject = (term: string) => {
      const named = names.filter((terms) => terms.includes(term)).length
      return named > 0 && 2 * named < names.length
    }
    return new Set(asked.flatMap(({ whole, compounds }) => [whole, ...compounds]).filter(isSubject))
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
    const inScope = [...documents.values()].filter(({ document }) => !scope || scope.has(document))
    const named = withoutFile(text, inScope)
    if (named) return placed(named.text, new Set(named.files.map(({ document }) => document)))
    const place = placeOf(text, listsOf(languageOfQuestion(text)))
    const isCalled = (one: IndexedDocument, has: (term: string) => boolean) => {
      const name = termsCalling(one.fileName, listsOf(one.language))
      return place.document.every((term) => name.includes(term) || has(term))
    }
    const byName = inScope.filter((one) => isCalled(one, () => false))
    const called = byName.length > 0 ? byName : inScope.filter((one) => isCalled(one, (term) => titleOf(one).has(term)))
    if (called.length === 0 || place.rest === text) return { text, scope }
    const narrowed = { text: place.rest, scope: new Set(called.map(({ document }) => document)) }
    if (place.page === undefined && place.section === undefined) return narrowed
    const at = lexical.having(termsOfPlace(place), narrowed.scope)
    return at.length === 0 ? { text, scope } : { ...narrowed, at }
  }

  return {
    add(added, fileName) {
      const [first] = added
      if (!first) return
      const known = documents.get(first.document)
      const from = known?.count ?? 0
      const fresh = added.filter(({ id }) => numberOfPassage(id) >= from)
      if (fresh.length > 0) documents.set(first.document, extended(known, fresh, fileName))
    },
    open: (document) => void documents.set(document.document, document),
    whole(id) {
      const document = documents.get(id)
      if (!document) return undefined
      const whole = { ...document, segments: [wholeSegment(document.segments)] }
      documents.set(id, whole)
      return whole
    },
    remove: (document) => void documents.delete(document),
    replace(document, fileName) {
      // Not among the documents yet, so that nothing finds them.
      let coming: IndexedDocument | undefined
      return {
        add(passages) {
          coming = extended(coming, passages, fileName)
        },
        finish() {
          if (coming) documents.set(document, coming)
          else documents.delete(document)
        },
      }
    },
    documents: () => documents.values(),
    document: (id) => documents.get(id),
    count: (document) => (document === undefined ? sizeOf(undefined) : (documents.get(document)?.count ?? 0)),
    ids(document) {
      const { edition, count } = documents.get(document) ?? { edition: '', count: 0 }
      return Array.from({ length: count }, (_, n) => `${edition}:${n}`)
    },
    onPage: (document, page) =>
      lexical.having(termsOfPlace({ page: String(page), section: undefined }), new Set([document])),
    find(typed, within, meaning, marked = []) {
      const smallTalk = smallTalkOf(withNamelessFile(typed, [...documents.values()]))
      if (smallTalk) {
        const judged = () => ({ hits: [], verdict: 'absent' as const, smallTalk })
        return { ids: [], documents: [], judged, around: () => [] }
      }
      const chosen = within && new Set(within)
      const { text, scope, at } = placed(asAsked(typed), chosen)
      const likely = common(scope)
      const lists = listsOf(languageOfQuestion(text) ?? likely)
      const terms = lexical.terms(scope)
      const { text: whole, slips } = withoutSlips(text, lists, terms.has)
      const misspellings = misspellingsIn(whole, lists, terms)
      const searched = [...documents.values()].filter(({ document }) => scope?.has(document) ?? true)
      const isNarrowed = scope !== chosen && searched.length < (chosen?.size ?? documents.size)
      const explanations = searched.map(({ shortForms }) => shortForms)
      const languages = languagesIn(scope)
      const read = (text: string) => inTheirTerms(explained(questionOf(text, likely), explanations), languages)
      const looked = read(mended(whole, misspellings))
      const subjects = subjectsOf(looked)
      const lookedUp = (question: Question) => lexical.lookUp(question, scope, subjects, candidates, at && new Set(at))
      const found = lookedUp(looked)
      const others = at
        ? at.slice(0, candidates).map((id) => ({ id, score: 0 }))
        : (meaning?.find(scope, candidates) ?? [])
      const homes = new Map([...documents.values()].map((home) => [home.edition, home]))
      const right = marked.filter(({ id }) => {
        const home = homes.get(editionOfPassage(id))
        return home && (scope?.has(home.document) ?? true)
      })
      const all = joined(found.candidates, [...others, ...right])
      const isIn = (document: DocumentId, term: string) => lexical.terms(new Set([document])).has(term)
      return {
        ids: all.map(({ id }) => id),
        around: ({ hits }) => around(hits, looked.list),
        documents: all.flatMap(({ id }) => homes.get(editionOfPassage(id))?.document ?? []),
        judged(passages, k) {
          const byId = new Map(passages.map((passage) => [passage.id, passage]))
          const kept = misspellings.flatMap((one) => witnessed(one, lists, passages) ?? [])
          const question = misspellings.length === 0 ? looked : read(mended(whole, kept))
          const known = kept.length === misspellings.length ? found : lookedUp(question)
          const corrections = borneOut(known.corrections, question, passages)
          const doubtful = new Set([
            ...known.corrections.keys(),
            ...misspellings.map(({ word }) => lists.stem(plain(word))),
          ])
          // What is rare is so in all documents: 19 of 125 questions to the file that answers lost their `found` when it was judged alone.
          const everywhere = scope && lexical.terms(undefined)
          const frequencies = everywhere
            ? new Map([...known.frequencies.keys()].map((term) => [term, everywhere.count(term)]))
            : known.frequencies
          const input = { question, corrections, doubtful, frequencies, size: sizeOf(undefined), subjects, isIn }
          const ranking = createRanking(input)
          const judged = all.flatMap(({ id, score }) => {
            const passage = byId.get(id)
            const home = passage && homes.get(editionOfPassage(id))
            if (!home) return []
            const { fileName } = home
            const about = { fileName, lists: listsOf(home.language), title: titleOf(home) }
            return [ranking.judge(passage, about, score, meaning?.nearness(passage, fileName))]
          })
          const result =
            right.length === 0 ? ranking.result(judged, k) : lifted(ranking.result(judged, judged.length), right, k)
          const mistaken = [...slips, ...kept, ...readAs(question, corrections, result.hits)]
          // Nothing but the place was asked, and that is there.
          if (at && question.asked.length === 0) return { ...result, verdict: 'found' }
          return {
            ...result,
            ...(mistaken.length > 0 && { readAs: mistaken }),
            ...(isNarrowed && { only: searched.map(({ fileName }) => fileName) }),
            ...acrossLanguages(result.verdict, question.language, languages),
          }
        },
      }
    },
  }
}

/** A document with more passages behind those that there are. */
function extended(known: IndexedDocument | undefined, passages: readonly Passage[], fileName: string): IndexedDocument {
  const { id, document, text } = passages.at(-1)!
  // A title page alone does not tell it.
  const language = known?.language ?? languageIn(passages)
  const lists = listsOf(language)
  const shortForms = passages.flatMap(({ text: one }) => shortFormsIn(one, lists))
  return {
    document,
    edition: editionOfPassage(id),
    fileName,
    language,
    segments: withSegment(known?.segments ?? [], passageSegment(passages, fileName, lists)),
    shortForms: withShortForms(known?.shortForms ?? new Map(), shortForms),
    count: (known?.count ?? 0) + passages.length,
    last: text,
  }
}

/** The terms of the first passage of a document. */
function titleOf({ segments: [first] }: IndexedDocument): Pick<ReadonlySet<string>, 'has'> {
  return { has: (term) => first !== undefined && isInFirst(first, term) }
}

/** The language of a document, by the first of its passages. */
function languageIn(passages: readonly Passage[]): LanguageCode | undefined {
  return languageOf(
    passages
      .slice(0, read)
      .map(({ text }) => text)
      .join('\n'),
  )
}
