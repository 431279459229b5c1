/** Bytes a second over the last `span` milliseconds: steady enough to read, quick enough to show that the Wi-Fi is gone. */
export function createRate(span = 5000) {
  const samples: { at: number; bytes: number }[] = []
  /** Takes the bytes so far at `now` (milliseconds) and returns the rate; 0 while one sample is all there is. */
  return (bytes: number, now: number): number => {
    samples.push({ at: now, bytes })
    while (samples.length > 2 && now - (samples[1]?.at ?? now) > span) samples.shift()
    const [first] = samples
    if (!first || now === first.at) return 0
    return Math.max(0, ((bytes - first.bytes) * 1000) / (now - first.at))
  }
}
