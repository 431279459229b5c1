/**
 * Stryker's checker `sample`: of a room's thousands of mutants only the share that `MUTATION_SHARE` names is tried, so that the
 * room has a score within the hour. Which ones is told by a hash of place and replacement, before anybody sees them, and is
 * the same at each run. Stryker leaves the others out of the score as it does with what does not compile.
 */
import { createHash } from 'node:crypto'

/** What the hash needs of a mutant (Stryker's `Mutant`). */
interface Mutant {
  id: string
  fileName: string
  location: { start: { line: number; column: number } }
  replacement: string
}

function isDrawn({ fileName, location: { start }, replacement }: Mutant, share: number): boolean {
  const file = fileName.slice(fileName.lastIndexOf('/src/'))
  const hash = createHash('sha256').update(`${file}:${start.line}:${start.column}:${replacement}`).digest()
  return hash.readUInt32BE() < share * 2 ** 32
}

class SampleChecker {
  async init() {}

  async check(mutants: readonly Mutant[]) {
    const share = Number(process.env.MUTATION_SHARE)
    const left = { status: 'compileError', reason: 'not drawn' }
    return Object.fromEntries(
      mutants.map((mutant) => [mutant.id, isDrawn(mutant, share) ? { status: 'passed' } : left]),
    )
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: SampleChecker }]
