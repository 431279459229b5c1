/**
 * Keeps the screen on until the returned function is called: a tablet that falls asleep stops its downloads. The browser
 * takes the lock away from a hidden page, so it is asked for again when the page is back. Where there is no such lock
 * (or the battery is low), the download just goes on while the screen is on.
 */
export function keepAwake(page: Document, wakeLock: WakeLock | undefined): () => void {
  let held: WakeLockSentinel | undefined
  let over = false
  async function ask() {
    if (over || page.visibilityState !== 'visible') return
    try {
      held = await wakeLock?.request('screen')
      if (over) await held?.release()
    } catch {
      // Refused: nothing depends on it.
    }
  }
  const again = () => void ask()
  page.addEventListener('visibilitychange', again)
  void ask()
  return () => {
    over = true
    page.removeEventListener('visibilitychange', again)
    void held?.release()
  }
}
