/** Where the focus goes when what had it is taken away: without a word the browser gives it to the page, and Tab begins at the top. */

const focusable =
  'a[href], button:enabled, input:enabled:not([type=file]), select:enabled, textarea:enabled, summary, [tabindex="0"]'

/** From now on a key that takes away what it was pressed on leaves the focus on what comes next there; a finger needs none, and no keyboard on the screen. */
export function keepFocus(): void {
  let byKey = false
  let focused: Element | undefined
  /** The parents of what has the focus, inside out, each with the place that leads there. */
  let path: { parent: Element; place: number }[] = []
  addEventListener('keydown', () => (byKey = true), true)
  addEventListener('pointerdown', () => (byKey = false), true)
  document.addEventListener('focusin', ({ target }) => {
    focused = target as Element
    path = []
    for (let child = focused; child.parentElement; child = child.parentElement)
      path.push({ parent: child.parentElement, place: [...child.parentElement.children].indexOf(child) })
  })
  const isLost = () => byKey && focused?.isConnected === false && document.activeElement === document.body
  const restore = () => {
    if (isLost()) nextTo(path)?.focus()
  }
  new MutationObserver(() => {
    // A dialog, or a page that was closed, gives it back itself, in the next frame.
    if (isLost()) requestAnimationFrame(() => requestAnimationFrame(restore))
  }).observe(document.body, { childList: true, subtree: true })
}

/** What can have the focus and comes next where the path was broken off, or else before it. */
function nextTo(path: readonly { parent: Element; place: number }[]): HTMLElement | undefined {
  for (const { parent, place } of path.filter((step) => step.parent.isConnected)) {
    const children = [...parent.children]
    const after = children.slice(place).flatMap(focusableIn)
    const next = after[0] ?? children.slice(0, place).flatMap(focusableIn).at(-1)
    if (next) return next
  }
  return undefined
}

function focusableIn(element: Element): HTMLElement[] {
  const all = [element, ...element.querySelectorAll(focusable)].filter((one) => one.matches(focusable))
  return (all as HTMLElement[]).filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]'),
  )
}
