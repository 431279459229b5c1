/** The use case: what the user says of answers, and of the passages under them. */
import type { DocumentRecord, Found } from '../core/document'
import {
  type AllFeedback,
  type Feedback,
  type FeedbackChange,
  isSameQuestion,
  type JudgedQuote,
  type RightPassage,
  shareIn,
} from '../core/feedback'
import type { CheckedSentence } from '../core/check/citations'
import { oneByOne } from '../core/in-turn'
import { createStore, type Store } from '../core/store'
import type { Turn } from './turn'
import { quotedLabel } from './quoted-label'

interface Storage {
  all(): Promise<AllFeedback>
  change(change: FeedbackChange): Promise<void>
}

/** What there is of a document that a quote is of. */
type Source = Pick<DocumentRecord, 'id' | 'sha256'> & { name: string }

/** What is changed is stored before the state says so. All methods throw what the storage throws. */
export interface FeedbackCase {
  state: Store<AllFeedback>
  /** Says whether the answer of a turn is good, and what it should have said; undefined takes that back. */
  say(turn: Turn, sources: readonly Source[], said: Said): Promise<void>
  /** Marks a quote of a turn as the right passage for its question. */
  mark(turn: Turn, sources: readonly Source[], found: Found): Promise<void>
  /** Takes back that a passage is right for a question, whichever turn said so. */
  unmark(id: string): Promise<void>
  /** Writes rows of the table anew. */
  write(rows: readonly Feedback[]): Promise<void>
  /** Deletes a row, and what it alone says of passages. */
  remove(id: string): Promise<void>
  /** Puts what a backup has, or what was just deleted, beside what there is, which stays as it is. */
  takeIn(all: Partial<AllFeedback>): Promise<void>
}

type Said = { [Field in 'thumb' | 'corrected']?: Feedback[Field] | undefined }

/** What has been said so far. Throws what the storage throws. */
export async function openFeedback(storage: Storage): Promise<FeedbackCase> {
  const state = createStore<AllFeedback>(await storage.all())
  /** One after another, each on what is stored: another tab may have said something meanwhile. */
  const inTurn = oneByOne()
  const change = (by: (all: AllFeedback) => FeedbackChange): Promise<void> =>
    inTurn(async () => {
      await storage.change(by(await storage.all()))
      state.set(await storage.all())
    })
  /** Something may have been said before the answer came. */
  function rowOf({ feedback }: AllFeedback, turn: Turn, sources: readonly Source[]): Feedback {
    const fresh = rowOn(turn, sources)
    const row = feedback.find(({ id }) => id === turn.id)
    return row ? { ...fresh, ...row, answer: row.answer || fresh.answer } : fresh
  }

  return {
    state,
    say: (turn, sources, said) => change((all) => keptOrDropped({ ...rowOf(all, turn, sources), ...said })),
    mark: (turn, sources, found) =>
      change((all) => {
        const right = rightOf(all.rightPassages, turn, sources, found) ?? newRight(turn, sources, found)
        const row = rowOf(all, turn, sources)
        // By its words: the order changes when the pages have been looked at.
        const isIt = ({ text, passage }: JudgedQuote) => text === found.quote.text && passage === found.passage.text
        const quotes = row.quotes.map((quote) => (isIt(quote) ? { ...quote, right: right.id } : quote))
        return { put: { feedback: [{ ...row, quotes }], rightPassages: [right] } }
      }),
    unmark: (id) =>
      change(({ feedback }) => {
        const changes = feedback
          .filter((row) => rightsOf(row).includes(id))
          .map((row) => keptOrDropped(without(row, id)))
        return {
          put: { feedback: changes.flatMap(({ put }) => put?.feedback ?? []) },
          drop: { feedback: changes.flatMap(({ drop }) => drop?.feedback ?? []), rightPassages: [id] },
        }
      }),
    write: (rows) => change(() => ({ put: { feedback: rows } })),
    remove: (id) =>
      change(({ feedback }) => {
        const others = new Set(feedback.filter((row) => row.id !== id).flatMap(rightsOf))
        const own = feedback.filter((row) => row.id === id).flatMap(rightsOf)
        return { drop: { feedback: [id], rightPassages: own.filter((right) => !others.has(right)) } }
      }),
    takeIn: (given) =>
      change((all) => ({
        put: {
          feedback: missingIn(all.feedback, given.feedback),
          rightPassages: missingIn(all.rightPassages, given.rightPassages),
        },
      })),
  }
}

/** The question as it was searched. */
export const questionOf = ({ askedAs, question }: Pick<Turn, 'askedAs' | 'question'>) => askedAs ?? question

/** What was marked of the passage of a quote, for whatever question. */
export function rightsFor(
  rights: readonly RightPassage[],
  sources: readonly Source[],
  { passage }: Found,
): RightPassage[] {
  const sha256 = sources.find(({ id }) => id === passage.document)?.sha256
  return rights.filter((right) => right.sha256 === sha256 && shareIn(right, passage) > 0)
}

function rightOf(rights: readonly RightPassage[], turn: Turn, sources: readonly Source[], found: Found) {
  return rightsFor(rights, sources, found).find(({ question }) => isSameQuestion(question, questionOf(turn)))
}

function newRight(turn: Turn, sources: readonly Source[], { passage }: Found): RightPassage {
  return {
    id: crypto.randomUUID(),
    question: questionOf(turn),
    sha256: sources.find(({ id }) => id === passage.document)?.sha256 ?? '',
    page: passage.spans[0]?.page ?? 1,
    text: passage.text,
    made: Date.now(),
  }
}

/** The quotes that a person sees. */
const seenOf = ({ result }: Turn) => (result?.hits ?? []).filter(({ unseen }) => !unseen)

/** A row about which nothing is said yet. */
function rowOn(turn: Turn, sources: readonly Source[]): Feedback {
  const quotes = seenOf(turn).map((found) => {
    const { passage, quote } = found
    return {
      name: sources.find(({ id }) => id === passage.document)?.name ?? '',
      page: quotedLabel(found),
      heading: passage.heading,
      text: quote.text,
      passage: passage.text,
    }
  })
  const chosen = (turn.answer ?? []).filter(({ quoted }) => quoted)
  const lost = (turn.lost ?? []).map((sentences) => textOf([...sentences, ...chosen]))
  return {
    id: turn.id,
    question: questionOf(turn),
    asked: turn.asked,
    answer: textOf(turn.answer ?? []),
    ...(lost.length > 0 && { lost }),
    quotes,
  }
}

function textOf(sentences: readonly CheckedSentence[]): string {
  const said = sentences.map(({ text, citations, newLine }, n) => {
    return `${n === 0 ? '' : newLine ? '\n' : ' '}${text}${citations.map((citation) => ` [${citation}]`).join('')}`
  })
  return said.join('')
}

/** A row that says nothing any more goes. */
function keptOrDropped({ thumb, corrected, ...row }: Omit<Feedback, keyof Said> & Said): FeedbackChange {
  const says = thumb !== undefined || corrected !== undefined || rightsOf(row).length > 0
  if (!says) return { drop: { feedback: [row.id] } }
  const said = { ...(thumb !== undefined && { thumb }), ...(corrected !== undefined && { corrected }) }
  return { put: { feedback: [{ ...row, ...said }] } }
}

const rightsOf = ({ quotes }: Pick<Feedback, 'quotes'>) => quotes.flatMap(({ right }) => right ?? [])

function without(row: Feedback, id: string): Feedback {
  const quotes = row.quotes.map((quote) => {
    const { right, ...plain } = quote
    return right === id ? plain : quote
  })
  return { ...row, quotes }
}

function missingIn<One extends { id: string }>(here: readonly One[], given: readonly One[] = []): One[] {
  return given.filter(({ id }) => !here.some((one) => one.id === id))
}
