/** Which sentences of a passage a claim is about, and whether they say the opposite of it. */
import { sameValue, type Facts } from './facts'

/** Indices of the sentences that share most with the claim; none where no sentence shares anything. */
export function nearestTo(claim: Facts, sentences: readonly Facts[]): number[] {
  const overlaps = sentences.map(
    (sentence) =>
      [...claim.content].filter((word) => sentence.content.has(word)).length +
      claim.numbers.filter(({ value }) => sentence.numbers.some((number) => sameValue(number.value, value))).length,
  )
  const best = Math.max(0, ...overlaps)
  return best === 0 ? [] : [...overlaps.keys()].filter((i) => overlaps[i] === best)
}

const opposites = (
  'maximum/minimum maxim/minim max/min most/least more/less above/below over/under upper/lower higher/lower before/after open/close ' +
  'increas/decreas left/right clockwis/counterclockwis clockwis/anticlockwis inlet/outlet input/output inside/outsid hot/cold top/bottom ' +
  'enabl/disabl connect/disconnect start/stop tighten/loosen allow/forbid requir/option front/rear push/pull always/never parallel/seri'
)
  .split(' ')
  .flatMap((pair) => {
    const [a = '', b = ''] = pair.split('/')
    return [[a, b] as const, [b, a] as const]
  })

/** Whether the sentence of the passage that is nearest to the claim denies what it says, or says the opposite. */
export function contradicts(claim: Facts, sentences: readonly Facts[]): boolean {
  const nearest = nearestTo(claim, sentences).map((i) => sentences[i]!)
  if (nearest.length === 0) return false
  return nearest.every((sentence) => {
    const denied = [...claim.content].some(
      (word) => sentence.content.has(word) && claim.denied.has(word) !== sentence.denied.has(word),
    )
    const opposed = opposites.some(
      ([a, b]) => claim.words.has(a) && !claim.words.has(b) && sentence.words.has(b) && !sentence.words.has(a),
    )
    return denied || opposed
  })
}
