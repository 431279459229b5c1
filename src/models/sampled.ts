/**
 * Turns work that reports as often as it likes into a stream of its latest report, at most one in `interval` milliseconds:
 * ten numbers a second are enough for a person. The last report always comes; then the stream ends or throws as the work did.
 */
export async function* sampled<Report>(
  work: (report: (latest: Report) => void) => Promise<void>,
  interval = 100,
): AsyncGenerator<Report> {
  let latest: Report | undefined
  let ended = false
  const running = work((report) => (latest = report)).finally(() => (ended = true))
  // A failure is thrown by the last line, when its turn comes.
  const over = running.catch(() => undefined)
  while (!ended) {
    let timer: ReturnType<typeof setTimeout> | undefined
    await Promise.race([over, new Promise((resolve) => (timer = setTimeout(resolve, interval)))])
    clearTimeout(timer)
    if (latest !== undefined) {
      const report = latest
      latest = undefined
      yield report
    }
  }
  await running
}
