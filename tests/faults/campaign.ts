/**
 * `npm run campaigns` repeats each kill and fault as often as it takes to trust the figure, which is hours of waiting on two
 * cores; the gate repeats each a few times, so that a fault that comes always is seen at once.
 */
export const isCampaign = process.env.CAMPAIGN === '1'

/** How often a test repeats its kills or faults: `inGate` times in `npm test`, `inCampaign` times in `npm run campaigns`. */
export function rounds(inGate: number, inCampaign: number): number {
  return isCampaign ? inCampaign : inGate
}
