/** The use case: a question, quotes at once, and what a model makes of them. */
import type { DocumentId, LanguageCode, SearchResult } from '../core/document'
import type { TaskRequest, TaskResult } from '../core/task'
import { asSitebookError, codeNow, isAbort, SitebookError } from '../core/errors'
import { createStore } from '../core/store'
import type { AnswerPlan, AnswerRequest } from './answer-plan'
import { isCalculated, isUnderWay, type StoredTurn, type Turn, type Unsearched } from './turn'
import type { Answers, AnswersState } from './answers'
import { conversationOf, firstConversation, type ConversationStorage } from './conversations'
import { createNotes } from './notes'
import type { ReadQuestion } from './read-question'
import type { TaskParts } from './task-parts'

export interface AnswersParts {
  /** What it finds first, and what takes its place while documents are still being read; at least one result. */
  search(
    args: { question: string; k: number; documents?: DocumentId[] },
    signal: AbortSignal,
  ): AsyncIterable<SearchResult>
  /** The result after each page was drawn and looked at: what cannot be seen there is taken out. */
  look(result: SearchResult, signal: AbortSignal): Promise<SearchResult>
  /** Answers always: with the quotes alone where it takes no prompt or adds no word to them. */
  engine: AnswerRequest['engine']
  /** How a model answers; fetched when there is one, as it is as large as the rest of the first screen's script may grow. */
  plan(): Promise<AnswerPlan>
  fileName(document: DocumentId): string
  /** Of the given documents (all, where undefined), those that search cannot look into now; `pending` as in `SearchResult`. */
  unsearched(documents: DocumentId[] | undefined, pending: DocumentId[] | undefined): Unsearched[]
  /** The documents that tasks are done with. */
  tasks: TaskParts
  /** That of the screen: numbers are read as it writes them where a question does not tell its own. */
  language(): LanguageCode
  conversation: ConversationStorage
  /** What goes wrong where no turn can show it. */
  report(error: unknown): void
}

/** Quotes of a question. */
const quotes = 10

/** The answers of this tab. Turns of earlier visits appear as soon as they are read; one that was cut off is `stopped`. */
export function createAnswers({
  search,
  look,
  engine,
  plan,
  fileName,
  unsearched,
  tasks,
  language,
  conversation,
  report,
}: AnswersParts): Answers {
  const state = createStore<AnswersState>({ turns: [], notes: [] })
  let current: { id: string; stop: AbortController } | undefined
  /** The task that was under way when the tab ended. */
  let cutOff: string | undefined

  const restored = Promise.all([conversation.turns(), conversation.notes()]).then(([stored, notes]) => {
    const turns = stored.map(fromStored)
    cutOff = stored.findLast(({ state, task }) => state === 'searching' && task?.result?.kind === 'worded')?.id
    state.set(({ turns: asked }) => ({ turns: [...turns, ...asked], notes }))
  }, report)

  /** Changes a turn for as long as it is there. */
  function change(id: string, fields: Partial<Turn>) {
    state.set(({ turns }) => ({ turns: turns.map((turn) => (turn.id === id ? { ...turn, ...fields } : turn)) }))
  }

  async function keep(id: string) {
    const turn = state.get().turns.find((one) => one.id === id)
    if (turn) await conversation.saveTurn(toStored(turn)).catch(report)
  }

  /** The engine for a turn, which says where its question went. */
  const engineFor = (id: string): typeof engine => ({
    capacity: engine.capacity,
    stats: engine.stats,
    async *answer(request, signal) {
      const { server } = await engine.capacity()
      if (server !== undefined && !signal.aborted) change(id, { sentTo: server })
      yield* engine.answer(request, signal)
    },
  })

  /** What a model searches for itself, in the same documents, as far as it may see it. */
  async function find(question: string, documents: DocumentId[] | undefined, signal: AbortSignal) {
    let result: SearchResult | undefined
    for await (result of search({ question, k: quotes, ...(documents && { documents }) }, signal));
    return result ? visible(await look(result, signal)) : []
  }

  /** Has the engine answer, and shows the answer as it comes; not where there is no model, or nothing that it may see. */
  async function answer(
    id: string,
    question: string,
    result: SearchResult,
    documents: DocumentId[] | undefined,
    signal: AbortSignal,
  ) {
    const hits = visible(result)
    if (hits.length === 0 || (await engine.capacity()).contextTokens === 0 || signal.aborted) return
    const makeAnswer = await plan()
    if (signal.aborted) return
    const tools = {
      find: (words: string) => find(words, documents, signal),
      pageCalled: async (document: DocumentId, label: string) =>
        (await import('./page-called')).pageCalled(document, label, tasks),
    }
    for await (const changed of makeAnswer({ question, hits, fileName, engine: engineFor(id), ...tools }, signal)) {
      if (signal.aborted) return
      change(id, changed)
      // Words take a while: whatever happens meanwhile, what was chosen is there at the next start.
      if (changed.answer || changed.steps) void keep(id)
    }
  }

  /** Shows the documents' own warnings where the question is about a hazard. */
  async function warn(id: string, question: string, result: SearchResult, signal: AbortSignal) {
    try {
      const { hazardWarnings } = await import('./hazard-warnings')
      const warnings = await hazardWarnings(question, result, { ...tasks, look }, signal)
      if (warnings.length === 0 || signal.aborted) return
      change(id, { warnings })
      void keep(id)
    } catch (error) {
      // The quotes stand without them.
      report(error)
    }
  }

  /** What the question asks for by itself and after the one before it; the first screen does without what tells that. */
  async function read(id: string, question: string): Promise<ReadQuestion> {
    try {
      const { readQuestion } = await import('./read-question')
      const { turns } = state.get()
      const at = turns.findIndex((turn) => turn.id === id)
      const inConversation = turns
        .slice(0, at)
        .filter((turn) => !turn.task && conversationOf(turn) === conversationOf(turns[at]!))
      return readQuestion(question, inConversation, language())
    } catch (error) {
      // It is searched as it was typed.
      report(error)
      return {}
    }
  }

  /** The task that a question asks for. */
  async function taskIn(question: string, documents: DocumentId[] | undefined): Promise<TaskRequest | undefined> {
    try {
      const { taskAsked } = await import('../core/tasks/asked')
      const named = tasks.items().map(({ name, record }) => ({
        id: record.id,
        names: [name, record.name],
        ...(record.revision !== undefined && { revision: record.revision }),
      }))
      return taskAsked(question, named, documents ?? [])
    } catch (error) {
      // It is searched as any other question.
      report(error)
      return undefined
    }
  }

  async function run(
    id: string,
    question: string,
    {
      documents,
      task,
      before,
    }: { documents: DocumentId[] | undefined; task: TaskRequest | undefined; before?: TaskResult },
    signal: AbortSignal,
  ) {
    try {
      const request = task ?? (await taskIn(question, documents))
      if (signal.aborted) return
      if (request) {
        const [{ runTask }, { takeTurn }] = await Promise.all([import('./tasks'), import('./turn-lock')])
        void takeTurn(id, signal)
        for await (const changed of runTask(request, { ...tasks, engine: engineFor(id) }, signal, before)) {
          if (signal.aborted) return
          change(id, changed)
          // A model works for minutes: whatever happens meanwhile, each piece is there at the next start.
          if (changed.task.result) await keep(id)
        }
        return change(id, { state: 'done' })
      }
      const { askedAs, calculation, ...fromBefore } = await read(id, question)
      if (signal.aborted) return
      change(id, { ...(askedAs !== undefined && { askedAs }), ...(calculation && { calculation }), ...fromBefore })
      // What is on the screen is there at the next start, however long the search takes.
      if (calculation) void keep(id)
      if (fromBefore.result) return change(id, { state: 'done' })
      const asked = askedAs ?? question
      let result: SearchResult | undefined
      for await (result of search({ question: asked, k: quotes, ...(documents && { documents }) }, signal)) {
        if (signal.aborted) return
        change(id, { result, unsearched: unsearched(documents, result.pending) })
      }
      change(id, { state: 'quoted' })
      if (result) {
        // Looking takes a while: whatever happens meanwhile, the quotes are there at the next start.
        void keep(id)
        result = await look(result, signal)
        if (signal.aborted) return
        change(id, { result })
      }
      if (result?.hits.some(({ unseen }) => !unseen) && !isCalculated({ calculation })) {
        const warned = warn(id, asked, result, signal)
        try {
          if (result.verdict !== 'absent') await answer(id, asked, result, documents, signal)
        } finally {
          await warned
        }
      }
      if (!signal.aborted) change(id, { state: 'done' })
    } catch (error) {
      if (signal.aborted) return
      if (isAbort(error)) change(id, { state: 'stopped' })
      else change(id, { state: 'failed', error: asSitebookError(error) })
    }
  }

  async function work(
    id: string,
    question: string,
    asked: Parameters<typeof run>[2],
    mine = { id, stop: new AbortController() },
  ) {
    current = mine
    // Kept before it is answered: whatever happens now, the question is there at the next start.
    const kept = keep(id)
    await run(id, question, asked, mine.stop.signal)
    if (current === mine) current = undefined
    mine.stop.abort()
    await kept
    await keep(id)
  }

  async function goOn(id: string) {
    const turn = state.get().turns.find((one) => one.id === id)
    if (!turn?.task || isUnderWay(turn)) return
    stop()
    if ((await engine.capacity()).contextTokens === 0)
      return change(id, { state: 'failed', error: new SitebookError('model/not-started') })
    const mine = (current = { id, stop: new AbortController() })
    const { takeTurn } = await import('./turn-lock')
    const isFree = await takeTurn(id, mine.stop.signal)
    // Another tab may have gone on with it since it was read.
    const stored = isFree ? (await conversation.turns()).find((one) => one.id === id) : undefined
    const now = stored ? fromStored(stored) : turn
    if (!isFree || now.state === 'done' || mine.stop.signal.aborted) {
      if (current === mine) current = undefined
      mine.stop.abort()
      return change(id, isFree ? now : { state: 'failed', error: new SitebookError('model/other-tab') })
    }
    change(id, { ...now, state: 'searching', error: undefined })
    const { request, result: before } = now.task ?? turn.task
    const asked = { documents: undefined, task: request, ...(before && { before }) }
    await work(id, turn.question, asked, mine)
  }

  function stop() {
    if (!current) return
    current.stop.abort()
    const { id } = current
    current = undefined
    change(id, { state: 'stopped' })
    void keep(id)
  }

  const isIn = (conversation: string) =>
    state.get().turns.some((turn) => turn.id === current?.id && conversationOf(turn) === conversation)
  const stopIn = (conversation: string) => (isIn(conversation) ? stop() : undefined)
  const notes = createNotes({ state, conversation, restored, stop: stopIn, report })

  return {
    state,
    ...notes,
    async ask(asked, documents, inConversation = firstConversation, task?) {
      const question = asked.trim()
      if (question === '') return
      stop()
      // Who asks in it wants it back.
      if (state.get().notes.some(({ id, leaving }) => id === inConversation && leaving !== undefined))
        await notes.undoRemoval()
      const id = crypto.randomUUID()
      state.set(({ turns }) => ({ turns: [...turns, newTurn(id, question, inConversation)] }))
      await work(id, question, { documents, task })
    },
    goOn,
    hasModel: async () => (await engine.capacity()).contextTokens > 0,
    async resume() {
      await restored
      const id = cutOff
      cutOff = undefined
      if (id !== undefined && !current && (await engine.capacity()).contextTokens > 0) await goOn(id)
    },
    async takeIn(given, said) {
      await restored
      const known = new Set(state.get().turns.map(({ id }) => id))
      const fresh = given.filter(({ id }) => !known.has(id))
      for (const turn of fresh) await conversation.saveTurn(turn)
      const { notes: own, turns } = state.get()
      const next = [...own, ...said.filter(({ id }) => !own.some((note) => note.id === id))]
      await conversation.saveNotes(next)
      state.set({ notes: next, turns: [...turns, ...fresh.map(fromStored)].sort((a, b) => a.asked - b.asked) })
    },
    stop,
  }
}

/** They stand before the others. What nobody can see on a page may be meant for the model. */
function visible({ hits }: SearchResult): SearchResult['hits'] {
  return hits.filter(({ unseen, unchecked }) => !unseen && !unchecked)
}

function newTurn(id: string, question: string, conversation: string): Turn {
  const nothing = { result: undefined, answer: undefined, stats: undefined, error: undefined }
  const own = conversation === firstConversation ? {} : { conversation }
  return { id, question, asked: Date.now(), state: 'searching', ...own, ...nothing }
}

/** Earlier builds kept sentences that they had not checked yet: a sentence that was cut off in the middle is not shown as supported. */
function settled(sentence: NonNullable<Turn['answer']>[number]) {
  const isChecked = sentence.verdict === 'supported' || sentence.verdict === 'refusal'
  return isChecked ? sentence : { ...sentence, verdict: 'unsupported' as const }
}

function toStored({ error, ...turn }: Turn): StoredTurn {
  return { ...turn, error: error && { code: error.code, detail: error.detail } }
}

function fromStored({ error, ...turn }: StoredTurn): Turn {
  const state = turn.state === 'done' || turn.state === 'failed' ? turn.state : 'stopped'
  const answer = turn.answer?.map(settled)
  return { ...turn, state, answer, error: error && new SitebookError(codeNow(error.code), error.detail) }
}
