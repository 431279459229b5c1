/** The turns of the conversation. What a turn holds is the business of `src/answers`; here it is something that can be cloned. */
import type { Database } from './database'

interface StoredTurn {
  id: string
  /** Milliseconds since the epoch. */
  asked: number
}

/** The conversation in `database`. All methods throw what `Database.tx` throws. */
export function conversationStorage<Turn extends StoredTurn>(database: Database) {
  return {
    /** Oldest first. */
    async turns(): Promise<Turn[]> {
      const turns = await database.tx(['turns'], 'readonly', (tx) => tx.objectStore('turns').getAll())
      return (turns as Turn[]).sort((a, b) => a.asked - b.asked)
    },
    saveTurn(turn: Turn): Promise<void> {
      return database.tx(['turns'], 'readwrite', async (tx) => {
        await tx.objectStore('turns').put(turn, turn.id)
      })
    },
    clearTurns(): Promise<void> {
      return database.tx(['turns'], 'readwrite', (tx) => tx.objectStore('turns').clear())
    },
  }
}
