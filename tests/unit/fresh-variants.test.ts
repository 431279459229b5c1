/** More of the kinds of the fresh set that were read wrong at first. */
import { expect, it, vi } from 'vitest'
import { freshVariants } from '../fixtures/pages/fresh-variants'
import { faultsOnPages } from '../quality/page-inputs'

it.each(await freshVariants())('reads $name', async (input) => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  expect(await faultsOnPages(input)).toEqual([])
})
