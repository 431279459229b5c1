import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { nextBatch } from '../library/arrange'
import type { Library } from '../library/library'
import { ProgressBar } from './progress-bar'
import { useStore } from './use-store'
import { useWords } from './words/words'

/** Where several documents are being taken in: how many of them are read, and an end to all of it. */
export function ImportsBar({ library }: { library: Library }) {
  const words = useWords().library
  const { items } = useStore(library.state)
  const [batch, setBatch] = useState<ReadonlySet<string>>(new Set<string>())
  const now = nextBatch(batch, items)
  // What was under way is known from one look to the next only.
  if (now !== batch) setBatch(now)
  const all = items.filter(({ record }) => now.has(record.id))
  const busy = all.filter(({ activity }) => activity.kind !== 'idle')
  if (all.length < 2) return null
  const text = words.batch(all.length - busy.length, all.length)
  return (
    <div className="imports-bar" role="group" aria-label={words.imports}>
      <p>{text}</p>
      <ProgressBar label={text} value={all.length - busy.length} total={all.length} />
      <Button
        className="button"
        onPress={() => {
          for (const { record } of busy) library.cancel(record.id)
        }}
      >
        {words.cancelAll}
      </Button>
    </div>
  )
}
