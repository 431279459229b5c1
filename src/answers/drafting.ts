/**
 * The use case: questions are drafted from documents, and kept where asking them finds their page among the first three and marks
 * the words that answer them. A person then keeps, changes or drops each; what was kept is a set of questions.
 */
import { asSitebookError, isAbort } from '../core/errors'
import { holdsAnswer } from '../core/evaluation/holds'
import { type DraftQuestion, draftsOf, isWordedAs, spread } from '../core/evaluation/drafts'
import type { KnownQuestion } from '../core/evaluation/known-question'
import type { DocumentId, Passage, SearchResult } from '../core/document'
import { draftingPrompt } from '../core/prompt/drafting'
import { createStore, type Store } from '../core/store'
import type { AnswersState } from './answers'
import type { AnswersParts } from './ask'
import { undisturbed } from './making-way'

/** A question that is borne out; `kept` when a person has said so. */
export interface Draft extends KnownQuestion {
  kept?: true
}

export interface DraftingParts extends Pick<AnswersParts, 'search' | 'engine'> {
  /** The name of a document's file. */
  file(document: DocumentId): string
  passages(document: DocumentId): Promise<Passage[]>
  answers: Pick<Store<AnswersState>, 'get' | 'subscribe'>
  settings: { read(key: string): Promise<unknown>; save(key: string, value: unknown): Promise<void> }
}

export interface DraftingState {
  drafts: readonly Draft[]
  current: { tried: number; of: number; waits: boolean } | undefined
  /** How many of the drafts that were tried last are borne out. */
  last: { borne: number; of: number } | undefined
  error: unknown
}

export interface Drafting {
  state: Store<DraftingState>
  /** Drafts questions from documents. Never throws: what goes wrong stands in the state. */
  draft(documents: readonly DocumentId[]): Promise<void>
  stop(): void
  /** Writes drafts anew; those that are not there yet are added. Never throws. */
  put(drafts: readonly Draft[]): Promise<void>
  drop(id: string): Promise<void>
}

/** Drafts are a setting: so they are copied and in the backup. */
export const draftsKey = 'drafts'
/** Drafts of a document that are tried: what a person looks through in a quarter of an hour. */
const most = 60
/** Among so many cards the answer must be marked. */
const cards = 3

/** What was drafted so far. Throws what the storage throws. */
export async function openDrafting(parts: DraftingParts): Promise<Drafting> {
  const { answers } = parts
  const state = createStore<DraftingState>({
    drafts: ((await parts.settings.read(draftsKey)) ?? []) as Draft[],
    current: undefined,
    last: undefined,
    error: undefined,
  })
  let stopping: AbortController | undefined

  async function keep(drafts: readonly Draft[]): Promise<void> {
    state.set({ drafts })
    await parts.settings.save(draftsKey, drafts).catch((error: unknown) => state.set({ error }))
  }

  async function put(given: readonly Draft[]): Promise<void> {
    const { drafts } = state.get()
    const fresh = given.filter(({ id }) => !drafts.some((one) => one.id === id))
    await keep([...drafts.map((one) => given.find(({ id }) => id === one.id) ?? one), ...fresh])
  }

  async function work(documents: readonly DocumentId[], signal: AbortSignal): Promise<void> {
    const all: { document: DocumentId; draft: DraftQuestion }[] = []
    for (const document of documents) {
      const known = new Set(state.get().drafts.map(({ question }) => question))
      const fresh = draftsOf(await parts.passages(document)).filter(({ question }) => !known.has(question))
      all.push(...spread(fresh, most).map((draft) => ({ document, draft })))
    }
    let borne = 0
    for (const [tried, { document, draft }] of all.entries()) {
      const waits = (waits: boolean) => state.set({ current: { tried, of: all.length, waits } })
      const question = await undisturbed(answers, signal, waits, (signal) => borneOut(parts, document, draft, signal))
      signal.throwIfAborted()
      if (question === undefined) continue
      borne += 1
      const { answer, evidence, page } = draft
      const file = parts.file(document)
      await put([{ id: crypto.randomUUID(), file, question, answer, pages: [page], evidence, kind: 'draft' }])
    }
    state.set({ last: { borne, of: all.length } })
  }

  return {
    state,
    async draft(documents) {
      stopping?.abort()
      const mine = (stopping = new AbortController())
      state.set({ current: { tried: 0, of: 0, waits: false }, last: undefined, error: undefined })
      try {
        await work(documents, mine.signal)
      } catch (error) {
        if (!isAbort(error)) state.set({ error: asSitebookError(error) })
      }
      if (stopping === mine) state.set({ current: undefined })
    },
    stop: () => stopping?.abort(),
    put,
    drop: (id) => keep(state.get().drafts.filter((one) => one.id !== id)),
  }
}

/** The question that is borne out: as a model words it, where there is one and it is so too. Undefined where none is. */
async function borneOut(
  { search, engine }: DraftingParts,
  document: DocumentId,
  draft: DraftQuestion,
  signal: AbortSignal,
): Promise<string | undefined> {
  async function isBorneOut(question: string): Promise<boolean> {
    let result: SearchResult = { hits: [], verdict: 'absent' }
    for await (result of search({ question, k: cards }, signal)) signal.throwIfAborted()
    return result.hits.slice(0, cards).some(
      ({ passage, quote }) =>
        // The words that are marked must be of that page: another one may say the same of something else.
        passage.document === document &&
        quote.spans.some(({ page }) => page === draft.page) &&
        holdsAnswer(quote.text, { answer: draft.answer, evidence: '' }),
    )
  }
  if (!(await isBorneOut(draft.question))) return undefined
  if ((await engine.capacity()).contextTokens === 0) return draft.question
  let worded = ''
  try {
    const request = draftingPrompt(draft, crypto.randomUUID().slice(0, 8))
    for await (const piece of engine.answer(request, signal)) worded += piece
  } catch (error) {
    if (isAbort(error) || signal.aborted) throw error
    return draft.question
  }
  const question = worded.trim()
  return isWordedAs(draft, question) && (await isBorneOut(question)) ? question : draft.question
}
