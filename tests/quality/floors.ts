/** The floors under each set, kind and figure, and the outcomes that they were taken from. Both files are written by `npm run floors`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { isAmong, type SearchOutcome } from '../../src/core/evaluation/outcome'
import { storedOf, type StoredOutcome } from './stored'

/** What is counted: how many questions of a kind went right in this way. No noise to allow for: the same code gives the same counts. */
const figures = {
  first: (outcome: SearchOutcome) => isAmong(1)(outcome),
  five: (outcome: SearchOutcome) => isAmong(5)(outcome),
  marked: ({ marked }: SearchOutcome) => marked,
  cards3: ({ cards3 }: SearchOutcome) => cards3,
  found: (outcome: SearchOutcome) => outcome.verdict === 'found' && isAmong(3)(outcome),
  notAbsent: ({ question, verdict }: SearchOutcome) => question.file !== null && verdict !== 'absent',
  notFound: ({ question, verdict }: SearchOutcome) => question.file === null && verdict !== 'found',
}
type Figure = keyof typeof figures

/** Counts by set, kind and figure; `of` is the number of questions. */
export type Floors = Record<string, Record<string, Partial<Record<Figure | 'of', number>>>>

export interface Comparison {
  /** One line for each figure below its floor, with the questions that were lost. */
  below: string[]
  /** One line for each figure above it. */
  above: string[]
}

const floorsFile = 'tests/quality/floors.json'
const outcomesFile = 'tests/quality/outcomes.json'

/** The counts of one kind of question; a figure that does not concern it is left out. */
export function countsOf(outcomes: readonly SearchOutcome[]): Partial<Record<Figure | 'of', number>> {
  const answerable = outcomes.some(({ question }) => question.file !== null)
  const names = (Object.keys(figures) as Figure[]).filter((name) => (name === 'notFound') !== answerable)
  return {
    of: outcomes.length,
    ...Object.fromEntries(names.map((name) => [name, outcomes.filter(figures[name]).length])),
  }
}

/** The outcomes of one kind against its floor; `before` are those that the floor was taken from. */
export function compare(
  outcomes: readonly SearchOutcome[],
  floor: Partial<Record<Figure | 'of', number>>,
  before: readonly StoredOutcome[],
): Comparison {
  const counts = countsOf(outcomes)
  const comparison: Comparison = { below: [], above: [] }
  for (const name of Object.keys(figures) as Figure[]) {
    const [now = 0, then = 0] = [counts[name], floor[name]]
    if (now > then) comparison.above.push(`${name} ${now} of ${outcomes.length}, floor ${then}`)
    if (now < then) {
      const lost = lostOf(outcomes, before, figures[name])
      comparison.below.push(`${name} ${now} of ${outcomes.length}, floor ${then}. Lost:\n  ${lost.join('\n  ')}`)
    }
  }
  return comparison
}

/** The questions that go wrong and did not: named with what came instead. */
function lostOf(
  outcomes: readonly SearchOutcome[],
  before: readonly StoredOutcome[],
  isRight: (one: SearchOutcome) => boolean,
) {
  const known = new Map(before.map((one) => [one.id, one]))
  const line = ({ question: { id, question }, rank, verdict }: SearchOutcome) => {
    const place = rank === 0 ? 'right page not among the first ten' : `right page at rank ${rank}`
    return `${id}: ${question} (${place}, ${verdict})`
  }
  return outcomes
    .filter((outcome) => {
      const old = known.get(outcome.question.id)
      return !isRight(outcome) && (old === undefined || isRight({ ...outcome, ...old }))
    })
    .map(line)
}

/** The floors of all sets; the key `questions` of the file. */
export function readFloors(): Floors {
  return (JSON.parse(readFileSync(floorsFile, 'utf8')) as { questions: Floors }).questions
}

/** The outcomes that the floors were taken from, by set. */
export function readOutcomes(): Record<string, StoredOutcome[]> {
  if (!existsSync(outcomesFile)) return {}
  return JSON.parse(readFileSync(outcomesFile, 'utf8')) as Record<string, StoredOutcome[]>
}

/** Takes these outcomes for the floors of their sets; those of other sets stay, and so do the file's other keys. */
export async function writeFloors(bySet: Record<string, readonly SearchOutcome[]>): Promise<void> {
  const floors = Object.entries(bySet).map(([set, outcomes]) => [
    set,
    Object.fromEntries(byKind(outcomes).map(([kind, some]) => [kind, countsOf(some)])),
  ])
  const stored = Object.entries(bySet).map(([set, outcomes]) => [set, outcomes.map(storedOf)])
  const file = existsSync(floorsFile) ? (JSON.parse(readFileSync(floorsFile, 'utf8')) as { questions?: Floors }) : {}
  const questions = { ...file.questions, ...(Object.fromEntries(floors) as Floors) }
  writeFileSync(floorsFile, await format(JSON.stringify({ ...file, questions }), { parser: 'json', printWidth: 120 }))
  writeFileSync(outcomesFile, linesOf({ ...readOutcomes(), ...Object.fromEntries(stored) }))
}

/** JSON with a line for each question, so that a change shows which went otherwise. */
function linesOf(bySet: Record<string, StoredOutcome[]>): string {
  const sets = Object.entries(bySet).map(
    ([set, outcomes]) => `  ${JSON.stringify(set)}: [\n${outcomes.map((one) => `    ${spaced(one)}`).join(',\n')}\n  ]`,
  )
  return `{\n${sets.join(',\n')}\n}\n`
}

function spaced(outcome: StoredOutcome): string {
  const fields = Object.entries(outcome).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
  return `{ ${fields.join(', ')} }`
}

/** Outcomes by kind, in the order in which the kinds come. */
export function byKind(outcomes: readonly SearchOutcome[]): [kind: string, outcomes: SearchOutcome[]][] {
  const kinds = new Map<string, SearchOutcome[]>()
  for (const outcome of outcomes) {
    const { kind } = outcome.question
    kinds.set(kind, [...(kinds.get(kind) ?? []), outcome])
  }
  return [...kinds]
}
