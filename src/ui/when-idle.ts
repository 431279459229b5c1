/** Work that can wait for the first screen. */

/** Does the steps one after another, each in a pause of the page, once it has loaded. */
export async function whenIdle(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  for (const step of steps) {
    await pause()
    await step()
  }
}

/** Until the page has nothing to do, for two seconds at most. Safari does not say when, and gets a moment. */
function pause(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 2000 })
    else setTimeout(resolve, 200)
  })
}
