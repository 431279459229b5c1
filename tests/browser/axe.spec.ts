import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { screens } from './screens'

/** Walks through all screens; `rules` narrows what axe looks for. */
async function walk(page: Page, rules?: string[]): Promise<void> {
  for (const screen of screens) {
    await screen.reach(page)
    const axe = new AxeBuilder({ page })
    const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
    expect(found, screen.name).toEqual([])
  }
}

test.slow()

test('axe finds nothing wrong on any screen', async ({ page }) => {
  await walk(page)
})

test('axe finds nothing wrong on any screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await walk(page)
})

for (const theme of ['dark', 'contrast']) {
  // Colours are all that a theme changes.
  test(`axe finds enough contrast on any screen in the ${theme} colours`, async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem('sitebook-theme', chosen), theme)
    await walk(page, ['color-contrast'])
  })
}
