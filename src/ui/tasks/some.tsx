import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useWords } from '../words/words'

/** Items that are shown at first, and with each tap more: thousands at once would hold up a tablet. */
const portion = 30

/** A part of a long list, and the way to more of it. */
export function Some<Item>({
  items,
  children,
}: {
  items: readonly Item[]
  children(item: Item, i: number): ReactNode
}) {
  const { tasks } = useWords()
  const [shown, setShown] = useState(portion)
  return (
    <>
      {items.slice(0, shown).map(children)}
      {items.length > shown && (
        <Button className="button" onPress={() => setShown(shown + 3 * portion)}>
          {tasks.more(items.length - shown)}
        </Button>
      )}
    </>
  )
}
