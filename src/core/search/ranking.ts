/** Reranking: puts the candidates of one question in order, picks the quote of each, and says whether they answer at all. */
import type { DocumentId, Found, Passage, SearchResult, Verdict } from '../document'
import { createEvidence, type EvidenceInput } from './evidence'
import { termsOfName } from './file-name'
import { isListing } from './listing'
import { pick, type Picked } from './picking'
import type { Asked, Question } from './question'
import type { Nearness } from './source'
import { longestLead, verdictOf } from './verdict'
import type { Language } from '../language/language'
import { termsAbove } from '../language/terms'

/** A candidate after a closer look. */
export interface Judged {
  hit: Found
  home: PassageHome
  picked: Picked
  /** 0..1: how many neighbours in the question are neighbours in it. */
  closeness: number
  /** Whether it has all that the question names by an identifier or a name of code. */
  about: boolean
  /** The mean of the cosines of the passage and of its best sentence; 0 where they are not known. */
  meaning: number
}

/** The document that a passage is of. */
export interface PassageHome {
  fileName: string
  lists: Language
  /**
   * The terms of its first passage: what that names need not be said again. In the sets the names of files say it. Of 38
   * questions with the model of the title page put behind them, 23 are found with this and 6 without, 24 and 20 stand first.
   */
  title: Pick<ReadonlySet<string>, 'has'>
}

export interface Ranking {
  /** `found` is the logarithm of the score that it was found with; `nearness` is that of its meaning, where it is known. */
  judge(passage: Passage, home: PassageHome, found: number, nearness: Nearness | undefined): Judged
  /** The best `k` of all candidates. */
  result(judged: Judged[], k: number): Pick<SearchResult, 'hits' | 'verdict' | 'nowhere'>
}

export interface RankingInput extends EvidenceInput {
  question: Question
  /** Terms of the question by which some of the files are called. */
  subjects: ReadonlySet<string>
  /** Whether a term stands anywhere in a document. */
  isIn(document: DocumentId, term: string): boolean
}

/**
 * How much each sign counts, added to the logarithm of BM25; found with the questions in tests/fixtures that are not held out.
 * Of 203 public and plant questions 6 lose the first place without coverage, 3 without closeness, 3 without `near` and 6
 * without the sentence; with 1.5 for all, one wins it and one is lost among the first five.
 */
const worth = { coverage: 2, closeness: 1, near: 1, sentence: 2 }
/** What a table of contents or an index loses, and a quote that says again what a better one says: it is left a twentieth. */
const idleWorth = Math.log(0.05)

/**
 * What the mean of the cosines of a passage and of its best sentence counts where words alone have found nothing; where they have,
 * their order stands. Before, it counted 3 to 16 by how much of the question stood in one sentence. Of 214 open questions to the public
 * manuals 164 have the right page first (162 before, 160 without the pack), 196 among five (196, 194); of 62 held out 45 (42, 48) and 58
 * (56, 55). With 8 they are 161 and 47 first, with 16, and 2 where words have found it, 165 and 44.
 */
const meaningWorth = 12

export function createRanking({ question, subjects, isIn, ...known }: RankingInput): Ranking {
  const { asked } = question
  const { frequencies } = known
  const isDoubtful = asked.some(({ whole }) => known.doubtful.has(whole) && !known.corrections.has(whole))
  const evidence = createEvidence({ question, ...known })
  const { nowhere, head, weights, forms } = evidence
  /** All spellings under which each identifier may stand in a text. */
  const identifiers = asked
    .filter(({ whole, strict }) => strict && /\p{L}/u.test(whole))
    .map(({ whole, compounds }) => [whole, ...compounds])
  const codes = asked.filter(({ code }) => code)

  /** 0..1: how many neighbours in the question are neighbours in the text, in its order. */
  function closeness(sequence: readonly string[]): number {
    const places = new Map<string, number[]>()
    for (const { whole } of asked) places.set(whole, [])
    for (const [i, term] of sequence.entries()) places.get(term)?.push(i)
    let sum = 0
    for (let i = 1; i < asked.length; i++) {
      const first = places.get(asked[i - 1]!.whole)!
      const second = places.get(asked[i]!.whole)!
      if (first.length === 0 || second.length === 0) continue
      let gap = Infinity
      for (const b of second) for (const a of first) gap = Math.min(gap, a < b ? b - a : a - b + 1)
      sum += Math.min(weights[i - 1] ?? 0, weights[i] ?? 0) / gap
    }
    return sum
  }

  /** Whether a name made of words stands in a passage: in one, or its words one right behind the other. */
  function isNamed({ whole, parts, compounds }: Asked, { terms, sequence }: Picked): boolean {
    if ([whole, ...compounds].some((form) => terms.has(form))) return true
    return sequence.some((_, at) => parts.every((part, i) => sequence[at + i] === part))
  }

  /** Whether a passage has all that the question names. That it has what is asked for as well brought nothing to the verdict. */
  function isAbout(picked: Picked): boolean {
    if (!codes.every((code) => isNamed(code, picked))) return false
    return identifiers.every((forms) => forms.some((form) => picked.terms.has(form)))
  }

  /**
   * Whether a document has a word for the thing asked for; true where none is named. Not `found` for that are 3 of 15 questions
   * that were called so and nothing answers, and 1 of 156 that were right; held out 1 of 10, 0 of 67.
   */
  const mentions = (document: DocumentId) => head.length === 0 || head.some((term) => isIn(document, term))

  /**
   * Whether other documents have a thing asked, or are called by it, and this one does not and is not. In another language it
   * may have it by another word.
   */
  function isElsewhere({ whole, compounds }: Asked, i: number, document: DocumentId, home: PassageHome): boolean {
    if (home.lists.code !== question.lists.code) return false
    const names = [whole, ...compounds].filter((term) => subjects.has(term))
    const called = termsOfName(home.fileName, home.lists)
    if (names.length > 0) return !names.some((name) => called.includes(name) || home.title.has(name))
    const known = (forms[i] ?? []).filter((term) => frequencies.has(term))
    return known.length > 0 && !known.some((term) => isIn(document, term))
  }

  /** What a passage shows of an answer, but its lead. */
  function signsOf({ picked: { coverage, missing, measured }, closeness, hit, home }: Judged) {
    const { document } = hit.passage
    const elsewhere = asked.map((one, i) => (isElsewhere(one, i, document, home) ? (weights[i] ?? 0) : 0))
    return { coverage, closeness, missing, measured, elsewhere: elsewhere.reduce((sum, weight) => sum + weight, 0) }
  }

  /**
   * Absent where a thing asked for stands nowhere. Found only where one of the first passages has all that is named, the document
   * of the first has a word for the thing asked for, as a data sheet without the word "price" tells none, and its quote is not silent.
   */
  function verdict([first, second, third]: readonly Judged[]): Verdict {
    if (nowhere.length > 0 || !first) return 'absent'
    const lead = second ? Math.min(first.hit.hit.score - second.hit.hit.score, longestLead) : longestLead
    const said = verdictOf({ ...signsOf(first), lead })
    const about = [first, second, third].some((one) => one?.about)
    if (said === 'absent' && isDoubtful) return 'unsure'
    if (said !== 'found') return said
    return about && !first.picked.silent && mentions(first.hit.passage.document) ? 'found' : 'unsure'
  }

  return {
    judge(passage, home, found, nearness) {
      const { fileName, lists, title } = home
      const named = [...identifiers.flat(), ...codes.map(({ whole }) => whole)].filter((form) => title.has(form))
      const name = termsOfName(fileName, lists)
      const above = [passage.heading, passage.table ?? ''].flatMap((text) => termsAbove(text, lists))
      const context = [...above, ...name, ...named]
      const called = new Set(name.filter((term) => subjects.has(term)))
      const picked = pick(passage, { context, named: called, lists }, question, evidence, nearness?.sentences)
      const { coverage, near, sentence, quote, sequence } = picked
      const close = closeness(sequence)
      const listing = isListing(passage)
      const score =
        found +
        worth.coverage * coverage +
        worth.closeness * close +
        worth.near * near +
        worth.sentence * sentence +
        (listing ? idleWorth : 0)
      return {
        hit: { hit: { id: passage.id, document: passage.document, score, coverage }, passage, quote },
        home,
        picked,
        closeness: close,
        about: !listing && isAbout(picked),
        meaning: nearness ? (nearness.whole + Math.max(-1, ...nearness.sentences)) / 2 : 0,
      }
    },
    result(judged, k) {
      const better = (a: Judged, b: Judged) =>
        b.hit.hit.score - a.hit.hit.score || (a.hit.hit.id < b.hit.hit.id ? -1 : 1)
      const said = verdict([...judged].sort(better))
      if (said !== 'found') for (const { hit, meaning } of judged) hit.hit.score += meaningWorth * meaning
      for (const { hit } of repeated(judged.sort(better))) hit.hit.score += idleWorth
      const best = judged.sort(better).slice(0, k)
      const hits = best.map(({ hit }) => hit)
      return { hits, verdict: said, ...(nowhere.length > 0 && { nowhere }) }
    },
  }
}

/**
 * Those of which an earlier one of their document says the same: a manual has the same note in several places, and three cards
 * with it tell no more than one. Rows say the same only under the same heading. Of 382 open questions one has its page
 * two places higher, none lower, and 15 had a card twice among the first three.
 */
function repeated(judged: readonly Judged[]): Judged[] {
  const known = new Set<string>()
  return judged.filter(({ hit: { passage, quote } }) => {
    const of = quote.text.includes('\t') ? `${passage.heading}\n${passage.table ?? ''}` : ''
    const said = [passage.document, of, quote.text.replace(/\s+/g, ' ')].join('\n')
    if (known.has(said)) return true
    known.add(said)
    return false
  })
}
