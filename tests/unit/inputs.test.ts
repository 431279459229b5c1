/** Inputs of the kinds that are easily read wrong: how many are read right may not fall. */
import { expect, it, vi } from 'vitest'
import { faultsOf, inputs } from '../quality/inputs'

vi.setConfig({ testTimeout: 180_000 })

/** Of 46 each. */
const floors = { open: 44, unseen: 37 }

it.each(['open', 'unseen'] as const)('reads as many of the inputs right as it did: %s', async (half) => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const wrong: string[] = []
  const all = inputs().filter((input) => input.half === half)
  for (const input of all) {
    const faults = await faultsOf(input)
    if (faults.length > 0) wrong.push(half === 'open' ? `${input.name}: ${faults.join('; ')}` : input.kind)
  }
  expect(all.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(floors[half])
})
