/**
 * Which texts of a passage get a vector. One for all of it alone misses what one sentence says among others, those of the
 * sentences alone miss what they are about; the mean of both cosines ranks best (`ranking.ts`).
 */
import type { Passage } from '../document'
import { wordsOfName } from './file-name'

/** Sentences or rows that stand side by side, with one vector. */
export interface SentenceRun {
  text: string
  /** Indexes into `Passage.sentences`, both included. */
  first: number
  last: number
}

/** Characters: shorter sentences say too little alone and go with the next one. */
const shortest = 60

/** The text of a passage as a whole, below what it stands under. `fileName` is that of its document. */
export function wholeOf({ heading, table, text }: Passage, fileName: string): string {
  return [wordsOfName(fileName), heading, table, text].filter(Boolean).join('\n')
}

/** The runs of a passage, which together are all of it; each text begins with the title and the nearest heading. */
export function runsOf({ heading, text, sentences }: Passage, fileName: string): SentenceRun[] {
  const above = [wordsOfName(fileName), heading.split(' › ').at(-1)].filter(Boolean).join(': ')
  const runs: { first: number; last: number }[] = []
  const lengthOf = ({ first, last }: { first: number; last: number }) =>
    (sentences[last]?.end ?? 0) - (sentences[first]?.start ?? 0)
  for (let i = 0; i < sentences.length; i++) {
    const before = runs.at(-1)
    if (before && lengthOf(before) < shortest) before.last = i
    else runs.push({ first: i, last: i })
  }
  const end = runs.at(-1)
  const before = runs.at(-2)
  if (end && before && lengthOf(end) < shortest) {
    runs.pop()
    before.last = end.last
  }
  return runs.map((run) => ({
    ...run,
    text: `${above}\n${text.slice(sentences[run.first]?.start, sentences[run.last]?.end)}`,
  }))
}
