/**
 * Safari lays the on-screen keyboard over the page, and with it the question box: the app takes the part that is left.
 * Chromium makes the page smaller by itself (`interactive-widget` in index.html), and then this changes nothing.
 */
export function followKeyboard(): void {
  const { visualViewport } = window
  if (!visualViewport) return
  const fit = () => {
    // A page that is zoomed with two fingers shows a part of the app, and the app stays as it is.
    const covered = visualViewport.scale === 1 && visualViewport.height < window.innerHeight - 1
    const { style } = document.documentElement
    style.setProperty('--visible-height', covered ? `${visualViewport.height}px` : '')
    // Safari moves the page up to show the focused field; the app is where one looks.
    style.setProperty('--visible-top', covered ? `${visualViewport.offsetTop}px` : '')
  }
  visualViewport.addEventListener('resize', fit)
  visualViewport.addEventListener('scroll', fit)
}
