/** `npm run floors`: asks all questions that can be asked here and takes how they go for the new floors, better or worse. */
import { changesOf } from './stored'
import { readOutcomes, writeFloors } from './floors'
import { missingOf, outcomesOf, sets } from './sets'
import type { SearchOutcome } from '../../src/core/evaluation/outcome'

const bySet: Record<string, SearchOutcome[]> = {}
const before = readOutcomes()

async function raise() {
  // pdf.js and the reader warn on the console.
  console.warn = console.info = () => undefined
  for (const set of sets) {
    const missing = await missingOf(set)
    if (missing !== undefined) {
      console.log(`${set.name}: its floors stay, ${missing} is not here.`)
      continue
    }
    bySet[set.name] = await outcomesOf(set)
    const stored = before[set.name]
    const changes = stored === undefined ? [] : changesOf(stored, bySet[set.name]!)
    console.log([`${set.name}: ${changes.length} questions went otherwise.`, ...changes].join('\n  '))
  }
  await writeFloors(bySet)
}

raise().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
