import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { floorsFile, heldOutFiles, measure, readClaims, saidOf, shareOf, type HeldOutFloors } from '../quality/claims'

const { heldOutClaims: floors } = JSON.parse(readFileSync(floorsFile, 'utf8')) as { heldOutClaims: HeldOutFloors }

vi.setConfig({ testTimeout: 60_000 })

// Who reads which ones are lost tunes with them: totals only.
it('the labelled claims that are held out are judged no worse than the floors allow', () => {
  const measured = measure(heldOutFiles.flatMap(readClaims))
  for (const which of ['falseAcceptances', 'falseRejections'] as const) {
    const said = `${which}: ${saidOf(measured[which])}, floor ${floors[which]}.`
    expect(shareOf(measured[which]), said).toBeLessThanOrEqual(floors[which])
  }
})
