/** The conversations: what the user says of each is a setting, what was asked in it says so itself. */
import type { StoredTurn, Turn } from './turn'

/** What the user said of a conversation; nothing of most. */
export interface ConversationNote {
  id: string
  /** Its name; absent where its first question is its name. */
  title?: string
  pinned?: true
  /** It was deleted, when, in milliseconds since the epoch: it can be brought back for a while. */
  leaving?: number
}

/** What is kept of conversations. */
export interface ConversationStorage {
  /** Oldest first. */
  turns(): Promise<StoredTurn[]>
  saveTurn(turn: StoredTurn): Promise<void>
  removeTurns(ids: readonly string[]): Promise<void>
  notes(): Promise<readonly ConversationNote[]>
  saveNotes(notes: readonly ConversationNote[]): Promise<void>
}

/** A conversation as it is listed. */
export interface Conversation {
  id: string
  name: string
  pinned: boolean
  /** When its last question was asked, in milliseconds since the epoch. */
  asked: number
  turns: Turn[]
}

/** The conversation of turns that name none: the only one of earlier builds. */
export const firstConversation = ''

export function conversationOf({ conversation = firstConversation }: Pick<Turn, 'conversation'>): string {
  return conversation
}

/** The conversations that have a turn and are not leaving: the pinned ones first, each kind the latest first. */
export function listed(turns: readonly Turn[], notes: readonly ConversationNote[]): Conversation[] {
  const byId = new Map<string, Turn[]>()
  for (const turn of turns) byId.set(conversationOf(turn), [...(byId.get(conversationOf(turn)) ?? []), turn])
  const all = [...byId].map(([id, own]): Conversation & { leaving: boolean } => {
    const note = notes.find((one) => one.id === id)
    return {
      id,
      name: note?.title ?? own[0]?.question ?? '',
      pinned: note?.pinned ?? false,
      asked: own.at(-1)?.asked ?? 0,
      turns: own,
      leaving: note?.leaving !== undefined,
    }
  })
  return all
    .filter(({ leaving }) => !leaving)
    .map(({ leaving: _, ...conversation }) => conversation)
    .sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.asked - a.asked)
}

/** The conversation that was asked last. */
export function latestConversation(turns: readonly Turn[], notes: readonly ConversationNote[]): string {
  return listed(turns, notes).toSorted((a, b) => b.asked - a.asked)[0]?.id ?? firstConversation
}

/** Those with every word of `query` in their name or a question. */
export function found(conversations: readonly Conversation[], query: string): Conversation[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return conversations.filter(({ name, turns }) => {
    const text = [name, ...turns.map(({ question }) => question)].join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** `notes` with `fields` changed in that of `id`; undefined takes one away, and a note that says nothing is dropped. */
export function noted(
  notes: readonly ConversationNote[],
  id: string,
  fields: { [Field in keyof ConversationNote]?: ConversationNote[Field] | undefined },
): ConversationNote[] {
  const before = notes.find((note) => note.id === id) ?? { id }
  const said = Object.entries({ ...before, ...fields }).filter(([, value]) => value !== undefined)
  const others = notes.filter((note) => note.id !== id)
  return said.length > 1 ? [...others, Object.fromEntries(said) as unknown as ConversationNote] : others
}
