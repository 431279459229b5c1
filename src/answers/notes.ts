/** What the user does to whole conversations. A deleted one is forgotten when the time to bring it back is over, as documents are. */
import { oneByOne } from '../core/in-turn'
import type { Store } from '../core/store'
import { undoTime } from '../core/undo'
import type { Answers, AnswersState } from './answers'
import { conversationOf, noted, type ConversationNote, type ConversationStorage } from './conversations'

interface NotesParts {
  state: Store<AnswersState>
  conversation: ConversationStorage
  /** Resolves when what is stored is on the screen. */
  restored: Promise<void>
  /** Stops what is being answered in a conversation. */
  stop(conversation: string): void
  report(error: unknown): void
}

export function createNotes(parts: NotesParts): Pick<Answers, 'note' | 'remove' | 'undoRemoval' | 'finishRemoval'> {
  const { state, conversation, restored, stop, report } = parts
  let timer: ReturnType<typeof setTimeout> | undefined
  /** One change after the other: of two at once the second would write what it had read before the first. */
  const inTurn = oneByOne(restored)

  const leaving = () => state.get().notes.filter((note) => note.leaving !== undefined)

  async function save(notes: readonly ConversationNote[]): Promise<void> {
    // Before the screen says so: what it has said must not come back with a reload.
    await conversation.saveNotes(notes).catch(report)
    state.set({ notes })
    clearTimeout(timer)
    if (leaving().length > 0) timer = setTimeout(() => void finish(), undoTime)
  }

  /** Another tab may have said something meanwhile. */
  const change = (id: string, fields: Parameters<typeof noted>[2]) =>
    inTurn(async () => save(noted(await conversation.notes().catch(() => state.get().notes), id, fields)))

  /** The turns first: what is left of them after a kill is still said to be leaving. */
  const finish = () => inTurn(forget)

  async function forget(): Promise<void> {
    const gone = leaving().map(({ id }) => id)
    if (gone.length === 0) return
    const turns = state.get().turns.filter((turn) => gone.includes(conversationOf(turn)))
    try {
      await conversation.removeTurns(turns.map(({ id }) => id))
    } catch (error) {
      return report(error)
    }
    state.set((now) => ({ turns: now.turns.filter((turn) => !turns.includes(turn)) }))
    await save(state.get().notes.filter(({ id }) => !gone.includes(id)))
  }

  // What was deleted before a reload can still be brought back.
  void inTurn(async () => (leaving().length > 0 ? save(state.get().notes) : undefined))

  return {
    note: change,
    async remove(id) {
      stop(id)
      await change(id, { leaving: Date.now() })
    },
    async undoRemoval() {
      for (const { id } of leaving()) await change(id, { leaving: undefined })
    },
    finishRemoval: finish,
  }
}
