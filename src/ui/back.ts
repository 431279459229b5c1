/**
 * Back, be it Android's or the browser's, closes what was opened last: each page, dialog and panel that opens over the rest
 * has an entry in the tab's history. Closed in another way, it takes its entry with it.
 */
import { useEffect, useRef } from 'react'

/** What is open, the last on top. */
const open: { close(): void }[] = []
let settling: ReturnType<typeof setTimeout> | undefined
/** On the way back to an entry, of which the browser tells when it is there. */
let going = false

/** How many things were open at the present entry; entries outlive a reload. */
function depth(): number {
  return (history.state as { open?: number } | null)?.open ?? 0
}

/** Brings the history in line with what is open, once for all that opens and closes in one moment. */
function settle(): void {
  clearTimeout(settling)
  settling = setTimeout(() => {
    if (going) return
    for (let n = depth(); n < open.length; n++) history.pushState({ open: n + 1 }, '')
    going = open.length < depth()
    if (going) history.go(open.length - depth())
  })
}

/** Called once, before anything opens. */
export function listenForBack(): void {
  addEventListener('popstate', () => {
    // Our own step back is no wish of the user's, and there is nothing to open again for a step forward.
    if (!going) for (const layer of open.splice(depth()).reverse()) layer.close()
    going = false
    settle()
  })
}

/** While `isOpen`, Back calls `close` instead of leaving the app. */
export function useBack(isOpen: boolean, close: () => void): void {
  const latest = useRef(close)
  useEffect(() => void (latest.current = close))
  useEffect(() => {
    if (!isOpen) return
    const layer = { close: () => latest.current() }
    open.push(layer)
    settle()
    return () => {
      if (open.includes(layer)) open.splice(open.indexOf(layer), 1)
      settle()
    }
  }, [isOpen])
}
