/** The turns of the conversation. What a turn holds is the business of `src/answers`; here it is something that can be cloned. */
import type { Copies } from './copies'
import type { Database } from './database'

interface KeyedTurn {
  id: string
  /** Milliseconds since the epoch. */
  asked: number
}

/** The conversation in `database`, which `copies` follow. All methods throw what `Database.tx` throws. */
export function conversationStorage<Turn extends KeyedTurn>(
  database: Database,
  copies: Pick<Copies, 'changed' | 'forgetTurns'>,
) {
  return {
    /** Oldest first. */
    async turns(): Promise<Turn[]> {
      const turns = await database.tx(['turns'], 'readonly', (tx) => tx.objectStore('turns').getAll())
      return (turns as Turn[]).sort((a, b) => a.asked - b.asked)
    },
    async saveTurn(turn: Turn): Promise<void> {
      await database.tx(['turns'], 'readwrite', (tx) => tx.objectStore('turns').put(turn, turn.id))
      copies.changed(turn.id)
    },
    async removeTurns(ids: readonly string[]): Promise<void> {
      await database.tx(['turns'], 'readwrite', async (tx) => {
        await Promise.all(ids.map((id) => tx.objectStore('turns').delete(id)))
      })
      await copies.forgetTurns()
    },
  }
}
