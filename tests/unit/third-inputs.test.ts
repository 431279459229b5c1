/** Pages by further producers, by one who knew the kinds that readers go wrong with: how many are read right may not fall. */
import { expect, it, vi } from 'vitest'
import { thirdHalf } from '../fixtures/pages/third'
import { faultsOnPages } from '../quality/page-inputs'

vi.setConfig({ testTimeout: 180_000 })

const floors = { open: 60, heldout: 62 }

it.each(['open', 'heldout'] as const)('reads as many of the third pages right as it did: %s', async (half) => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const wrong: string[] = []
  const all = thirdHalf(half)
  for (const input of all) {
    const faults = await faultsOnPages(input)
    if (faults.length > 0) wrong.push(`${input.name}: ${faults.join('; ')}`)
  }
  const told = half === 'open' ? wrong.join('\n') : `${wrong.length} of ${all.length} wrong`
  expect(all.length - wrong.length, told).toBeGreaterThanOrEqual(floors[half])
})
