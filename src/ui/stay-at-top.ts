/** What a person does to see something else. */
const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Scrolls the last of `list` to the top and keeps it there while what it holds, and the pictures above it, come later, until
 * the person moves. Returns the end of that.
 */
export function stayAtTop(list: HTMLElement): () => void {
  const show = () => list.lastElementChild?.scrollIntoView({ block: 'start' })
  const resized = new ResizeObserver(show)
  const moved = new AbortController()
  const end = () => {
    resized.disconnect()
    moved.abort()
  }
  show()
  resized.observe(list)
  // In the whole window: a finger on another panel may be on the edge between the two.
  for (const move of moves) window.addEventListener(move, end, { passive: true, signal: moved.signal })
  return end
}
