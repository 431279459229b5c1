/** Asks question sets: none of their figures may fall below its floor, in any set and kind. `npm run floors` sets them anew. */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { byKind, compare, readFloors, readOutcomes } from './floors'
import { missingOf, outcomesOf, type QuestionSet } from './sets'
import type { SearchOutcome } from '../../src/core/evaluation/outcome'

const floors = readFloors()
const before = readOutcomes()

/** The tests of these sets. Their file runs beside those of the other sets: what takes the time is reading the manuals anew. */
export async function keepFloors(sets: readonly QuestionSet[]): Promise<void> {
  // For each key of the cache once.
  vi.setConfig({ hookTimeout: 900_000 })

  for (const set of sets) {
    const missing = await missingOf(set)
    const floor = floors[set.name]
    if (missing !== undefined) console.log(`Left out: the questions of "${set.name}", as ${missing} is not here.`)
    else if (!floor)
      console.log(`Left out: the questions of "${set.name}" have no floors yet. \`npm run floors\` sets them.`)

    describe.runIf(missing === undefined && floor)(set.name, () => {
      let kinds = new Map<string, SearchOutcome[]>()

      beforeAll(async () => {
        vi.spyOn(console, 'warn').mockImplementation(() => undefined)
        kinds = new Map(byKind(await outcomesOf(set)))
      })

      it('asks all kinds that there are floors for, and no others', () => {
        expect([...kinds.keys()].sort()).toEqual(Object.keys(floor ?? {}).sort())
      })

      it.each(Object.entries(floor ?? {}))('keeps its floors: %s', (kind, floor) => {
        const stored = (before[set.name] ?? []).filter((one) => one.kind === kind)
        const outcomes = kinds.get(kind) ?? []
        const { below, above } = compare(outcomes, floor, stored)
        if (above.length > 0) {
          console.log(
            `${set.name}, ${kind}: better than its floors. \`npm run floors\` raises them.\n  ${above.join('\n  ')}`,
          )
        }
        expect(outcomes).toHaveLength(floor.of ?? 0)
        expect(below.join('\n')).toBe('')
      })
    })
  }
}
